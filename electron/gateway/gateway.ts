import type { LostWriteView } from '../contract/lost-writes.ts';
import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';
import type { OfflineCause } from './gate.ts';

/** A drive as mount tools are served it, and where its files are on the platform. */
export interface ServedDrive {
  /** The connection's id. */
  readonly id: string;
  /** Path at the gateway below which it is served: `/SLUG`, or `/LABEL` behind its credential. ASCII, without a slash at its end. */
  readonly prefix: string;
  /** What the person calls the drive. */
  readonly label: string;
  /** Of its folder on the platform, with a slash at its end. https, or http on loopback. */
  readonly address: string;
  /** Whose files they are, on the platform. */
  readonly login: string;
  readonly challenge: WebdavChallenge;
  /** PEM file of a private CA for this drive. */
  readonly caFile?: string;
  /** What a mount tool has to show; absent where the prefix itself is what nobody can guess. */
  readonly credential?: { readonly login: string; readonly throwaway: Secret };
  /** Its mount tool shows the throw-away password as a name before the prefix, `/TOKEN/LABEL`, and nowhere else; in a header when absent. */
  readonly credentialIn?: 'path';
}

/** What traffic tells about a drive's platform. Nobody asks for it: it is seen in what programs do. */
export type TrafficState =
  | { readonly at: 'locked' | 'refused' }
  /** `sinceMs` of the wall clock, of the last answer that showed it; absent before the first. */
  | { readonly at: 'open'; readonly sinceMs?: number }
  | { readonly at: 'offline'; readonly cause: OfflineCause; readonly sinceMs: number }
  | { readonly at: 'paused'; readonly untilMs: number; readonly isMaintenance: boolean };

/** A file that a program believes to have written, as the gateway knows it. Each file is named once, until it is written well. */
export type LostWrite = Omit<LostWriteView, 'label'>;

export type GatewayEvent =
  | { readonly type: 'state'; readonly drive: string; readonly state: TrafficState }
  | { readonly type: 'lost'; readonly lost: LostWrite }
  /** A file that is lost already has been written once more, and is not there either. */
  | { readonly type: 'lost-again'; readonly lost: LostWrite }
  /** It has been written since, or nobody wants it any more. */
  | { readonly type: 'no-longer-lost'; readonly id: string }
  /** The platform led a request elsewhere; it was not followed. */
  | { readonly type: 'redirected'; readonly drive: string; readonly host: string };

/**
 * Serves the drives of one person to the mount tools of this machine, and asks the platforms for them with the app passwords.
 * Drives of one credential (server, login, CA and app password) are one account: a dead app password leaves once for all of them.
 */
export interface Gateway {
  /**
   * Adds a drive, or takes the place of the one with its id. Without an app password its account is locked.
   * @param isRefused whether the platform is known to refuse the app password: nothing leaves, then
   */
  serve(drive: ServedDrive, secret: Secret | undefined, isRefused?: boolean): void;
  /** Has nothing of a drive leave any more, since the platform refuses its app password. */
  refuse(id: string): void;
  /**
   * Has requests of a drive wait until `password`, for so long at most. Settles when none that has left is without an answer.
   * No such drive: at once.
   */
  hold(id: string, ms: number): Promise<void>;
  /** Gives a drive an app password that the platform takes: another one, or the same again. Settles when no request with an older one is under way. No such drive: at once. */
  password(id: string, secret: Secret): Promise<void>;
  /** Takes a drive away. Settles when nothing of it is under way any more, which is ended. No such drive: at once. */
  drop(id: string): Promise<void>;
  state(id: string): TrafficState | undefined;
  readonly lost: readonly LostWrite[];
  /** What was lost before this gateway began: told no more, but for its end. Whoever says so keeps the copies. */
  knowLost(lost: readonly LostWrite[]): void;
  /** The content of a lost write that is kept. */
  copyOf(lostId: string): Uint8Array | undefined;
  /** Forgets a lost write: its copy is saved, or nobody wants it. */
  forget(lostId: string): void;
  /** The machine's network changed, or the machine woke up: what seemed out of reach is tried anew. */
  networkChanged(): void;
  /** Ends all connections, those of the mount tools too. */
  close(): Promise<void>;
}
