import type { Failure } from '../contract/failure.ts';
import type { Finding, MapperName, Uploads } from '../contract/view.ts';
import type { Command, Run } from '../os/run.ts';
import type { Secret } from '../secrets/secret.ts';

/** A spec holds everything that mapping, unmapping and finding a drive needs, but the secret. The list of connections keeps it on disk. */
export interface DriveSpec {
  /** The connection's id: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** Name that the user gave the drive; also the name of its link. Checked by `checkLabel`. */
  readonly label: string;
  /** Root of the WebDAV tree, with a trailing slash. https, or http on loopback. No credentials in it. */
  readonly url: string;
  readonly login: string;
  /** Challenge of the server's 401: the scheme that it asks for, and the realm. */
  readonly challenge: WebdavChallenge;
  readonly mapper: MapperName;
  /** A person asked for this mapper: no other one is tried when it cannot. */
  readonly mapperChosen?: true;
  /** PEM file of a private CA for this drive. */
  readonly caFile?: string;
  /** Letter that the drive had last, or that a person or IT wants for it, where drives have letters. It says nothing of what is there. */
  readonly letter?: string;
}

export interface WebdavChallenge {
  readonly scheme: 'basic' | 'digest';
  readonly realm: string;
}

/**
 * A drive as its mount tool knows it: served by Latchkey's gateway on this machine, by Basic with a credential that is thrown
 * away. What an older Latchkey has mapped past the gateway is told by the platform's own address and login.
 */
export interface MountTarget {
  /** The connection's id; the login, too, of what the gateway serves. */
  readonly id: string;
  readonly label: string;
  /** With a trailing slash; without the credential, also where a mount tool shows that in the path. */
  readonly url: string;
  readonly login: string;
  /** Tells the credential that it was mapped with from any other, where that is known; see `credentialId` of the gateway. */
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
 * A mount is `dead` when its program or its gateway has ended and left it, `direct` when an older Latchkey has mapped it past the
 * gateway, and `foreign` when another program's mount stands in the place.
 */
export type MountState = 'mapped' | 'gone' | 'dead' | 'direct' | 'foreign';

/** Programs that go into a mapped drive in our place: a dead mount would block this process for good. */
export interface DrivePrograms {
  /** Writes a file, in the way that says most about a server that refuses it. */
  write(file: string, content: string): Command;
  /** Result of writing when the program that writes is not on this machine. */
  readonly noWriter: Failure;
  /** Deletes a file where the mount itself keeps a list that would go on showing it; undefined where it keeps none. */
  forget(file: string): Command | undefined;
  /** Prints the names in a folder, as `listed` reads them, and asks a server for no more than these. */
  list(folder: string): Command;
  listed(stdout: string): readonly string[];
  /** Ends well when the mount answers. */
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
  /** Tells what is missing on this machine, and the package that brings it; a mapper without problems can be used. */
  prerequisites(): Promise<readonly Finding[]>;
  /** Tells whether programs of this system can open a file of this name. Absent where they can open every one. Pure. */
  canShow?(name: string): boolean;
  /** Tells what a person will meet on drives of this way on this machine, before they do. Nothing is refused for it. Absent where there is nothing. */
  cautions?(): Promise<readonly Failure[]>;
  /** Gives the path at which the drive is shown, or would be. Touches nothing. */
  pathOf(target: MountTarget): string;
  /** Tells whether a path, from whatever session, is one where this drive is shown. Pure. */
  isPathOf(target: MountTarget, path: string): boolean;
  /** Gives the address under which the operating system's file manager keeps the drive among its places. Pure. */
  entryUri(target: MountTarget): string;
  /** Gives the letter that a drive at this path has; absent where drives have none. Pure. */
  letterOf?(path: string): string | undefined;
  /**
   * Maps the drive; mapping one that is mapped already is a success.
   * @returns the path at which it is shown
   * @throws FailureError LK-5xxx or LK-30xx. What it did until then is undone by `unmap`.
   */
  map(target: MountTarget, credential: MountCredential, signal: AbortSignal): Promise<string>;
  /**
   * Undoes `map`, however far it came. Nothing mapped is a success.
   * @throws FailureError LK-5321, LK-5322 where the system tells that programs use it: it stays, and what is open can be saved;
   * LK-5381 where files are still to be uploaded
   */
  unmap(target: MountTarget, how?: UnmapHow): Promise<void>;
  /** Tells the state of the mount, whoever made it, by what this machine knows: without any request, and without touching it. */
  mounted(target: MountTarget): Promise<Exclude<MountState, 'direct'>>;
  /** Tells what programs have saved and is not on the platform yet; undefined while nothing is mapped. Absent where saving is uploading. */
  uploads?(target: MountTarget): Promise<Uploads | undefined>;
  /**
   * Waits until programs can use what is mapped at a path; absent where they can at once. Only to be called when the app
   * password is known to be good.
   * @throws FailureError LK-5005 when they cannot, LK-0002 stopped.
   */
  untilUsable?(run: Run, path: string, signal: AbortSignal): Promise<void>;
}
