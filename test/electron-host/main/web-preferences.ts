import type * as Electron from 'electron';
import { notImplemented } from '../strict.ts';

type Preferences = Electron.WebPreferences;

/** The only way in which the stand-in can show a page; another value would be silently untrue. */
const FIXED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  javascript: true,
  images: true,
} as const satisfies Preferences;

/** Those that mean something here. */
const KEPT: readonly (keyof Preferences)[] = ['preload', 'partition', 'additionalArguments'];

/** They change nothing that a test could see here. */
const IGNORED = [
  ...['devTools', 'spellcheck', 'safeDialogs', 'disableDialogs', 'navigateOnDragDrop', 'backgroundThrottling'],
  ...['v8CacheOptions', 'textAreasAreResizable', 'scrollBounce', 'defaultFontFamily', 'defaultFontSize'],
] as (keyof Preferences)[];

/** @throws Error for every preference that the stand-in cannot keep */
export function checkPreferences(preferences: Preferences): void {
  for (const [name, value] of Object.entries(preferences) as [keyof Preferences, unknown][]) {
    if (value === undefined || KEPT.includes(name) || IGNORED.includes(name)) continue;
    if (!(name in FIXED) || FIXED[name as keyof typeof FIXED] !== value) {
      notImplemented(`webPreferences.${name}: ${JSON.stringify(value)}`);
    }
  }
}
