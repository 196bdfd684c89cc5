import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where any kind of platform may be named. */
const homes: readonly RegExp[] = [
  /^electron\/contract\/platform-kinds\.ts$/, // its row
  /^electron\/platforms\/platforms\.ts$/, // the list of definitions
  /^electron\/contract\/words\//, // brand names
  /^electron\/policy\/policy(-keys)?\.ts$/, // its schema has rules for one platform
  /^electron\/contract\/policy-names\.ts$/, // the names of those rules
];

/**
 * The lines of code, below a root, that name a kind of platform outside its folder and the homes, with their files. Comments
 * may name any: they say where a rule was observed. So may identifiers of words, where they are used.
 */
export function linesNaming(kind: string, root: string, files: readonly string[]): string[] {
  const name = nameOf(kind);
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(`electron/platforms/${kind}/`))
    .filter((file) => !homes.some((home) => home.test(file)))
    .flatMap((file) =>
      codeOf(readFileSync(join(root, file), 'utf8'))
        .split('\n')
        .filter((line) => name.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
}

/** A brand is a name however it is written; WebDAV is a protocol too, whose name is a kind only as a word of its own in quotes. */
function nameOf(kind: string): RegExp {
  return kind === 'webdav' ? /['"`]webdav['"`]|platforms\/webdav\// : new RegExp(kind.replace(/\d+$/, ''), 'i');
}

/** A key in the registry of Windows, which is called after who has made that. */
const registryKey = /\\\\Microsoft\\\\/gi;

/** A source without its comments, and without what it takes from the words. */
function codeOf(source: string): string {
  const bare = source
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(registryKey, '');
  const fromWords = /^import (?:type )?\{([^}]*)\} from '[^']*\/contract\/words\/[^']*';$/gm;
  const words = [...bare.matchAll(fromWords)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []);
  const code = bare.replaceAll(fromWords, '');
  return words.length === 0 ? code : code.replaceAll(new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'), '');
}
