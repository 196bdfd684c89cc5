/** The reasons why a file that a program wrote is not on the platform. */
export const lossReasons = [
  'no-space', // 507
  'too-large', // 413
  'not-allowed', // 403 and 405, although the app password is good
  'in-use', // 423: another user has it open
  'refused', // the app password is refused
  'offline',
  'paused',
  'given-up', // the mount tool gave up during the upload
  'server', // any other refusing answer
] as const;
export type LossReason = (typeof lossReasons)[number];

/** A lost write, as a person is told of it: a file that a program believes it has written, and that is not on the platform. */
export interface LostWriteView {
  /** The id. It stays the same for a file however often the file is lost, until it is written well. */
  readonly id: string;
  /** The connection's id. */
  readonly drive: string;
  /** The person's name for the drive; absent when the drive has been removed since. */
  readonly label?: string;
  /** Path below the drive's folder, with slashes. */
  readonly path: string;
  readonly reason: LossReason;
  /** The status that the platform answered, where it answered. */
  readonly status?: number;
  /** The time of the loss, ISO 8601. */
  readonly at: string;
  /** The size in bytes; absent when it was not counted. */
  readonly size?: number;
  /** Whether the content is kept, so that it can be saved elsewhere. */
  readonly isKept: boolean;
  /** Number of files that were lost before this one and are not named any more. Only the oldest of a list has it. */
  readonly before?: number;
}

/** Gives the name of a lost file, and its folder below the drive's folder. */
export function placeOf({ path }: Pick<LostWriteView, 'path'>): { readonly name: string; readonly folder: string } {
  const names = path.split('/').filter((name) => name !== '');
  return { name: names.at(-1) ?? path, folder: names.slice(0, -1).join('/') };
}
