import { failureWords, windowWords } from '../../electron/contract/words/compiled/for-window.ts';
import type { FailureWords, WindowWords } from '../../electron/contract/words/compiled/words.ts';
import type { Language } from '../../electron/contract/words/language.ts';
// What the words of every language call: a part of the first script, or each of them would wait for another one.
import '../../electron/contract/words/speech.ts';

/** The window's words in a language. The first screen needs them; those of failures are a file of their own. */
export async function loadWords(language: Language): Promise<WindowWords> {
  return (await windowWords[language]()).words;
}

const failuresLoaded = new Map<Language, FailureWords>();
const failuresLoading = new Map<Language, Promise<FailureWords>>();

/** What failures say in a language; fetched once more when that has failed. */
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
 * For `use` of React, which needs the same promise each time: with a new one after each failure it would ask for ever. React looks at
 * its `status` before it waits, so what is there already suspends nothing, also where it did not come at first.
 */
export function failureWordsToUse(language: Language): Promise<FailureWords> {
  const used = failuresUsed.get(language) ?? loadFailureWords(language);
  failuresUsed.set(language, used);
  const words = failuresLoaded.get(language);
  return words === undefined ? used : Object.assign(used, { status: 'fulfilled', value: words });
}
