import type { Failure } from '../contract/failure.ts';
import type { Http } from '../http/http.ts';
import type { Places } from '../os/places.ts';
import type { NetworkPasswords } from '../secrets/network-password.ts';
import type { DriveMapper, DriveSpec, MountTarget } from './drive-mapper.ts';
import type { MountRecords } from './mount-records.ts';

type Known = Pick<DriveMapper, 'isPathOf' | 'entryUri'>;

/** The entry by which a person finds a mapped drive: a link and a bookmark, a letter, a volume. The drive works without one. */
export interface DriveEntry {
  /**
   * Checks that the place of a drive with this label is free.
   * @throws FailureError LK-5012 when something of the user's is there.
   */
  assertFree(label: string): Promise<void>;
  /** Makes the entry. @returns LK-5016 for each part that could not be made. */
  show(target: MountTarget, path: string, mapper: Known): Promise<readonly Failure[]>;
  /** Undoes `show`. An entry that is missing, or that the disk does not let go of, is a success. */
  hide(target: MountTarget, mapper: Known): Promise<void>;
  /** Returns the path to which the drive's entry leads; undefined when Latchkey made none. */
  find(target: MountTarget, mapper: Known): string | undefined;
  /** Returns the path at which the entry is, or would be; empty where drives have letters and this one has none yet. */
  placeOf(label: string, letter?: string): string;
}

/** Drive support of one operating system. */
export interface SystemDrives {
  /** Name of the operating system, as Node has it. */
  readonly name: string;
  /** Mappers, best first; empty where Latchkey cannot map drives yet. */
  readonly mappers: readonly DriveMapper[];
  readonly entry: DriveEntry;
  /** Names the programs that have files below a path open, as far as that can be known without touching it. */
  openIn(path: string): Promise<readonly string[]>;
  /**
   * Clears away what Latchkey's former drives have left behind.
   * @param known ids of the present drives
   * @returns how many were cleared.
   */
  clearLeftovers(known: readonly string[]): Promise<number>;
  /** Gives the letters that a drive could have now, in their order; absent where drives have no letters. */
  freeLetters?(): Promise<readonly string[]>;
  /**
   * Unmaps what Latchkey once mounted from a server and what is none of the known drives.
   * @returns paths of the mounts that stay
   */
  disconnectUnknown(server: URL, known: readonly DriveSpec[]): Promise<readonly string[]>;
}

/** The services that an operating system's drives are made with. */
export interface SystemDriveServices {
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  /**
   * Program and arguments that start this program again, for calls that need their own process; when absent, no such call can be
   * made.
   */
  readonly program?: readonly [string, ...string[]];
  /** Store in which the operating system itself looks for passwords; absent where Latchkey knows of none. */
  readonly networkPasswords?: NetworkPasswords;
  /** The mount records, and the port at which the gateway serves. */
  readonly known?: { readonly records: Pick<MountRecords, 'all'>; readonly port: () => Promise<number | undefined> };
  /** Reads the letters that IT allows, best first; undefined means all. */
  readonly letters?: () => Promise<string | undefined>;
  /** To loopback, for a mount tool that is told what to do over it; its mapper is left out when absent. */
  readonly http?: Pick<Http, 'request'>;
  /** Reads whether IT has drives mapped past the gateway; it has not when absent. */
  readonly directDrive?: () => Promise<boolean>;
}
