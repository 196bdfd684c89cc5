import { applicationTexts } from '../../electron/contract/words/window/applications.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { drivesViewTexts } from '../../electron/contract/words/window/drives.ts';
import { viewTexts } from '../../electron/contract/words/window/navigation.ts';
import { RecoveredNote } from '../app/recovered-note.tsx';
import { useApp, useDrives, useWizard, useWork } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ApplicationsList } from './applications-list.tsx';
import { DriveCard } from './drive-card.tsx';
import { EmptyDrives } from './empty-drives.tsx';
import { OpenDuties } from './open-duties.tsx';

/** All drives. */
export function DrivesList() {
  const { t } = useWords();
  const list = useDrives((state) => state.list);
  const notListed = useDrives((state) => state.notListed);
  const connected = useDrives((state) => state.connected);
  const askRemoval = useDrives((state) => state.askRemoval);
  const load = useDrives((state) => state.load);
  const refused = useWork((state) => (state.owner === 'drives' ? state.refused : null));
  const show = useApp((state) => state.show);
  const begin = useWizard((state) => state.begin);
  const beginApplication = useWizard((state) => state.beginApplication);
  const empty = list !== null && list.drives.length === 0;
  return (
    <Screen
      title={t(drivesViewTexts.title)}
      actions={
        <>
          <Button
            look={empty ? 'main' : 'plain'}
            icon="key"
            onPress={() => {
              begin();
              show('wizard');
            }}
          >
            {t(phraseTexts.setUpDrive)}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              beginApplication();
              show('wizard');
            }}
          >
            {t(applicationTexts.begin)}
          </Button>
        </>
      }
    >
      <RecoveredNote />
      <div role="status">
        {connected !== null && <Note kind="good">{t(drivesViewTexts.connectedAgain, { label: connected })}</Note>}
      </div>
      {list === null && notListed === null && (
        <div className="late">
          <Waiting
            words={t(drivesViewTexts.loading)}
            slow={t(drivesViewTexts.slow)}
            stop={t(viewTexts.diagnostics)}
            onStop={() => {
              show('diagnostics');
            }}
          />
        </div>
      )}
      {refused !== null && <SmallTrouble failure={refused} />}
      {notListed !== null && (
        <SmallTrouble
          failure={notListed}
          actions={<Button onPress={() => void load()}>{t(phraseTexts.tryAgain)}</Button>}
        />
      )}
      {list !== null && !empty && (
        <ul className="card drives">
          {list.drives.map((drive) => (
            <DriveCard
              key={drive.id}
              drive={drive}
              onRemove={() => {
                askRemoval(drive.id);
              }}
            />
          ))}
        </ul>
      )}
      {empty && list.applications.length === 0 && <EmptyDrives />}
      {list !== null && <ApplicationsList applications={list.applications} />}
      {list !== null && <OpenDuties open={list.open} />}
    </Screen>
  );
}
