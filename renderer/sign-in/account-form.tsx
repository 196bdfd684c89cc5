import type { QuestionView } from '../../electron/contract/questions.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Note } from '../ui/note.tsx';
import { Said } from '../ui/said.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

interface AccountFormProps extends SignInFormProps {
  readonly question: Extract<QuestionView, { kind: 'account' }>;
}

/** Shows whose files are about to be connected, and asks the person whether they are theirs. */
export function AccountForm({ question, host, busy, leaving, onAnswer, onBack }: AccountFormProps) {
  const { words } = useWords();
  const { user, displayName } = question;
  const waiting = busy || leaving;
  return (
    <Screen
      name="account"
      title={words.signIn.accountTitle}
      intro={<Said text={words.signIn.accountIntro} values={{ user, host: question.host }} />}
      onSubmit={() => {
        if (!waiting) onAnswer({ kind: 'account', mine: true });
      }}
      actions={
        <>
          <Button look="main" type="submit" off={waiting}>
            {words.signIn.mine}
          </Button>
          <Button
            look="quiet"
            wayOut
            off={waiting}
            onPress={() => {
              onAnswer({ kind: 'account', mine: false });
            }}
          >
            {words.signIn.notMine}
          </Button>
        </>
      }
    >
      {displayName !== undefined && <Facts facts={[{ name: words.signIn.accountName, value: displayName }]} />}
      {waiting ? (
        <Waiting
          words={leaving ? words.phrases.stopping : words.signIn.accountBusy}
          slow={words.phrases.slow({ host })}
          onStop={onBack}
          stop={words.phrases.cancel}
        />
      ) : (
        <Note kind="info">{words.signIn.accountWhy}</Note>
      )}
    </Screen>
  );
}
