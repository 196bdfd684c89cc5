import { driveOf, type Connection } from '../connections/connection.ts';
import { usefulnessOf } from '../contract/microsoft-uses.ts';
import type { ApplicationView, ConnectionView } from '../contract/view.ts';
import type { Drives } from '../drives/drives.ts';
import type { Entry } from '../setup/entry.ts';
import type { StoredEntry } from '../setup/finish.ts';
import { given } from '../setup/given.ts';
import type { Parts } from '../setup/parts.ts';
import type { RenewalResult } from '../upkeep/renewal-result.ts';
import type { ApplicationStatus, ConnectionStatus, RenewalReport } from './engine.ts';
import type { UnwatchedHealth } from './unwatched-health.ts';

/** A connection as a window may know it. */
export function viewOf(connection: Connection, drives: Drives): ConnectionView {
  const { id, label, platform, user, password, readOnly } = connection;
  const drive = driveOf(connection);
  return {
    ...{ id, label, platform, user, password, mapper: drive.mapper, readOnly },
    path: drives.pathOf(drive),
    link: drives.linkOf(drive),
  };
}

/** An application connection as a window may know it. */
export function applicationView(connection: Connection, now: Date): ApplicationView {
  const { id, label, platform, user, login, password } = connection;
  return { id, label, platform, user, login, password, ...given({ usefulness: usefulnessOf(connection, now) }) };
}

/** Whether its app password is in the keychain. Nobody is asked to unlock it. */
export async function keptState(parts: Parts, { id }: Pick<Connection, 'id'>): Promise<ApplicationStatus['state']> {
  const { found } = await parts.secrets.read({ kind: 'app-password', id });
  return ({ yes: 'kept', no: 'lost', unknown: 'unknown' } as const)[found];
}

/** With what the keychain says of its app password. */
export async function applicationStatus(
  parts: Parts,
  connection: Connection,
  healthNow: UnwatchedHealth,
): Promise<ApplicationStatus> {
  const state = await keptState(parts, connection);
  return { ...applicationView(connection, parts.now()), state, health: healthNow.ofApplication(connection, state) };
}

/** A connection that has a new app password. */
export function renewalReport({ value, left }: Extract<RenewalResult, { ok: true }>): RenewalReport {
  const { id, label, platform, user, password } = value;
  const mark = value.drive === undefined ? ({ forApplication: true } as const) : {};
  const renewed = { id, label, platform, user, password, ...mark };
  return left === undefined ? { renewed } : { renewed, left };
}

/** A set-up that waits for its drive, shown among the connections. */
export function waitingView(entry: StoredEntry, drives: Drives): ConnectionStatus {
  const { id, platform, user, drive, label, password, failure } = entry;
  return {
    ...{ id, label, platform, user, mapper: drive.mapper, readOnly: false },
    password: { ...password, id: password.id ?? '' },
    path: drives.pathOf(drive),
    link: drives.linkOf(drive),
    state: 'waiting',
    ...(failure === undefined ? {} : { failure }),
  };
}

/** True when a user's word for a connection (its id or its label) means this one. */
export function isMeant(which: string, candidate: { readonly id: string; readonly label: string }): boolean {
  return candidate.id === which || candidate.label.toLowerCase() === which.toLowerCase();
}

/** Whether an entry is a set-up with a stored app password that waits to be finished. */
export function isWaiting(entry: Entry): boolean {
  return entry.kind === 'setup' && entry.phase === 'stored' && !entry.undoing;
}
