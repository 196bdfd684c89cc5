import type { RemovalLeft } from '../../electron/contract/outcome.ts';
import type { RenewedView } from '../../electron/contract/window.ts';
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
  const { words, day, desktop } = useWords();
  const failure = useFailureWords();
  const { id, label, password } = renewed;
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  const handOver = useHandOver((state) => state.ask);
  const kept = useDrives((state) => state.list?.applications.find((one) => one.id === id));
  const application = allowed && renewed.forApplication === true ? kept : undefined;
  const given = password.origin === 'provided';
  const keychain = desktop.keychain;
  const what = left?.failure === undefined ? '' : failure(left.failure).summary;
  return (
    <Screen
      name="renewed"
      title={words.renewal.doneTitle({ label })}
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
              {words.applications.handOver}
            </Button>
          )}
          <Button look={application === undefined ? 'main' : 'quiet'} wayOut onPress={onDone}>
            {words.phrases.done}
          </Button>
        </>
      }
    >
      <Note kind="good">
        {password.expiresAt === undefined
          ? (given ? words.renewal.doneGiven : words.renewal.doneUnlimited)({ keychain })
          : words.renewal.doneUntil({ day: day(password.expiresAt), keychain })}
      </Note>
      {renewed.forApplication === true && (
        <Note kind="info">
          {(given ? words.applications.renewedNextGiven : words.applications.renewedNext)({ label })}
        </Note>
      )}
      {renewed.forApplication === true && !allowed && <Note kind="info">{words.applications.notAllowed}</Note>}
      {left !== undefined && (
        <Note kind="soon">
          {(left.why === 'by-hand' ? words.renewal.oldByHand : words.renewal.oldLeft)({
            name: left.passwordName,
            what,
            link: left.link ?? '',
          })}
        </Note>
      )}
    </Screen>
  );
}
