import { BrowserWindow, type Rectangle } from 'electron';
import type { Log } from '../../log/log.ts';
import { mayVisit } from '../../platforms/guided-page/page-hosts.ts';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import type { OpenPage, PageEvent, PageWindows } from '../../platforms/guided-page/page-windows.ts';
import { copiedText, wipeClipboard } from './copied-text.ts';
import { hostOf, newPageSession, wipe } from './page-session.ts';
import { pageWindowOptions } from './page-window-options.ts';
import { mayTell, parseReaderMessage } from './reader-message.ts';

export interface PageWindowsParts {
  readonly log: Log;
  readonly icon: string;
  /** Path of the script that reads pages. */
  readonly reader: string;
  /** Tells whether the window is kept out of pictures of the screen. */
  readonly isConcealed: () => boolean;
  /** Makes room beside our own window. @returns the place of the page, and the call that puts our window back */
  readonly sideBySide: () => { readonly bounds: Partial<Rectangle>; readonly back: () => void };
}

/** Chromium's error number for a load that was aborted, for example by us. */
const ABORTED = -3;

/** Makes the windows of guided pages. Only one is open at a time, and its session is wiped before and after. */
export function createPageWindows(parts: PageWindowsParts): PageWindows {
  let before: Promise<void> = Promise.resolve();
  return {
    open(visit, tell) {
      const opened = openPage(parts, visit, tell, before);
      before = opened.over;
      return opened.page;
    },
    copied: copiedText,
    wipe: wipeClipboard,
  };
}

interface Opened {
  readonly page: OpenPage;
  /** Settles when the window is gone and its session wiped. */
  readonly over: Promise<void>;
}

function openPage(
  parts: PageWindowsParts,
  visit: PageVisit,
  tellAll: (event: PageEvent) => void,
  before: Promise<void>,
): Opened {
  const { log } = parts;
  let window: BrowserWindow | undefined;
  let silent = false;
  const tell = (event: PageEvent): void => {
    if (!silent) tellAll(event);
  };
  const end = (): void => {
    tell({ type: 'closed' });
    silent = true;
  };

  const live = async (): Promise<void> => {
    await before;
    const pages = await newPageSession(visit, (host) => {
      log.info('page-refused', { host });
      tell({ type: 'refused', host });
    });
    try {
      if (silent) return;
      await shown((opened) => {
        window = opened;
      });
    } finally {
      window = undefined;
      await wipe(pages);
    }
  };

  /** Shows a window. Settles when the window is closed. */
  const shown = (onOpen: (window: BrowserWindow) => void): Promise<void> =>
    new Promise((resolve) => {
      const { bounds, back } = parts.sideBySide();
      const page = new BrowserWindow(pageWindowOptions(visit, { ...parts, bounds }));
      onOpen(page);
      page.setContentProtection(parts.isConcealed());
      const { webContents: contents } = page;
      page.once('ready-to-show', () => {
        page.show();
        tell({ type: 'opened' });
      });
      page.once('closed', () => {
        back();
        resolve();
      });
      page.on('page-title-updated', (event) => {
        event.preventDefault(); // the title names the host, not what the page calls itself
      });
      contents.on('did-navigate', (_event, url) => {
        page.setTitle(hostOf(url));
        tell({ type: 'went', host: hostOf(url) });
      });
      contents.on('did-fail-load', (_event, code, _words, _url, isMainFrame) => {
        if (isMainFrame && code !== ABORTED) tell({ type: 'not-loaded' });
      });
      contents.on('render-process-gone', () => {
        page.destroy();
      });
      contents.on('ipc-message', ({ senderFrame }, channel, message) => {
        if (senderFrame?.parent !== null || !mayVisit(visit.hosts, senderFrame.url)) return;
        const event = parseReaderMessage(channel, message, visit.recipe.value.shape);
        if (event === undefined) return;
        if (mayTell(event, visit, senderFrame.url)) tell(event);
        else log.info('value-refused', { host: hostOf(senderFrame.url) });
      });
      page.loadURL(visit.start).catch(() => undefined); // did-fail-load tells it
    });

  const over = live()
    .catch((error: unknown) => {
      log.unexpected(error, { during: 'page' });
    })
    .finally(end);
  const page: OpenPage = {
    show() {
      window?.show();
      window?.focus();
    },
    async close() {
      silent = true;
      window?.destroy();
      await over;
    },
  };
  return { page, over };
}
