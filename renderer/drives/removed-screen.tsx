import type { RemovalLeft } from '../../electron/contract/outcome.ts';
import { applicationTexts } from '../../electron/contract/words/window/applications.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { removalTexts } from '../../electron/contract/words/window/removal.ts';
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

const ofDrive = {
  gone: removalTexts.removedText,
  duty: removalTexts.leftDuty,
  'local-only': removalTexts.leftLocalOnly,
  'by-hand': removalTexts.leftByHand,
  maybe: removalTexts.leftMaybe,
} as const;

const ofApplication = {
  gone: applicationTexts.removedText,
  duty: applicationTexts.leftDuty,
  'local-only': applicationTexts.leftLocalOnly,
  'by-hand': applicationTexts.leftByHand,
  maybe: removalTexts.leftMaybe,
} as const;

/** A drive, or an application's app password, has been removed; what had to stay on the platform, if anything. */
export function RemovedScreen({ label, left, onDone }: RemovedScreenProps) {
  const { t, desktop } = useWords();
  const failure = useFailureWords();
  // A drive has a mapper, an application has not.
  const words = useDrives(({ removing }) => (removing === null || 'mapper' in removing ? ofDrive : ofApplication));
  const values = {
    keychain: t(desktop.keychain),
    name: left?.passwordName ?? '',
    link: left?.link ?? '',
    what: left?.failure === undefined ? '' : failure(left.failure).what,
  };
  return (
    <Screen
      title={t(removalTexts.removedTitle, { label })}
      actions={
        <Button look="main" onPress={onDone}>
          {t(phraseTexts.done)}
        </Button>
      }
    >
      <Note kind={left === undefined ? 'good' : 'soon'}>{t(words[left?.why ?? 'gone'], values)}</Note>
    </Screen>
  );
}
