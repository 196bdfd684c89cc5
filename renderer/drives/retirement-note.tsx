import { retirementNeedsUser, type RetirementView } from '../../electron/contract/retirement.ts';
import { retirementSentence } from '../../electron/contract/words/retirement-words.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';

/**
 * Says that IT retires Latchkey on this computer, what is left, and what the person can do about it. Who does not want to wait until
 * it goes on by itself has it go on now.
 */
export function RetirementNote({ retired }: { readonly retired: RetirementView | undefined }) {
  const { words } = useViewWords();
  const { retiring, retire } = useDrives((state) => state);
  if (retired === undefined) return null;
  const waits = retired.state !== 'done' && !retirementNeedsUser(retired);
  return (
    <Note
      kind={retired.state === 'done' ? 'good' : 'info'}
      icon="lock"
      title={words.retired.title}
      actions={
        waits ? (
          <Button off={retiring} onPress={() => void retire()}>
            {words.drives.doNow}
          </Button>
        ) : undefined
      }
    >
      {retirementSentence(words, retired, new Date())}
    </Note>
  );
}
