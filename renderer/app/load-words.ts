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

/** What failures say in a language. The same promise each time, as `use` of React needs it. */
export function loadFailureWords(language: Language): Promise<FailureWords> {
  const loading = failuresLoading.get(language) ?? failureWords[language]().then(({ words }) => words);
  failuresLoading.set(language, loading);
  void loading.then((words) => failuresLoaded.set(language, words));
  return loading;
}

/** Those that are there already: nothing has to be suspended then. */
export function loadedFailureWords(language: Language): FailureWords | undefined {
  return failuresLoaded.get(language);
}
