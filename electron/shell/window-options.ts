import type { BrowserWindowConstructorOptions } from 'electron';

/** The page is a web page and nothing more: its own world, in the sandbox, with the bridge as its only way out. */
export const webPreferences = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  spellcheck: false, // it would look up typed words, and download dictionaries
  safeDialogs: true,
});

/** Colour that is painted before the page is: the page's own paper, so that nothing flashes. */
export function paper(dark: boolean): string {
  return dark ? '#141a17' : '#fafbfa';
}

export interface WindowLook {
  readonly dark: boolean;
  readonly icon: string;
  readonly preload: string;
}

/** The one window. Shown when its page has been painted. */
export function windowOptions({ dark, icon, preload }: WindowLook): BrowserWindowConstructorOptions {
  return {
    title: 'Latchkey',
    width: 920,
    height: 640,
    // At 200 % zoom this is what a window of 800 x 1000 shows; the page loses nothing in it.
    minWidth: 400,
    minHeight: 500,
    show: false,
    backgroundColor: paper(dark),
    autoHideMenuBar: true,
    fullscreenable: false,
    icon,
    webPreferences: Object.freeze({ ...webPreferences, preload }),
  };
}
