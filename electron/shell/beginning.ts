import { setTimeout as delay } from 'node:timers/promises';

/** The time from the start of a page to its first screen. */
const SCREEN_MS = 500;
/** The time after which a page that has not started is no longer waited for. */
const PAGE_MS = 10_000;

/** The stages of the app's start, for what would delay the first screen. */
export interface Beginning {
  /** Told that the window is opening, or that none will. */
  readonly windowOpens: () => void;
  /** Told that the page has made its first call. */
  readonly pageStarts: () => void;
  /** Resolves when the window is opening. What takes a tenth of a second can begin then, because the window needs that time too. */
  readonly started: Promise<void>;
  /** Resolves when the first screen is there. Work that loads much code waits for that. */
  readonly calm: Promise<unknown>;
}

/** @param hidden whether the app starts without a window */
export function createBeginning(hidden: boolean): Beginning {
  let windowOpens = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    windowOpens = resolve;
  });
  let pageStarts = (): void => undefined;
  const pageStarted = new Promise<void>((resolve) => {
    pageStarts = resolve;
  });
  const screen = Promise.race([pageStarted.then(() => delay(SCREEN_MS)), started.then(() => delay(PAGE_MS))]);
  return { windowOpens, pageStarts, started, calm: hidden ? started : screen };
}
