import { app, session, type Session, type WebContents } from 'electron';
import type { Log } from '../log/log.ts';
import { appPage } from './app-origin.ts';
import { pageRulesOf } from './guided-page/page-rules.ts';

/**
 * Takes from every page, now and later, what our own page does not need: going elsewhere, opening windows, embedding pages,
 * and every permission. A platform's page is limited to its recipe. It must be called when the app is ready, before the first
 * window.
 */
export function lockDown(log: Log): void {
  denyPermissions(session.defaultSession, log);
  // Without an answer Electron sends the first client certificate that fits, and thereby reveals the user's identity.
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    log.info('denied', { what: 'client-certificate' });
    answer();
  });
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, log);
  });
}

/** The part of a navigation event that the lockdown looks at. */
interface Way {
  readonly url?: string;
  readonly isMainFrame?: boolean;
  preventDefault(): void;
}

function lockContents(contents: WebContents, log: Log): void {
  if (contents.session !== session.defaultSession) denyPermissions(contents.session, log);
  // A platform's page may go where its recipe allows; our own page may go nowhere.
  const rules = pageRulesOf(contents.session);
  const stop =
    (what: string) =>
    (event: Way): void => {
      const { url = '', isMainFrame = true } = event;
      const isEmptyFrame = !isMainFrame && /^about:(blank|srcdoc)$/.test(url);
      // Our page may reload itself, which it offers when it is broken.
      if (rules === undefined && isMainFrame && url === appPage && contents.getURL() === appPage) return;
      if (rules !== undefined && (isEmptyFrame || rules.mayVisit(url))) return;
      event.preventDefault();
      rules?.onRefusal(url);
      log.info('denied', { what });
    };
  contents.on('will-navigate', stop('navigation'));
  contents.on('will-frame-navigate', stop('frame-navigation'));
  contents.on('will-redirect', stop('redirect'));
  // A page may not keep its window open: preventing this event ignores the page's wish to stay.
  contents.on('will-prevent-unload', (event) => {
    event.preventDefault();
    log.info('denied', { what: 'staying' });
  });
  // WebRTC would tell a page this computer's addresses, bypassing the proxy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.info('denied', { what: 'webview' });
  });
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
