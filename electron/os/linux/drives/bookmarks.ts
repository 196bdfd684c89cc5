import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { errorCode, isOfDisk, readRegularFile } from '../../files.ts';

/** A person has some dozen places. */
const MOST_BYTES = 1024 * 1024;

export interface Bookmark {
  readonly uri: string;
  readonly label: string;
}

/** Where Files (and every GTK program) keeps the places of its side bar: a line `URI LABEL` each. */
export function bookmarksFile(userConfig: string): string {
  return join(userConfig, 'gtk-3.0/bookmarks');
}

/** The text with a bookmark at its end; unchanged when the place is bookmarked already, whatever the user calls it. */
export function withBookmark(text: string, bookmark: Bookmark): string {
  const uri = bytes(bookmark.uri);
  if (text.split('\n').some((line) => line === uri || line.startsWith(`${uri} `))) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lineOf(bookmark)}\n`;
}

/** The text without a bookmark as Latchkey made it; one that the user renamed is the user's. */
export function withoutBookmark(text: string, bookmark: Bookmark): string {
  const lines = text.split('\n');
  return lines.filter((line) => line !== lineOf(bookmark)).join('\n');
}

/** The address of a folder as Files writes it, so that it recognises its own. */
export function fileUri(path: string): string {
  return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Adds the bookmark; all other lines stay as they are, byte for byte. @throws what `isOfDisk` knows. */
export async function addBookmark(userConfig: string, bookmark: Bookmark): Promise<void> {
  await change(bookmarksFile(userConfig), (text) => withBookmark(text, bookmark));
}

/**
 * Removes the bookmark. None there is a success; so is one that the disk does not let go of: a bookmark that leads nowhere does
 * no harm, and must not keep what does from being taken away.
 */
export async function removeBookmark(userConfig: string, bookmark: Bookmark): Promise<void> {
  await change(bookmarksFile(userConfig), (text) => withoutBookmark(text, bookmark)).catch((error: unknown) => {
    if (!isOfDisk(error)) throw error;
  });
}

/** Read and written as Latin-1, which keeps every byte of what others wrote, valid UTF-8 or not. */
async function change(file: string, edit: (text: string) => string): Promise<void> {
  const before = await readRegularFile(file, MOST_BYTES).then(
    (content) => content.toString('latin1'),
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    },
  );
  const after = edit(before ?? '');
  if (after === (before ?? '')) return;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // Keeps the mode of the file that it replaces, and replaces what a symbolic link leads to.
  await writeFileAtomic(file, after, {
    encoding: 'latin1',
    ...(before === undefined ? { mode: 0o600 } : {}),
  });
}

function lineOf({ uri, label }: Bookmark): string {
  return bytes(`${uri} ${label}`);
}

/** The bytes of UTF-8 as the characters of the same numbers. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
