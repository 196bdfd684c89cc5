import { BaseWindow } from 'electron';
import type { Language } from '../contract/words/language.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { CompanionParts } from './companion-parts.ts';
import { logOffGuard, type UnseenWindow } from './log-off.ts';

/** How often is looked whether files wait: a request to a mount tool on this machine, and none where no drive's tool keeps files. */
const LOOK_MS = 5000;

/** Looks again and again whether the user should wait with logging off, on systems that ask programs. */
export function watchLogOff(
  { engine, log, blockLogOff }: Pick<CompanionParts, 'engine' | 'log' | 'blockLogOff'>,
  language: () => Language,
): void {
  if (blockLogOff === undefined) return;
  const look = logOffGuard({
    ...{ refusing: refusingWindow, block: blockLogOff, language },
    async waiting() {
      const asked = await engine.waitingUploads();
      return asked.ok ? asked.value : [];
    },
    failed: (error) => void failureOf(error, log),
  });
  setInterval(() => void look(), LOOK_MS).unref();
}

function refusingWindow(): UnseenWindow {
  const window = new BaseWindow({ show: false, skipTaskbar: true, focusable: false, width: 1, height: 1 });
  window.on('query-session-end', (event) => {
    event.preventDefault();
  });
  return {
    handle: window.getNativeWindowHandle(),
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}
