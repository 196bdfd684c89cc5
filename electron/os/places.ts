import { homedir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';

/** The folders that Latchkey uses. All below the user's own; created when first written to, for that user only. */
export interface Places {
  readonly home: string;
  /** Settings that the user makes. */
  readonly config: string;
  /** Connections and journal. */
  readonly data: string;
  readonly log: string;
  /** Goes away with the login session: mount points. */
  readonly runtime: string;
  /** The user's configuration folder, where other programs keep theirs (bookmarks). */
  readonly userConfig: string;
}

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
