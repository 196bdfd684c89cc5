import { join } from 'node:path';
import type { Lock } from '../os/exclusive.ts';
import { assertOnlyOurs } from '../os/only-ours.ts';
import type { Places } from '../os/places.ts';
import type { Patience } from '../upkeep/with-lock-retry.ts';
import { buildServices, type BuildOptions } from './build-parts.ts';
import { createEngine } from './create-engine.ts';
import type { Engine } from './engine.ts';

/**
 * The engine over this machine's real parts. Making it touches nothing and waits for nothing.
 * @param options.patience how long what the user wants done waits for another Latchkey's work
 */
export function buildEngine(options: BuildOptions & { readonly patience?: Patience }): Engine {
  const { adapters, places, patience } = options;
  return createEngine(buildServices(options), guarded(adapters.lock(places.data), places), patience);
}

/** Nothing is changed where others could exchange what Latchkey keeps. @throws LK-1021, LK-1022, besides what the lock throws */
function guarded(lock: Lock, { config, data, log, runtime }: Places): Lock {
  return {
    ...lock,
    async exclusively(work) {
      for (const folder of [data, config, log, join(runtime, 'latchkey')]) assertOnlyOurs(folder);
      return await lock.exclusively(work);
    },
  };
}
