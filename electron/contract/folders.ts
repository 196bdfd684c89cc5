import { failureCodes, type Failure } from './failure.ts';

/** What people choose a folder of their account from. */

/** A folder in a list, as the platform calls it. */
export interface FolderView {
  readonly name: string;
  /** No drive can show it: what its name has in it cannot be a folder's name in an address here. */
  readonly unusable?: true;
}

/** A part of what is directly in a folder. */
export interface FolderPage {
  /** Path of the folder from the account's root, `Projects/2026`; empty for the root itself. */
  readonly folder: string;
  /** How many of its folders come before these. */
  readonly from: number;
  readonly folders: readonly FolderView[];
  /** How many folders are in it, as far as they were listed. */
  readonly total: number;
  /** There is more in it than is looked at. */
  readonly cut: boolean;
}

/** A page of this many fits on two screens, and is spoken to in a minute. */
export const FOLDERS_A_PAGE = 50;

/** Names in a path as a person writes it: `Projects`, `/Projects/2026/`. Empty for everything. */
export function namesIn(folder: string): readonly string[] {
  return folder.split('/').filter((name) => name !== '');
}

/** Path of a folder in a folder. */
export function folderIn(folder: string, name: string): string {
  return [...namesIn(folder), name].join('/');
}

/** Path of what a folder is in; of the root, the root. */
export function folderAbove(folder: string): string {
  return namesIn(folder).slice(0, -1).join('/');
}

/** Whether a name can be that of a folder in an address: one part of a path, in one line. */
export function isFolderName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\p{Cc}\p{Cs}]/u.test(name);
}

/**
 * Whether looking for a folder goes on after a failure: when it is about that folder, or over by itself. A password that is refused,
 * or a sign-in, is not tried again.
 */
export function mayLookOn({ code }: Failure): boolean {
  const kind = failureCodes[code];
  return kind === 'platform' || kind === 'usage' || code === 'LK-5010' || code === 'LK-5021';
}
