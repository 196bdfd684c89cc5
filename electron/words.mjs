// Makes the sources in electron/contract/words/compiled from the catalogues in assets/words. `npm run words`; the build and the
// check of types run this first, and fail when a text is missing, superfluous, or asks for other values than in English.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
const { compileWords } = await tsImport('./compile-words.ts', import.meta.url);

/** Reads the catalogues of a folder, by their languages. */
export function readCatalogues(folder = join(root, 'assets/words')) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.sort().map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );
}

/** Writes only the files that have changed, so that programs which watch the sources do not wake for nothing. */
export function writeWords() {
  for (const [name, source] of Object.entries(compileWords(readCatalogues()))) {
    const file = join(root, 'electron/contract/words/compiled', name);
    mkdirSync(dirname(file), { recursive: true });
    if (read(file) !== source) writeFileSync(file, source);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeWords();
