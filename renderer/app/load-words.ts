import { failureWords, windowWords } from '../../electron/contract/words/compiled/for-window.ts';
import type { FailureWords, WindowWords } from '../../electron/contract/words/compiled/words.ts';
import type { Language } from '../../electron/contract/words/language.ts';
// The helpers that the words of every language call belong to the first script; otherwise each language's script would wait
// for another one.
import '../../electron/contract/words/speech.ts';

/** Loads the window's words in a language. The first screen needs them; the words of failures are a separate file. */
export async function loadWords(language: Language): Promise<WindowWords> {
  return (await windowWords[language]()).words;
}

const failuresLoaded = new Map<Language, FailureWords>();
const failuresLoading = new Map<Language, Promise<FailureWords>>();

/** Loads the words of failures in a language. A load that failed is tried once more at the next call. */
export function loadFailureWords(language: Language): Promise<FailureWords> {
  const loading = failuresLoading.get(language) ?? fetchFailureWords(language);
  failuresLoading.set(language, loading);
  return loading;
}

async function fetchFailureWords(language: Language): Promise<FailureWords> {
  try {
    const { words } = await failureWords[language]();
    failuresLoaded.set(language, words);
    return words;
  } catch (error) {
    failuresLoading.delete(language);
    throw error;
  }
}

const failuresUsed = new Map<Language, Promise<FailureWords>>();

/**
 * Gives the words of failures as a promise for React's `use`, which needs the same promise each time: with a new promise
 * after each failure React would load for ever. React looks at the promise's `status` before it waits, so words that are
 * loaded suspend nothing, even after a first load that failed.
 */
export function failureWordsToUse(language: Language): Promise<FailureWords> {
  const used = failuresUsed.get(language) ?? loadFailureWords(language);
  failuresUsed.set(language, used);
  const words = failuresLoaded.get(language);
  return words === undefined ? used : Object.assign(used, { status: 'fulfilled', value: words });
}
