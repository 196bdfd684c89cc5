import type { DriveState } from '../../electron/contract/view.ts';
import { driveStateTexts } from '../../electron/contract/words/drives.ts';
import { drivesViewTexts } from '../../electron/contract/words/window/drives.ts';
import type { DriveView } from '../../electron/contract/window.ts';
import { useWords } from '../app/use-words.ts';
import { expiryOf } from '../../electron/contract/expiry.ts';

const kinds: Readonly<Record<DriveState | 'waiting', 'good' | 'bad' | 'soon' | 'calm'>> = {
  mapped: 'good',
  gone: 'calm',
  refused: 'bad',
  unreachable: 'soon',
  waiting: 'soon',
};

/** The state of a drive at a glance; in words too, so that colour alone tells nothing. */
export function DrivePills({ drive }: { readonly drive: DriveView }) {
  const { t, language } = useWords();
  const expiry = expiryOf(drive.password.expiresAt, Date.now());
  const days = (count: number): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
  return (
    <p className="pills">
      <span className={`pill pill-${kinds[drive.state]}`}>{t(driveStateTexts[drive.state])}</span>
      {drive.readOnly && <span className="pill pill-calm">{t(drivesViewTexts.readOnly)}</span>}
      {expiry.is === 'soon' && (
        <span className="pill pill-soon">{t(drivesViewTexts.expiresSoon, { days: days(expiry.days) })}</span>
      )}
      {expiry.is === 'over' && <span className="pill pill-bad">{t(drivesViewTexts.expired)}</span>}
    </p>
  );
}
