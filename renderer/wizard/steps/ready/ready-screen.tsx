import type { ConnectionView } from '../../../../electron/contract/view.ts';
import { platformName } from '../../../../electron/contract/words/platform-names.ts';
import { useApp, useDrives, useWizard } from '../../../app/stores-context.tsx';
import { useFailureWords } from '../../../app/use-failure-words.ts';
import { useViewWords } from '../../../app/use-view-words.ts';
import { OpeningDrive } from '../../../drives/opening-drive.tsx';
import { FailureHelp } from '../../../help/help-button.tsx';
import { StartAtLogon } from '../../../settings/start-at-logon.tsx';
import { Button } from '../../../ui/button.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { More } from '../../../ui/more.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SpaceBar } from '../../../ui/space-bar.tsx';
import { noEndWords } from './no-end-words.ts';

/**
 * Shows that the drive is ready: a button to open it, where its files are, how much room there is, and until when it works
 * without the person.
 */
export function ReadyScreen({ connection }: { readonly connection: ConnectionView }) {
  const { words, desktop } = useViewWords();
  const failure = useFailureWords();
  const { id, label, platform, readOnly, unwritable, notes = [], password } = connection;
  const open = useDrives((state) => state.open);
  const opening = useDrives((state) => state.opening !== null);
  const load = useDrives((state) => state.load);
  const begin = useWizard((state) => state.begin);
  const askName = useWizard((state) => state.askName);
  const show = useApp((state) => state.show);
  const tray = useApp((state) => state.tray);
  return (
    <Screen
      name="ready"
      title={words.ready.title}
      intro={readOnly || unwritable !== undefined ? words.ready.readOnlyIntro : words.ready.intro}
      picture={<Tick />}
      actions={
        <>
          <Button look="main" icon="folder" off={opening} onPress={() => void open(id)}>
            {desktop.open}
          </Button>
          <Button
            look="quiet"
            wayOut
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
        <div className="named-drive">
          <span className="tile">
            <Icon name="drive" />
          </span>
          <div className="named-words">
            <p className="drive-label">{label}</p>
            <p className="hint">{platformName(words, platform.kind)}</p>
          </div>
          <div className="named-actions">
            <Button look="link" onPress={askName}>
              {words.change.changeName}
            </Button>
          </div>
        </div>
        <ReadyFacts connection={connection} />
      </div>
      {notes.map((note) => (
        <Note key={note.code} kind="info">
          {failure(note).summary}
          <FailureHelp failure={note} />
        </Note>
      ))}
      <OpeningDrive id={id} label={label} />
      <StartAtLogon hint={words.ready.startAtLogonHint} />
      {!tray && <Note kind="info">{words.settings.noTray}</Note>}
      <More title={words.ready.details}>
        <Facts
          facts={[
            { name: words.phrases.appPassword, value: words.phrases.quoted({ name: password.name }) },
            { name: words.ready.keptIn, value: desktop.keychainName },
          ]}
        />
      </More>
    </Screen>
  );
}

/** Lists where the files are, how much room there is, whose they are and until when the drive works without the person. */
function ReadyFacts({ connection }: { readonly connection: ConnectionView }) {
  const { words, day } = useViewWords();
  const { link, user, space, password } = connection;
  const changeDrive = useWizard((state) => state.changeDrive);
  const askHelp = useApp((state) => state.askHelp);
  const { expiresAt } = password;
  const facts: Fact[] = [
    {
      name: words.ready.folder,
      value: (
        <span className="fact-line">
          <bdi className="drive-link" dir="ltr">
            {link}
          </bdi>
          <Button look="link" onPress={() => void changeDrive({ chooseFolder: true })}>
            {words.change.changeFolder}
          </Button>
        </span>
      ),
    },
    ...(space === undefined ? [] : [{ name: words.space.title, value: <SpaceBar space={space} /> }]),
    {
      name: words.ready.account,
      value: (
        <span className="fact-line">
          <span>{user}</span>
          <Button
            look="link"
            onPress={() => {
              askHelp('wrong-account');
            }}
          >
            {words.change.notYou}
          </Button>
        </span>
      ),
    },
    {
      name: words.phrases.validUntil,
      value: expiresAt === undefined ? noEndWords(connection, words) : words.ready.expires({ day: day(expiresAt) }),
    },
  ];
  return <Facts facts={facts} />;
}

/** A tick that draws itself once. It does not move for people who prefer reduced motion. */
function Tick() {
  return (
    <svg className="tick" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle className="tick-disc" cx="24" cy="24" r="22" />
      <path className="tick-mark" pathLength="1" d="m14 25 7 7 13-15" />
    </svg>
  );
}
