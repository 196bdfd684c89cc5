import { describe, expect, it } from 'vitest';
import type { ProgressEvent, StepId } from '../../../electron/contract/view.ts';
import { USER } from '../../fakes/attempt.ts';
import { fileScenarios, killAfter, type FileScenario, type World } from '../../fakes/file-scenarios.ts';
import { inAHurry } from '../../fakes/nextcloud-parts.ts';

/** The scenarios in which everything works. */
const scenarios = Object.entries(fileScenarios).filter(([name]) => !/waits|taken-back|goes-back/.test(name));

const plansOf = (events: readonly ProgressEvent[]): readonly (readonly StepId[])[] =>
  events.flatMap((event) => (event.event === 'plan' ? [event.steps] : []));

/** Each step once, in the order in which it was begun. */
const takenIn = (events: readonly ProgressEvent[]): readonly StepId[] => [
  ...new Set(events.flatMap((event) => (event.event === 'step' ? [event.id] : []))),
];

/** Runs a test in the world of a scenario, which ends with it. */
async function inWorldOf(name: string, work: (world: World, scenario: FileScenario) => Promise<void>): Promise<void> {
  const scenario = fileScenarios[name];
  if (scenario === undefined) throw new Error(name);
  const world = scenario.make();
  try {
    await work(world, scenario);
  } finally {
    world.stop();
  }
}

describe('plan of steps: what the engine announces', () => {
  inAHurry();

  it.each(scenarios)(
    'comes before the first step and is what is done then, in its order: %s',
    async (name, scenario) => {
      await inWorldOf(name, async (world) => {
        await scenario.prepare(world);
        world.events.length = 0;
        await scenario.work(world);
        expect(world.events[0]?.event).toBe('plan');
        expect(takenIn(world.events)).toEqual(plansOf(world.events).at(-1));
      });
    },
  );

  it.each([
    ['set-up-of-a-drive-in-a-session', [['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save']]],
    ['set-up-of-an-application-in-a-session', [['discover', 'sign-in', 'create', 'store', 'save']]],
    ['renewal-of-a-drive-in-a-session', [['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save', 'retire']]],
    ['renewal-of-an-application-in-a-session', [['discover', 'sign-in', 'create', 'store', 'save', 'retire']]],
    ['renewal-of-a-drive-with-a-provided-one', [['discover', 'sign-in', 'store', 'map', 'prove', 'save']]],
    ['rotation-of-a-granted-one', [['discover', 'create', 'store', 'map', 'prove']]],
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
    await inWorldOf(name, async (world, scenario) => {
      await scenario.prepare(world);
      world.events.length = 0;
      await scenario.work(world);
      expect(plansOf(world.events)).toEqual(plans);
    });
  });

  it('of a set-up that waits and is tried again is to map and prove the drive, and to save it', async () => {
    await inWorldOf('set-up-that-waits-for-its-drive', async (world, scenario) => {
      await scenario.work(world);
      world.disturbances.clear();
      world.events.length = 0;
      await world.engine.reconnect(undefined, world.run());
      expect(plansOf(world.events)).toEqual([['map', 'prove', 'save']]);
      expect(takenIn(world.events)).toEqual(['map', 'prove', 'save']);
    });
  });

  /** A scenario during whose work the drive is not connected. */
  const disconnected = ({ make, prepare, work }: FileScenario): FileScenario => ({
    ...{ make, work },
    prepare: async (world) => {
      await prepare(world);
      world.drives.loseAll();
    },
  });
  const asItIs = (scenario: FileScenario): FileScenario => scenario;
  const forgetNext = async (world: World): Promise<void> => {
    for (const { id } of await world.parts.journal.list())
      await world.parts.secrets.forget({ kind: 'next-password', id });
  };
  const forgetNothing = (): Promise<void> => Promise.resolve();

  it.each([
    ['a renewal', 'renewal-of-a-drive-in-a-session', asItIs, forgetNothing, 'map prove save retire'],
    [
      'a renewal with a provided one',
      'renewal-of-a-drive-with-a-provided-one',
      asItIs,
      forgetNothing,
      'map prove save',
    ],
    ['a renewal that lost the new one', 'renewal-of-a-drive-in-a-session', asItIs, forgetNext, 'map create'],
    [
      'a renewal of a drive that was not connected',
      'renewal-of-a-drive-in-a-session',
      disconnected,
      forgetNothing,
      'unmap map prove save retire',
    ],
    [
      'one of those that lost the new one',
      'renewal-of-a-drive-in-a-session',
      disconnected,
      forgetNext,
      'create map prove',
    ],
    ['a rotation', 'rotation-of-a-granted-one', asItIs, forgetNothing, 'map prove'],
    [
      'a rotation of a drive that was not connected',
      'rotation-of-a-granted-one',
      disconnected,
      forgetNothing,
      'map prove',
    ],
    ['a renewal that goes back', 'renewal-that-goes-back', asItIs, forgetNothing, 'map unmap create'],
  ] as const)(
    'of a drive that is connected again after %s was killed is what is done then, whenever that was',
    async (_what, name, change, meanwhile, expected) => {
      const scenario = fileScenarios[name];
      if (scenario === undefined) throw new Error(name);
      const last = new Set<string>();
      for (let n = 1; ; n += 1) {
        const killed = await killAfter(change(scenario), n);
        if (killed === undefined) break;
        const { world } = killed;
        world.disturbances.clear();
        await meanwhile(world);
        world.events.length = 0;
        const { ok } = await world.engine.reconnect(undefined, world.run());
        world.stop();
        if (!ok) continue;
        const plan = plansOf(world.events).at(-1);
        expect({ n, first: world.events[0]?.event, taken: takenIn(world.events) }).toEqual({
          n,
          first: 'plan',
          taken: plan,
        });
        last.add(plan?.join(' ') ?? '');
      }
      expect([...last]).toContain(expected);
    },
  );

  it('of a waiting set-up whose app password got lost is to take it back', async () => {
    await inWorldOf('set-up-that-waits-for-its-drive', async (world, scenario) => {
      await scenario.work(world);
      world.disturbances.clear();
      for (const { id } of await world.parts.journal.list())
        await world.parts.secrets.forget({ kind: 'app-password', id });
      world.events.length = 0;
      await world.engine.reconnect(undefined, world.run());
      expect(plansOf(world.events)).toEqual([
        ['map', 'prove', 'save'],
        ['map', 'create', 'store'],
      ]);
      expect(takenIn(world.events)).toEqual(['map', 'create', 'store']);
    });
  });

  it('of a removal of everything is one for each thing, and signs in to an account once', async () => {
    await inWorldOf('removal-of-an-application-in-a-session', async (world) => {
      for (const label of ['Mail', 'Backup', 'Sync'])
        await world.engine.setUpApplication({ platform: world.address, user: USER, label }, world.run());
      world.events.length = 0;
      await world.engine.removeAll({ localOnly: false }, world.run());
      expect(plansOf(world.events)).toEqual([
        ['sign-in', 'revoke', 'forget'],
        ['revoke', 'forget'],
        ['revoke', 'forget'],
      ]);
      const taken = world.events.flatMap((event): readonly (number | StepId)[] =>
        event.event === 'plan' ? [event.steps.length] : event.state === 'running' ? [event.id] : [],
      );
      expect(taken).toEqual([3, 'sign-in', 'revoke', 'forget', 2, 'revoke', 'forget', 2, 'revoke', 'forget']);
    });
  });
});
