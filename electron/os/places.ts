import { homedir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';

/** Latchkey uses these folders, all below the user's own; the first write creates each, for that user only. */
export interface Places {
  readonly home: string;
  /** Folder of the settings that the user makes. */
  readonly config: string;
  /** Folder of the connections and the journal. */
  readonly data: string;
  readonly log: string;
  /** Folder of mount points, which goes away with the login session. */
  readonly runtime: string;
  /** Folder of what is kept of drives that are mapped, where they belong to one of several sessions of a user; that of the data when absent. */
  readonly mounts?: string;
  /** The user's configuration folder, where other programs keep theirs (bookmarks). */
  readonly userConfig: string;
}

/** Where is kept which drives are mapped, from where, and by which port. */
export const mountsFolder = ({ mounts, data }: Pick<Places, 'mounts' | 'data'>): string => mounts ?? data;

/** Asked of the system, once at start. The folders of what goes away with the session and of others are the usual ones. */
export function usualPlaces(): Places {
  const paths = envPaths('latchkey', { suffix: '' });
  const home = homedir();
  return {
    home,
    config: paths.config,
    data: paths.data,
    log: paths.log,
    runtime: join(paths.data, 'run'), // not in /tmp, where others could be first
    userConfig: join(home, '.config'),
  };
}
