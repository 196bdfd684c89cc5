import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const clock = pathToFileURL(join(import.meta.dirname, 'hurried-clock.mjs')).href;

/** Environment of a program whose waits of exactly this length are over after a second; see `hurried-clock.mjs`. */
export function hurried(waitMs: number): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import ${clock}`, HURRIED_WAIT_MS: String(waitMs) };
}

/** The same of a program that runs that much later. */
export function ahead(ms: number): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import ${clock}`, AHEAD_MS: String(ms) };
}
