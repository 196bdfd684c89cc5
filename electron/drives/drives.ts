import type { Failure } from '../contract/failure.ts';
import type { DriveState, Finding, MapperName, Unwritable, Uploads } from '../contract/view.ts';
import type { TrafficState } from '../gateway/gateway.ts';
import type { Secret } from '../secrets/secret.ts';
import type { DriveSpec, MappedDrive, MountState, UnmapHow, WebdavChallenge } from './drive-mapper.ts';
import type { Listing, Quota } from './multistatus.ts';

/** Tells whether a drive can be written to. A drive that cannot be used at all is a failure instead. */
export type Proof = Writable | Readable;

/** A file that was written through the drive has arrived on the server. */
export interface Writable {
  readonly is: 'writable';
  /** Name of the proof file, when the server does not allow its deletion. */
  readonly left?: string;
  /** Quota of the account; absent when the server does not say. */
  readonly quota?: Quota;
}

/** The drive lists what the server has, but nothing can be written into its root. */
export interface Readable {
  readonly is: 'readable';
  readonly why: Unwritable;
  /** Status with which the server answered the write; absent when there was no answer, or no request. */
  readonly status?: number;
  /** Names of the folders in the root, as far as they were listed. */
  readonly folders: readonly string[];
  readonly quota?: Quota;
}

/** A mapped drive, with notes of what else could not be done for it. */
export interface ConnectedDrive extends MappedDrive {
  /** LK-5016 for each link or bookmark that could not be made. */
  readonly notes: readonly Failure[];
}

/** The result of one request to a drive's root. */
export interface Look {
  /** Quota of the account; absent when the server does not say. */
  readonly quota?: Quota;
  /** The server's time, from its `Date` header. */
  readonly serverDate?: string;
}

