import type { Desktop } from '../../electron/contract/window.ts';
import type { Keys } from '../ui/key-names.ts';

export type ShortcutId =
  | 'shortcuts'
  | 'setUp'
  | 'drives'
  | 'settings'
  | 'back'
  | 'cover'
  | 'larger'
  | 'smaller'
  | 'actualSize'
  | 'close'
  | 'quit';

/** Lists what the keyboard does everywhere in the window. `app-menu.ts` has the same keys; a test compares them. */
export function shortcutsOf(desktop: Desktop): readonly { readonly id: ShortcutId; readonly keys: readonly Keys[] }[] {
  return [
    { id: 'shortcuts', keys: ['?', 'F1'] },
    { id: 'setUp', keys: ['Mod+N'] },
    { id: 'drives', keys: ['Mod+D'] },
    { id: 'settings', keys: ['Mod+,'] },
    { id: 'back', keys: ['Esc'] },
    { id: 'cover', keys: ['Mod+Shift+H'] },
    { id: 'larger', keys: ['Mod++'] },
    { id: 'smaller', keys: ['Mod+-'] },
    { id: 'actualSize', keys: ['Mod+0'] },
    { id: 'close', keys: [desktop === 'windows' ? 'Alt+F4' : 'Mod+W'] },
    { id: 'quit', keys: ['Mod+Q'] },
  ];
}
