import type { NamedDrive as Names } from '../../../../electron/contract/window.ts';
import { useApp, useWizard } from '../../../app/stores-context.tsx';
import { useViewWords } from '../../../app/use-view-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';

/** Shows the drive that is being set up: its account, its name and its folder, each with a way to change it. */
export function NamedDrive({ drive, user }: { readonly drive: Names; readonly user: string }) {
  const { words } = useViewWords();
  const wish = useWizard((state) => state.wish);
  const askName = useWizard((state) => state.askName);
  const changeDrive = useWizard((state) => state.changeDrive);
  const askHelp = useApp((state) => state.askHelp);
  const chooses = wish?.chooseFolder === true;
  return (
    <section className="card named-drive" aria-label={words.change.drive}>
      <span className="tile">
        <Icon name="drive" />
      </span>
      <div className="named-words">
        <p className="drive-label">{wish?.label ?? drive.label}</p>
        {user !== '' && (
          <p className="hint">
            {words.change.signedIn({ user })}{' '}
            <Button
              look="link"
              onPress={() => {
                askHelp('wrong-account');
              }}
            >
              {words.change.notYou}
            </Button>
          </p>
        )}
        <p className="hint" role="status">
          {[wish?.label === undefined ? [] : [words.change.nameLater], chooses ? [words.change.folderLater] : []]
            .flat()
            .join(' ')}
        </p>
      </div>
      <div className="named-actions">
        <Button look="link" onPress={askName}>
          {words.change.changeName}
        </Button>
        {!chooses && (
          <Button
            look="link"
            onPress={() => {
              void changeDrive({ chooseFolder: true });
            }}
          >
            {words.change.changeFolder}
          </Button>
        )}
      </div>
    </section>
  );
}
