import type { RetirementView } from '../../electron/contract/retirement.ts';
import { retirementSentence } from '../../electron/contract/words/retirement-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Note } from '../ui/note.tsx';

/** Says that IT retires Latchkey on this computer, what is left, and what the person can do about it. */
export function RetirementNote({ retired }: { readonly retired: RetirementView | undefined }) {
  const { words } = useViewWords();
  if (retired === undefined) return null;
  return (
    <Note kind={retired.state === 'done' ? 'good' : 'info'} icon="lock" title={words.retired.title}>
      {retirementSentence(words, retired, new Date())}
    </Note>
  );
}
