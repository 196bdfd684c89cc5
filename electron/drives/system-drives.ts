import type { Failure } from '../contract/failure.ts';
import type { Places } from '../os/places.ts';
import type { NetworkPasswords } from '../secrets/network-password.ts';
import type { DriveMapper, DriveSpec, MountTarget } from './drive-mapper.ts';

type Known = Pick<DriveMapper, 'isPathOf' | 'entryUri'>;

/** How a person finds a mapped drive: a link and a bookmark, a letter, a volume. It is not what the drive is. */
export interface DriveEntry {
  /** @throws FailureError LK-5012 when something of the user's stands where a drive of this label is to be found. */
  assertFree(label: string): Promise<void>;
  /** @returns LK-5016 for each part of it that cannot be made. */
  show(target: MountTarget, path: string, mapper: Known): Promise<readonly Failure[]>;
  /** Undoes `show`. None there is a success, and so is one that the disk does not let go of. */
  hide(target: MountTarget, mapper: Known): Promise<void>;
  /** Where the entry leads, when the drive has one of ours. */
  find(target: MountTarget, mapper: Known): string | undefined;
  /** Where the entry is, or would be. */
  placeOf(label: string): string;
}

/** What an operating system does for drives. */
export interface SystemDrives {
  /** As Node calls the operating system. */
  readonly name: string;
  /** Best first; none where Latchkey cannot map drives yet. */
  readonly mappers: readonly DriveMapper[];
  readonly entry: DriveEntry;
  /** Names of the programs that have files below a path open, as far as that can be known without touching it. */
  openIn(path: string): Promise<readonly string[]>;
  /** Clears away what drives that nobody knows any more have left of ours. @returns how many. @param known ids */
  clearLeftovers(known: readonly string[]): Promise<number>;
  /** Unmaps what is mounted of a server, was Latchkey's once, and is none of the known drives. @returns paths of what stays */
  disconnectUnknown(server: URL, known: readonly DriveSpec[]): Promise<readonly string[]>;
}

/** What the drives of an operating system are made with. */
export interface SystemDriveServices {
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  /** Where the operating system itself looks for passwords; absent where Latchkey knows of no such place. */
  readonly networkPasswords?: NetworkPasswords;
}
