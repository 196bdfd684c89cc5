import type { Connection } from '../connections/connection.ts';
import type { Recovery } from '../contract/view.ts';
import { mayExistOnPlatform, wasGranted, type JournalEntry } from './journal/journal-entry.ts';
import { outcome } from './run.ts';
import type { Services } from './services.ts';

/** What this machine knows of drives. */
export interface PendingState {
  /** Set-ups, removals and renewals that are under way or wait. */
  readonly entries: readonly JournalEntry[];
  /**
   * Those that are in no entry, or in that of a renewal: while one is removed, or not quite finished, the journal says how
   * it stands, but one whose password is renewed is there all the time.
   */
  readonly connections: readonly Connection[];
}

/** @throws FailureError LK-1010 to LK-1013 when the disk does not tell. */
export async function loadState(services: Services): Promise<PendingState> {
  const entries = await services.journal.list();
  const connections = await services.connections.list();
  return {
    entries,
    connections: connections.filter(({ id }) => !entries.some((entry) => entry.id === id && entry.kind !== 'renew')),
  };
}

/** An entry that waits, with what an administrator could delete on the platform in the user's place. */
export function pendingRevocation(entry: JournalEntry): Recovery {
  const duty = outcome(entry, 'open', entry.failure);
  // Of what was granted, an administrator sees nothing: only the user does, in the browser.
  if (!mayExistOnPlatform(entry) || wasGranted(entry)) return duty;
  const { host } = new URL(entry.platform.address);
  return { ...duty, owed: { passwordName: superfluous(entry), host, user: entry.user } };
}

/** Name of the app password that is to go: once a renewal is done it is the old one. */
function superfluous(entry: JournalEntry): string {
  const done = entry.phase === 'replaced' || entry.phase === 'retired';
  return entry.kind === 'renew' && done ? entry.replaces.name : entry.password.name;
}
