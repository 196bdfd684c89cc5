import type { DrivesView, DriveView, WorkView } from '../contract/window.ts';
import type { TrayState } from '../contract/words/shell/tray.ts';

/** How Latchkey is, at a glance. What needs the user comes first, then what goes on, then what cannot be reached. */
export function trayState(drives: DrivesView | undefined, work: WorkView | null): TrayState {
  const states = drives?.drives.map(({ state }) => state) ?? [];
  const forUser = states.some((state) => state === 'gone' || state === 'refused' || state === 'waiting');
  const needed = forUser || (drives?.open.length ?? 0) > 0;
  if (work?.now.at === 'question') return 'needs-you';
  if (work?.now.at === 'working' || work?.now.at === 'undoing') return 'working';
  if (needed) return 'needs-you';
  return states.includes('unreachable') ? 'offline' : 'ready';
}

/** What a click on a drive does: open it, map it again, finish its set-up, or show why it needs the user. */
export type DriveAction = 'openDrive' | 'reconnect' | 'finish' | 'look';

export function driveAction({ state }: Pick<DriveView, 'state'>): DriveAction {
  switch (state) {
    case 'mapped':
      return 'openDrive';
    case 'gone':
    case 'unreachable':
      return 'reconnect';
    case 'waiting':
      return 'finish';
    case 'refused':
      return 'look';
  }
}
