import { Accounts } from './accounts.ts';
import { AppPasswords } from './app-passwords.ts';
import { Challenges } from './challenges.ts';
import { DemoClock } from './clock.ts';
import type { SentCode } from './codes.ts';
import { Sessions } from './sessions.ts';
import { Throttle } from './throttle.ts';

/** What an administrator did in the account of another user, as the platform keeps it. */
export interface TrailEntry {
  /** By the demo's clock, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly of: string;
  readonly passwordId: string;
  readonly passwordName: string;
  /** Null when none was given. */
  readonly reason: string | null;
}

/** What the platform knows, without how it is reached. */
export interface PlatformState {
  readonly clock: DemoClock;
  readonly accounts: Accounts;
  readonly challenges: Challenges;
  readonly sessions: Sessions;
  readonly appPasswords: AppPasswords;
  readonly throttle: Throttle;
  /** What administrators did in the accounts of others, oldest first. */
  readonly trail: TrailEntry[];
}

export function newPlatform(
  onSent: (sent: SentCode) => void,
  passwords?: Readonly<Record<string, string>>,
): PlatformState {
  const clock = new DemoClock();
  const platform = {
    clock,
    accounts: new Accounts(clock, onSent, passwords),
    challenges: new Challenges(clock),
    sessions: new Sessions(clock),
    appPasswords: new AppPasswords(clock),
    throttle: new Throttle(clock),
    trail: [],
  };
  for (const { user } of platform.accounts.all()) {
    if (user.atPasswordLimit === true) platform.appPasswords.fill(user.name);
  }
  return platform;
}
