import { describe, expect, it } from 'vitest';
import { recover } from '../../../electron/lifecycle/recovery.ts';
import { removeConnection } from '../../../electron/lifecycle/removal.ts';
import { setUpApplication } from '../../../electron/lifecycle/set-up.ts';
import { silentSteps } from '../../../electron/lifecycle/run.ts';
import { atEachEffect } from '../../fakes/at-each-effect.ts';
import {
  expectFinished,
  newRun,
  nothing,
  setUpConnection,
  trySetUp,
  whatIsLeft,
  wishFor,
} from '../../fakes/attempt.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';

const never = new AbortController().signal;

describe('a set-up or removal that is killed', () => {
  it.each([
    ['with a name of its own', {}],
    ['with the name that the user chose', { name: 'My drive' }],
  ])('at any effect of a set-up %s is finished or undone by the next start', async (_what, wish) => {
    const outcomes = new Set<string>();
    const points = await atEachEffect(
      () => Promise.resolve(),
      (world) => trySetUp(world, wish),
      async (world, place) => {
        const recovered = await startAgain(world);
        for (const one of recovered) outcomes.add(one.outcome);
        const left = await whatIsLeft(world);
        expect({ place, journal: left.journal }).toEqual({ place, journal: [] });
        if (left.connections.length > 0) await expectFinished(world);
        else expect({ place, left }).toEqual({ place, left: nothing });
      },
    );
    expect(points).toBeGreaterThan(20);
    expect(outcomes).toEqual(new Set(['undone', 'finished']));
  });

  it('at any effect of a set-up for another application, is finished or undone by the next start', async () => {
    const outcomes = new Set<string>();
    const points = await atEachEffect(
      () => Promise.resolve(),
      (world) => setUpApplication(world.parts, { ...wishFor(world), label: 'NetSync' }, newRun()),
      async (world, place) => {
        for (const one of await startAgain(world)) outcomes.add(one.outcome);
        const left = await whatIsLeft(world);
        expect({ place, journal: left.journal, mapped: left.mapped }).toEqual({ place, journal: [], mapped: [] });
        const [id] = left.connections;
        if (id === undefined) expect({ place, left }).toEqual({ place, left: nothing });
        else expect({ place, kept: left.inKeychain }).toEqual({ place, kept: [`app-password:${id}`] });
        expect(left.onPlatform).toHaveLength(left.connections.length);
      },
    );
    expect(points).toBeGreaterThan(12);
    expect(outcomes).toEqual(new Set(['undone', 'finished']));
  });

  it('at any effect of a removal, is removed by the next start, which says so, or as it was', async () => {
    const outcomes = new Set<string>();
    const points = await atEachEffect(
      setUpConnection,
      async (world) => {
        const [connection] = await world.parts.connections.list();
        if (connection !== undefined) await removeConnection(world.parts, connection, { localOnly: false }, newRun());
      },
      async (world, place) => {
        // A session that may have been opened is told as such, and is not the removal.
        for (const one of await startAgain(world)) if (one.kind !== 'sign-in') outcomes.add(one.outcome);
        const left = await whatIsLeft(world);
        if (left.connections.length > 0) await expectFinished(world);
        // Between the record and the session in the keychain nobody but the user can go on.
        else if (left.journal.length > 0) expect(place).toMatch(/journal.write stored undoing|secrets.write session/);
        else expect({ place, left }).toEqual({ place, left: nothing });
        await expectNothingStray(world);
      },
    );
    expect(points).toBeGreaterThan(10);
    expect(outcomes).toEqual(new Set(['finished', 'open'])); // what is removed is not “as before”
  });

  it.each([
    'journal.write creating',
    'platform.create',
    'journal.write created',
    'secrets.write app-password',
    'drives.prove',
  ])('after %s, and again at any effect of the recovery, is finished or undone by the start after', async (first) => {
    await atEachEffect(
      async (world) => {
        world.disturbances.at(first, world.disturbances.kill, { when: 'after' });
        await trySetUp(world);
        world.disturbances.clear();
      },
      (world) => recover(world.parts, silentSteps, never),
      async (world, place) => {
        await startAgain(world);
        const left = await whatIsLeft(world);
        expect({ place, journal: left.journal }).toEqual({ place, journal: [] });
        await expectNothingStray(world);
      },
    );
  });
});
