import type { Words } from '../../../electron/contract/words/compiled/words.ts';
import type { Language } from '../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';

/** Every text in a language, with plain spaces: that is how Playwright reads a page. */
export function plainWords(language: Language): Words {
  return plain(wordsIn(language)) as Words;
}

function plain(node: unknown): unknown {
  if (typeof node === 'string') return node.replaceAll('\u00a0', ' ');
  if (typeof node === 'function')
    return (values: unknown): unknown => plain((node as (given: unknown) => string)(values));
  return Object.fromEntries(
    Object.entries(node as object).map(([name, child]: [string, unknown]) => [name, plain(child)]),
  );
}
