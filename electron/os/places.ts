import { homedir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';

/** The folders that Latchkey uses, all below the user's own. The first write makes each of them, for that user only. */
export interface Places {
  readonly home: string;
  /** The folder of the user's settings. */
  readonly config: string;
  /** The folder of the connections and the journal. */
  readonly data: string;
  readonly log: string;
  /** The folder of mount points, which goes away with the login session. */
  readonly runtime: string;
  /**
   * The folder of the records about mapped drives, where these belong to one of several sessions of a user. The data folder
   * when absent.
   */
  readonly mounts?: string;
  /** The user's configuration folder, where other programs keep theirs (bookmarks). */
  readonly userConfig: string;
}

/** The name of the lock in the data folder that the app holds for as long as it runs. */
export const companionLock = 'companion.lock';

/** Returns the folder of the records about mapped drives: which ones, from where, and by which port. */
export const mountsFolder = ({ mounts, data }: Pick<Places, 'mounts' | 'data'>): string => mounts ?? data;

/**
 * Finds the places of the system, once at the start. The runtime and the configuration folder are defaults, which a system may
 * replace.
 */
export function usualPlaces(): Places {
  const paths = envPaths('latchkey', { suffix: '' });
  const home = homedir();
  return {
    home,
    config: paths.config,
    data: paths.data,
    log: paths.log,
    runtime: join(paths.data, 'run'), // not in /tmp, where another user could be first
    userConfig: join(home, '.config'),
  };
}
