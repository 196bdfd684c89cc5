import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import { lookFor } from '../../platforms/guided-page/read-page.ts';
import { LOOK_ARGUMENT } from '../../platforms/guided-page/reader-channel.ts';
import { webPreferences } from '../window-options.ts';

/** In memory only, and of no other window. */
export const PARTITION = 'latchkey-page';

/** A window for somebody else's page: as locked as our own, without our bridge, and with a session of its own. */
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
