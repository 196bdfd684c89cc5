import type { Connection } from '../connections/connection.ts';
import type { Entry } from '../setup/entry.ts';
import type { Parts } from '../setup/parts.ts';

/** What this machine knows of drives. */
export interface Known {
  /** Set-ups and removals that are under way or wait. */
  readonly entries: readonly Entry[];
  /** Those that are in no entry: while one is removed, or not quite finished, the journal says how it stands. */
  readonly connections: readonly Connection[];
}

/** @throws FailureError LK-1010 to LK-1013 when the disk does not tell. */
export async function known(parts: Parts): Promise<Known> {
  const entries = await parts.journal.list();
  const connections = await parts.connections.list();
  return { entries, connections: connections.filter(({ id }) => !entries.some((entry) => entry.id === id)) };
}
