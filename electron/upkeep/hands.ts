import type { Result } from '../contract/failure.ts';
import type { Kept, Tended } from './drive-record.ts';
import type { Said } from './upkeep-notice.ts';

/** What upkeep knows when it begins. */
export interface KeptList {
  readonly connections: readonly Kept[];
  /** What was refused, as `refusalOf` names it. */
  readonly refused: readonly string[];
  readonly said: Said;
  /** The platform's clock less this machine's, in ms, as last seen. */
  readonly offsetMs: number;
  readonly warningDays: readonly number[];
}

export type CheckReport = Tended & {
  /** Set when the platform has told its time. */
  readonly offsetMs?: number;
};

/** The effects of upkeep. Nothing here asks anybody anything, not even the keychain to be unlocked. */
export interface UpkeepActions {
  kept(): Promise<Result<KeptList>>;
  /**
   * Looks after a drive: one request with its app password, and whatever it takes to connect it when it is not. The first
   * 401 is remembered for good, and unmaps it. A mount that hangs is unmapped, unless programs have files open on it
   * (LK-7013). Never rejects.
   * @param how.thorough also tries whether the mount answers, which may cost another request
   */
  tend(id: string, how: { readonly thorough: boolean }, signal: AbortSignal): Promise<CheckReport>;
  /** Unmaps a drive whose app password is dead. @returns the programs that had files of it open. Never rejects. */
  takeDown(id: string): Promise<readonly string[]>;
  /** The platform's clock less this machine's, in ms, asked without credentials; undefined when it cannot be had. */
  askClock(id: string, signal: AbortSignal): Promise<number | undefined>;
  /** Ends what drives that are gone have left behind. Never rejects. */
  clearLeftovers(): Promise<void>;
  /** Keeps when notices were shown, so that a restart does not repeat them. Never rejects. */
  remember(said: Said): Promise<void>;
  /** Resolves when the keychain is unlocked, as far as it says so. Never asks for it; never rejects. */
  unlocked(signal: AbortSignal): Promise<void>;
}
