import type { RemovalLeft } from '../../electron/contract/outcome.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';

interface RemovedScreenProps {
  readonly label: string;
  readonly left: RemovalLeft | undefined;
  readonly onDone: () => void;
}

/** A drive, or an application's app password, has been removed; what had to stay on the platform, if anything. */
export function RemovedScreen({ label, left, onDone }: RemovedScreenProps) {
  const { words, desktop } = useWords();
  const failure = useFailureWords();
  // A drive has a mapper, an application has not.
  const isDrive = useDrives(({ removing }) => removing === null || 'mapper' in removing);
  const { removedText, leftDuty, leftLocalOnly, leftByHand } = isDrive ? words.removal : words.applications;
  const sentences = {
    gone: removedText,
    duty: leftDuty,
    'local-only': leftLocalOnly,
    'by-hand': leftByHand,
    maybe: words.removal.leftMaybe,
  };
  const values = {
    keychain: desktop.keychain,
    name: left?.passwordName ?? '',
    link: left?.link ?? '',
    what: left?.failure === undefined ? '' : failure(left.failure).summary,
  };
  return (
    <Screen
      name="removed"
      title={words.removal.removedTitle({ label })}
      actions={
        <Button look="main" wayOut onPress={onDone}>
          {words.phrases.done}
        </Button>
      }
    >
      <Note kind={left === undefined ? 'good' : 'soon'}>{sentences[left?.why ?? 'gone'](values)}</Note>
    </Screen>
  );
}
