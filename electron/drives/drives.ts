import type { Failure } from '../contract/failure.ts';
import type { DriveState, Finding, MapperName, Unwritable, Uploads } from '../contract/view.ts';
import type { TrafficState } from '../gateway/gateway.ts';
import type { Secret } from '../secrets/secret.ts';
import type { DriveSpec, MappedDrive, MountState, UnmapHow, WebdavChallenge } from './drive-mapper.ts';
import type { Listing, Quota } from './multistatus.ts';

/** A proof tells whether a drive can be written to. A drive that cannot be used at all is a failure instead. */
export type Proof = Writable | Readable;

/** A file that was written through the drive arrived on the server. */
export interface Writable {
  readonly is: 'writable';
  /** Name of the proof file, when the server does not let it be deleted. */
  readonly left?: string;
  /** When the server says. */
  readonly quota?: Quota;
}

/** The drive lists what the server has, and nothing can be written into its root. */
export interface Readable {
  readonly is: 'readable';
  readonly why: Unwritable;
  /** Answer of the server to writing; absent when it gave none, or none was asked for. */
  readonly status?: number;
  /** Names of the folders in the root, as far as they were listed. */
  readonly folders: readonly string[];
  readonly quota?: Quota;
}

/** A drive was mapped, with notes of what could not be done for it besides. */
export interface ConnectedDrive extends MappedDrive {
  /** LK-5016: a link or bookmark that cannot be made. */
  readonly notes: readonly Failure[];
}

/** One request to a drive's root tells this. */
export interface Look {
  /** When the server says. */
  readonly quota?: Quota;
  /** The server's clock, as its `Date` header says it. */
  readonly serverDate?: string;
}

/** Drives does everything with drives that a set-up needs, whatever maps them. Failures are FailureErrors LK-30xx, LK-31xx, LK-5xxx. */
export interface Drives {
  /** Tells what is missing on this machine for each mapper. */
  prerequisites(): Promise<readonly Finding[]>;
  /** Chooses the mapper to use. @throws LK-5001 to LK-5004 when this machine has none (or not the wanted one). */
  choose(wish: {
    readonly mapper?: MapperName;
    /** Mappers that have failed with this drive already. */
    readonly except?: readonly MapperName[];
  }): Promise<MapperName>;
  /** Reads the mapper that the setting asks for. */
  preferred(): Promise<MapperName | undefined>;
  /** Checks a new drive's label. @throws LK-1005 for a label that cannot be a folder's name, LK-5012 when something of the user's stands there. */
  checkLabel(label: string): Promise<void>;
  /** Asks the WebDAV root, without credentials, what it wants. @throws LK-3106, LK-3107, LK-30xx. */
  probe(url: string, caFile: string | undefined, signal: AbortSignal): Promise<WebdavChallenge>;
  /** Makes one authenticated request, to learn whether the app password is (still) good. @throws LK-5006 when it is not. */
  checkPassword(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<Look>;
  /**
   * Lists what is directly in the folder at the address of a drive, by one authenticated request.
   * @throws LK-5006 refused, LK-3106 no WebDAV there, LK-3009 more than can be looked at, LK-30xx.
   */
  list(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<Listing>;
  /** Tells whether the drive's root takes a file (of this name, which is deleted again), or only lists. @throws LK-5006, LK-30xx. */
  takesFiles(spec: DriveSpec, secret: Secret, name: string, signal: AbortSignal): Promise<boolean>;
  /**
   * Makes a folder in the folder at the address of a drive: two requests.
   * @throws LK-3119 it is there already, LK-3120 none may be made there, LK-5010, LK-5021, LK-5006, LK-30xx, LK-3106.
   */
  makeFolder(spec: DriveSpec, secret: Secret, name: string, signal: AbortSignal): Promise<void>;
  /** Asks for the server's clock, without credentials; undefined when the server does not say. @throws LK-30xx. */
  serverDate(spec: DriveSpec, signal: AbortSignal): Promise<string | undefined>;
  /** Tells whether the drive is mapped, without a request to anybody. @throws LK-5xxx. */
  mounted(spec: DriveSpec): Promise<MountState>;
  /** Tells whether a mapped drive answers to other programs, by a program that may hang in our place. */
  answers(spec: DriveSpec): Promise<boolean>;
  /** Names the programs that have files of the drive open, as far as that can be known without touching it. */
  openIn(spec: DriveSpec): Promise<readonly string[]>;
  /** Clears away what drives that nobody knows any more have left of ours. @returns how many. @param known ids */
  clearLeftovers(known: readonly string[]): Promise<number>;
  /**
   * Unmaps what is mounted of a server, was Latchkey's once, and is none of the known drives: what an app password that is
   * about to be revoked may be mounted with.
   * @returns the paths of mounts of that server that stay, because they may be somebody's own, or are in use
   */
  disconnectUnknown(server: URL, known: readonly DriveSpec[]): Promise<readonly string[]>;
  /**
   * Whether the drive can be given another app password by `connect` as it is, mapped: programs that have its files open
   * notice nothing then. Otherwise it has to be disconnected first.
   */
  takesPassword(spec: DriveSpec): Promise<boolean>;
  /**
   * Has requests of programs wait until `connect`, for three minutes at most, while the app password of a drive that takes another
   * one is replaced. Settles when none is under way.
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
  /** Tells what programs have saved and is not on the platform yet; undefined for a drive whose mount tool uploads at once, or is not mapped. */
  uploads(spec: DriveSpec): Promise<Uploads | undefined>;
  /** Tells what programs that use the drive are answered; undefined when nothing serves it. Asks no platform. */
  traffic(spec: DriveSpec): Promise<TrafficState | undefined>;
  /**
   * Tells whether programs have heard that the platform refuses this app password. Where they used another one until now, they
   * go on with this one. Asks no platform.
   */
  isRefused(spec: DriveSpec, secret: Secret): Promise<boolean>;
  /** Has requests of programs leave with an app password that the platform has just taken, where they had none, or a refused one. */
  accept(spec: DriveSpec, secret: Secret): Promise<void>;
  /** Maps the drive and makes the way in to it (bookmark, link), which is no failure when it cannot be. Undone by `disconnect`. */
  connect(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<ConnectedDrive>;
  /**
   * Tries the mapped drive out: it must show what the server has, and what is written through it must arrive there.
   * @throws LK-5006 when the server refuses the app password for its root; LK-5008, LK-5009, LK-5018 when the drive is no
   *   drive; LK-30xx when the server cannot be asked.
   */
  prove(drive: MappedDrive, secret: Secret, proofName: string, signal: AbortSignal): Promise<Proof>;
  /** Deletes what an interrupted `prove` may have left; nothing there is a success. */
  removeProof(spec: DriveSpec, secret: Secret, proofName: string): Promise<void>;
  /**
   * Undoes `connect`, however far it came, from the spec alone. Nothing there is a success.
   * @throws LK-5321, LK-5322 where programs use it, unless a person has said that they may be cut off
   */
  disconnect(spec: DriveSpec, how?: Pick<UnmapHow, 'cutsOff'>): Promise<void>;
  status(spec: DriveSpec): Promise<DriveState>;
  /** Gives the path at which the drive is shown, or would be. */
  pathOf(spec: DriveSpec): Promise<string>;
  /** Gives the path at which the user finds the drive: its link, or its mount when it has none. */
  entryPath(spec: DriveSpec): Promise<string>;
  /** Gives the path of the link in the user's home that leads to the drive, or the root of its letter; empty when that is not known yet. */
  linkOf(spec: Pick<DriveSpec, 'label' | 'letter'>): string;
}
