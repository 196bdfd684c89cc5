import { app, session, type Session, type WebContents } from 'electron';
import type { Log } from '../log/log.ts';

/**
 * Takes from every page, now and later, what ours does not need: going elsewhere, opening windows, embedding pages, and
 * every permission, asked for or looked up. To be called when the app is ready, before the first window.
 */
export function lockDown(log: Log): void {
  denyPermissions(session.defaultSession, log);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, log);
  });
}

function lockContents(contents: WebContents, log: Log): void {
  if (contents.session !== session.defaultSession) denyPermissions(contents.session, log);
  const stop =
    (what: string) =>
    (event: { preventDefault(): void }): void => {
      event.preventDefault();
      log.info('denied', { what });
    };
  contents.on('will-navigate', stop('navigation'));
  contents.on('will-frame-navigate', stop('frame-navigation'));
  contents.on('will-redirect', stop('redirect'));
  contents.on('will-attach-webview', stop('webview'));
  contents.setWindowOpenHandler(() => {
    log.info('denied', { what: 'window' });
    return { action: 'deny' };
  });
}

function denyPermissions(pages: Session, log: Log): void {
  pages.setPermissionRequestHandler((_contents, permission, answer) => {
    log.info('denied', { what: 'permission', permission });
    answer(false);
  });
  pages.setPermissionCheckHandler(() => false);
}
