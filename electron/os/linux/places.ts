import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { languageRows, languages, type Language } from '../../contract/words/language.ts';
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

/**
 * Returns the folder in the user's home with a link to each drive. It is made in the language of the session, as the folders of XDG are,
 * and stays the one that is there when the language changes.
 */
export function linkFolder(home: string, language: Language = 'en'): string {
  const folders = languages.map((each) => join(home, languageRows[each].drives));
  return folders.find((folder) => existsSync(folder)) ?? join(home, languageRows[language].drives);
}

/** Returns the path of an XDG variable. An empty or relative one counts as not set (XDG specification). */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
