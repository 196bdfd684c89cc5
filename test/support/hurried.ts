import { join } from 'node:path';

/** The module that puts a program's clock forward. */
export const hurriedClock = join(import.meta.dirname, 'hurried-clock.cjs');

/** Environment of a program whose waits of exactly this length are over after a second; see `hurried-clock.cjs`. */
export function hurried(waitMs: number): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--require ${hurriedClock}`, HURRIED_WAIT_MS: String(waitMs) };
}

/** The same of a program that runs that much later. */
export function ahead(ms: number): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--require ${hurriedClock}`, AHEAD_MS: String(ms) };
}
