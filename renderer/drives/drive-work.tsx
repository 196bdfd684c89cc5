import { applicationTexts } from '../../electron/contract/words/window/applications.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { drivesViewTexts } from '../../electron/contract/words/window/drives.ts';
import type { Text } from '../../electron/contract/words/language.ts';
import { removalTexts } from '../../electron/contract/words/window/removal.ts';
import { renewalTexts } from '../../electron/contract/words/window/renewal.ts';
import { troubleTexts } from '../../electron/contract/words/window/trouble.ts';
import { workingTexts } from '../../electron/contract/words/window/working.ts';
import type { WorkView } from '../../electron/contract/window.ts';
import { useDrives, useWork } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { SignInQuestions } from '../sign-in/sign-in-questions.tsx';
import { Button } from '../ui/button.tsx';
import type { Attempt } from '../work/attempt.ts';
import { FailureScreen } from '../work/failure-screen.tsx';
import { WorkScreen } from '../work/work-screen.tsx';
import { hostOf } from './host-of.ts';
import { mendedByRenewal } from './needs-renewal.ts';
import { RemovedScreen } from './removed-screen.tsx';
import { RenewedScreen } from './renewed-screen.tsx';
import { useDriveNames } from './use-drive-names.ts';

/** A reconnection, a renewal or a removal as it goes, with the questions that it asks. */
export function DriveWork({ attempt }: { readonly attempt: Attempt }) {
  const { t, desktop } = useWords();
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
        actions={
          <>
            {renewable === null ? (
              <Button look="main" onPress={() => void tryAgain()}>
                {t(phraseTexts.tryAgain)}
              </Button>
            ) : (
              <Button look="main" icon="key" onPress={() => void renew(renewable)}>
                {t(renewalTexts.renewThis)}
              </Button>
            )}
            {view.kind === 'reconnect' && target !== null && (
              <Button
                onPress={() => {
                  backToList();
                  askRemoval(target);
                }}
              >
                {t(drivesViewTexts.removeThis)}
              </Button>
            )}
            <span className="grow" />
            <Button look="quiet" onPress={backToList}>
              {t(troubleTexts.close)}
            </Button>
          </>
        }
      />
    );
  }
  if (now.at === 'done' && now.renewed !== undefined) {
    return <RenewedScreen renewed={now.renewed} left={now.left} onDone={backToList} />;
  }
  if (now.at === 'done') return <RemovedScreen label={label} left={now.left} onDone={backToList} />;

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
        backWords={t(phraseTexts.cancel)}
      />
    );
  }

  const { title, intro, cancel } = wordsOfWork(view, isApplication);
  return (
    <WorkScreen
      key={`work ${view.attempt}`}
      title={t(title, { label })}
      intro={t(intro, { label, keychain: t(desktop.keychain) })}
      work={view}
      values={{ user, host, drive: t(desktop.drive), keychainName: t(desktop.keychainName) }}
      onCancel={() => void giveUp()}
      cancelWords={t(cancel)}
    />
  );
}

function wordsOfWork(
  { kind, now }: WorkView,
  isApplication: boolean,
): { readonly title: Text; readonly intro: Text; readonly cancel: Text } {
  if (kind === 'remove') {
    return { title: removalTexts.removingTitle, intro: removalTexts.removingIntro, cancel: phraseTexts.cancel };
  }
  if (kind !== 'renew') {
    const { reconnecting, reconnectIntro } = drivesViewTexts;
    return { title: reconnecting, intro: reconnectIntro, cancel: workingTexts.cancelUndo };
  }
  const { title, intro, backTitle, backIntro, cancel } = renewalTexts;
  if (now.at === 'undoing') return { title: backTitle, intro: backIntro, cancel };
  return { title, intro: isApplication ? applicationTexts.renewWork : intro, cancel };
}
