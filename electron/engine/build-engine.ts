import { lockOf } from '../os/exclusive.ts';
import { buildParts, type BuildOptions } from './build-parts.ts';
import { createEngine } from './create-engine.ts';
import type { Engine } from './engine.ts';

/** The engine over this machine's real parts. Making it touches nothing and waits for nothing. */
export function buildEngine(options: BuildOptions): Engine {
  const { os, places } = options;
  return createEngine(buildParts(options), lockOf(os, places.data));
}
