import { usePasswords, useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { SignInQuestions } from '../sign-in/sign-in-questions.tsx';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Attempt } from '../work/attempt.ts';
import { FailureScreen } from '../work/failure-screen.tsx';

/** The sign-in to an account whose app passwords are to be listed. */
export function PasswordsWork({ attempt }: { readonly attempt: Attempt }) {
  const { words } = useViewWords();
  const { stop, dismiss, target } = useWork((state) => state);
  const open = usePasswords((state) => state.open);
  const { view, asked, failedAt } = attempt;
  const { now } = view;
  const host = asked?.kind === 'password' ? asked.host : words.phrases.yourPlatform;

  if (now.at === 'failed') {
    return (
      <FailureScreen
        key={`failed ${view.attempt}`}
        failure={now.failure}
        failedAt={failedAt}
        after={now.after}
        host={host}
        acts={{
          again: () => {
            if (target === null) dismiss();
            else void open(target);
          },
        }}
      >
        <Button look="quiet" wayOut onPress={dismiss}>
          {words.trouble.close}
        </Button>
      </FailureScreen>
    );
  }
  const giveUp = async (): Promise<void> => {
    await stop();
    dismiss();
  };
  if (asked !== null && asked.kind !== 'drive') {
    return (
      <SignInQuestions
        attempt={attempt}
        question={asked}
        platform={host}
        host={host}
        leaving={now.at === 'undoing'}
        onBack={() => void giveUp()}
        backWords={words.phrases.cancel}
      />
    );
  }
  return (
    <Screen
      name="passwords-sign-in"
      title={words.passwords.title}
      actions={<Button onPress={() => void giveUp()}>{words.phrases.cancel}</Button>}
    >
      <Waiting words={words.passwords.signingIn} slow={words.phrases.slow({ host })} />
    </Screen>
  );
}
