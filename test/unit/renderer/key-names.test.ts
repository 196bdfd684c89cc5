import { expect, it } from 'vitest';
import { keyNames } from '../../../renderer/ui/key-names.ts';

it.each([
  ['Mod+C', 'linux', 'Ctrl+C'],
  ['Mod+C', 'windows', 'Ctrl+C'],
  ['Mod+C', 'mac', '⌘C'],
  ['Mod+Shift+H', 'mac', '⇧⌘H'],
  ['Mod+Shift+H', 'linux', 'Ctrl+Shift+H'],
  ['F1', 'mac', 'F1'],
] as const)('%s is called on %s: %s', (keys, desktop, said) => {
  expect(keyNames(keys, desktop)).toBe(said);
});
