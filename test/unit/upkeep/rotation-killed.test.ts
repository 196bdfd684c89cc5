import { describe, expect, it } from 'vitest';
import { recover } from '../../../electron/lifecycle/recovery.ts';
import { removeConnection } from '../../../electron/lifecycle/removal.ts';
import { silentSteps } from '../../../electron/lifecycle/run.ts';
import { renew } from '../../../electron/lifecycle/renewal.ts';
import { atEachEffectOf } from '../../fakes/at-each-effect.ts';
import { newRun, nothing } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import {
  granting,
  inAHurry,
  nextcloudParts,
  theOnly,
  trySetUpByGrant,
  whatIsLeftOfGrant,
  type NextcloudParts,
} from '../../fakes/nextcloud-parts.ts';

const never = new AbortController().signal;

/** A drive whose app password was used just now, so that the server remembers it for 10 s. */
async function connectedJustNow(world: NextcloudParts): Promise<void> {
  await trySetUpByGrant(world);
  world.advance(24 * 3600_000);
  const kept = await world.secrets.look({ kind: 'app-password', id: (await theOnly(world)).id });
  if (kept.found === 'yes') world.cloud.opens(kept.secret);
}

const tryRenew = async (world: NextcloudParts) => renew(world.parts, await theOnly(world), granting(world));

/** Where the only app password that there is was lost on its way. */
const untold = ['after platform.rotate', 'before secrets.write app-password'];

/**
 * One app password that the server takes, in the keychain and nowhere else; or none here, and the one that may be on the
 * server is named.
 */
async function expectOneOrNamed(world: NextcloudParts, place: string, named: string[]): Promise<void> {
  const left = await whatIsLeftOfGrant(world);
  const { id } = await theOnly(world);
  const kept = await world.secrets.look({ kind: 'app-password', id });
  const [entry, ...others] = await world.parts.journal.list();
  if (kept.found === 'yes') {
    expect({ place, alive: world.cloud.accepts(kept.secret), onPlatform: left.onPlatform.length, entry }).toEqual({
      ...{ place, alive: true, onPlatform: 1, entry: undefined },
    });
    expect({ place, items: left.inKeychain, mapped: left.mapped }).toEqual({
      ...{ place, items: [`app-password:${id}`], mapped: [id] },
    });
    const mounted = world.drives.mappedWith(id);
    expect({ place, mounted: mounted !== undefined && world.cloud.accepts(mounted) }).toEqual({ place, mounted: true });
    return;
  }
  named.push(place);
  expect({ place, items: left.inKeychain, mapped: left.mapped, others }).toEqual({
    ...{ place, items: [], mapped: [], others: [] },
  });
  expect({ place, failure: entry?.failure }).toMatchObject({
    failure: { code: 'LK-3114', details: { name: left.onPlatform[0] } },
  });
}

