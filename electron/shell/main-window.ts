import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { Failure } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';
import { errorCode } from '../os/files.ts';
import { appOrigin, appPage } from './app-origin.ts';
import { sideBySide, type Aside } from './guided-page/side-by-side.ts';
import { paper, windowOptions, type WindowLook } from './window-options.ts';

export interface MainWindow {
  /** Brings the window to the front, and makes it when there is none. */
  show(): void;
  contents(): WebContents | undefined;
  /** Makes room for a guided page at the window's side, where the display has room for both; see `side-by-side.ts`. */
  standAside(): Aside;
  /**
   * Keeps the window out of pictures of the screen, or stops doing so. The setting also holds for windows that open later. It
   * has no effect on Linux.
   */
  conceal(on: boolean): void;
  /** Tells whether the user looks at the window. */
  isInFront(): boolean;
  /** Tells whether the window is on the screen, though another may be before it. */
  isSeen(): boolean;
}

export interface MainWindowParts extends Omit<WindowLook, 'dark'> {
  readonly log: Log;
  /** Called when there is no window to show, and a new one would fail in the same way. */
  readonly unusable: (failure: Failure) => void;
  /** Called when a new page begins, which knows nothing of what the old one was told. */
  readonly pageBegins: () => void;
  /** Called when the user looks at the window again. */
  readonly onFocus: () => void;
  /** Called when the window is on the screen again. */
  readonly onSeen: () => void;
}

/** The age below which a page that dies is not loaded again, because it would die again. */
const SOON_MS = 10_000;
/** The greatest number of faults logged of one page, so that a page that fails all the time does not fill the log. */
const MOST_FAULTS = 20;

/** The kinds of errors that scripts throw. Only the kind is logged, because the message may hold what the user has typed. */
const ERRORS = /\b(?:Type|Range|Reference|Syntax|URI)?Error\b/;

export function createMainWindow({ log, unusable, pageBegins, onFocus, onSeen, ...look }: MainWindowParts): MainWindow {
  let window: BrowserWindow | undefined;
  /** Whether the window has been painted. Shown earlier, it would be an empty frame. */
  let painted = false;
  let concealed = false;

  const open = (): BrowserWindow => {
    const born = Date.now();
    const opened = new BrowserWindow(windowOptions({ ...look, dark: nativeTheme.shouldUseDarkColors }));
    window = opened;
    if (concealed) opened.setContentProtection(true);
    painted = false;
    pageBegins();
    opened.once('ready-to-show', () => {
      painted = true;
      opened.show();
    });
    opened.on('focus', onFocus);
    opened.on('show', onSeen);
    opened.on('restore', onSeen);
    opened.on('closed', () => {
      if (window === opened) window = undefined;
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      log.info('page-gone', { reason });
      opened.destroy();
      if (Date.now() - born > SOON_MS) open();
      else giveUp(new Error(`the page is gone at its start: ${reason}`));
    });
    hearFaults(opened.webContents);
    let loads = 0;
    opened.webContents.on('did-navigate', () => {
      loads += 1;
      if (loads > 1) pageBegins(); // the page has reloaded itself
    });
    opened.loadURL(appPage).catch((error: unknown) => {
      log.info('page-not-loaded', { reason: error instanceof Error ? error.message : 'unknown' });
      // The window was closed, or sent elsewhere, while it loaded.
      if (opened.isDestroyed() || errorCode(error) === 'ERR_ABORTED') return;
      opened.destroy();
      giveUp(error);
    });
    return opened;
  };

  // Electron paints this colour where the page is not drawn yet: while the window grows, and when the page is loaded anew.
  nativeTheme.on('updated', () => {
    window?.setBackgroundColor(paper(nativeTheme.shouldUseDarkColors));
  });

  const giveUp = (error: unknown): void => {
    unusable({ code: 'LK-0001', reference: log.unexpected(error, { during: 'window' }) });
  };

  /** Logs the errors of the page's scripts, which would otherwise end in a console that nobody sees. */
  const hearFaults = (contents: WebContents): void => {
    let faults = 0;
    contents.on('console-message', ({ level, message, sourceId }) => {
      if (level !== 'error' || faults === MOST_FAULTS) return;
      faults += 1;
      const script = sourceId.startsWith(`${appOrigin}/`) ? sourceId.slice(sourceId.lastIndexOf('/') + 1) : undefined;
      log.info('page-fault', { kind: ERRORS.exec(message)?.[0] ?? 'other', script });
    });
  };

  return {
    show() {
      if (window === undefined) open();
      if (window === undefined || !painted) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    contents: () => window?.webContents,
    standAside() {
      if (window === undefined || window.isMaximized()) return { bounds: {}, back: () => undefined };
      const own = window;
      const before = own.getBounds();
      const { guide, page } = sideBySide(screen.getDisplayMatching(before).workArea, before);
      own.setBounds(guide);
      return {
        bounds: page,
        back: () => {
          if (!own.isDestroyed()) own.setBounds(before);
        },
      };
    },
    conceal(on) {
      if (on === concealed) return;
      concealed = on;
      window?.setContentProtection(on);
    },
    isInFront: () => window?.isVisible() === true && window.isFocused(),
    isSeen: () => window?.isVisible() === true && !window.isMinimized(),
  };
}
