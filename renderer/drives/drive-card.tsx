import { isUsable, shownHealth, wantsRenewal, type HealthState } from '../../electron/contract/health.ts';
import type { DriveView } from '../../electron/contract/window.ts';
import { platformName } from '../../electron/contract/words/platform-names.ts';
import { uploadSentences } from '../../electron/contract/words/upload-words.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icons.tsx';
import { DriveActions } from './drive-actions.tsx';
import { DrivePills } from './drive-pills.tsx';
import { OpeningDrive } from './opening-drive.tsx';

/** One drive: how it is, whose it is, and what can be done with it. */
export function DriveCard({ drive, onRemove }: { readonly drive: DriveView; readonly onRemove: () => void }) {
  const { words, day, time } = useWords();
  const failure = useFailureWords();
  const { id, label, platform, user, password, state } = drive;
  const health = shownHealth(drive);
  const why = drive.failure ?? (isQuiet(health.state) ? undefined : health.failure);
  return (
    <li className="drive">
      <span className={`tile drive-tile drive-tile-${tileOf(health.state)}`}>
        <Icon name="drive" />
      </span>
      <div className="drive-words">
        <h2 className="drive-label">{printable(label)}</h2>
        <DrivePills drive={drive} />
        <p className="hint">
          {platformName(words, platform.kind)} · {printable(user)}
        </p>
        {password.expiresAt !== undefined && (
          <p className="hint">{words.drives.expires({ day: day(password.expiresAt) })}</p>
        )}
        {why !== undefined && <p className="drive-why">{failure(why).summary}</p>}
        {drive.uploads !== undefined && <p className="drive-why">{uploadSentences(words, drive.uploads).join(' ')}</p>}
        {health.nextTry !== undefined && <p className="hint">{words.drives.nextTry({ time: time(health.nextTry) })}</p>}
        {state === 'mapped' && isUsable(health.state) && <p className="drive-path">{drive.link}</p>}
      </div>
      <DriveActions drive={drive} onRemove={onRemove} />
      <div className="drive-opening">
        <OpeningDrive id={id} label={label} />
      </div>
    </li>
  );
}

/** The pills say it all. Why a drive cannot be written to they do not. */
function isQuiet(state: HealthState): boolean {
  return state === 'expiring' || state === 'connecting';
}

function tileOf(state: HealthState): 'mapped' | 'gone' | 'refused' {
  if (isUsable(state)) return 'mapped';
  return wantsRenewal(state) ? 'refused' : 'gone';
}
