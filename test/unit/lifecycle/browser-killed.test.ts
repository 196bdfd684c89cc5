import { describe, expect, it } from 'vitest';
import { removeConnection } from '../../../electron/lifecycle/removal.ts';
import { setUpApplication } from '../../../electron/lifecycle/set-up.ts';
import { renew } from '../../../electron/lifecycle/renewal.ts';
import { atEachEffectOf } from '../../fakes/at-each-effect.ts';
import { newRun, nothing, trySetUp, USER, whatIsLeft, wishFor, type Attempt } from '../../fakes/attempt.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

const QUARTER_MS = 15 * 60_000;

/** A platform that is signed in to in the browser, which gives what another session can be had for. */
function browserParts(): FakeParts {
  const world = fakeParts();
  world.platform.info = { ...world.platform.info, ways: ['browser'] };
  world.platform.offerRefresh();
  world.drives.accepts = (_spec, secret) => world.platform.accepts(secret);
  return world;
}

const browsing = (): Attempt => newRun(undefined, USER, { browser: () => new Promise(() => undefined) });

const setUpInBrowser = (world: FakeParts) => trySetUp(world, {}, browsing());

const theOnly = async ({ parts }: FakeParts) => {
  const [connection] = await parts.connections.list();
  if (connection === undefined) throw new Error('none');
  return connection;
};

/** Where what a sign-in gave was lost: at which of the places where a program was killed. */
interface Seen {
  readonly refresh: string[];
  readonly session: string[];
}

const without = (place: string, { refresh, session }: Seen): Seen => ({
  refresh: refresh.filter((one) => one !== place),
  session: session.filter((one) => one !== place),
});

/** Notes what would still open the account, and nobody here has. Called after a start. */
async function noteLost(world: FakeParts, place: string, { refresh, session }: Seen): Promise<void> {
  world.disturbances.clear();
  const [connection] = await world.parts.connections.list();
  const id = connection?.id ?? (await world.parts.journal.list())[0]?.id ?? 'none';
  const kept = await world.secrets.look({ kind: 'refresh-token', id });
  const held = kept.found === 'yes' ? [kept.secret.use((text) => text)] : [];
  if (world.platform.refreshTokens.some((token) => !held.includes(token))) refresh.push(place);
  if (world.platform.openSessions > 0) session.push(place);
  world.advance(QUARTER_MS);
  expect({ place, sessions: world.platform.openSessions }).toEqual({ place, sessions: 0 });
}

/** From the reply until it is in the keychain: one entry, and what may be kept right after the session. */
const untold = ['after platform.sign-in', 'before secrets.write session'];
const beforeRefresh = untold;
/** Asked for while somebody signs in. */
const meanwhile = 'after drives.probe';

