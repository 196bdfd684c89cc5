import { fakeParts, type FakeParts } from './parts.ts';

/** Kills at each effect in turn, before and after it, in a world of its own each time. @returns how many effects there are. */
export function atEachEffect(
  prepare: (world: FakeParts) => Promise<unknown>,
  work: (world: FakeParts) => Promise<unknown>,
  check: (world: FakeParts, place: string) => Promise<void>,
): Promise<number> {
  return atEachEffectOf(fakeParts, prepare, work, check);
}

/** The same in worlds of another kind. */
export async function atEachEffectOf<W extends FakeParts>(
  make: () => W,
  prepare: (world: W) => Promise<unknown>,
  work: (world: W) => Promise<unknown>,
  check: (world: W, place: string) => Promise<void>,
): Promise<number> {
  for (let n = 1; ; n += 1) {
    for (const when of ['before', 'after'] as const) {
      const world = make();
      try {
        await prepare(world);
        const from = world.disturbances.trace.length;
        world.disturbances.atNth(n, when, world.disturbances.kill);
        await work(world).catch(() => undefined);
        const effect = world.disturbances.trace[from + n - 1];
        if (effect === undefined) return n - 1;
        await check(world, `${when} ${effect}`);
      } finally {
        world.stop();
      }
    }
  }
}
