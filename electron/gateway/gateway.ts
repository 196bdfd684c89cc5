import type { LostWriteView } from '../contract/lost-writes.ts';
import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';
import type { OfflineCause } from './gate.ts';

/** A drive as the gateway serves it to mount tools, with the address of its folder on the platform. */
export interface ServedDrive {
  /** The connection's id. */
  readonly id: string;
  /**
   * The path at the gateway below which the drive is served: `/SLUG`, or `/LABEL` when the throw-away credential stands before
   * it in the path (`credentialIn`). ASCII, without a slash at its end.
   */
  readonly prefix: string;
  /** The name that the person has given to the drive. */
  readonly label: string;
  /** The WebDAV address of the drive's folder on the platform, with a slash at its end. https, or http on loopback only. */
  readonly address: string;
  /** The login on the platform of the account whose files these are. */
  readonly login: string;
  readonly challenge: WebdavChallenge;
  /** PEM file of a private CA for this drive. */
  readonly caFile?: string;
  /** The throw-away credential that a mount tool has to show. Absent where nobody can guess the prefix itself. */
  readonly credential?: { readonly login: string; readonly throwaway: Secret };
  /**
   * Set when the mount tool shows the throw-away password only as the first name of the path, `/TOKEN/LABEL`. When absent, the
   * mount tool shows it in the `Authorization` header.
   */
  readonly credentialIn?: 'path';
}

/** The state of a drive's platform, as the gateway sees it in the requests that programs make; no extra request asks for it. */
export type TrafficState =
  | { readonly at: 'locked' | 'refused' }
  /**
   * `sinceMs` is the time of the last answer that showed this state, in milliseconds of the wall clock. Absent before the first
   * answer.
   */
  | { readonly at: 'open'; readonly sinceMs?: number }
  | { readonly at: 'offline'; readonly cause: OfflineCause; readonly sinceMs: number }
  | { readonly at: 'paused'; readonly untilMs: number; readonly isMaintenance: boolean };

/** A file that a program believes to have written, as the gateway knows it. Each file has one entry, until it is written well. */
export type LostWrite = Omit<LostWriteView, 'label'>;

export type GatewayEvent =
  | { readonly type: 'state'; readonly drive: string; readonly state: TrafficState }
  | { readonly type: 'lost'; readonly lost: LostWrite }
  /** A program has written a lost file once more, and this try has not reached the platform either. */
  | { readonly type: 'lost-again'; readonly lost: LostWrite }
  /** The file has been written well since, or the person has dismissed it. */
  | { readonly type: 'no-longer-lost'; readonly id: string }
  /** The platform answered a request with a redirect to `host`. The gateway did not follow it. */
  | { readonly type: 'redirected'; readonly drive: string; readonly host: string };

/**
 * The gateway serves the drives of one person to the mount tools of this machine, and asks the platforms for their files with
 * the app passwords. Drives with the same credential (server, login, CA and app password) share one account, so that a dead app
 * password leaves this computer once for all of them.
 */
export interface Gateway {
  /**
   * Adds a drive, or replaces the drive with the same id. Without an app password its account is locked.
   * @param isRefused whether the platform is known to refuse the app password: no request of the drive leaves then
   */
  serve(drive: ServedDrive, secret: Secret | undefined, isRefused?: boolean): void;
  /** Stops all requests of a drive, because the platform refuses its app password. */
  refuse(id: string): void;
  /**
   * Makes requests of a drive wait until `password` is called, for `ms` milliseconds at most. Settles when every request that
   * has already left is answered; at once when there is no such drive.
   */
  hold(id: string, ms: number): Promise<void>;
  /**
   * Gives a drive an app password that the platform accepts, a new one or the same again. Settles when no request with an older
   * app password is under way; at once when there is no such drive.
   */
  password(id: string, secret: Secret): Promise<void>;
  /**
   * Takes a drive away and aborts its requests. Settles when none of them is under way any more; at once when there is no such
   * drive.
   */
  drop(id: string): Promise<void>;
  state(id: string): TrafficState | undefined;
  readonly lost: readonly LostWrite[];
  /**
   * Takes over the lost writes that an earlier server process has named. The gateway tells only when they are no longer lost;
   * the caller keeps their copies.
   */
  knowLost(lost: readonly LostWrite[]): void;
  /** Returns the content of a lost write, when the gateway has kept a copy. */
  copyOf(lostId: string): Uint8Array | undefined;
  /** Forgets a lost write, because its copy is saved or the person does not want it. */
  forget(lostId: string): void;
  /** Tries again what seemed out of reach. To be called when the machine's network has changed, or the machine woke up. */
  networkChanged(): void;
  /** Ends all connections, including those of the mount tools. */
  close(): Promise<void>;
}
