import { expect, it } from 'vitest';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { keyNames } from '../../../renderer/ui/key-names.ts';

it.each([
  ['Mod+C', 'linux', 'en', 'Ctrl+C'],
  ['Mod+C', 'windows', 'de', 'Strg+C'],
  ['Mod++', 'windows', 'de', 'Strg++'],
  ['Mod+C', 'mac', 'de', '⌘C'],
  ['Mod+Shift+H', 'mac', 'de', '⇧⌘H'],
  ['Mod+Shift+H', 'linux', 'fr', 'Ctrl+Maj+H'],
  ['Esc', 'windows', 'fr', 'Échap'],
  ['F1', 'mac', 'fr', 'F1'],
] as const)('%s is called on %s in %s: %s', (keys, desktop, language, said) => {
  expect(keyNames(keys, desktop, wordsIn(language).shortcuts)).toBe(said);
});
