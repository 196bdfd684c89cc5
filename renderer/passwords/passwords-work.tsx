import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { passwordsViewTexts as texts } from '../../electron/contract/words/window/passwords.ts';
import { troubleTexts } from '../../electron/contract/words/window/trouble.ts';
import { usePasswords, useWork } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { CodeForm } from '../sign-in/code-form.tsx';
import { ConfirmForm } from '../sign-in/confirm-form.tsx';
import { MethodForm, type SignInFormProps } from '../sign-in/method-form.tsx';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { type Attempt, isBusy } from '../work/attempt.ts';
import { FailureScreen } from '../work/failure-screen.tsx';

/** Signing in to see the app passwords of an account. */
export function PasswordsWork({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useWords();
  const { answer, stop, dismiss, refused, target } = useWork((state) => state);
  const open = usePasswords((state) => state.open);
  const { view, asked, failedAt } = attempt;
  const { now } = view;
  const host = asked?.kind === 'password' ? asked.host : t(phraseTexts.yourPlatform);

  if (now.at === 'failed') {
    return (
      <FailureScreen
        key={`failed ${view.attempt}`}
        failure={now.failure}
        failedAt={failedAt}
        after={now.after}
        actions={
          <>
            <Button
              look="main"
              onPress={() => {
                if (target === null) dismiss();
                else void open(target);
              }}
            >
              {t(phraseTexts.tryAgain)}
            </Button>
            <Button look="quiet" onPress={dismiss}>
              {t(troubleTexts.close)}
            </Button>
          </>
        }
      />
    );
  }
  const giveUp = async (): Promise<void> => {
    await stop();
    dismiss();
  };
  const form: SignInFormProps = {
    platform: host,
    host,
    busy: isBusy(attempt),
    leaving: now.at === 'undoing',
    onAnswer: (each) => void answer(each),
    onBack: () => void giveUp(),
    backWords: t(phraseTexts.cancel),
  };
  const key = `${view.attempt} ${asked?.kind ?? ''} ${attempt.round}`;
  switch (asked?.kind) {
    case 'password':
      return <ConfirmForm key={key} question={asked} {...form} />;
    case 'method':
      return <MethodForm key={key} question={asked} {...form} />;
    case 'code':
      return <CodeForm key={key} question={asked} refused={refused} {...form} />;
    default:
      return (
        <Screen title={t(texts.title)} actions={<Button onPress={() => void giveUp()}>{t(phraseTexts.cancel)}</Button>}>
          <Waiting words={t(texts.signingIn)} slow={t(phraseTexts.slow, { host })} />
        </Screen>
      );
  }
}
