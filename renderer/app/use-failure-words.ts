import { use } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { failureText, type FailureText } from '../../electron/contract/words/failure-text.ts';
import { failureWordsToUse } from './load-words.ts';
import { useWords } from './use-words.ts';

/**
 * What happened and what to do, of any failure; the helpdesk finds its part in the report. Apart from `useWords`, because the
 * first screen comes without these words, which are as long as all others together and needed only when something has failed.
 */
export function useFailureWords(): (failure: Failure) => Pick<FailureText, 'summary' | 'userAction'> {
  const { language } = useWords();
  const words = use(failureWordsToUse(language));
  return (failure) => failureText(words, failure);
}
