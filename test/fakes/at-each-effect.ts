import type { When } from './disturbances.ts';
import { fakeParts, type FakeParts } from './parts.ts';

/**
 * Kills at each effect in turn, before and after it, in a world of its own each time. Every effect of these worlds passes through
 * their disturbances, so after one and before the next is the same to everybody outside: it is done once, unless another effect was
 * on its way then.
 * @returns how many effects there are
 */
export function atEachEffect(
  prepare: (world: FakeParts) => Promise<unknown>,
  work: (world: FakeParts) => Promise<unknown>,
  check: (world: FakeParts, place: string) => Promise<void>,
): Promise<number> {
  return kill(fakeParts, (world) => !world.disturbances.killedBesideAnother, prepare, work, check);
}

/** The same in worlds of another kind, where a person's browser may do something between two effects: always before and after. */
export function atEachEffectOf<W extends FakeParts>(
  make: () => W,
  prepare: (world: W) => Promise<unknown>,
  work: (world: W) => Promise<unknown>,
  check: (world: W, place: string) => Promise<void>,
): Promise<number> {
  return kill(make, () => false, prepare, work, check);
}

/** @param isNextToo whether a kill after an effect was, in this world, a kill before the next one */
async function kill<W extends FakeParts>(
  make: () => W,
  isNextToo: (world: W) => boolean,
  prepare: (world: W) => Promise<unknown>,
  work: (world: W) => Promise<unknown>,
  check: (world: W, place: string) => Promise<void>,
): Promise<number> {
  let isDone = false;
  for (let n = 1; ; n += 1) {
    const moments: readonly When[] = isDone ? ['after'] : ['before', 'after'];
    for (const when of moments) {
      const world = make();
      try {
        await prepare(world);
        const from = world.disturbances.trace.length;
        world.disturbances.atNth(n, when, world.disturbances.kill);
        await work(world).catch(() => undefined);
        const effect = world.disturbances.trace[from + n - 1];
        if (effect === undefined) return n - 1;
        isDone = when === 'after' && isNextToo(world);
        await check(world, `${when} ${effect}`);
      } finally {
        world.stop();
      }
    }
  }
}
