import { use } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { failureText, type FailureText } from '../../electron/contract/words/failure-text.ts';
import { failureWordsToUse } from './load-words.ts';
import { useWords } from './use-words.ts';

/**
 * What happened, what to do and what the helpdesk looks at, of any failure. Apart from `useWords`, because the
 * first screen comes without these words, which are as long as all others together and needed only when something has failed.
 */
export function useFailureWords(): (failure: Failure) => FailureText {
  const { language } = useWords();
  const words = use(failureWordsToUse(language));
  return (failure) => failureText(words, failure);
}
