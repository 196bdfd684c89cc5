import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { errorCode, isOfDisk, readRegularFile } from '../../files.ts';

/** Bytes of the bookmarks file at most. A person has some dozen places. */
const MOST_BYTES = 1024 * 1024;

export interface Bookmark {
  readonly uri: string;
  readonly label: string;
}

/** Returns the file in which Files (and every GTK program) keeps the places of its side bar, one line `URI LABEL` for each. */
export function bookmarksFile(userConfig: string): string {
  return join(userConfig, 'gtk-3.0/bookmarks');
}

/** Returns the text with a bookmark at its end. Unchanged when the place has a bookmark already, whatever its label. */
export function withBookmark(text: string, bookmark: Bookmark): string {
  const uri = bytes(bookmark.uri);
  if (text.split('\n').some((line) => line === uri || line.startsWith(`${uri} `))) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lineOf(bookmark)}\n`;
}

/** Returns the text without a bookmark that Latchkey made. One that the user has renamed is the user's. */
export function withoutBookmark(text: string, bookmark: Bookmark): string {
  const lines = text.split('\n');
  return lines.filter((line) => line !== lineOf(bookmark)).join('\n');
}

/** Returns the address of a folder in the form that Files itself writes, so that Files recognises the place. */
export function fileUri(path: string): string {
  return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Adds the bookmark. All other lines stay as they are, byte for byte.
 * @throws the disk's errors that `isOfDisk` knows
 */
export async function addBookmark(userConfig: string, bookmark: Bookmark): Promise<void> {
  await change(bookmarksFile(userConfig), (text) => withBookmark(text, bookmark));
}

/**
 * Removes the bookmark. None there is a success, and so is a bookmark that the disk does not let go: it leads nowhere and does
 * no harm, and must not stop the removal of things that do.
 */
export async function removeBookmark(userConfig: string, bookmark: Bookmark): Promise<void> {
  await change(bookmarksFile(userConfig), (text) => withoutBookmark(text, bookmark)).catch((error: unknown) => {
    if (!isOfDisk(error)) throw error;
  });
}

/** Edits the file as Latin-1, which keeps every byte that other programs wrote, valid UTF-8 or not. */
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
  // The write keeps the mode of the file that it replaces, and replaces the target of a symbolic link.
  await writeFileAtomic(file, after, {
    encoding: 'latin1',
    ...(before === undefined ? { mode: 0o600 } : {}),
  });
}

function lineOf({ uri, label }: Bookmark): string {
  return bytes(`${uri} ${label}`);
}

/** Returns the UTF-8 bytes of a text as characters of the same numbers. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
