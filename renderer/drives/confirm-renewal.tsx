import type { KeptApplicationView } from '../../electron/contract/window.ts';
import { useApp, useDrives, useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';

/** Tells what to do with an application before its app password is renewed: it would go on trying the old one. */
export function ConfirmRenewal({
  application: { id, label, password, usefulness },
}: {
  readonly application: KeptApplicationView;
}) {
  const { words } = useViewWords();
  const renew = useDrives((state) => state.renew);
  const keep = useDrives((state) => state.keep);
  const refused = useWork((state) => state.refused);
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  return (
    <Screen
      name="confirm-renewal"
      title={words.applications.renewTitle({ label })}
      intro={password.origin === 'provided' ? words.applications.renewGiven : words.applications.renewIntro}
      onSubmit={() => void renew(id)}
      actions={
        <>
          <Button look="main" icon="key" type="submit">
            {words.applications.renewConfirm}
          </Button>
          <Button look="quiet" wayOut onPress={keep}>
            {words.phrases.cancel}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      {usefulness !== undefined && <Note kind="soon">{words.whatFor.usefulness[usefulness]}</Note>}
      <Note kind="soon">{words.applications.renewQuit({ label })}</Note>
      {!allowed && <Note kind="info">{words.applications.notAllowed}</Note>}
    </Screen>
  );
}
