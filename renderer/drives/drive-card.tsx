import { platformTexts } from '../../electron/contract/words/drives.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { drivesViewTexts } from '../../electron/contract/words/window/drives.ts';
import type { DriveView } from '../../electron/contract/window.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { DrivePills } from './drive-pills.tsx';
import { needsRenewal } from './needs-renewal.ts';
import { OpeningDrive } from './opening-drive.tsx';
import { RenewButton } from './renew-button.tsx';

/** One drive: how it is, whose it is, and what can be done with it. */
export function DriveCard({ drive, onRemove }: { readonly drive: DriveView; readonly onRemove: () => void }) {
  const { t, day, failure } = useWords();
  const open = useDrives((state) => state.open);
  const opening = useDrives((state) => state.opening === drive.id);
  const reconnect = useDrives((state) => state.reconnect);
  const { id, label, platform, user, password, state } = drive;
  const needsNew = needsRenewal(drive, Date.now());
  return (
    <li className="drive">
      <span className={`tile drive-tile drive-tile-${state}`}>
        <Icon name="drive" />
      </span>
      <div className="drive-words">
        <h2 className="drive-label">{printable(label)}</h2>
        <DrivePills drive={drive} />
        <p className="hint">
          {t(platformTexts[platform.kind])} · {printable(user)}
        </p>
        {password.expiresAt !== undefined && (
          <p className="hint">{t(drivesViewTexts.expires, { day: day(password.expiresAt) })}</p>
        )}
        {drive.failure !== undefined && <p className="drive-why">{failure(drive.failure).what}</p>}
        {state === 'mapped' && <p className="drive-path">{drive.link}</p>}
      </div>
      <div className="drive-actions">
        {needsNew && <RenewButton drive={drive} main />}
        {state === 'mapped' ? (
          <Button
            icon="folder"
            off={opening}
            label={t(drivesViewTexts.openOne, { label })}
            onPress={() => void open(id)}
          >
            {t(phraseTexts.open)}
          </Button>
        ) : (
          <Button
            look={needsNew ? 'plain' : 'main'}
            icon="restart"
            label={t(state === 'waiting' ? drivesViewTexts.finishOne : drivesViewTexts.reconnectOne, { label })}
            onPress={() => void reconnect(id)}
          >
            {t(state === 'waiting' ? drivesViewTexts.finish : drivesViewTexts.reconnect)}
          </Button>
        )}
        {!needsNew && state !== 'waiting' && <RenewButton drive={drive} main={false} />}
        <Button look="quiet" label={t(drivesViewTexts.removeOne, { label })} onPress={onRemove}>
          {t(drivesViewTexts.remove)}
        </Button>
      </div>
      <div className="drive-opening">
        <OpeningDrive id={id} label={label} />
      </div>
    </li>
  );
}
