import { isUsable, shownHealth } from '../../electron/contract/health.ts';
import type { DriveView } from '../../electron/contract/window.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { letterOf } from './letter-of.ts';
import { needsRenewal } from './needs-renewal.ts';
import { RenewButton, useMayRenew } from './renew-button.tsx';

interface DriveActionsProps {
  readonly drive: DriveView;
  readonly onCopyPath: () => void;
}

/** Offers what can be done with a drive: what helps it most as the one button, the rest in a menu. */
export function DriveActions({ drive, onCopyPath }: DriveActionsProps) {
  const { words } = useViewWords();
  const open = useDrives((state) => state.open);
  const opening = useDrives((state) => state.opening === drive.id);
  const { id, label } = drive;
  const { state } = shownHealth(drive);
  return (
    <div className="drive-actions">
      {isUsable(state) ? (
        <Button icon="folder" off={opening} label={words.drives.openOne({ label })} onPress={() => void open(id)}>
          {words.phrases.open}
        </Button>
      ) : needsRenewal(drive, Date.now()) ? (
        <RenewButton drive={drive} look="main" />
      ) : (
        <ConnectButton drive={drive} />
      )}
      <Menu label={words.drives.actionsOf({ label })} items={useItems(drive, onCopyPath)} />
    </div>
  );
}

function ConnectButton({ drive }: { readonly drive: DriveView }) {
  const { words } = useViewWords();
  const reconnect = useDrives((state) => state.reconnect);
  const { id, label } = drive;
  const { state, nextTry } = shownHealth(drive);
  const { drives } = words;
  const [word, name] =
    state === 'waiting'
      ? [drives.finish, drives.finishOne]
      : nextTry === undefined
        ? [drives.reconnect, drives.reconnectOne]
        : [drives.tryNow, drives.tryNowOne];
  return (
    <Button look="main" icon="restart" label={name({ label })} onPress={() => void reconnect(id)}>
      {word}
    </Button>
  );
}

function useItems(drive: DriveView, onCopyPath: () => void): readonly MenuItem[] {
  const { words } = useViewWords();
  const { reconnect, disconnect, askRename, changeFolder, askLetter, renew, askRemoval } = useDrives((store) => store);
  const mayRenew = useMayRenew();
  const { id } = drive;
  const { state } = shownHealth(drive);
  const usable = isUsable(state);
  const needsNew = needsRenewal(drive, Date.now());
  const item = (isThere: boolean, one: MenuItem): readonly MenuItem[] => (isThere ? [one] : []);
  return [
    // Its button offers a new app password; whoever knows that the refused one is accepted again may try it all the same.
    ...item(state === 'refused', {
      ...{ words: words.drives.reconnect, icon: 'restart' },
      onChoose: () => void reconnect(id),
    }),
    ...item(usable, {
      ...{ words: words.drives.disconnect, icon: 'eject' },
      onChoose: () => void disconnect(id),
    }),
    ...item(usable, {
      ...{ words: words.change.rename, icon: 'pencil' },
      onChoose: () => {
        askRename(id);
      },
    }),
    ...item(usable, {
      ...{ words: words.change.changeFolder, icon: 'folder' },
      onChoose: () => void changeFolder(id),
    }),
    ...item(usable && letterOf(drive) !== undefined, {
      ...{ words: words.change.changeLetter, icon: 'drive' },
      onChoose: () => void askLetter(id),
    }),
    ...item(mayRenew && (!needsNew || usable) && state !== 'waiting', {
      ...{ words: words.renewal.renewThis, icon: 'key' },
      onChoose: () => void renew(id),
    }),
    ...item(usable && drive.state === 'mapped', {
      ...{ words: words.drives.copyPath, icon: 'copy' },
      onChoose: onCopyPath,
    }),
    {
      ...{ words: words.drives.remove, icon: 'trash', danger: true },
      onChoose: () => {
        askRemoval(id);
      },
    },
  ];
}
