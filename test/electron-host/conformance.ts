/**
 * Nothing here runs. For every member that the stand-in has, its type must fit into Electron's; a member or an event
 * that Electron does not have is a mistake. Errors name the member: `["getTitle", "differs from Electron"]`.
 */
import type { EventEmitter } from 'node:events';
import type { APP_EVENTS } from './main/app.ts';
import type { BROWSER_WINDOW_EVENTS, BrowserWindow } from './main/browser-window.ts';
import type { HostElectron, Missing } from './main/electron.ts';
import type { MENU_EVENTS, Menu, MenuItem } from './main/menu.ts';
import type { NativeImage } from './main/native-image.ts';
import type { NOTIFICATION_EVENTS, Notification } from './main/notification.ts';
import type { SESSION_EVENTS, Session } from './main/session.ts';
import type { THEME_EVENTS } from './main/native-theme.ts';
import type { POWER_EVENTS } from './main/power-monitor.ts';
import type { PREFERENCES_EVENTS } from './main/system-preferences.ts';
import type { SCREEN_EVENTS } from './main/screen.ts';
import type { TRAY_EVENTS, Tray } from './main/tray.ts';
import type { WebRequest } from './main/web-request.ts';
import type { WEB_CONTENTS_EVENTS, WebContents } from './main/web-contents.ts';
import type { WebFrameMain } from './main/web-frame-main.ts';

/** Pairs of a class of the stand-in and Electron's: the former is smaller, which is no difference by itself. */
type Real<T> = T extends BrowserWindow
  ? Electron.BrowserWindow
  : T extends WebContents
    ? Electron.WebContents
    : T extends WebFrameMain
      ? Electron.WebFrameMain
      : T extends Session
        ? Electron.Session
        : T extends WebRequest
          ? Electron.WebRequest
          : T extends Menu
            ? Electron.Menu
            : T extends MenuItem
              ? Electron.MenuItem
              : T extends NativeImage
                ? Electron.NativeImage
                : T extends Electron.LoginItemSettings | Electron.Rectangle
                  ? T
                  : T extends Promise<infer U>
                    ? Promise<Real<U>>
                    : T extends readonly (infer U)[]
                      ? Real<U>[]
                      : T extends (...args: infer A) => infer R
                        ? (...args: A) => Real<R>
                        : T;

/** The members that do not fit: `never` when all do. */
type Misfit<Host, Its> = {
  [K in Extract<keyof Host, string>]: K extends keyof EventEmitter | 'prototype'
    ? never
    : K extends keyof Its
      ? Real<Host[K]> extends Its[K]
        ? never
        : [K, 'differs from Electron']
      : [K, 'is not in Electron'];
}[Extract<keyof Host, string>];

interface HasEvent<Name extends string> {
  on(event: Name, listener: () => void): unknown;
}

/** The events that Electron does not have. */
type Unheard<Names extends readonly string[], Its> = {
  [I in keyof Names]: Its extends HasEvent<Names[I]> ? never : Names[I];
}[number];

type Nothing<T extends never> = T;

export type Conformance = [
  Nothing<Misfit<Omit<HostElectron['app'], 'commandLine'>, Electron.App>>,
  Nothing<Misfit<HostElectron['app']['commandLine'], Electron.CommandLine>>,
  Nothing<Misfit<BrowserWindow, Electron.BrowserWindow>>,
  Nothing<Misfit<typeof BrowserWindow, typeof Electron.BrowserWindow>>,
  Nothing<Misfit<WebContents, Electron.WebContents>>,
  Nothing<Misfit<typeof WebContents, typeof Electron.webContents>>,
  Nothing<Misfit<WebFrameMain, Electron.WebFrameMain>>,
  Nothing<Misfit<Omit<HostElectron['clipboard'], 'selection'>, Electron.Clipboard>>,
  Nothing<Misfit<HostElectron['clipboard']['selection'], Electron.Clipboard>>,
  Nothing<Misfit<HostElectron['dialog'], Electron.Dialog>>,
  Nothing<Misfit<HostElectron['ipcMain'], Electron.IpcMain>>,
  Nothing<Misfit<Menu, Electron.Menu>>,
  Nothing<Misfit<typeof Menu, typeof Electron.Menu>>,
  Nothing<Misfit<MenuItem, Electron.MenuItem>>,
  Nothing<Misfit<NativeImage, Electron.NativeImage>>,
  Nothing<Misfit<HostElectron['nativeImage'], typeof Electron.nativeImage>>,
  Nothing<Misfit<HostElectron['nativeTheme'], Electron.NativeTheme>>,
  Nothing<Misfit<HostElectron['net'], Electron.Net>>,
  Nothing<Misfit<Notification, Electron.Notification>>,
  Nothing<Misfit<typeof Notification, typeof Electron.Notification>>,
  Nothing<Misfit<HostElectron['powerMonitor'], Electron.PowerMonitor>>,
  Nothing<Misfit<HostElectron['protocol'], Electron.Protocol>>,
  Nothing<Misfit<Omit<Session, 'protocol'>, Electron.Session>>,
  Nothing<Misfit<WebRequest, Electron.WebRequest>>,
  Nothing<Misfit<HostElectron['session'], typeof Electron.session>>,
  Nothing<Misfit<HostElectron['shell'], Electron.Shell>>,
  Nothing<Misfit<HostElectron['systemPreferences'], Electron.SystemPreferences>>,
  Nothing<Misfit<Tray, Electron.Tray>>,
];

export type Events = [
  Nothing<Unheard<typeof APP_EVENTS, Electron.App>>,
  Nothing<Unheard<typeof BROWSER_WINDOW_EVENTS, Electron.BrowserWindow>>,
  Nothing<Unheard<typeof WEB_CONTENTS_EVENTS, Electron.WebContents>>,
  Nothing<Unheard<typeof MENU_EVENTS, Electron.Menu>>,
  Nothing<Unheard<typeof NOTIFICATION_EVENTS, Electron.Notification>>,
  Nothing<Unheard<typeof POWER_EVENTS, Electron.PowerMonitor>>,
  Nothing<Unheard<typeof PREFERENCES_EVENTS, Electron.SystemPreferences>>,
  Nothing<Unheard<typeof SCREEN_EVENTS, Electron.Screen>>,
  Nothing<Unheard<typeof SESSION_EVENTS, Electron.Session>>,
  Nothing<Unheard<typeof THEME_EVENTS, Electron.NativeTheme>>,
  Nothing<Unheard<typeof TRAY_EVENTS, Electron.Tray>>,
];

type Exported = keyof typeof Electron.Main | keyof typeof Electron.Common;

/** Every name that an app may import is either there or known to be missing. */
export type Exports = [
  Nothing<Exclude<Exported, keyof HostElectron | Missing>>,
  Nothing<Exclude<keyof HostElectron | Missing, Exported>>,
];
