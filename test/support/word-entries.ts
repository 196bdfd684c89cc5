import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../electron/compile-words.ts';
import { projectRoot } from './project-files.ts';

/** One text in its languages, as the catalogues have it. */
export interface WordEntry {
  /** Where it is in the catalogues: `drives.remove`. */
  readonly where: string;
  readonly en: string;
  readonly fr: string;
}

/** Every text that anybody can be shown. */
export function wordEntries(): readonly WordEntry[] {
  const french = textsIn('fr');
  return [...textsIn('en')].map(([where, en]) => ({ where, en, fr: french.get(where) ?? '' }));
}

/** The texts of one language, by where they are. */
export function textsIn(language: string): ReadonlyMap<string, string> {
  return new Map(textsOf(catalogueOf(language)));
}

export function catalogueOf(language: string): Catalogue {
  return JSON.parse(readFileSync(join(projectRoot, `assets/words/${language}.json`), 'utf8')) as Catalogue;
}

function* textsOf(node: Catalogue, path = ''): Generator<[where: string, text: string]> {
  for (const [name, child] of Object.entries(node)) {
    const where = path === '' ? name : `${path}.${name}`;
    if (typeof child === 'string') yield [where, child];
    else yield* textsOf(child, where);
  }
}