describe('an app password that replaces itself on a server which remembers the old one for 10 s', () => {
  inAHurry();

  it.each([0, 60_000])(
    'is the one in the keychain, or named, wherever it was killed, when the next start is %i ms later',
    async (laterMs) => {
      const named: string[] = [];
      const points = await atEachEffectOf(nextcloudParts, connectedJustNow, tryRenew, async (world, place) => {
        world.advance(laterMs);
        await startAgain(world);
        await expectOneOrNamed(world, place, named);
        expect({ place, refused: world.drives.refused }).toEqual({ place, refused: untold.includes(place) ? 1 : 0 });
        // It stays told, and nothing tries anything, until the person renews: that takes the note away.
        await startAgain(world);
        expect({ place, again: await tryRenew(world) }).toMatchObject({ again: { ok: true } });
        expect(await world.parts.journal.list()).toEqual([]);
      });
      expect(points).toBeGreaterThan(14);
      expect(named).toEqual(untold);
    },
  );

  it.each(['journal.write creating', 'platform.rotate', 'secrets.write app-password', 'journal.write created'])(
    'is that also when the next start is killed as well, after a kill after %s',
    async (first) => {
      const named: string[] = [];
      await atEachEffectOf(
        nextcloudParts,
        async (world) => {
          await connectedJustNow(world);
          world.disturbances.at(first, world.disturbances.kill, { when: 'after' });
          await tryRenew(world).catch(() => undefined);
          world.disturbances.clear();
        },
        (world) => recover(world.parts, silentSteps, never),
        async (world, place) => {
          await startAgain(world);
          await expectOneOrNamed(world, place, named);
        },
      );
      expect(named.length > 0).toBe(first === 'platform.rotate');
    },
  );

  /** The answer to a rotation got lost, and the person was told. */
  const toldAsLost = async (world: NextcloudParts): Promise<void> => {
    await connectedJustNow(world);
    world.disturbances.fail('platform.rotate', 'LK-3004', { when: 'after' });
    expect(await tryRenew(world)).toMatchObject({ failure: { code: 'LK-3114' } });
    world.disturbances.clear();
  };

  it('stays named wherever the renewal that follows is killed, until that has words of its own in the journal', async () => {
    const ends = new Set<string>();
    const points = await atEachEffectOf(nextcloudParts, toldAsLost, tryRenew, async (world, place) => {
      await startAgain(world);
      const [entry] = await world.parts.journal.list();
      const kept = await world.secrets.look({ kind: 'app-password', id: (await theOnly(world)).id });
      const alive = kept.found === 'yes' && world.cloud.accepts(kept.secret);
      const journalled = world.disturbances.trace.includes('journal.write begun');
      // Told, or renewed; or taken back after the renewal had begun in earnest, of which the drive says that it has none.
      const end = entry?.failure?.code === 'LK-3114' ? 'told' : alive ? 'renewed' : 'lost';
      ends.add(end);
      if (!journalled) expect({ place, end }).toEqual({ place, end: 'told' });
    });
    expect(points).toBeGreaterThan(10);
    expect(ends).toContain('told');
    expect(ends).toContain('renewed');
  });

  it.each(['platform.discover', 'secrets.state'])(
    'stays named when the renewal that follows gets no further than %s',
    async (effect) => {
      const world = nextcloudParts();
      await toldAsLost(world);
      world.disturbances.fail(effect, effect === 'secrets.state' ? 'LK-4002' : 'LK-3001');
      expect(await tryRenew(world)).toMatchObject({ ok: false });
      expect(await world.parts.journal.list()).toMatchObject([{ failure: { code: 'LK-3114' } }]);
      world.stop();
    },
  );

  it('waits for the server to forget before it believes that nothing was replaced', async () => {
    const world = nextcloudParts();
    await connectedJustNow(world);
    world.disturbances.fail('platform.rotate', 'LK-3004', { when: 'after' });
    const before = world.parts.now().getTime();
    expect(await tryRenew(world)).toMatchObject({ failure: { code: 'LK-3114' }, after: 'disconnected' });
    expect(world.parts.now().getTime() - before).toBeGreaterThanOrEqual(10_000);
    await expectOneOrNamed(world, 'no answer', []);
    world.stop();
  });

  it('does not wait after a clear word', async () => {
    const world = nextcloudParts();
    await connectedJustNow(world);
    world.disturbances.fail('platform.rotate', 'LK-2007');
    const before = world.parts.now().getTime();
    expect(await tryRenew(world)).toMatchObject({ failure: { code: 'LK-2007' }, after: 'old' });
    expect(world.parts.now().getTime()).toBe(before);
    await expectOneOrNamed(world, 'a clear word', []);
    world.stop();
  });

  it('is revoked when the keychain does not take it, and the person is told where to look', async () => {
    for (const revokes of [true, false]) {
      const world = nextcloudParts();
      await connectedJustNow(world);
      world.disturbances.fail('secrets.write app-password', 'LK-4003');
      if (!revokes) world.disturbances.fail('platform.revoke', 'LK-3002');
      expect(await tryRenew(world)).toMatchObject({ ok: false });
      await startAgain(world);
      const left = await whatIsLeftOfGrant(world);
      const [entry] = await world.parts.journal.list();
      expect({ revokes, onPlatform: left.onPlatform.length, code: entry?.failure?.code }).toEqual({
        ...{ revokes, onPlatform: revokes ? 0 : 1, code: 'LK-3114' },
      });
      expect(left.inKeychain).toEqual([]);
      world.stop();
    }
  });

  it('is not taken for a dead one while the account is disabled: what is open stays so, and is done later', async () => {
    const world = nextcloudParts();
    await connectedJustNow(world);
    world.disturbances.at('journal.write creating', world.disturbances.kill, { when: 'after' });
    await tryRenew(world).catch(() => undefined);
    world.cloud.disabled = true;
    expect(await startAgain(world)).toMatchObject([{ outcome: 'open', failure: { code: 'LK-7012' } }]);
    expect(world.secrets.keys).toContain(`app-password:${(await theOnly(world)).id}`);
    world.cloud.disabled = false;
    await startAgain(world);
    await expectOneOrNamed(world, 'enabled again', []);
    world.stop();
  });
});

describe('an app password of an account that is disabled', () => {
  inAHurry();

  it('is kept by a removal until it can be revoked: it would open everything again', async () => {
    const world = nextcloudParts();
    await connectedJustNow(world);
    const connection = await theOnly(world);
    world.cloud.disabled = true;
    const run = newRun();
    expect(await removeConnection(world.parts, connection, { localOnly: false }, run)).toMatchObject({
      code: 'LK-7012',
    });
    expect(world.secrets.keys).toEqual([`app-password:${connection.id}`]);
    expect(world.drives.mapped).toEqual([]);
    world.cloud.disabled = false;
    await startAgain(world);
    expect(await whatIsLeftOfGrant(world)).toEqual(nothing);
    world.stop();
  });

  it('is not renewed, and its drive is not touched', async () => {
    const world = nextcloudParts();
    await connectedJustNow(world);
    world.cloud.disabled = true;
    expect(await tryRenew(world)).toMatchObject({ failure: { code: 'LK-7012' }, after: 'unchanged' });
    const { id } = await theOnly(world);
    expect(await whatIsLeftOfGrant(world)).toMatchObject({
      inKeychain: [`app-password:${id}`],
      mapped: [id],
      journal: [],
    });
    world.stop();
  });
});
