import type { Desktop } from '../../electron/contract/window.ts';
import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';

/** Keys of a shortcut: `Mod` is the key that shortcuts are pressed with, Ctrl or, on a Mac, Command. */
export type Keys = `Mod+${string}` | 'Alt+F4' | 'Esc' | 'F1' | '?';

/** Names the keys of a shortcut as the desktop's own menus and keyboards do. */
export function keyNames(keys: Keys, desktop: Desktop, { keys: names }: WindowWords['shortcuts']): string {
  if (keys === 'Esc') return names.escape;
  if (desktop === 'mac') return keys.replace('Mod+Shift+', '⇧⌘').replace('Mod+', '⌘');
  return keys.replace('Mod+', `${names.control}+`).replace('+Shift+', `+${names.shift}+`);
}
