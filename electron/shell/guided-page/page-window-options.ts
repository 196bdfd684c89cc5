import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import { lookFor } from '../../platforms/guided-page/read-page.ts';
import { LOOK_ARGUMENT } from '../../platforms/guided-page/reader-channel.ts';
import { webPreferences } from '../window-options.ts';

/** The session of guided pages. It is kept in memory only, and no other window uses it. */
export const PARTITION = 'latchkey-page';

/**
 * Makes the options of a window for a platform's page. The window is as locked as our own, has no bridge, and has a session
 * of its own.
 */
export function pageWindowOptions(
  { host, recipe }: PageVisit,
  { icon, reader, bounds }: { readonly icon: string; readonly reader: string; readonly bounds: Partial<Rectangle> },
): BrowserWindowConstructorOptions {
  return {
    title: host,
    width: 900,
    height: 700,
    ...bounds,
    show: false,
    autoHideMenuBar: true,
    fullscreenable: false,
    icon,
    webPreferences: Object.freeze({
      ...webPreferences,
      partition: PARTITION,
      preload: reader,
      additionalArguments: [LOOK_ARGUMENT + encodeURIComponent(JSON.stringify(lookFor(recipe)))],
      devTools: false,
    }),
  };
}
