import type { KeptApplicationView } from '../../electron/contract/window.ts';
import { usefulnessTexts } from '../../electron/contract/words/microsoft365.ts';
import { applicationTexts } from '../../electron/contract/words/window/applications.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { useApp, useDrives, useWork } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';

/** What to do with an application before its app password is renewed: it would go on trying the old one. */
export function ConfirmRenewal({
  application: { id, label, password, usefulness },
}: {
  readonly application: KeptApplicationView;
}) {
  const { t } = useWords();
  const renew = useDrives((state) => state.renew);
  const keep = useDrives((state) => state.keep);
  const refused = useWork((state) => state.refused);
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  return (
    <Screen
      title={t(applicationTexts.renewTitle, { label })}
      intro={t(password.origin === 'provided' ? applicationTexts.renewGiven : applicationTexts.renewIntro)}
      onSubmit={() => void renew(id)}
      actions={
        <>
          <Button look="main" icon="key" type="submit">
            {t(applicationTexts.renewConfirm)}
          </Button>
          <Button look="quiet" onPress={keep}>
            {t(phraseTexts.cancel)}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      {usefulness !== undefined && <Note kind="soon">{t(usefulnessTexts[usefulness])}</Note>}
      <Note kind="soon">{t(applicationTexts.renewQuit, { label })}</Note>
      {!allowed && <Note kind="info">{t(applicationTexts.notAllowed)}</Note>}
    </Screen>
  );
}