describe('what a sign-in in the browser gives', () => {
  it('is ended or in use, wherever a set-up was killed once it is in the keychain', async () => {
    const seen: Seen = { refresh: [], session: [] };
    const points = await atEachEffectOf(
      browserParts,
      () => Promise.resolve(),
      setUpInBrowser,
      async (world, place) => {
        await startAgain(world);
        await expectNothingStray(world);
        await noteLost(world, place, seen);
        const left = await whatIsLeft(world);
        const [id] = left.connections;
        if (id === undefined) expect({ place, left }).toEqual({ place, left: nothing });
        else expect(left.inKeychain.toSorted()).toEqual([`app-password:${id}`, `refresh-token:${id}`]);
      },
    );
    expect(points).toBeGreaterThan(20);
    expect(without(meanwhile, seen)).toEqual({ refresh: beforeRefresh, session: untold });
  });

  it('is ended also when the next start comes after the session has', async () => {
    const seen: Seen = { refresh: [], session: [] };
    await atEachEffectOf(
      browserParts,
      () => Promise.resolve(),
      setUpInBrowser,
      async (world, place) => {
        world.advance(QUARTER_MS);
        await startAgain(world);
        await noteLost(world, place, seen);
      },
    );
    expect(without(meanwhile, seen)).toEqual({ refresh: beforeRefresh, session: [] });
  });

  it('is ended or in use, wherever the set-up for another application was killed', async () => {
    const seen: Seen = { refresh: [], session: [] };
    await atEachEffectOf(
      browserParts,
      () => Promise.resolve(),
      (world) => setUpApplication(world.parts, { ...wishFor(world), label: 'NetSync' }, browsing()),
      async (world, place) => {
        await startAgain(world);
        await noteLost(world, place, seen);
        const { connections, onPlatform } = await whatIsLeft(world);
        expect({ place, onPlatform: onPlatform.length }).toEqual({ place, onPlatform: connections.length });
      },
    );
    expect(seen).toEqual({ refresh: beforeRefresh, session: untold });
  });

  it('is ended when the person gives up at the next question', async () => {
    const world = browserParts();
    const run = browsing();
    const ask = { ...run.ask, drive: () => Promise.reject(new Error('gives up')) };
    expect(await trySetUp(world, {}, { ...run, ask })).toMatchObject({ ok: false, after: 'undone' });
    expect([world.platform.openSessions, world.platform.refreshTokens]).toEqual([0, []]);
    expect(await whatIsLeft(world)).toEqual(nothing);
    world.stop();
  });

  it.each(['journal.write begun', 'secrets.write session', 'secrets.write refresh-token'])(
    'is ended when it cannot be kept: %s is refused',
    async (effect) => {
      const world = browserParts();
      world.disturbances.fail(effect, effect.startsWith('journal') ? 'LK-1013' : 'LK-4003', { times: 1 });
      expect(await setUpInBrowser(world)).toMatchObject({ ok: false, after: 'undone' });
      expect([world.platform.openSessions, world.platform.refreshTokens]).toEqual([0, []]);
      expect(await whatIsLeft(world)).toEqual(nothing);
      world.stop();
    },
  );

  it.each([
    ['one that came without anybody', true],
    ['one of the browser', false],
  ])('is ended when a renewal cannot keep it: %s', async (_what, serves) => {
    const world = browserParts();
    await setUpInBrowser(world);
    const connection = await theOnly(world);
    if (!serves) await world.secrets.forget({ kind: 'refresh-token', id: connection.id });
    const before = world.platform.refreshTokens;
    world.disturbances.fail('secrets.write refresh-token', 'LK-4003', { times: 1 });
    expect(await renew(world.parts, connection, browsing())).toMatchObject({ failure: { code: 'LK-4003' } });
    // Of an item that somebody else took out of the keychain nobody can know.
    expect([world.platform.openSessions, world.platform.refreshTokens]).toEqual([0, serves ? [] : before]);
    world.stop();
  });

  it('is in the keychain before anything else is asked', async () => {
    const world = browserParts();
    const run = browsing();
    let inKeychain: readonly string[] = [];
    const drive = ({ label, name }: { readonly label: string; readonly name: string }) => {
      inKeychain = world.secrets.keys.map((key) => key.replace(/:.*/, ''));
      return Promise.resolve({ label, name });
    };
    expect(await trySetUp(world, {}, { ...run, ask: { ...run.ask, drive } })).toMatchObject({ ok: true });
    expect([...inKeychain].sort()).toEqual(['refresh-token', 'session']);
    world.stop();
  });

  it('is one that serves, wherever a renewal was killed, unless it was killed while another took its place', async () => {
    const seen: Seen = { refresh: [], session: [] };
    await atEachEffectOf(
      browserParts,
      setUpInBrowser,
      async (world) => renew(world.parts, await theOnly(world), browsing()),
      async (world, place) => {
        await startAgain(world);
        await expectNothingStray(world);
        await noteLost(world, place, seen);
        // It may have to be asked for again, and then all is as after any renewal.
        expect({ place, again: await renew(world.parts, await theOnly(world), browsing()) }).toMatchObject({
          again: { ok: true },
        });
      },
    );
    expect(seen.refresh).toEqual(['after platform.resume', 'before secrets.write refresh-token']);
  });

  it('is gone with the drive, wherever a removal was killed', async () => {
    const seen: Seen = { refresh: [], session: [] };
    await atEachEffectOf(
      browserParts,
      setUpInBrowser,
      async (world) => removeConnection(world.parts, await theOnly(world), { localOnly: false }, browsing()),
      async (world, place) => {
        await startAgain(world);
        await expectNothingStray(world);
        await noteLost(world, place, seen);
      },
    );
    expect(seen.refresh).toEqual(['after platform.resume', 'before secrets.write refresh-token']);
  });
});
