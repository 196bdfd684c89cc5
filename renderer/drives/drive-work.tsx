import type { WorkView } from '../../electron/contract/window.ts';
import { useDrives, useWork } from '../app/stores-context.tsx';
import { useViewWords, type AllWords } from '../app/use-view-words.ts';
import { SignInQuestions } from '../sign-in/sign-in-questions.tsx';
import { Button } from '../ui/button.tsx';
import type { Attempt } from '../work/attempt.ts';
import { FailureScreen } from '../work/failure-screen.tsx';
import { WorkScreen } from '../work/work-screen.tsx';
import { hostOf } from './host-of.ts';
import { mendedByRenewal } from './needs-renewal.ts';
import { useDriveNames } from './use-drive-names.ts';

/** A reconnection, a renewal or a removal as it goes, with the questions that it asks. */
export function DriveWork({ attempt }: { readonly attempt: Attempt }) {
  const { words, desktop } = useViewWords();
  const stop = useWork((state) => state.stop);
  const tryAgain = useDrives((state) => state.tryAgain);
  const backToList = useDrives((state) => state.backToList);
  const askRemoval = useDrives((state) => state.askRemoval);
  const renew = useDrives((state) => state.renew);
  const target = useWork((state) => state.target);
  const { label, address, user, isApplication } = useDriveNames();
  const { view, asked, failedAt } = attempt;
  const { now } = view;
  const host = asked?.kind === 'password' ? asked.host : hostOf(address);

  if (now.at === 'failed') {
    // Trying the same app password again mends nothing, and may lock people out.
    const renewable = view.kind === 'reconnect' && mendedByRenewal(now.failure) ? target : null;
    return (
      <FailureScreen
        key={`failed ${view.attempt}`}
        failure={now.failure}
        failedAt={failedAt}
        after={now.after}
        host={host === '' ? undefined : host}
        acts={{
          again: () => void tryAgain(),
          // Only a change asks for a name; anything else would be tried with the same one.
          ...(view.kind === 'change' ? { name: () => void tryAgain() } : {}),
          ...(renewable === null ? {} : { renew: () => void renew(renewable) }),
        }}
      >
        {view.kind === 'reconnect' && target !== null && (
          <Button
            onPress={() => {
              backToList();
              askRemoval(target);
            }}
          >
            {words.drives.removeThis}
          </Button>
        )}
        <Button look="quiet" wayOut onPress={backToList}>
          {words.trouble.close}
        </Button>
      </FailureScreen>
    );
  }

  const giveUp = async (): Promise<void> => {
    await stop();
    backToList();
  };
  const signingIn = view.steps.some(({ id, state }) => id === 'sign-in' && state !== 'done' && state !== 'waiting');
  if (asked !== null && asked.kind !== 'drive' && (now.at === 'question' || (signingIn && now.at === 'working'))) {
    return (
      <SignInQuestions
        attempt={attempt}
        question={asked}
        platform={host}
        host={host}
        leaving={false}
        onBack={() => void giveUp()}
        backWords={words.phrases.cancel}
      />
    );
  }

  const { title, intro, cancel } = wordsOfWork(view, words, { label, isApplication, keychain: desktop.keychain });
  return (
    <WorkScreen
      key={`work ${view.attempt}`}
      title={title}
      intro={intro}
      work={view}
      values={{ user, host, drive: desktop.drive, keychainName: desktop.keychainName }}
      onCancel={() => void giveUp()}
      cancelWords={cancel}
    />
  );
}

function wordsOfWork(
  { kind, now }: WorkView,
  { removal, phrases, drives, working, renewal, applications, change }: AllWords,
  names: { readonly label: string; readonly isApplication: boolean; readonly keychain: string },
): { readonly title: string; readonly intro: string; readonly cancel: string } {
  if (kind === 'remove') {
    return { title: removal.removingTitle(names), intro: removal.removingIntro, cancel: phrases.cancel };
  }
  if (kind === 'disconnect') {
    return { title: drives.disconnecting(names), intro: drives.disconnectIntro, cancel: phrases.cancel };
  }
  if (kind === 'change') {
    return {
      title: change.title,
      intro: now.at === 'undoing' ? change.backIntro : change.intro,
      cancel: phrases.cancel,
    };
  }
  if (kind !== 'renew') {
    return { title: drives.reconnecting(names), intro: drives.reconnectIntro(names), cancel: working.cancelUndo };
  }
  const { title, intro, backTitle, backIntro, cancel } = renewal;
  if (now.at === 'undoing') return { title: backTitle, intro: backIntro, cancel };
  return { title: title(names), intro: names.isApplication ? applications.renewWork(names) : intro, cancel };
}
