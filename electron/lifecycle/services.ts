import type { ConnectionStore } from '../connections/connection-store.ts';
import type { PlatformKind } from '../contract/platform-kinds.ts';
import type { LogonStart } from '../contract/logon-start.ts';
import type { Language } from '../contract/words/language.ts';
import type { Drives } from '../drives/drives.ts';
import type { GatewayClient } from '../gateway/client.ts';
import type { PortFacts } from '../gateway/kept-port.ts';
import type { ConcealedClipboard } from '../hand-over/concealed-clipboard.ts';
import type { Log } from '../log/log.ts';
import type { Platform, PlatformInfo } from '../platforms/platform.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { BoundSecrets } from '../secrets/bound-secrets.ts';
import type { UpkeepStore } from '../upkeep/upkeep-file.ts';
import type { Journal, SessionRecords } from './journal/journal-entry.ts';

/** The ports that the lifecycle works with. Tests can replace each of them. */
export interface Services {
  /**
   * Returns the platform of a kind.
   * @param caFile PEM file of a private CA to trust in addition to the machine's certificates.
   */
  platform(kind: PlatformKind, caFile?: string): Platform;
  /**
   * Discovers the platform at an address that a person gave. Sends no credentials.
   * @param kind when it is known already: no other kind is tried
   * @throws LK-30xx
   */
  discover(address: URL, caFile?: string, signal?: AbortSignal, kind?: PlatformKind): Promise<PlatformInfo>;
  readonly secrets: BoundSecrets;
  readonly drives: Drives;
  readonly connections: ConnectionStore;
  readonly journal: Journal;
  readonly sessions: SessionRecords;
  /** The file of what upkeep must not forget over a restart. */
  readonly upkeep: UpkeepStore;
  /** Reads how many days before an app password's end the user is warned. */
  warningDays(): Promise<readonly number[]>;
  readonly policy: PolicySource;
  /** Tells whether Latchkey starts at logon. Absent in a program that the system would not start. */
  readonly logonStart?: () => Promise<LogonStart>;
  readonly clipboard: ConcealedClipboard;
  /** The gateway, which serves the drives to mount tools. */
  readonly gateway: GatewayClient;
  readonly gatewayPort: PortFacts;
  readonly log: Log;
  now(): Date;
  /** Resolves after so many ms. Rejects when aborted. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
  /** Returns 40 random bits as eight characters of `a-z2-7`. */
  random(): string;
  /** This machine's name, for the names of app passwords. */
  readonly machine: string;
  /** Returns the language of the names that Latchkey gives outside of itself: the user's choice, or that of the session. */
  language(): Promise<Language>;
  /** Returns who is logged on at this machine. */
  localUser(): Promise<LocalUser>;
  /**
   * Returns the short id of this machine and user, `[a-z2-7]{6}`; see `electron/os/device-id.ts`.
   * @throws FailureError LK-1013
   */
  device(): Promise<string>;
}

export interface LocalUser {
  readonly name: string;
  /** As directories name people (`anna@example.com`), where the system knows. */
  readonly upn?: string;
}
