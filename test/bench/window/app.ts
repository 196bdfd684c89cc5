import { join } from 'node:path';
import { chooseRuntime } from '@latchkey/electron-stand-in/runtime';
import type { Desktop } from '../../support/desktop.ts';

/** The project's folder, which is the app. */
export const root = join(import.meta.dirname, '../../..');
export const runtime = chooseRuntime(root, process.env);

/** What an app that is started in a desktop session gets to see. */
export function environmentIn(desktop: Desktop): Record<string, string> {
  const { DISPLAY, PATH = '' } = process.env;
  const found = runtime.distPath === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath };
  return { PATH, LANG: 'en_US.UTF-8', ...found, ...(DISPLAY === undefined ? {} : { DISPLAY }), ...desktop.env };
}
