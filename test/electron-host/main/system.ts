import type * as Electron from 'electron';
import { HostEmitter } from '../host-emitter.ts';
import { strict } from '../strict.ts';
import { needsReady } from './ready.ts';
import { setThemeSource, theme, type Theme } from './theme.ts';
import { allViews } from './views.ts';

export const POWER_EVENTS = [
  ...['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown', 'on-ac', 'on-battery'],
  ...['user-did-become-active', 'user-did-resign-active'],
] as const;

/** The machine neither sleeps nor wakes; tests emit the events. */
export class PowerMonitor extends HostEmitter {
  constructor() {
    super(POWER_EVENTS);
  }

  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(): 'active' {
    return 'active';
  }

  isOnBatteryPower(): boolean {
    return false;
  }
}

export const THEME_EVENTS = ['updated'] as const;
const SOURCES: readonly string[] = ['system', 'light', 'dark'];

/** Light or dark, of the app and of its pages. Other system settings are the usual ones. */
export class NativeTheme extends HostEmitter {
  constructor() {
    super(THEME_EVENTS);
  }

  get themeSource(): Theme['source'] {
    return theme.source;
  }

  /** @throws TypeError when it is none of the three */
  set themeSource(source: Theme['source']) {
    if (!SOURCES.includes(source)) throw new TypeError(`Error processing argument: ${source}`);
    if (source === theme.source) return;
    setThemeSource(source);
    for (const view of allViews()) view.applyTheme();
    setImmediate(() => this.emit('updated'));
  }

  get shouldUseDarkColors(): boolean {
    return theme.dark;
  }

  get shouldUseHighContrastColors(): boolean {
    return false;
  }

  get inForcedColorsMode(): boolean {
    return false;
  }

  get prefersReducedTransparency(): boolean {
    return false;
  }
}

const AREA = { x: 0, y: 0, width: 1920, height: 1080 };
/** As much of a display as is needed to place a window. */
type Display = Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor'>;

function theDisplay(): Display {
  needsReady('screen');
  const { width, height } = AREA;
  const size = { width, height };
  return strict('Display', { id: 1, bounds: AREA, workArea: AREA, size, workAreaSize: size, scaleFactor: 1 });
}

export const SCREEN_EVENTS = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

/** One display that never changes. */
export class Screen extends HostEmitter {
  constructor() {
    super(SCREEN_EVENTS);
  }

  getPrimaryDisplay(): Display {
    return theDisplay();
  }

  getAllDisplays(): Display[] {
    return [theDisplay()];
  }

  getDisplayMatching(): Display {
    return theDisplay();
  }

  getCursorScreenPoint(): Electron.Point {
    return { x: 0, y: 0 };
  }
}

/** Only whether there is a network: always. Requests are the app's own business. */
export const net = strict('net', { isOnline: (): boolean => true, online: true });

export const powerMonitor = new PowerMonitor();
export const nativeTheme = new NativeTheme();
export const screen = new Screen();
