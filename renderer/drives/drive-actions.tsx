import { isUsable, shownHealth } from '../../electron/contract/health.ts';
import type { DriveView } from '../../electron/contract/window.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { needsRenewal } from './needs-renewal.ts';
import { RenewButton } from './renew-button.tsx';

/** Offers what can be done with a drive; the first is what helps it most. */
export function DriveActions({ drive, onRemove }: { readonly drive: DriveView; readonly onRemove: () => void }) {
  const { words } = useWords();
  const open = useDrives((state) => state.open);
  const opening = useDrives((state) => state.opening === drive.id);
  const reconnect = useDrives((state) => state.reconnect);
  const { id, label } = drive;
  const { state, nextTry } = shownHealth(drive);
  const usable = isUsable(state);
  const needsNew = needsRenewal(drive, Date.now());
  const again =
    state === 'waiting'
      ? { word: words.drives.finish, name: words.drives.finishOne }
      : nextTry === undefined
        ? { word: words.drives.reconnect, name: words.drives.reconnectOne }
        : { word: words.drives.tryNow, name: words.drives.tryNowOne };
  return (
    <div className="drive-actions">
      {usable && (
        <Button icon="folder" off={opening} label={words.drives.openOne({ label })} onPress={() => void open(id)}>
          {words.phrases.open}
        </Button>
      )}
      {needsNew && <RenewButton drive={drive} main />}
      {/* An ended or lost password cannot connect anything; a refused one the user may try all the same. */}
      {!usable && (!needsNew || state === 'refused') && (
        <Button
          look={needsNew ? 'plain' : 'main'}
          icon="restart"
          label={again.name({ label })}
          onPress={() => void reconnect(id)}
        >
          {again.word}
        </Button>
      )}
      {!needsNew && state !== 'waiting' && <RenewButton drive={drive} main={false} />}
      <Button look="quiet" label={words.drives.removeOne({ label })} onPress={onRemove}>
        {words.drives.remove}
      </Button>
    </div>
  );
}
