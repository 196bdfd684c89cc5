import { lockOf } from '../os/exclusive.ts';
import { buildParts, type BuildOptions } from './build-parts.ts';
import { createEngine } from './create-engine.ts';
import type { Engine, Patience } from './engine.ts';

/**
 * The engine over this machine's real parts. Making it touches nothing and waits for nothing.
 * @param options.patience how long what the user wants done waits for another Latchkey's work
 */
export function buildEngine(options: BuildOptions & { readonly patience?: Patience }): Engine {
  const { os, places, patience } = options;
  return createEngine(buildParts(options), lockOf(os, places.data), patience);
}
