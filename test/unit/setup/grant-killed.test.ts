import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeConnection } from '../../../electron/setup/removal.ts';
import { setUpApplication } from '../../../electron/setup/set-up-application.ts';
import { renew } from '../../../electron/upkeep/renew.ts';
import { atEachEffectOf } from '../../fakes/at-each-effect.ts';
import { newRun, nothing } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import {
  granting,
  hurry,
  nextcloudParts,
  trySetUpByGrant,
  whatIsLeftOfGrant,
  type NextcloudParts,
} from '../../fakes/nextcloud-parts.ts';

vi.setConfig({ testTimeout: 60_000 }); // hundreds of worlds: slow where the machine is

const FLOW_MS = 1_200_000;

/** What a start finds right after the kill, and another one when nothing can be granted any more. */
async function startTwice(world: NextcloudParts) {
  const first = await startAgain(world);
  world.advance(FLOW_MS);
  return [...first, ...(await startAgain(world))];
}

const theOnly = async (world: NextcloudParts) => {
  const [connection] = await world.parts.connections.list();
  if (connection === undefined) throw new Error('none');
  return connection;
};

describe('what is granted in the browser', () => {
  beforeEach(hurry);
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is a working drive or gone from the platform, wherever a set-up was killed', async () => {
    const lost: string[] = [];
    const points = await atEachEffectOf(
      nextcloudParts,
      () => Promise.resolve(),
      (world) => trySetUpByGrant(world),
      async (world, place) => {
        await startTwice(world);
        const left = await whatIsLeftOfGrant(world);
        expect({ place, journal: left.journal }).toEqual({ place, journal: [] });
        const [id] = left.connections;
        if (id !== undefined) {
          expect({ place, left }).toMatchObject({ left: { inKeychain: [`app-password:${id}`], mapped: [id] } });
          expect(left.onPlatform).toHaveLength(1);
        } else {
          expect({ place, left }).toEqual({ place, left: { ...nothing, onPlatform: left.onPlatform } });
          if (left.onPlatform.length > 0) lost.push(place);
        }
      },
    );
    expect(points).toBeGreaterThan(20);
    // The platform says it once: between its answer and the keychain nobody could revoke it any more.
    expect(lost).toEqual(['after platform.poll', 'before secrets.write session']);
  });

  it('is gone when the page is confirmed after the program was killed', async () => {
    const world = nextcloudParts();
    let page = '';
    world.disturbances.at('platform.poll', world.disturbances.kill);
    const run = granting(world, ({ url }) => {
      page = url;
    });
    await trySetUpByGrant(world, run).catch(() => undefined);
    expect(await startAgain(world)).toMatchObject([{ outcome: 'open', failure: { code: 'LK-3110' } }]);
    world.cloud.grant(page);
    expect(await startAgain(world)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeftOfGrant(world)).toEqual(nothing);
    world.stop();
  });

  it('is for another application or gone, wherever its set-up was killed', async () => {
    const lost: string[] = [];
    await atEachEffectOf(
      nextcloudParts,
      () => Promise.resolve(),
      (world) =>
        setUpApplication(world.parts, { address: world.cloud.address, user: '', label: 'Mail' }, granting(world)),
      async (world, place) => {
        await startTwice(world);
        const left = await whatIsLeftOfGrant(world);
        expect({ place, journal: left.journal }).toEqual({ place, journal: [] });
        if (left.onPlatform.length !== left.connections.length) lost.push(place);
      },
    );
    expect(lost).toEqual(['after platform.poll', 'before secrets.write session']);
  });

  it('is removed or as it was, wherever a removal was killed', async () => {
    await atEachEffectOf(
      nextcloudParts,
      (world) => trySetUpByGrant(world),
      async (world) => removeConnection(world.parts, await theOnly(world), { localOnly: false }, newRun()),
      async (world, place) => {
        await startAgain(world);
        const left = await whatIsLeftOfGrant(world);
        if (left.connections.length === 0) expect({ place, left }).toEqual({ place, left: nothing });
        else expect(left.onPlatform).toHaveLength(1);
      },
    );
  });

  it('is one app password that works, or a drive that says it needs another, wherever a renewal was killed', async () => {
    const lost: string[] = [];
    await atEachEffectOf(
      nextcloudParts,
      (world) => trySetUpByGrant(world),
      async (world) => renew(world.parts, await theOnly(world), granting(world)),
      async (world, place) => {
        await startTwice(world);
        const left = await whatIsLeftOfGrant(world);
        expect({ place, journal: left.journal, onPlatform: left.onPlatform.length }).toEqual({
          place,
          journal: [],
          onPlatform: 1,
        });
        const { id } = await theOnly(world);
        const kept = await world.secrets.read({ kind: 'app-password', id });
        if (kept.found !== 'yes') lost.push(place);
        else expect({ place, works: world.cloud.accepts(kept.secret) }).toEqual({ place, works: true });
      },
    );
    expect(lost).toEqual([
      'after platform.rotate',
      'before journal.write created',
      'after journal.write created',
      'before secrets.write app-password',
    ]);
  });
});
