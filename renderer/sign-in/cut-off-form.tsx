import type { QuestionView } from '../../electron/contract/questions.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

interface CutOffFormProps extends Pick<SignInFormProps, 'busy' | 'leaving' | 'onAnswer'> {
  readonly question: Extract<QuestionView, { kind: 'cut-off' }>;
}

/** Asks whether programs may lose the files that they have open on a drive. The Enter key keeps the drive connected. */
export function CutOffForm({ question, busy, leaving, onAnswer }: CutOffFormProps) {
  const { words } = useViewWords();
  const { summary, userAction } = useFailureWords()(question.failure);
  const isUpload = question.failure.code === 'LK-5381';
  const waiting = busy || leaving;
  const answer = (cutOff: boolean): void => {
    if (!waiting) onAnswer({ kind: 'cut-off', cutOff });
  };
  return (
    <Screen
      name="cut-off"
      title={isUpload ? words.removal.notUploadedTitle : words.removal.cutOffTitle}
      intro={isUpload ? words.removal.notUploadedIntro : words.removal.cutOffIntro}
      onSubmit={() => {
        answer(false);
      }}
      actions={
        <>
          <Button look="main" type="submit" off={waiting}>
            {words.removal.keepConnected}
          </Button>
          <Button
            look="danger"
            off={waiting}
            onPress={() => {
              answer(true);
            }}
          >
            {words.removal.cutOff}
          </Button>
        </>
      }
    >
      <Note kind="soon" title={summary}>
        <p>{userAction}</p>
      </Note>
    </Screen>
  );
}
