import { isUsable, needsUser, shownHealth, wantsRenewal } from '../contract/health.ts';
import { retirementNeedsUser } from '../contract/retirement.ts';
import type { DrivesView, DriveView, KeptApplicationView, WorkView } from '../contract/window.ts';
import type { Words } from '../contract/words/compiled/words.ts';

export type TrayState = keyof Words['shell']['trayState'];

/**
 * Sums up the state of Latchkey for the tray. A question comes first, then that IT retires Latchkey, unless that waits for the
 * user, then whatever else needs the user: who waits for the work under way would not look. Then comes that work, then drives that
 * cannot be reached.
 */
export function trayState(drives: DrivesView | undefined, work: WorkView | null): TrayState {
  const retired = drives?.retired;
  const waits = retired !== undefined && retirementNeedsUser(retired);
  if (retired !== undefined && !waits && work?.now.at !== 'question') return 'retiring';
  // What the user has disconnected is as it should be.
  const states = (drives?.drives ?? [])
    .map((drive) => ({ ...drive, health: shownHealth(drive) }))
    .filter(({ disconnected, health }) => disconnected !== true || health.state !== 'disconnected')
    .map(({ health }) => health.state);
  const ending = (drives?.applications ?? []).some(needsNewPassword);
  const forUser = states.some((state) => needsUser(state) || state === 'disconnected' || state === 'expiring');
  const needed = waits || forUser || ending || (drives?.open.length ?? 0) > 0;
  if (work?.now.at === 'question' || needed) return 'needs-you';
  if (work?.now.at === 'working' || work?.now.at === 'undoing') return 'working';
  if (states.includes('connecting')) return 'working';
  return states.every(isUsable) ? 'ready' : 'offline';
}

/**
 * The action of a click on a drive: open it, map it again, finish its set-up, renew its app password, or show why it needs
 * the user.
 */
export type DriveAction = 'openDrive' | 'reconnect' | 'finish' | 'renew' | 'look';

export function driveAction(drive: Pick<DriveView, 'state' | 'readOnly' | 'health'>): DriveAction {
  const { state } = shownHealth(drive);
  if (state === 'waiting') return 'finish';
  if (isUsable(state)) return 'openDrive';
  if (wantsRenewal(state)) return 'renew';
  return state === 'disabled' || state === 'insecure' || state === 'trouble' ? 'look' : 'reconnect';
}

/** Tells whether an application's app password is lost, has ended or ends soon. */
export function needsNewPassword({ health }: Pick<KeptApplicationView, 'health'>): boolean {
  return health !== undefined && wantsRenewal(health.state);
}
