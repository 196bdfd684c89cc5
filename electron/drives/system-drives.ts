import type { Failure } from '../contract/failure.ts';
import type { Http } from '../http/http.ts';
import type { Places } from '../os/places.ts';
import type { NetworkPasswords } from '../secrets/network-password.ts';
import type { DriveMapper, DriveSpec, MountTarget } from './drive-mapper.ts';
import type { MountRecords } from './mount-records.ts';

type Known = Pick<DriveMapper, 'isPathOf' | 'entryUri'>;

/** A person finds a mapped drive by its entry: a link and a bookmark, a letter, a volume. The drive works without one. */
export interface DriveEntry {
  /** @throws FailureError LK-5012 when something of the user's stands where a drive of this label is to be found. */
  assertFree(label: string): Promise<void>;
  /** Makes the entry. @returns LK-5016 for each part of it that cannot be made. */
  show(target: MountTarget, path: string, mapper: Known): Promise<readonly Failure[]>;
  /** Undoes `show`. None there is a success, and so is one that the disk does not let go of. */
  hide(target: MountTarget, mapper: Known): Promise<void>;
  /** Gives the path to which the entry leads, when the drive has one of ours. */
  find(target: MountTarget, mapper: Known): string | undefined;
  /** Gives the path at which the entry is, or would be; empty where a drive has a letter and none yet. */
  placeOf(label: string, letter?: string): string;
}

/** An operating system does this for drives. */
export interface SystemDrives {
  /** Name of the operating system, as Node has it. */
  readonly name: string;
  /** Mappers, best first; none where Latchkey cannot map drives yet. */
  readonly mappers: readonly DriveMapper[];
  readonly entry: DriveEntry;
  /** Names the programs that have files below a path open, as far as that can be known without touching it. */
  openIn(path: string): Promise<readonly string[]>;
  /** Clears away what drives that nobody knows any more have left of ours. @returns how many. @param known ids */
  clearLeftovers(known: readonly string[]): Promise<number>;
  /** Unmaps what is mounted of a server, was Latchkey's once, and is none of the known drives. @returns paths of what stays */
  disconnectUnknown(server: URL, known: readonly DriveSpec[]): Promise<readonly string[]>;
}

/** The drives of an operating system are made with these parts. */
export interface SystemDriveServices {
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  /** Program and arguments that start this program again, for calls that need a process of their own; none can be made when absent. */
  readonly program?: readonly [string, ...string[]];
  /** Store in which the operating system itself looks for passwords; absent where Latchkey knows of no such place. */
  readonly networkPasswords?: NetworkPasswords;
  /** What is known of where drives are mapped from, and the port at which they are served. */
  readonly known?: { readonly records: Pick<MountRecords, 'all'>; readonly port: () => Promise<number | undefined> };
  /** Reads which letters IT allows, best first; all when it gives undefined. */
  readonly letters?: () => Promise<string | undefined>;
  /** To loopback, for a mount tool that is told what to do over it; its mapper is left out when absent. */
  readonly http?: Pick<Http, 'request'>;
  /** Reads whether IT has drives mapped past the gateway; it has not when absent. */
  readonly directDrive?: () => Promise<boolean>;
}
