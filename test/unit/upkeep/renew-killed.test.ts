import { describe, expect, it } from 'vitest';
import { recover } from '../../../electron/lifecycle/recovery.ts';
import { silentSteps } from '../../../electron/lifecycle/run.ts';
import { atEachEffect } from '../../fakes/at-each-effect.ts';
import { startAgain } from '../../fakes/invariants.ts';
import type { FakeParts } from '../../fakes/parts.ts';
import { connected, current, expectOneEverywhere, tryRenew, watchMounts, withoutDrive } from '../../fakes/renewal.ts';

const QUARTER_MS = 15 * 60_000;
const never = new AbortController().signal;

/** Renews with an eye on what is mapped while passwords end. */
async function renewWatched(world: FakeParts, place: { dead?: readonly string[] }): Promise<void> {
  place.dead = watchMounts(world).dead;
  await tryRenew(world);
}

/** The next start, with everything working again. */
async function startWatched(world: FakeParts) {
  world.disturbances.clear();
  const { dead } = watchMounts(world);
  return { recovered: await recover(world.parts, silentSteps, never), dead };
}

/** Id of the app password that the set-up made. */
const FIRST = '1042';

describe('a renewal that is killed', () => {
  it('at any effect leaves one password everywhere after the next start: the old one or the new one', async () => {
    const outcomes = new Set<string>();
    const ends = new Set<boolean>();
    const seen: { dead?: readonly string[] } = {};
    const points = await atEachEffect(
      connected,
      (world) => renewWatched(world, seen),
      async (world, place) => {
        expect({ place, dead: seen.dead }).toEqual({ place, dead: [] });
        const { dead, recovered } = await startWatched(world);
        for (const one of recovered) outcomes.add(one.outcome);
        expect({ place, dead }).toEqual({ place, dead: [] });
        ends.add((await expectOneEverywhere(world, place)) === FIRST);
      },
    );
    expect(points).toBeGreaterThan(25);
    expect(outcomes).toEqual(new Set(['undone', 'finished']));
    expect(ends).toEqual(new Set([true, false]));
  });

  it('at any effect, with no session any more, leaves a working drive and at most a duty, which a renewal does', async () => {
    const duties = new Set<string>();
    await atEachEffect(connected, tryRenew, async (world, place) => {
      world.advance(QUARTER_MS);
      for (const { outcome, failure } of await startAgain(world))
        duties.add(`${outcome} ${failure?.code ?? ''}`.trim());
      const { id } = await current(world);
      expect({ place, mapped: world.drives.mapped }).toEqual({ place, mapped: [id] });
      const mounted = world.drives.mappedWith(id);
      expect({ place, works: mounted !== undefined && world.platform.accepts(mounted) }).toEqual({
        place,
        works: true,
      });
      await tryRenew(world);
      await expectOneEverywhere(world, place);
    });
    // LK-2019: killed before the answer to its own sign-in was read, whose session nobody can end.
    expect(duties).toEqual(new Set(['undone', 'undone LK-2019', 'finished', 'open LK-2008']));
  });

  it.each([
    'journal.write creating',
    'platform.create',
    'journal.write created',
    'journal.write stored',
    'drives.disconnect',
    'drives.connect',
    'journal.write replaced',
    'secrets.write app-password',
    'platform.revoke',
  ])('after %s, and again at any effect of the recovery, is in order at the start after', async (first) => {
    await atEachEffect(
      async (world) => {
        await connected(world);
        world.disturbances.at(first, world.disturbances.kill, { when: 'after' });
        await tryRenew(world);
        world.disturbances.clear();
      },
      (world) => recover(world.parts, silentSteps, never),
      async (world, place) => {
        await startAgain(world);
        await expectOneEverywhere(world, place);
      },
    );
  });

  it.each(['drives.connect', 'drives.prove'])(
    'on its way back because %s failed, is in order at the next start',
    async (effect) => {
      await atEachEffect(
        connected,
        async (world) => {
          world.disturbances.fail(effect, 'LK-5008', { times: 1 });
          await tryRenew(world);
        },
        async (world, place) => {
          await startAgain(world);
          await expectOneEverywhere(world, place);
        },
      );
    },
  );

  it('without a drive, at any effect, leaves one password in the keychain and on the platform', async () => {
    await atEachEffect(
      async (world) => {
        await connected(world);
        await withoutDrive(world);
      },
      tryRenew,
      async (world, place) => {
        await startAgain(world);
        const connection = await current(world);
        const kept = await world.secrets.look({ kind: 'app-password', id: connection.id });
        expect({
          place,
          kept: kept.found === 'yes' ? world.platform.idOf(kept.secret) : 'none',
          onPlatform: world.platform.passwordsOf(connection.user).map(({ id }) => id),
          items: world.secrets.keys,
          journal: await world.parts.journal.list(),
          mapped: world.drives.mapped,
        }).toEqual({
          ...{ place, kept: connection.password.id, onPlatform: [connection.password.id] },
          ...{ items: [`app-password:${connection.id}`], journal: [], mapped: [] },
        });
      },
    );
  });

  it('by the password itself, at any effect, leaves a working drive, or a lost password that is tried no more', async () => {
    const ends = new Set<string>();
    await atEachEffect(
      async (world) => {
        await connected(world);
        world.platform.offerRotation();
      },
      tryRenew,
      async (world, place) => {
        const { refused } = world.drives;
        const { dead } = await startWatched(world);
        expect({ place, dead }).toEqual({ place, dead: [] });
        expect(world.drives.refused - refused).toBeLessThanOrEqual(1);
        const lost = !world.secrets.keys.some((key) => key.startsWith('app-password:'));
        ends.add(lost ? 'lost' : 'works');
        if (lost) {
          expect({ place, items: world.secrets.keys, mapped: world.drives.mapped }).toEqual({
            ...{ place, items: [], mapped: [] },
          });
          await tryRenew(world); // with a sign-in
        }
        await expectOneEverywhere(world, place);
      },
    );
    expect(ends).toEqual(new Set(['works', 'lost']));
  });
});
