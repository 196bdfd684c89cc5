/** Why what a program wrote is not on the platform. */
export const lossReasons = [
  'no-space', // 507
  'too-large', // 413
  'not-allowed', // 403 and 405, while the app password is good
  'in-use', // 423: somebody else has it open
  'refused', // the app password is
  'offline',
  'paused',
  'given-up', // the mount tool did, while it was sent
  'server', // any other answer that says no
] as const;
export type LossReason = (typeof lossReasons)[number];

/** A file that a program believes to have written, and that is not on the platform: as a person is told of it. */
export interface LostWriteView {
  /** The same for a file however often it is lost, until it is written well. */
  readonly id: string;
  /** The connection's id. */
  readonly drive: string;
  /** What the person calls the drive; absent where it has been removed since. */
  readonly label?: string;
  /** Path below the drive's folder, with slashes. */
  readonly path: string;
  readonly reason: LossReason;
  /** What the platform answered, where it did. */
  readonly status?: number;
  /** ISO 8601. */
  readonly at: string;
  /** Bytes; absent where they were not counted. */
  readonly size?: number;
  /** Whether its content is kept, so that it can be saved elsewhere. */
  readonly isKept: boolean;
}

/** Name of a lost file, and the folders that it is in, of its drive. */
export function placeOf({ path }: Pick<LostWriteView, 'path'>): { readonly name: string; readonly folder: string } {
  const names = path.split('/').filter((name) => name !== '');
  return { name: names.at(-1) ?? path, folder: names.slice(0, -1).join('/') };
}