/** Does everything with drives that a set-up needs, whatever maps them. Failures are FailureErrors LK-30xx, LK-31xx, LK-5xxx. */
export interface Drives {
  /** Tells what is missing on this machine for each mapper. */
  prerequisites(): Promise<readonly Finding[]>;
  /** Chooses the mapper to use. @throws LK-5001 to LK-5004 when this machine has none (or not the requested one). */
  choose(wish: {
    readonly mapper?: MapperName;
    /** Mappers that have already failed with this drive. */
    readonly except?: readonly MapperName[];
  }): Promise<MapperName>;
  /** Reads the mapper that the settings prefer. */
  preferred(): Promise<MapperName | undefined>;
  /**
   * Checks a new drive's label.
   * @throws LK-1005 when it cannot be a folder's name, LK-5012 when something of the user's is in its place.
   */
  checkLabel(label: string): Promise<void>;
  /** Asks the WebDAV root, without credentials, for its challenge. @throws LK-3106, LK-3107, LK-30xx. */
  probe(url: string, caFile: string | undefined, signal: AbortSignal): Promise<WebdavChallenge>;
  /** Makes one authenticated request, to learn whether the app password is (still) good. @throws LK-5006 when it is refused. */
  checkPassword(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<Look>;
  /**
   * Lists what is directly in the folder at a drive's address, with one authenticated request.
   * @throws LK-5006 when refused, LK-3106 when there is no WebDAV, LK-3009 when the list is too large, LK-30xx.
   */
  list(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<Listing>;
  /** Tells whether the drive's root takes files, by writing one of this name and deleting it again. @throws LK-5006, LK-30xx. */
  takesFiles(spec: DriveSpec, secret: Secret, name: string, signal: AbortSignal): Promise<boolean>;
  /**
   * Makes a folder in the folder at a drive's address, with two requests.
   * @throws LK-3119 when it exists already, LK-3120 when none may be made there, LK-5010, LK-5021, LK-5006, LK-30xx, LK-3106.
   */
  makeFolder(spec: DriveSpec, secret: Secret, name: string, signal: AbortSignal): Promise<void>;
  /** Asks for the server's time, without credentials; undefined when the server does not say. @throws LK-30xx. */
  serverDate(spec: DriveSpec, signal: AbortSignal): Promise<string | undefined>;
  /** Tells the state of the drive's mount, without a request to any server. @throws LK-5xxx. */
  mounted(spec: DriveSpec): Promise<MountState>;
  /** Tells whether a mapped drive answers, by running a program that may hang in place of this process. */
  answers(spec: DriveSpec): Promise<boolean>;
  /** Names the programs that have files of the drive open, as far as that can be known without touching it. */
  openIn(spec: DriveSpec): Promise<readonly string[]>;
  /**
   * Clears away what Latchkey's former drives have left behind.
   * @param known ids of the present drives
   * @returns how many were cleared.
   */
  clearLeftovers(known: readonly string[]): Promise<number>;
  /**
   * Unmaps what Latchkey once mounted from a server and what is none of the known drives: an app password that is about to be
   * revoked may be in use there.
   * @returns the paths of mounts of that server that stay, because they may be somebody else's, or are in use
   */
  disconnectUnknown(server: URL, known: readonly DriveSpec[]): Promise<readonly string[]>;
  /**
   * Tells whether `connect` can give the mapped drive another app password, so that programs with open files notice nothing.
   * Otherwise the drive has to be disconnected first.
   */
  takesPassword(spec: DriveSpec): Promise<boolean>;
  /**
   * Holds the requests of programs until `connect`, for three minutes at most, while the drive's app password replaces itself.
   * Settles when no request is under way.
   * @throws FailureError LK-5108 when files are still being uploaded after half a minute, LK-51xx
   */
  hold(spec: DriveSpec): Promise<void>;
  /**
   * Names what is in the root of a drive and cannot be opened there, as this system has no such names. Asks the platform only where there can
   * be any. @throws as `list`
   */
  unshown(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<readonly string[]>;
  /** Tells what a person will meet on this drive because of how this machine is set up. Never rejects. */
  cautions(spec: DriveSpec): Promise<readonly Failure[]>;
  /**
   * Tells what programs have saved and is not on the platform yet; undefined for a drive whose mount tool uploads at once, or that is not
   * mapped and of which nothing waits for the next connection.
   */
  uploads(spec: DriveSpec): Promise<Uploads | undefined>;
  /** Tells how programs that use the drive are answered; undefined when the gateway does not serve it. Asks no platform. */
  traffic(spec: DriveSpec): Promise<TrafficState | undefined>;
  /**
   * Tells whether the gateway knows that the platform refuses this app password. A gateway that was using another app password is
   * given this one. Asks no platform.
   */
  isRefused(spec: DriveSpec, secret: Secret): Promise<boolean>;
  /** Gives the gateway an app password that the platform has just accepted, if it had none or a refused one. */
  accept(spec: DriveSpec, secret: Secret): Promise<void>;
  /** Maps the drive and makes its entry (bookmark, link); an entry that cannot be made is no failure. Undone by `disconnect`. */
  connect(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<ConnectedDrive>;
  /**
   * Proves the mapped drive: it must show what the server has, and what is written through it must arrive there.
   * @throws LK-5006 when the server refuses the app password for its root; LK-5008, LK-5009, LK-5018 when the mount does not work
   * as a drive; LK-30xx when the server cannot be asked.
   */
  prove(drive: MappedDrive, secret: Secret, proofName: string, signal: AbortSignal): Promise<Proof>;
  /** Deletes what an interrupted `prove` may have left; finding nothing is a success. */
  removeProof(spec: DriveSpec, secret: Secret, proofName: string): Promise<void>;
  /**
   * Undoes `connect`, however far it came, from the spec alone. A drive that is not there is a success.
   * @throws LK-5321, LK-5322 where programs use it, unless a person has said that they may be cut off
   */
  disconnect(spec: DriveSpec, how?: Pick<UnmapHow, 'cutsOff'>): Promise<void>;
  status(spec: DriveSpec): Promise<DriveState>;
  /** Returns the path at which the drive is shown, or would be. */
  pathOf(spec: DriveSpec): Promise<string>;
  /** Returns the path at which the user finds the drive: its link, or its mount when it has no link. */
  entryPath(spec: DriveSpec): Promise<string>;
  /** Gives the letters that a drive could have now, in their order; undefined where drives have no letters. */
  freeLetters(): Promise<readonly string[] | undefined>;
  /**
   * Returns the path of the link to the drive in the user's home, or the root of the drive's letter; empty when the letter is not
   * known yet.
   */
  linkOf(spec: Pick<DriveSpec, 'label' | 'letter'>): string;
}
