import type { DriveState, Finding, MapperName } from '../contract/view.ts';
import type { Secret } from '../secrets/secret.ts';
import type { DriveSpec, MappedDrive, MountState, WebdavChallenge } from './drive-mapper.ts';
import type { Quota } from './quota.ts';

/** What was found when the drive was tried out. */
export interface Proof {
  /** False for a drive that the platform lets nobody write to just now: recognised, not a failure. */
  readonly writable: boolean;
  /** When the server says. */
  readonly quota?: Quota;
}

/** What one request to a drive's root tells. */
export interface Look {
  /** When the server says. */
  readonly quota?: Quota;
  /** The server's clock, as its `Date` header says it. */
  readonly serverDate?: string;
}

/** Everything about drives that a set-up needs, whatever maps them. Failures are FailureErrors LK-30xx, LK-31xx, LK-5xxx. */
export interface Drives {
  /** What is missing on this machine for each mapper. */
  prerequisites(): Promise<readonly Finding[]>;
  /** The mapper to use. @throws LK-5001 to LK-5004 when this machine has none (or not the wanted one). */
  choose(wish: {
    readonly mapper?: MapperName;
    readonly caFile?: string;
    /** When it is known already: not every mapper can do digest (LK-3107). */
    readonly scheme?: WebdavChallenge['scheme'];
  }): Promise<MapperName>;
  /** @throws LK-1005 for a label that cannot be a folder's name, LK-5012 when something of the user's stands there. */
  checkLabel(label: string): Promise<void>;
  /** Asks the WebDAV root, without credentials, what it wants. @throws LK-3106, LK-3107, LK-30xx. */
  probe(url: string, caFile: string | undefined, signal: AbortSignal): Promise<WebdavChallenge>;
  /** One authenticated request, to learn whether the app password is (still) good. @throws LK-5006 when it is not. */
  checkPassword(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<Look>;
  /** The server's clock, asked without credentials; undefined when it does not say. @throws LK-30xx. */
  serverDate(spec: DriveSpec, signal: AbortSignal): Promise<string | undefined>;
  /** Whether the drive is mapped, without a request to anybody. @throws LK-5xxx. */
  mounted(spec: DriveSpec): Promise<MountState>;
  /** Whether a mapped drive answers to other programs. It is tried by a program that may hang in our place. */
  answers(spec: DriveSpec): Promise<boolean>;
  /** Names of the programs that have files of the drive open, as far as that can be known without touching it. */
  openIn(spec: DriveSpec): Promise<readonly string[]>;
  /** Clears away what drives that nobody knows any more have left of ours. @returns how many. @param known ids */
  clearLeftovers(known: readonly string[]): Promise<number>;
  /**
   * Unmaps what is mounted of a server, was Latchkey's once, and is none of the known drives: what an app password that is
   * about to be revoked may be mounted with.
   * @returns the paths of mounts of that server that stay, because they may be somebody's own, or are in use
   */
  disconnectUnknown(server: URL, known: readonly DriveSpec[]): Promise<readonly string[]>;
  /** Maps the drive and makes the way in to it (bookmark, link). Undone by `disconnect`. */
  connect(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<MappedDrive>;
  /** Tries the mapped drive out: what is written through it must arrive on the server. Leaves no file. */
  prove(drive: MappedDrive, secret: Secret, proofName: string, signal: AbortSignal): Promise<Proof>;
  /** Deletes what an interrupted `prove` may have left; nothing there is a success. */
  removeProof(spec: DriveSpec, secret: Secret, proofName: string): Promise<void>;
  /** Undoes `connect`, however far it came, from the spec alone. Nothing there is a success. */
  disconnect(spec: DriveSpec): Promise<void>;
  status(spec: DriveSpec): Promise<DriveState>;
  pathOf(spec: DriveSpec): string;
  /** The link in the user's home that leads to the drive. */
  linkOf(spec: Pick<DriveSpec, 'label'>): string;
}
