import type { Failure } from '../../electron/contract/failure.ts';
import { failureWords } from '../../electron/contract/words/failure-words.ts';
import type { FailureText } from '../../electron/contract/words/failures/failure-text.ts';
import { useWords } from './use-words.ts';

/**
 * What happened and what to do, of any failure; the helpdesk finds its part in the report. Apart from `useWords`, because the
 * first screen comes without these words, which are a fifth of all script and are needed only when something has failed.
 */
export function useFailureWords(): (failure: Failure) => Pick<FailureText, 'what' | 'you'> {
  const { language } = useWords();
  return (failure) => failureWords(language, failure);
}
