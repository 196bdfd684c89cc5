import { systemPreferences } from 'electron';
import { accentOf, type AccentView } from '../contract/accent.ts';
import type { Desktop } from '../contract/window.ts';

/**
 * Reads the accent colour that the person has chosen for their system. On Linux ours is used: few desktops tell theirs, and Electron
 * makes one up where none is told.
 */
export function systemAccent(desktop: Desktop): AccentView | undefined {
  return desktop === 'linux' ? undefined : accentOf(systemPreferences.getAccentColor());
}

/** Calls back when the person chooses another one. */
export function watchSystemAccent(desktop: Desktop, onChange: () => void): void {
  if (desktop === 'windows') systemPreferences.on('accent-color-changed', onChange);
  if (desktop === 'mac') systemPreferences.subscribeNotification('AppleColorPreferencesChangedNotification', onChange);
}
