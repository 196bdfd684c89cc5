import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
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

/** Asked of the system and of the XDG variables, once at start. */
export function findPlaces(env: NodeJS.ProcessEnv = process.env): Places {
  const paths = envPaths('latchkey', { suffix: '' });
  const home = homedir();
  return {
    home,
    config: paths.config,
    data: paths.data,
    log: paths.log,
    runtime: absolute(env['XDG_RUNTIME_DIR']) ?? join(paths.data, 'run'), // not in /tmp, where others could be first
    userConfig: absolute(env['XDG_CONFIG_HOME']) ?? join(home, '.config'),
  };
}

/** The XDG specification: what is empty or relative counts as not set. */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
