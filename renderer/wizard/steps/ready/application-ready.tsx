import type { ApplicationView } from '../../../../electron/contract/view.ts';
import { usefulnessTexts } from '../../../../electron/contract/words/microsoft365.ts';
import { applicationTexts } from '../../../../electron/contract/words/window/applications.ts';
import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { readyTexts } from '../../../../electron/contract/words/window/ready.ts';
import { useApp, useDrives, useHandOver, useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { noEndWords } from './no-end-words.ts';

/** The app password for another application is there: what to enter beside it, and how it gets there. */
export function ApplicationReady({ application }: { readonly application: ApplicationView }) {
  const { t, day, desktop } = useWords();
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  const show = useApp((state) => state.show);
  const begin = useWizard((state) => state.begin);
  const load = useDrives((state) => state.load);
  const askHandOver = useHandOver((state) => state.ask);
  const { label, login, password, usefulness } = application;
  const toDrives = (): void => {
    begin();
    show('drives');
    void load();
  };
  return (
    <Screen
      title={t(applicationTexts.readyTitle, { label })}
      intro={t(password.origin === 'provided' ? applicationTexts.readyGiven : applicationTexts.readyIntro)}
      actions={
        <>
          {allowed && (
            <Button
              look="main"
              icon="key"
              onPress={() => {
                askHandOver(application);
                toDrives();
              }}
            >
              {t(applicationTexts.handOver)}
            </Button>
          )}
          <Button look={allowed ? 'plain' : 'main'} onPress={toDrives}>
            {t(phraseTexts.done)}
          </Button>
        </>
      }
    >
      <div className="card">
        <Facts
          facts={[
            { name: t(applicationTexts.login), value: login },
            { name: t(phraseTexts.appPassword), value: t(phraseTexts.quoted, { name: password.name }) },
            { name: t(readyTexts.keptIn), value: t(desktop.keychainName) },
            {
              name: t(phraseTexts.validUntil),
              value: password.expiresAt === undefined ? t(noEndWords(application)) : day(password.expiresAt),
            },
          ]}
        />
      </div>
      {usefulness !== undefined && <Note kind="soon">{t(usefulnessTexts[usefulness])}</Note>}
      {!allowed && <Note kind="info">{t(applicationTexts.notAllowed)}</Note>}
    </Screen>
  );
}
