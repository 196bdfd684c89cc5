import type { Connection } from '../connections/connection.ts';
import { isRenewal, type Entry } from '../setup/entry.ts';
import type { Parts } from '../setup/parts.ts';

/** What this machine knows of drives. */
export interface Known {
  /** Set-ups, removals and renewals that are under way or wait. */
  readonly entries: readonly Entry[];
  /**
   * Those that are in no entry, or in that of a renewal: while one is removed, or not quite finished, the journal says how
   * it stands, but one whose password is renewed is there all the time.
   */
  readonly connections: readonly Connection[];
}

/** @throws FailureError LK-1010 to LK-1013 when the disk does not tell. */
export async function known(parts: Parts): Promise<Known> {
  const entries = await parts.journal.list();
  const connections = await parts.connections.list();
  return {
    entries,
    connections: connections.filter(({ id }) => !entries.some((entry) => entry.id === id && !isRenewal(entry))),
  };
}
