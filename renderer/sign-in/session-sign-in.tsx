import { useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Attempt } from '../work/attempt.ts';
import type { FailureActs } from '../work/failure-button.tsx';
import { FailureScreen } from '../work/failure-screen.tsx';
import { SignInQuestions } from './sign-in-questions.tsx';

interface SessionSignInProps {
  readonly attempt: Attempt;
  /** The title while nothing is asked. */
  readonly title: string;
  /** What a failure can lead to. */
  readonly acts: FailureActs;
}

/** The sign-in with which a view of app passwords begins. */
export function SessionSignIn({ attempt, title, acts }: SessionSignInProps) {
  const { words } = useViewWords();
  const { stop, dismiss } = useWork((state) => state);
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
        acts={acts}
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
      title={title}
      actions={<Button onPress={() => void giveUp()}>{words.phrases.cancel}</Button>}
    >
      <Waiting words={words.passwords.signingIn} slow={words.phrases.slow({ host })} />
    </Screen>
  );
}
