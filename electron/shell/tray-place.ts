import type { AppTray } from './tray.ts';

/**
 * The time, in ms, for which a missing tray icon is waited for, because a desktop's panel that restarts takes its icons away for a
 * moment.
 */
const BACK_MS = 10_000;

export interface TrayPlaceParts {
  readonly make: () => AppTray;
  /** Called when the desktop has taken the icon away and not given it back in time. */
  readonly onGone: () => void;
  /** Brings what the icon shows up to date. */
  readonly refresh: () => void;
}

/** The place beside the clock, which a desktop may give to Latchkey's icon, take away and give again. */
export interface TrayPlace {
  /** Told each time the desktop says whether it has a place for icons. */
  readonly hostIs: (there: boolean) => void;
  /** Tells whether the desktop has one now, as soon as it has said so for the first time. */
  readonly isThere: () => Promise<boolean>;
  update: AppTray['update'];
}

export function createTrayPlace({ make, onGone, refresh }: TrayPlaceParts): TrayPlace {
  let tray: AppTray | undefined;
  let isThere = false;
  let waiting: NodeJS.Timeout | undefined;
  let firstAnswer = (): void => undefined;
  const known = new Promise<void>((resolve) => {
    firstAnswer = resolve;
  });
  return {
    hostIs(there) {
      isThere = there;
      if (there) {
        clearTimeout(waiting);
        tray ??= make();
      } else if (tray !== undefined) {
        tray.remove();
        tray = undefined;
        waiting = setTimeout(onGone, BACK_MS).unref();
      }
      firstAnswer();
      refresh();
    },
    isThere: async () => {
      await known;
      return isThere;
    },
    update(view) {
      tray?.update(view);
    },
  };
}
