import type { Browser } from './browser.ts';
import type { Targets } from './targets.ts';

interface Running {
  readonly browser: Browser;
  readonly targets: Targets;
}

let running: Running | undefined;

/** Called once, when the app becomes ready. */
export function setRunning(parts: Running): void {
  running = parts;
}

export const isRunning = (): boolean => running !== undefined && !running.browser.cdp.closed;

/** @throws Error before `ready`: as on Electron, windows can only be made after it */
export function theBrowser(): Running {
  if (running === undefined) throw new Error('Cannot create BrowserWindow before app is ready');
  return running;
}
