import { use } from 'react';
import type { ViewWords, WindowWords } from '../../electron/contract/words/compiled/words.ts';
import { wordsOfViews } from './load-words.ts';
import { useWords, type Speech } from './use-words.ts';

/** Every text of the window but those of failures. */
export type AllWords = WindowWords & ViewWords;

const together = new WeakMap<WindowWords, AllWords>();

/**
 * Gives a view all words of the window. It is separate from `useWords`, because the first screen comes without those of the
 * views after it.
 */
export function useViewWords(): Speech<AllWords> {
  const speech = useWords();
  const views = use(wordsOfViews.toUse(speech.language));
  const words = together.get(speech.words) ?? { ...speech.words, ...views };
  together.set(speech.words, words);
  return { ...speech, words };
}
