import type * as Electron from 'electron';
import { HostEmitter } from '../host-emitter.ts';
import { strict } from '../strict.ts';
import { needsReady } from './ready.ts';

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

export const screen = new Screen();
