import { failureWords, viewWords, windowWords } from '../../electron/contract/words/compiled/for-window.ts';
import type { FailureWords, ViewWords, WindowWords } from '../../electron/contract/words/compiled/words.ts';
import type { Language } from '../../electron/contract/words/language.ts';
// The helpers that the words of every language call belong to the first script; otherwise each language's script would wait
// for another one.
import '../../electron/contract/words/speech.ts';

/** Loads the window's words in a language. The first screen needs them; the words below are separate files. */
export async function loadWords(language: Language): Promise<WindowWords> {
  return (await windowWords[language]()).words;
}

/** Words in a file of its own for each language. */
interface LaterWords<T> {
  /** Loads the words of a language. A load that failed is tried once more at the next call. */
  load(language: Language): Promise<T>;
  /**
   * Gives the words as a promise for React's `use`, which needs the same promise each time: with a new promise after each
   * failure React would load for ever. React looks at the promise's `status` before it waits, so words that are loaded suspend
   * nothing, even after a first load that failed.
   */
  toUse(language: Language): Promise<T>;
}

function laterWords<T>(files: Readonly<Record<Language, () => Promise<{ readonly words: T }>>>): LaterWords<T> {
  const loaded = new Map<Language, T>();
  const loading = new Map<Language, Promise<T>>();
  const used = new Map<Language, Promise<T>>();

  const fetch = async (language: Language): Promise<T> => {
    try {
      const { words } = await files[language]();
      loaded.set(language, words);
      return words;
    } catch (error) {
      loading.delete(language);
      throw error;
    }
  };
  const load = (language: Language): Promise<T> => {
    const words = loading.get(language) ?? fetch(language);
    loading.set(language, words);
    return words;
  };
  return {
    load,
    toUse(language) {
      const promise = used.get(language) ?? load(language);
      used.set(language, promise);
      const words = loaded.get(language);
      return words === undefined ? promise : Object.assign(promise, { status: 'fulfilled', value: words });
    },
  };
}

/** The words of failures, which are as long as all others together. */
export const wordsOfFailures: LaterWords<FailureWords> = laterWords(failureWords);

/** The words of the views that come after the first screen. */
export const wordsOfViews: LaterWords<ViewWords> = laterWords(viewWords);
