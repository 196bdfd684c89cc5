import { describe, expect, it, vi } from 'vitest';
import type { ProgressEvent, StepId } from '../../../electron/contract/view.ts';
import { fileScenarios } from '../../fakes/file-scenarios.ts';
import { inAHurry } from '../../fakes/nextcloud-parts.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The scenarios in which everything works. */
const scenarios = Object.entries(fileScenarios).filter(([name]) => !/waits|taken-back|goes-back/.test(name));

const plansOf = (events: readonly ProgressEvent[]): readonly (readonly StepId[])[] =>
  events.flatMap((event) => (event.event === 'plan' ? [event.steps] : []));

/** Each step once, in the order in which it was begun. */
const takenIn = (events: readonly ProgressEvent[]): readonly StepId[] => [
  ...new Set(events.flatMap((event) => (event.event === 'step' ? [event.id] : []))),
];

describe('plan of steps: what the engine announces', () => {
  inAHurry();

  it.each(scenarios)(
    'comes before the first step and is what is done then, in its order: %s',
    async (_name, scenario) => {
      const world = scenario.make();
      try {
        await scenario.prepare(world);
        world.events.length = 0;
        await scenario.work(world);
        expect(world.events[0]?.event).toBe('plan');
        expect(takenIn(world.events)).toEqual(plansOf(world.events).at(-1));
      } finally {
        world.stop();
      }
    },
  );

  it.each([
    ['set-up-of-a-drive-in-a-session', [['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save']]],
    ['set-up-of-an-application-in-a-session', [['discover', 'sign-in', 'create', 'store', 'save']]],
    ['renewal-of-a-drive-in-a-session', [['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save', 'retire']]],
    ['renewal-of-an-application-in-a-session', [['discover', 'sign-in', 'create', 'store', 'save', 'retire']]],
    ['renewal-of-a-drive-with-a-provided-one', [['discover', 'sign-in', 'store', 'map', 'prove', 'save']]],
    ['rotation-of-a-granted-one', [['discover', 'unmap', 'create', 'store', 'map', 'prove']]],
    ['removal-of-a-drive-in-a-session', [['sign-in', 'unmap', 'revoke', 'forget']]],
    ['removal-of-a-drive-here-only', [['unmap', 'forget']]],
    ['removal-of-an-application-in-a-session', [['sign-in', 'revoke', 'forget']]],
    ['removal-of-a-granted-drive', [['unmap', 'revoke', 'forget']]],
    ['removal-of-a-provided-drive', [['unmap', 'forget']]],
    [
      'set-up-of-a-drive-with-a-provided-one',
      [
        ['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save'],
        ['discover', 'sign-in', 'store', 'map', 'prove', 'save'],
      ],
    ],
  ] as const)('of %s is %j', async (name, plans) => {
    const scenario = fileScenarios[name];
    if (scenario === undefined) throw new Error(name);
    const world = scenario.make();
    try {
      await scenario.prepare(world);
      world.events.length = 0;
      await scenario.work(world);
      expect(plansOf(world.events)).toEqual(plans);
    } finally {
      world.stop();
    }
  });

  it('of a set-up that waits and is tried again is to map and prove the drive, and to save it', async () => {
    const scenario = fileScenarios['set-up-that-waits-for-its-drive'];
    if (scenario === undefined) throw new Error('none');
    const world = scenario.make();
    try {
      await scenario.work(world);
      world.disturbances.clear();
      world.events.length = 0;
      await world.engine.reconnect(undefined, world.run());
      expect(plansOf(world.events)).toEqual([['map', 'prove', 'save']]);
      expect(takenIn(world.events)).toEqual(['map', 'prove', 'save']);
    } finally {
      world.stop();
    }
  });
});
