import { failureCodes, type Failure } from './failure.ts';

/** The folders of an account, from which a person chooses one. */

/** A folder in a list, under the platform's name. */
export interface FolderView {
  readonly name: string;
  /** Whether no drive can show the folder, because its name cannot be part of an address. */
  readonly unusable?: true;
}

/** One page of the folders directly inside a folder. */
export interface FolderPage {
  /** The path of the folder from the account's root, `Projects/2026`; empty for the root itself. */
  readonly folder: string;
  /** How many of its folders come before this page. */
  readonly from: number;
  readonly folders: readonly FolderView[];
  /** The number of folders in it, as far as they were listed. */
  readonly total: number;
  /** Whether the folder holds more than Latchkey looked at. */
  readonly cut: boolean;
}

/** Folders per page: 50 fit on two screens, and a screen reader reads them in a minute. */
export const FOLDERS_A_PAGE = 50;

/** Splits a path as a person writes it (`Projects`, `/Projects/2026/`) into names. Gives none for the root. */
export function namesIn(folder: string): readonly string[] {
  return folder.split('/').filter((name) => name !== '');
}

/** Gives the path of a folder inside another. */
export function folderIn(folder: string, name: string): string {
  return [...namesIn(folder), name].join('/');
}

/** Gives the path of the folder above; for the root, the root. */
export function folderAbove(folder: string): string {
  return namesIn(folder).slice(0, -1).join('/');
}

/** Tells whether a name can be a folder's name in an address: one part of a path, on one line. */
export function isFolderName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\p{Cc}\p{Cs}]/u.test(name);
}

/**
 * Tells whether the person can go on looking for a folder after a failure: when it concerns that folder only, or passes by
 * itself. A refused password or sign-in is not tried again.
 */
export function mayLookOn({ code }: Failure): boolean {
  const kind = failureCodes[code];
  return kind === 'platform' || kind === 'usage' || code === 'LK-5010' || code === 'LK-5021';
}
