import { missing, strict } from '../strict.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeImage } from './native-image.ts';
import { nativeTheme } from './native-theme.ts';
import { net } from './net.ts';
import { Notification } from './notification.ts';
import { powerMonitor } from './power-monitor.ts';
import { protocol } from './schemes.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { systemPreferences } from './system-preferences.ts';
import { Tray } from './tray.ts';
import { WebContents } from './web-contents.ts';

const THERE = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  webContents: WebContents,
};

/** Every other name of Electron's main process; `conformance.ts` sees to it that none is forgotten. */
const MISSING = [
  ...['autoUpdater', 'BaseWindow', 'BrowserView', 'ClipboardItem', 'contentTracing', 'crashReporter'],
  ...['desktopCapturer', 'globalShortcut', 'ImageView', 'inAppPurchase', 'IpcMainServiceWorker'],
  ...[
    'MessageChannelMain',
    'netLog',
    'powerSaveBlocker',
    'pushNotifications',
    'safeStorage',
    'sharedTexture',
    'ShareMenu',
  ],
  ...['TouchBar', 'utilityProcess', 'View', 'webFrameMain', 'WebContentsView', 'WebSocket'],
] as const;

export type HostElectron = typeof THERE;
export type Missing = (typeof MISSING)[number];

/** What `require('electron')` gives to the app. */
export const electron: HostElectron = strict('electron', {
  ...THERE,
  ...Object.fromEntries(MISSING.map((name) => [name, missing(name)])),
});
