import type { HealthRecord, HealthReport } from '../contract/health-record.ts';

/** Where the health of this user is written down for tools of IT. */
export interface HealthStore {
  /** Reads what is there. Undefined when there is none, or none that can be read; never rejects. */
  read(): Promise<HealthReport | undefined>;
  /** @throws FailureError LK-1013 when the system refuses */
  write(record: HealthRecord): Promise<void>;
  /** Removes the record with what only the record needs. @throws FailureError LK-1013 when the system refuses */
  remove(): Promise<void>;
}

/**
 * The record of one user of this computer. `forbidden` means that this program may not or cannot look; `unreadable` that something is there
 * which is no record, or not its user's own.
 */
export type UserHealth =
  | { readonly found: 'yes'; readonly user: string; readonly report: HealthReport }
  | { readonly found: 'forbidden' | 'unreadable'; readonly user: string };

/** The health of this computer's users. */
export interface HealthPlaces {
  /** Makes the store of this user. @param home the user's home folder */
  own(home: string): HealthStore;
  /**
   * Reads the records of all users of this computer, as far as this program may. Users without a record are left out.
   * @throws when nobody can tell which users there are
   */
  ofUsers(): Promise<readonly UserHealth[]>;
}
