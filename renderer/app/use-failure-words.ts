import { use } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { failureText, type FailureText } from '../../electron/contract/words/failure-text.ts';
import { wordsOfFailures } from './load-words.ts';
import { useWords } from './use-words.ts';

/**
 * Gives the texts of any failure: what happened, what to do and what the helpdesk should look at. It is separate from
 * `useWords`, because the first screen comes without these words, which are as long as all others together and needed only
 * after a failure.
 */
export function useFailureWords(): (failure: Failure) => FailureText {
  const { language } = useWords();
  const words = use(wordsOfFailures.toUse(language));
  return (failure) => failureText(words, failure);
}
