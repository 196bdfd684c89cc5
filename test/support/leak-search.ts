import { createDecipheriv } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A secret to look for, with the login it is used with. */
export interface Sought {
  readonly text: string;
  readonly login?: string;
}

export interface Leak {
  /** Where: a file's path, `cmdline`, `environ`, or what the caller named. */
  readonly where: string;
  /** In which form; never the secret itself. */
  readonly form: string;
}

/** Bytes to look for, and the forms that they are of one secret: many a secret is the same in a URL. */
interface Pattern {
  readonly bytes: Buffer;
  readonly forms: readonly string[];
}

const patternsBySought = new WeakMap<Sought, readonly Pattern[]>();

function patternsOf(sought: Sought): readonly Pattern[] {
  const known = patternsBySought.get(sought) ?? makePatterns(sought);
  patternsBySought.set(sought, known);
  return known;
}

function makePatterns(sought: Sought): readonly Pattern[] {
  const forms = [...formsOf(sought)];
  return [...new Set(forms.map(([, text]) => text))].map((text) => ({
    bytes: Buffer.from(text),
    forms: forms.filter(([, same]) => same === text).map(([form]) => form),
  }));
}

/** The forms of a secret that give it back: as it is, in JSON, in a URL, in an Authorization header, in the shell. */
export function formsOf({ text, login }: Sought): ReadonlyMap<string, string> {
  const forms = new Map([
    ['raw', text],
    ['json', JSON.stringify(text).slice(1, -1)],
    ['url-encoded', encodeURIComponent(text)],
    ['form-encoded', new URLSearchParams([['', text]]).toString().slice(1)],
    ['hex', Buffer.from(text).toString('hex')],
    ...[0, 1, 2].map((before) => [`base64 after ${before} bytes`, base64After(before, text)] as const),
  ]);
  if (login !== undefined) {
    forms.set('base64 user:password', Buffer.from(`${login}:${text}`).toString('base64').replace(/=+$/, ''));
  }
  return forms;
}

/** What stays the same of a text's base64 whatever stands before it (a whole number of groups and so many bytes) and after. */
function base64After(before: number, text: string): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

/** Looks for the secrets, in every form, in something that was read. */
export function searchText(where: string, content: Buffer | string, sought: readonly Sought[]): Leak[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const found = sought.flatMap((one) =>
    patternsOf(one)
      .filter((pattern) => bytes.includes(pattern.bytes))
      .flatMap(({ forms }) => forms.map((form) => ({ where, form }))),
  );
  return [...found, ...searchObscured(where, bytes, sought)];
}

export interface FileSearch {
  /** Only what was made, renamed or changed after this instant (milliseconds since the epoch). */
  readonly since?: number;
  /** Files and folders to leave out. */
  readonly skip?: (path: string) => boolean;
}

const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Looks through every file below the folders, but not into mounted drives: those hold the user's own files. What goes
 * away meanwhile (other programs work in shared folders, too) is passed over.
 */
export function searchFiles(folders: readonly string[], sought: readonly Sought[], search: FileSearch = {}): Leak[] {
  const { since = 0, skip = () => false } = search;
  const mounts = new Set(mountPoints());
  const visit = (path: string): Leak[] =>
    (unlessGone(() => readdirSync(path, { withFileTypes: true })) ?? []).flatMap((entry) => {
      const child = join(path, entry.name);
      if (skip(child)) return [];
      // A mounted drive is not even asked for its age: what serves it may be this process.
      const status = mounts.has(child) ? undefined : unlessGone(() => lstatSync(child));
      // Renaming a file changes its ctime alone. What is older has neither another name nor other content.
      const isOld = status !== undefined && status.ctimeMs < since;
      const named = isOld ? [] : searchText(`name of ${child}`, entry.name, sought);
      if (entry.isDirectory()) return mounts.has(child) ? named : [...named, ...visit(child)];
      if (isOld || status?.isFile() !== true || status.size > LARGEST_FILE) return named;
      return [...named, ...searchText(child, unlessGone(() => readFileSync(child)) ?? '', sought)];
    });
  return folders.flatMap(visit);
}

function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * rclone's obscured form is another one each time (it begins with a random vector), so it is not looked for but undone:
 * every word that could be one is decrypted with rclone's published key.
 */
function searchObscured(where: string, bytes: Buffer, sought: readonly Sought[]): Leak[] {
  const texts = new Set(sought.map(({ text }) => text));
  const sizes = new Set(sought.map(({ text }) => Math.ceil(((16 + Buffer.byteLength(text)) * 4) / 3)));
  const words = bytes.toString('latin1').match(/[A-Za-z0-9_-]{22,}/g) ?? [];
  return words
    .filter((word) => sizes.has(word.length) && texts.has(revealObscured(word)))
    .map(() => ({ where, form: 'rclone-obscured' }));
}

/** From rclone's fs/config/obscure/obscure.go: the key is public, the form is for the eye only. */
const RCLONE_KEY = Buffer.from('9c935b48730a554d6bfd7c63c886a92bd390198eb8128afbf4de162b8b95f638', 'hex');

export function revealObscured(obscured: string): string {
  const bytes = Buffer.from(obscured, 'base64url');
  const decipher = createDecipheriv('aes-256-ctr', RCLONE_KEY, bytes.subarray(0, 16));
  return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8');
}

function mountPoints(): string[] {
  return readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => (line.split(' ')[1] ?? '').replaceAll('\\040', ' '));
}
