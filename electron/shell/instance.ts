import { app } from 'electron';
import type { LinkView } from '../contract/window.ts';
import { linkAmong, parseDeepLink } from './deep-link.ts';

/** Given to a start that nobody has asked for at this moment: the logon. */
export const hiddenArgument = '--hidden';

/** Tells whether this instance is the only one; otherwise the other one is told how this one was started. */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock();
}

/**
 * Hears of each further start of the app by the user: with a link, or to see the window. To be called before the app is
 * ready, as macOS delivers the link of the first start that early.
 */
export function onFurtherStart(hear: (link: LinkView | undefined) => void): void {
  app.on('second-instance', (_event, argv) => {
    if (!argv.includes(hiddenArgument)) hear(linkAmong(argv));
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    hear(parseDeepLink(url));
  });
  app.on('activate', () => {
    hear(undefined);
  });
}
