import type { RemovalLeft } from '../../electron/contract/outcome.ts';
import type { RenewedView } from '../../electron/contract/window.ts';
import { applicationTexts } from '../../electron/contract/words/window/applications.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { renewalTexts } from '../../electron/contract/words/window/renewal.ts';
import { useApp, useDrives, useHandOver } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';

interface RenewedScreenProps {
  readonly renewed: RenewedView;
  /** The old app password, where it is still on the platform. */
  readonly left: RemovalLeft | undefined;
  readonly onDone: () => void;
}

/** A new app password is in use, until a new day. */
export function RenewedScreen({ renewed, left, onDone }: RenewedScreenProps) {
  const { t, day, desktop } = useWords();
  const failure = useFailureWords();
  const { id, label, password } = renewed;
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  const handOver = useHandOver((state) => state.ask);
  const kept = useDrives((state) => state.list?.applications.find((one) => one.id === id));
  const application = allowed && renewed.forApplication === true ? kept : undefined;
  const given = password.origin === 'provided';
  const keychain = t(desktop.keychain);
  const what = left?.failure === undefined ? '' : failure(left.failure).what;
  return (
    <Screen
      title={t(renewalTexts.doneTitle, { label })}
      actions={
        <>
          {application !== undefined && (
            <Button
              look="main"
              icon="key"
              onPress={() => {
                onDone();
                handOver(application);
              }}
            >
              {t(applicationTexts.handOver)}
            </Button>
          )}
          <Button look={application === undefined ? 'main' : 'quiet'} onPress={onDone}>
            {t(phraseTexts.done)}
          </Button>
        </>
      }
    >
      <Note kind="good">
        {password.expiresAt === undefined
          ? t(given ? renewalTexts.doneGiven : renewalTexts.doneUnlimited, { keychain })
          : t(renewalTexts.doneUntil, { day: day(password.expiresAt), keychain })}
      </Note>
      {renewed.forApplication === true && (
        <Note kind="info">
          {t(given ? applicationTexts.renewedNextGiven : applicationTexts.renewedNext, { label })}
        </Note>
      )}
      {renewed.forApplication === true && !allowed && <Note kind="info">{t(applicationTexts.notAllowed)}</Note>}
      {left !== undefined && (
        <Note kind="soon">
          {t(left.why === 'by-hand' ? renewalTexts.oldByHand : renewalTexts.oldLeft, {
            name: left.passwordName,
            what,
            link: left.link ?? '',
          })}
        </Note>
      )}
    </Screen>
  );
}
