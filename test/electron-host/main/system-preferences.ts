import { HostEmitter } from '../host-emitter.ts';

export const PREFERENCES_EVENTS = ['accent-color-changed'] as const;

/** The system's accent colour, which tests set; the app that the stand-in runs is on Linux, where it is asked for nothing else. */
export class SystemPreferences extends HostEmitter {
  constructor() {
    super(PREFERENCES_EVENTS);
  }

  /** `rrggbbaa`, as Electron documents it. */
  getAccentColor(): string {
    return process.env['ELECTRON_HOST_ACCENT'] ?? '0078d4ff';
  }
}

export const systemPreferences = new SystemPreferences();
