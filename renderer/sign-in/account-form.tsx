import type { QuestionView } from '../../electron/contract/questions.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { signInTexts } from '../../electron/contract/words/window/sign-in.ts';
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

/** Whose files are about to be connected, for the person to say that they are theirs. */
export function AccountForm({ question, host, busy, leaving, onAnswer, onBack }: AccountFormProps) {
  const { t } = useWords();
  const { user, displayName } = question;
  const waiting = busy || leaving;
  return (
    <Screen
      title={t(signInTexts.accountTitle)}
      intro={<Said text={signInTexts.accountIntro} values={{ user, host: question.host }} />}
      onSubmit={() => {
        if (!waiting) onAnswer({ kind: 'account', mine: true });
      }}
      actions={
        <>
          <Button look="main" type="submit" off={waiting}>
            {t(signInTexts.mine)}
          </Button>
          <Button
            look="quiet"
            off={waiting}
            onPress={() => {
              onAnswer({ kind: 'account', mine: false });
            }}
          >
            {t(signInTexts.notMine)}
          </Button>
        </>
      }
    >
      {displayName !== undefined && <Facts facts={[{ name: t(signInTexts.accountName), value: displayName }]} />}
      {waiting ? (
        <Waiting
          words={t(leaving ? phraseTexts.stopping : signInTexts.accountBusy)}
          slow={t(phraseTexts.slow, { host })}
          onStop={onBack}
          stop={t(phraseTexts.cancel)}
        />
      ) : (
        <Note kind="info">{t(signInTexts.accountWhy)}</Note>
      )}
    </Screen>
  );
}
