import type { Failure } from '../contract/failure.ts';
import { pastGateway, type Finding, type MapperName, type Uploads } from '../contract/view.ts';
import type { Command, Run } from '../os/run.ts';
import type { Secret } from '../secrets/secret.ts';

/** Everything that is needed to map, unmap and find a drive, except the secret. The list of connections keeps it on disk. */
export interface DriveSpec {
  /** The connection's id: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** Name that the user gave the drive; also the name of its link. Checked by `checkLabel`. */
  readonly label: string;
  /** Root of the WebDAV tree, with a trailing slash and without credentials. https, or http on loopback. */
  readonly url: string;
  readonly login: string;
  /** Challenge of the server's 401: its scheme and its realm. */
  readonly challenge: WebdavChallenge;
  readonly mapper: MapperName;
  /** Set when a person asked for this mapper: no other mapper is tried when this one fails. */
  readonly mapperChosen?: true;
  /** PEM file of a private CA for this drive. */
  readonly caFile?: string;
  /**
   * Letter that the drive had last, or that a person or IT wants for it, where drives have letters. It does not tell what is
   * mapped there now.
   */
  readonly letter?: string;
}

export interface WebdavChallenge {
  readonly scheme: 'basic' | 'digest';
  readonly realm: string;
}

/**
 * A drive as its mount tool knows it: served by Latchkey's gateway on this machine, by Basic with a throw-away credential. A
 * direct mount, made past the gateway by an older Latchkey, has the platform's own address and login.
 */
export interface MountTarget {
  /** The connection's id; for a drive that the gateway serves, also its login. */
  readonly id: string;
  readonly label: string;
  /** Address with a trailing slash, without the credential, even where a mount tool shows that in the path. */
  readonly url: string;
  readonly login: string;
  /** Identifies the credential that the drive was mapped with, where that is known; see `credentialId` of the gateway. */
  readonly credentialId?: string;
  /** As in `DriveSpec`. */
  readonly letter?: string;
}

/**
 * What a mount tool shows to the gateway, which asks for it with this realm. Past the gateway (`pastGateway`) it is the app password, and
 * the platform asks.
 */
export interface MountCredential {
  readonly throwaway: Secret;
  readonly realm: string;
}

export interface MappedDrive {
  readonly spec: DriveSpec;
  /** Path at which the operating system shows the files. */
  readonly path: string;
}

/**
 * State of a mount. `dead`: its program or its gateway has ended and left the mount behind. `direct`: an older Latchkey has
 * mapped it past the gateway. `foreign`: another program's mount is in the drive's place.
 */
export type MountState = 'mapped' | 'gone' | 'dead' | 'direct' | 'foreign';

/**
 * Tells whether the requests of a mapped drive go through the gateway, which lets none leave with a refused app password: such a drive
 * stays mapped. Any other mount tool has the app password itself, and repeats it at each access.
 */
export const asksByGateway = ({ mapper }: Pick<DriveSpec, 'mapper'>, mount: MountState): boolean =>
  mount === 'mapped' && !pastGateway.has(mapper);

/** Commands of programs that access a mapped drive instead of this process, which a dead mount would block for good. */
export interface DrivePrograms {
  /** Writes a file, by the program that reports most about a server that refuses it. */
  write(file: string, content: string): Command;
  /** Failure to report when the program that writes is missing on this machine. */
  readonly noWriter: Failure;
  /**
   * Deletes a file through the mount, where the mount keeps a list that would go on showing the file; undefined where it keeps
   * none.
   */
  forget(file: string): Command | undefined;
  /** Prints the names in a folder, for `listed` to read, and asks the server for nothing more than the names. */
  list(folder: string): Command;
  listed(stdout: string): readonly string[];
  /** Succeeds when the mount answers. */
  look(path: string): Command;
}

export interface UnmapHow {
  /** Nobody serves what is mapped any more: programs that have files open there cannot save them anyway. */
  readonly isDead?: boolean;
  /** A person has said that programs may lose what they have open there. Never to be said in their place. */
  readonly cutsOff?: boolean;
}

/** One way of mapping a drive with the operating system. */
export interface DriveMapper {
  readonly name: MapperName;
  readonly programs: DrivePrograms;
  /** Tells whether this way may be chosen at all; it is nobody's business otherwise what it lacks. It may when absent. */
  isOffered?(): Promise<boolean>;
  /** Tells what is missing on this machine, and which package provides it. A mapper without problems can be used. */
  prerequisites(): Promise<readonly Finding[]>;
  /** Tells whether programs of this system can open a file of this name. Absent where they can open every one. Pure. */
  canShow?(name: string): boolean;
  /** Tells what a person will meet on drives of this way on this machine, before they do. Nothing is refused for it. Absent where there is nothing. */
  cautions?(): Promise<readonly Failure[]>;
  /** Returns the path at which the drive is shown, or would be. Touches nothing. */
  pathOf(target: MountTarget): string;
  /** Tells whether a path, in any session, is one at which this drive is shown. Pure. */
  isPathOf(target: MountTarget, path: string): boolean;
  /** Returns the address under which the operating system's file manager keeps the drive among its places. Pure. */
  entryUri(target: MountTarget): string;
  /** Returns the letter of a drive at this path; absent where drives have no letters. Pure. */
  letterOf?(path: string): string | undefined;
  /**
   * Maps the drive; a drive that is mapped already is a success.
   * @returns the path at which it is shown
   * @throws FailureError LK-5xxx or LK-30xx. `unmap` undoes what was done until then.
   */
  map(target: MountTarget, credential: MountCredential, signal: AbortSignal): Promise<string>;
  /**
   * Undoes `map`, however far it came. A drive that is not mapped is a success.
   * @throws FailureError LK-5321, LK-5322 when the system reports that programs use the drive. It then stays mapped, so that open
   * files can be saved; LK-5381 when files are still to be uploaded
   */
  unmap(target: MountTarget, how?: UnmapHow): Promise<void>;
  /**
   * Tells the state of the mount, whichever program made it, from what this machine knows: without a request, and without
   * touching the mount.
   */
  mounted(target: MountTarget): Promise<Exclude<MountState, 'direct'>>;
  /**
   * Tells what programs have saved and is not on the platform yet. Of a drive that is not mapped it is what waits on the disk for the
   * next connection, as failed; undefined when that is nothing. Absent where saving is uploading.
   */
  uploads?(target: MountTarget): Promise<Uploads | undefined>;
  /**
   * Waits until programs can use what is mapped at a path; absent where they can at once. To be called only when the app password
   * is known to be good.
   * @throws FailureError LK-5005 when they cannot use it, LK-0002 when stopped.
   */
  untilUsable?(run: Run, path: string, signal: AbortSignal): Promise<void>;
}
