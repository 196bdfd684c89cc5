import { describe, expect, it, vi } from 'vitest';
import { recover } from '../../../electron/lifecycle/recovery.ts';
import { removeConnection } from '../../../electron/lifecycle/removal.ts';
import { setUpApplication } from '../../../electron/lifecycle/set-up.ts';
import { silentSteps } from '../../../electron/lifecycle/run.ts';
import { renew } from '../../../electron/lifecycle/renewal.ts';
import { atEachEffectOf } from '../../fakes/at-each-effect.ts';
import { newRun, nothing } from '../../fakes/attempt.ts';
import { expectAllOrNothing, startTwice, type Seen } from '../../fakes/grant-matrix.ts';
import { startAgain } from '../../fakes/invariants.ts';
import {
  granting,
  inAHurry,
  nextcloudParts,
  theOnly,
  trySetUpByGrant,
  whatIsLeftOfGrant,
} from '../../fakes/nextcloud-parts.ts';

vi.setConfig({ testTimeout: 180_000 }); // hundreds of worlds: slow where the machine is

/** The platform says it once: killed in between, nobody could revoke it any more. */
const untold = ['after platform.poll', 'before secrets.write session'];

describe('what is granted in the browser', () => {
  inAHurry();

  it('is a working drive, gone, or named, wherever a set-up was killed', async () => {
    const seen: Seen = { lost: [], named: [] };
    const points = await atEachEffectOf(
      nextcloudParts,
      () => Promise.resolve(),
      (world) => trySetUpByGrant(world),
      (world, place) => expectAllOrNothing(world, place, seen),
    );
    expect(points).toBeGreaterThan(20);
    // Named for nothing only where the page had not even been opened, which no later start can know.
    expect(seen).toEqual({ lost: untold, named: ['after journal.write creating', ...untold] });
  });

  it('is for another application, gone, or named, wherever its set-up was killed', async () => {
    const seen: Seen = { lost: [], named: [] };
    await atEachEffectOf(
      nextcloudParts,
      () => Promise.resolve(),
      (world) =>
        setUpApplication(world.parts, { address: world.cloud.address, user: '', label: 'Mail' }, granting(world)),
      (world, place) => expectAllOrNothing(world, place, seen),
    );
    expect(seen).toEqual({ lost: untold, named: ['after journal.write creating', ...untold] });
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

  it('is gone or named when the next start is killed, too, at the moment at which it learns of the grant', async () => {
    const seen: Seen = { lost: [], named: [] };
    await atEachEffectOf(
      nextcloudParts,
      async (world) => {
        let page = '';
        const abort = new AbortController();
        const giveUp = granting(world, ({ url }) => { page = url; abort.abort(); }, abort.signal); // prettier-ignore
        await trySetUpByGrant(world, giveUp); // in order: whatever was answered was heard
        world.cloud.grant(page);
      },
      (world) => recover(world.parts, silentSteps, new AbortController().signal),
      (world, place) => expectAllOrNothing(world, place, seen),
    );
    expect(seen).toEqual({ lost: untold, named: untold });
  });

  it.each(['LK-3003', 'LK-3004', 'LK-3010'] as const)(
    'is named when the next start learns of it and the answer comes to nothing (%s), of a set-up and of a renewal',
    async (code) => {
      for (const work of ['set-up', 'renewal']) {
        const world = nextcloudParts();
        let page = '';
        const abort = new AbortController();
        const giveUp = granting(world, ({ url }) => { page = url; abort.abort(); }, abort.signal); // prettier-ignore
        if (work === 'renewal') {
          await trySetUpByGrant(world);
          world.cloud.revokeAll();
          await renew(world.parts, await theOnly(world), giveUp);
        } else await trySetUpByGrant(world, giveUp);
        world.cloud.grant(page);
        world.disturbances.fail('platform.poll', code, { when: 'after', times: 1 });
        await recover(world.parts, silentSteps, new AbortController().signal);
        await startTwice(world);
        const [entry] = await world.parts.journal.list();
        expect({ work, failure: entry?.failure }).toMatchObject({ work, failure: { code: 'LK-3114' } });
        world.stop();
      }
    },
  );

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

  it.each(['refused', 'lost'] as const)(
    'is one app password that works, none, or named, wherever a renewal was killed whose old one was %s',
    async (how) => {
      const seen: Seen = { lost: [], named: [] };
      await atEachEffectOf(
        nextcloudParts,
        async (world) => {
          await trySetUpByGrant(world);
          const { id } = await theOnly(world);
          if (how === 'lost') await world.secrets.forget({ kind: 'app-password', id });
          world.cloud.revokeAll();
        },
        async (world) => renew(world.parts, await theOnly(world), granting(world)),
        async (world, place) => {
          await startTwice(world);
          const { id } = await theOnly(world);
          const kept = await world.secrets.look({ kind: 'app-password', id });
          const works = kept.found === 'yes' && world.cloud.accepts(kept.secret);
          const [open] = await world.parts.journal.list();
          if (open !== undefined) {
            expect({ place, open }).toMatchObject({ open: { failure: { code: 'LK-3114' } } });
            seen.named.push(place);
          }
          if (world.cloud.names.length > (works ? 1 : 0)) seen.lost.push(place);
          if (works) return;
          // Whatever came of it, the person can renew now; what was named is forgotten by that.
          expect({ place, again: await renew(world.parts, await theOnly(world), granting(world)) }).toMatchObject({
            again: { ok: true },
          });
          expect(await world.parts.journal.list()).toEqual([]);
        },
      );
      expect(seen).toEqual({ lost: untold, named: ['after journal.write creating', ...untold] });
    },
  );

  it('is not forgotten by a renewal that comes after one that was given up', async () => {
    const world = nextcloudParts();
    await trySetUpByGrant(world);
    world.cloud.revokeAll(); // so that it cannot replace itself
    let page = '';
    const abort = new AbortController();
    const giveUp = granting(world, ({ url }) => { page = url; abort.abort(); }, abort.signal); // prettier-ignore
    expect(await renew(world.parts, await theOnly(world), giveUp)).toMatchObject({ ok: false, after: 'open' });
    const tooSoon = await renew(world.parts, await theOnly(world), granting(world));
    expect(tooSoon).toMatchObject({ ok: false, failure: { code: 'LK-3110' } });
    world.cloud.grant(page);
    expect(await renew(world.parts, await theOnly(world), granting(world))).toMatchObject({ ok: true });
    expect(world.cloud.names).toHaveLength(1);
    expect(await world.parts.journal.list()).toEqual([]);
    world.stop();
  });
});
