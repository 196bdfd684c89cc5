import type * as Electron from 'electron';
import { notImplemented } from '../strict.ts';

type Options = Electron.BrowserWindowConstructorOptions;

/** Those that mean something here. */
const KEPT = [
  'width',
  'height',
  'x',
  'y',
  'title',
  'show',
  'webPreferences',
  'minWidth',
  'minHeight',
  'backgroundColor',
];
/** How the window looks around its page: nothing that a test could see here. */
const IGNORED = [
  ...['icon', 'autoHideMenuBar', 'center', 'resizable', 'maximizable', 'minimizable'],
  ...['fullscreenable', 'titleBarStyle', 'trafficLightPosition', 'paintWhenInitiallyHidden', 'roundedCorners'],
  ...['acceptFirstMouse', 'hasShadow', 'darkTheme', 'tabbingIdentifier', 'vibrancy', 'backgroundMaterial'],
];
const KNOWN = new Set<string>([...KEPT, ...IGNORED]);

/** @throws Error for every option that the stand-in cannot keep */
export function checkOptions(options: Options): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || KNOWN.has(name)) continue;
    if (name === 'useContentSize' && value === true) continue; // sizes are always those of the page here
    notImplemented(`BrowserWindow option ${name}`);
  }
}
