import type { BrowserWindowConstructorOptions } from 'electron';

/** The limits of our page: context isolation, the sandbox, and the bridge as its only way out. */
export const webPreferences = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  spellcheck: false, // the spell checker would look up typed words, and download dictionaries
  safeDialogs: true,
});

/** Gives the colour that is painted before the page is. It is the page's own background, so that nothing flashes. */
export function paper(dark: boolean): string {
  return dark ? '#141a17' : '#fafbfa';
}

export interface WindowLook {
  readonly dark: boolean;
  readonly icon: string;
  readonly preload: string;
}

/** Makes the options of the app's window, which is shown once its page has been painted. */
export function windowOptions({ dark, icon, preload }: WindowLook): BrowserWindowConstructorOptions {
  return {
    title: 'Latchkey',
    width: 920,
    height: 640,
    // At 200 % zoom this size shows what a window of 800 x 1000 shows, and the page still fits.
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
