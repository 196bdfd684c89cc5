import { isAbsolute, join } from 'node:path';
import { usualPlaces, type Places } from '../places.ts';

/** Finds the places of the system and of the XDG variables, once at the start. */
export function findPlaces(env: NodeJS.ProcessEnv = process.env): Places {
  const usual = usualPlaces();
  return {
    ...usual,
    runtime: absolute(env['XDG_RUNTIME_DIR']) ?? usual.runtime,
    userConfig: absolute(env['XDG_CONFIG_HOME']) ?? usual.userConfig,
  };
}

/** Returns the folder in the user's home with a link to each drive. */
export function linkFolder(home: string): string {
  return join(home, 'Network drives');
}

/** Returns the path of an XDG variable. An empty or relative one counts as not set (XDG specification). */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
