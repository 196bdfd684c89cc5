import { app } from 'electron';
import type { LinkView } from '../contract/window.ts';
import { hiddenArgument } from '../os/start-arguments.ts';
import { linkAmong, parseDeepLink } from './deep-link.ts';

/** Tells whether this instance is the only one. Otherwise the other instance is told how this one was started. */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock();
}

/**
 * Calls `hear` at each further start of the app by the user, with the link that started it, if any. It must be called before
 * the app is ready, because macOS delivers the link of the first start that early.
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
