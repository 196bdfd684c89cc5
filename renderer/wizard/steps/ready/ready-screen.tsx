import type { ConnectionView } from '../../../../electron/contract/view.ts';
import { platformTexts } from '../../../../electron/contract/words/drives.ts';
import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { readyTexts } from '../../../../electron/contract/words/window/ready.ts';
import { settingsTexts } from '../../../../electron/contract/words/window/settings.ts';
import { useApp, useDrives, useWizard } from '../../../app/stores-context.tsx';
import { useFailureWords } from '../../../app/use-failure-words.ts';
import { useWords } from '../../../app/use-words.ts';
import { StartAtLogon } from '../../../settings/start-at-logon.tsx';
import { Button } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { OpeningDrive } from '../../../drives/opening-drive.tsx';
import { noEndWords } from './no-end-words.ts';

/** The drive is there: open it, and what was kept where. */
export function ReadyScreen({ connection }: { readonly connection: ConnectionView }) {
  const { t, day, desktop } = useWords();
  const failure = useFailureWords();
  const { id, label, password, link, platform, user, readOnly, unwritable, notes = [] } = connection;
  const open = useDrives((state) => state.open);
  const opening = useDrives((state) => state.opening !== null);
  const load = useDrives((state) => state.load);
  const begin = useWizard((state) => state.begin);
  const show = useApp((state) => state.show);
  const tray = useApp((state) => state.tray);
  const { expiresAt } = password;
  return (
    <Screen
      title={t(readyTexts.title)}
      intro={t(readOnly || unwritable !== undefined ? readyTexts.readOnlyIntro : readyTexts.intro)}
      actions={
        <>
          <Button look="main" icon="folder" off={opening} onPress={() => void open(id)}>
            {t(desktop.open)}
          </Button>
          <Button
            onPress={() => {
              begin();
              show('drives');
              void load();
            }}
          >
            {t(phraseTexts.done)}
          </Button>
          <Button look="quiet" onPress={begin}>
            {t(readyTexts.another)}
          </Button>
        </>
      }
    >
      <div className="card">
        <div className="ready-drive">
          <span className="tile tile-large">
            <Icon name="drive" />
            <span className="tile-badge">
              <Icon name="check" />
            </span>
          </span>
          <div>
            <p className="drive-label">{label}</p>
            <p className="hint">
              {t(platformTexts[platform.kind])} · {user}
            </p>
          </div>
        </div>
        <Facts
          facts={[
            { name: t(readyTexts.folder), value: link },
            { name: t(phraseTexts.appPassword), value: t(phraseTexts.quoted, { name: password.name }) },
            { name: t(readyTexts.keptIn), value: t(desktop.keychainName) },
            {
              name: t(phraseTexts.validUntil),
              value:
                expiresAt === undefined ? t(noEndWords(connection)) : t(readyTexts.expires, { day: day(expiresAt) }),
            },
          ]}
        />
      </div>
      {notes.map((note) => (
        <Note key={note.code} kind="info">
          {failure(note).what}
        </Note>
      ))}
      <OpeningDrive id={id} label={label} />
      <StartAtLogon hint={t(readyTexts.startAtLogonHint)} />
      {!tray && <Note kind="info">{t(settingsTexts.noTray)}</Note>}
    </Screen>
  );
}
