import type { Desktop } from '../../electron/contract/window.ts';

/** Keys of a shortcut: `Mod` is the key that shortcuts are pressed with, Ctrl or, on a Mac, Command. */
export type Keys = `Mod+${string}` | 'Alt+F4' | 'Esc' | 'F1' | '?';

/** Names the keys of a shortcut as the desktop's own menus do. */
export function keyNames(keys: Keys, desktop: Desktop): string {
  if (desktop !== 'mac') return keys.replace('Mod+', 'Ctrl+');
  return keys.replace('Mod+Shift+', '⇧⌘').replace('Mod+', '⌘');
}
