import type { ConnectionView } from '../../../../electron/contract/view.ts';
import { platformName } from '../../../../electron/contract/words/platform-names.ts';
import { useApp, useDrives, useWizard } from '../../../app/stores-context.tsx';
import { useFailureWords } from '../../../app/use-failure-words.ts';
import { useWords } from '../../../app/use-words.ts';
import { OpeningDrive } from '../../../drives/opening-drive.tsx';
import { StartAtLogon } from '../../../settings/start-at-logon.tsx';
import { Button } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { noEndWords } from './no-end-words.ts';

/** The drive is there: open it, and what was kept where. */
export function ReadyScreen({ connection }: { readonly connection: ConnectionView }) {
  const { words, day, desktop } = useWords();
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
      title={words.ready.title}
      intro={readOnly || unwritable !== undefined ? words.ready.readOnlyIntro : words.ready.intro}
      actions={
        <>
          <Button look="main" icon="folder" off={opening} onPress={() => void open(id)}>
            {desktop.open}
          </Button>
          <Button
            onPress={() => {
              begin();
              show('drives');
              void load();
            }}
          >
            {words.phrases.done}
          </Button>
          <Button look="quiet" onPress={begin}>
            {words.ready.another}
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
              {platformName(words, platform.kind)} · {user}
            </p>
          </div>
        </div>
        <Facts
          facts={[
            { name: words.ready.folder, value: link },
            { name: words.phrases.appPassword, value: words.phrases.quoted({ name: password.name }) },
            { name: words.ready.keptIn, value: desktop.keychainName },
            {
              name: words.phrases.validUntil,
              value:
                expiresAt === undefined ? noEndWords(connection, words) : words.ready.expires({ day: day(expiresAt) }),
            },
          ]}
        />
      </div>
      {notes.map((note) => (
        <Note key={note.code} kind="info">
          {failure(note).summary}
        </Note>
      ))}
      <OpeningDrive id={id} label={label} />
      <StartAtLogon hint={words.ready.startAtLogonHint} />
      {!tray && <Note kind="info">{words.settings.noTray}</Note>}
    </Screen>
  );
}
