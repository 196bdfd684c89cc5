import { RecoveredNote } from '../app/recovered-note.tsx';
import { useApp, useDrives, useWizard, useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ApplicationsList } from './applications-list.tsx';
import { DriveCard } from './drive-card.tsx';
import { EmptyDrives } from './empty-drives.tsx';
import { LostWrites } from './lost-writes.tsx';
import { OpenDuties } from './open-duties.tsx';
import { PreparedAccounts } from './prepared-accounts.tsx';
import { RetirementNote } from './retirement-note.tsx';
import { Results } from './results.tsx';

/** All drives. */
export function DrivesList() {
  const { words } = useViewWords();
  const list = useDrives((state) => state.list);
  const notListed = useDrives((state) => state.notListed);
  const load = useDrives((state) => state.load);
  const refused = useWork((state) => (state.owner === 'drives' ? state.refused : null));
  const show = useApp((state) => state.show);
  const begin = useWizard((state) => state.begin);
  const beginApplication = useWizard((state) => state.beginApplication);
  const prepared = list?.prepared ?? [];
  const retired = list?.retired;
  const empty = list !== null && list.drives.length === 0;
  return (
    <Screen
      name="drives"
      title={words.drives.title}
      actions={
        retired === undefined && (
          <>
            <Button
              look={empty && prepared.length === 0 ? 'main' : 'plain'}
              icon="key"
              onPress={() => {
                begin();
                show('wizard');
              }}
            >
              {words.phrases.setUpDrive}
            </Button>
            <Button
              look="quiet"
              onPress={() => {
                beginApplication();
                show('wizard');
              }}
            >
              {words.applications.begin}
            </Button>
          </>
        )
      }
    >
      <RetirementNote retired={retired} />
      <RecoveredNote />
      <LostWrites />
      <Results />
      {list === null && notListed === null && (
        <div className="late">
          <Waiting
            words={words.drives.loading}
            slow={words.drives.slow}
            stop={words.views.diagnostics}
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
          actions={<Button onPress={() => void load()}>{words.phrases.tryAgain}</Button>}
        />
      )}
      {list !== null && !empty && (
        <ul className="card drives">
          {list.drives.map((drive) => (
            <DriveCard key={drive.id} drive={drive} />
          ))}
        </ul>
      )}
      <PreparedAccounts accounts={prepared} />
      {empty && retired === undefined && prepared.length + list.applications.length === 0 && <EmptyDrives />}
      {list !== null && <ApplicationsList applications={list.applications} />}
      {list !== null && <OpenDuties open={list.open} />}
    </Screen>
  );
}
