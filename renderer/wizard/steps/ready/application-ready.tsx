import type { ApplicationView } from '../../../../electron/contract/view.ts';
import { useApp, useDrives, useHandOver, useWizard } from '../../../app/stores-context.tsx';
import { useViewWords } from '../../../app/use-view-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { noEndWords } from './no-end-words.ts';

/** Shows that the app password for another application is ready, what to enter beside it, and how it gets there. */
export function ApplicationReady({ application }: { readonly application: ApplicationView }) {
  const { words, day, desktop } = useViewWords();
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
      name="application-ready"
      title={words.applications.readyTitle({ label })}
      intro={password.origin === 'provided' ? words.applications.readyGiven : words.applications.readyIntro}
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
              {words.applications.handOver}
            </Button>
          )}
          <Button look={allowed ? 'plain' : 'main'} onPress={toDrives}>
            {words.phrases.done}
          </Button>
        </>
      }
    >
      <div className="card">
        <Facts
          facts={[
            { name: words.applications.login, value: login },
            { name: words.phrases.appPassword, value: words.phrases.quoted({ name: password.name }) },
            { name: words.ready.keptIn, value: desktop.keychainName },
            {
              name: words.phrases.validUntil,
              value: password.expiresAt === undefined ? noEndWords(application, words) : day(password.expiresAt),
            },
          ]}
        />
      </div>
      {usefulness !== undefined && <Note kind="soon">{words.whatFor.usefulness[usefulness]}</Note>}
      {!allowed && <Note kind="info">{words.applications.notAllowed}</Note>}
    </Screen>
  );
}
