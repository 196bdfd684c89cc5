import { driveOf, type Connection } from '../connections/connection.ts';
import { usefulnessOf } from '../contract/application-uses.ts';
import type { Failure } from '../contract/failure.ts';
import { unwritableFailure, unwritableOf } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Outcome } from '../contract/outcome.ts';
import type { ApplicationView, ConnectionView, Space } from '../contract/view.ts';
import type { Drives } from '../drives/drives.ts';
import type { StoredEntry } from '../lifecycle/journal/journal-entry.ts';
import { accountsLeft } from '../lifecycle/prepared.ts';
import type { Services } from '../lifecycle/services.ts';
import type { ConnectionStatus, RenewalReport, StatusReport } from './engine.ts';

/** Returns what a window may know of a connection with a drive. @throws FailureError LK-1018 for a connection without one. */
export async function viewOf(connection: Connection, drives: Drives): Promise<ConnectionView> {
  const { id, label, platform, user, password, readOnly, unwritable, disconnected } = connection;
  const drive = driveOf(connection);
  return {
    ...{ id, label, platform, user, password, mapper: drive.mapper, readOnly },
    ...omitUndefined({ unwritable, disconnected }),
    path: await drives.pathOf(drive),
    link: drives.linkOf(drive),
  };
}

/**
 * Returns the view of a drive that was just connected: where the user finds it, what cannot be done with it, and further notes.
 */
export async function readyView(
  connection: Connection,
  drives: Drives,
  { notes = [], space }: { readonly notes?: readonly Failure[] | undefined; readonly space?: Space | undefined } = {},
): Promise<ConnectionView> {
  const why = unwritableOf(connection);
  const all = [...(why === undefined ? [] : [unwritableFailure(why, connection.label)]), ...notes];
  const link = await drives.entryPath(driveOf(connection));
  return {
    ...(await viewOf(connection, drives)),
    link,
    ...omitUndefined({ space }),
    ...(all.length === 0 ? {} : { notes: all }),
  };
}

/** Returns what a window may know of an application's connection. */
export function applicationView(connection: Connection, now: Date): ApplicationView {
  const { id, label, platform, user, login, password } = connection;
  return {
    id,
    label,
    platform,
    user,
    login,
    password,
    ...omitUndefined({ usefulness: usefulnessOf(connection, now) }),
  };
}

/** Reports a connection that has a new app password. */
export function renewalReport({ value, left }: Extract<Outcome<Connection>, { ok: true }>): RenewalReport {
  const { id, label, platform, user, password } = value;
  const mark = value.drive === undefined ? ({ forApplication: true } as const) : {};
  const renewed = { id, label, platform, user, password, ...mark };
  return left === undefined ? { renewed } : { renewed, left };
}

/** Returns the view of a set-up that waits for its drive, which is shown among the connections. */
export async function waitingView(entry: StoredEntry, drives: Drives): Promise<ConnectionStatus> {
  const { id, platform, user, drive, label, password, failure } = entry;
  return {
    ...{ id, label, platform, user, mapper: drive.mapper, readOnly: false },
    password: { ...password, id: password.id ?? '' },
    path: await drives.pathOf(drive),
    link: drives.linkOf(drive),
    state: 'waiting',
    ...omitUndefined({ failure }),
  };
}

/** Lists what a window may know of the accounts that IT has prepared and that have no drive yet. */
export async function preparedViews(services: Services): Promise<Pick<StatusReport, 'prepared'>> {
  const left = await accountsLeft(services, await services.policy.read());
  if (left.length === 0) return {};
  return {
    prepared: left.map(({ id, address, host, user, label, silent }) => ({
      ...{ id, address, host },
      ...omitUndefined({ user, label, silent }),
    })),
  };
}

/** Tells whether the user's word for a connection (an id, or a label in any case) means this candidate. */
export function isMeant(which: string, candidate: { readonly id: string; readonly label: string }): boolean {
  return candidate.id === which || candidate.label.toLowerCase() === which.toLowerCase();
}
