import { expiryOf } from '../../electron/contract/expiry.ts';
import { isUsable, shownHealth, wantsRenewal, type HealthState } from '../../electron/contract/health.ts';
import type { DriveView } from '../../electron/contract/window.ts';
import { formatAgo } from '../../electron/contract/words/formats.ts';
import { useWords } from '../app/use-words.ts';
import { useMinute } from '../ui/use-minute.ts';
import { ExpiryPill } from './expiry-pill.tsx';

/** The state of a drive at a glance; in words too, so that colour alone tells nothing. */
export function DrivePills({ drive }: { readonly drive: DriveView }) {
  const { words, language } = useWords();
  const now = useMinute();
  const { state, daysLeft, checkedAt } = shownHealth(drive);
  const expiry = expiryOf(drive.password.expiresAt, Date.now());
  // The platform's clock, where it is known, before this machine's.
  const left = daysLeft ?? (expiry.is === 'soon' ? expiry.days : expiry.is === 'over' ? 0 : undefined);
  const checked = (ms: number): string =>
    ms < 60_000 ? words.drives.checkedNow : words.drives.checked({ ago: formatAgo(language, ms) });
  const connected = state === 'expiring' || state === 'read-only';
  return (
    <p className="pills">
      <span className={`pill pill-${connected ? 'good' : pillOf(state)}`}>
        {connected ? words.health.ready : words.health[state]}
      </span>
      {drive.readOnly && <span className="pill pill-calm">{words.drives.readOnly}</span>}
      {state !== 'expired' && <ExpiryPill daysLeft={left} />}
      {checkedAt !== undefined && state !== 'connecting' && (
        <span className="hint">{checked(now - Date.parse(checkedAt))}</span>
      )}
    </p>
  );
}

function pillOf(state: HealthState): 'good' | 'bad' | 'soon' | 'calm' {
  if (state === 'over-quota') return 'soon';
  if (isUsable(state)) return 'good';
  if (state === 'connecting' || state === 'disconnected' || state === 'offline') return 'calm';
  return wantsRenewal(state) || state === 'insecure' ? 'bad' : 'soon';
}
