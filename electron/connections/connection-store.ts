import { join } from 'node:path';
import { writePrivateFile } from '../os/files.ts';
import { connectionsFileSchema, connectionsMigrations, type Connection } from './connection.ts';
import { readVersionedFile } from './versioned-file.ts';

/** Keeps this user's connections on disk. Callers hold the exclusive lock while they change the list. */
export interface ConnectionStore {
  /** Lists all connections. @throws FailureError LK-1011 damaged (set aside), LK-1012 written by a newer version. */
  list(): Promise<readonly Connection[]>;
  /** Adds a connection or replaces the one with its id. @throws as `list`, and LK-1013 when the disk refuses. */
  save(connection: Connection): Promise<void>;
  /** Removes a connection; an unknown id is a success. @throws as `save`. */
  remove(id: string): Promise<void>;
}

export function connectionStore(dataFolder: string, now: () => Date = () => new Date()): ConnectionStore {
  const file = join(dataFolder, 'connections.json');
  const options = () => ({ version: 3, migrations: connectionsMigrations, damaged: 'LK-1011', now: now() }) as const;
  const list = async (): Promise<readonly Connection[]> => {
    const read = await readVersionedFile(file, connectionsFileSchema, options());
    return read?.connections ?? [];
  };
  const write = (connections: readonly Connection[]): Promise<void> =>
    writePrivateFile(file, `${JSON.stringify({ version: 3, connections }, undefined, 2)}\n`);
  return {
    list,
    async save(connection) {
      await write([...(await list()).filter(({ id }) => id !== connection.id), connection]);
    },
    async remove(id) {
      const connections = await list();
      if (connections.some((connection) => connection.id === id)) {
        await write(connections.filter((connection) => connection.id !== id));
      }
    },
  };
}
