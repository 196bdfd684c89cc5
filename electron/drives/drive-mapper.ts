import type { Failure } from '../contract/failure.ts';
import type { DriveState, Finding, MapperName } from '../contract/view.ts';
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
}

export interface WebdavChallenge {
  readonly scheme: 'basic' | 'digest';
  readonly realm: string;
}

export interface MappedDrive {
  readonly spec: DriveSpec;
  /** Path at which the operating system shows the files. */
  readonly path: string;
}

/** A mount is `dead` when its program has ended and left it, and `foreign` when another program's mount stands in the place. */
export type MountState = 'mapped' | 'gone' | 'dead' | 'foreign';

/** Mappers differ in these traits, whatever is installed. */
export interface MapperTraits {
  /** The mapper answers a server that asks for digest. */
  readonly digest: boolean;
  /** The mapper trusts a private CA that is given for one drive; otherwise only what the machine trusts. */
  readonly privateCa: boolean;
  /** The mapper keeps several drives of one account apart: each has a mount and a password of its own. */
  readonly severalPerAccount: boolean;
  /** When it says LK-5006, a request of Latchkey's own with this very app password was refused. */
  readonly refusalIsOurs: boolean;
}

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

/** One way of mapping a drive with the operating system. */
export interface DriveMapper {
  readonly name: MapperName;
  readonly traits: MapperTraits;
  readonly programs: DrivePrograms;
  /** Tells what is missing on this machine, and the package that brings it; a mapper without problems can be used. */
  prerequisites(): Promise<readonly Finding[]>;
  /** Gives the path of the drive, as far as the spec alone can tell; the path that `map` gives back is certain. Touches nothing. */
  pathOf(spec: DriveSpec): string;
  /** Tells whether a path, from whatever session, is one where this drive is shown. Pure. */
  isPathOf(spec: DriveSpec, path: string): boolean;
  /** Gives the address under which the operating system's file manager keeps the drive among its places. Pure. */
  entryUri(spec: DriveSpec): string;
  /**
   * Maps the drive; mapping one that is mapped already is a success.
   * @throws FailureError LK-5xxx or LK-30xx. What it did until then is undone by `unmap`.
   */
  map(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<MappedDrive>;
  /** Undoes `map`, however far it came, from the spec alone. Nothing mapped is a success. */
  unmap(spec: DriveSpec): Promise<void>;
  /**
   * Looks without ever blocking on a dead mount and without making an authenticated request of its own. So it cannot know
   * whether a mounted drive's password is still accepted: `refused` is for those that learn it on the way.
   */
  status(spec: DriveSpec): Promise<DriveState>;
  /** Tells the state of the mount, whoever made it, by what this machine knows: without any request, and without touching it. */
  mounted(spec: DriveSpec): Promise<MountState>;
  /**
   * Waits until programs can use what is mapped at a path; absent where they can at once. Only to be called when the app
   * password is known to be good.
   * @throws FailureError LK-5005 when they cannot, LK-0002 stopped.
   */
  untilUsable?(run: Run, path: string, signal: AbortSignal): Promise<void>;
}
