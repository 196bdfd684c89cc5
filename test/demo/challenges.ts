import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';
import type { DemoClock } from './clock.ts';
import { isSent } from './codes.ts';
import type { MethodId } from './users.ts';

const CHALLENGE_TTL_MS = 5 * 60_000;
const CODE_ATTEMPTS = 5;
const LOCK_MS = 15 * 60_000;

export type Verdict =
  | { readonly is: 'right'; readonly account: Account }
  | { readonly is: 'wrong'; readonly attemptsLeft: number }
  | { readonly is: 'locked'; readonly until: number }
  | { readonly is: 'expired' | 'not-offered' };

export type Sending =
  | { readonly is: 'sent' | 'expired' | 'not-offered' }
  | { readonly is: 'too-soon'; readonly waitMs: number }
  | { readonly is: 'locked'; readonly until: number };

interface Challenge {
  readonly account: Account;
  readonly expiresAt: number;
}

/** Sign-ins between the password and the second factor. Wrong codes count for the account, over all its challenges. */
export class Challenges {
  readonly #clock: DemoClock;
  readonly #open = new Map<string, Challenge>();
  readonly #wrong = new Map<Account, number>();
  readonly #lockedUntil = new Map<Account, number>();

  constructor(clock: DemoClock) {
    this.#clock = clock;
  }

  start(account: Account): string {
    const id = randomBytes(18).toString('base64url');
    this.#open.set(id, { account, expiresAt: this.#clock.now() + CHALLENGE_TTL_MS });
    return id;
  }

  send(id: string, method: MethodId): Sending {
    const account = this.#account(id);
    if (account === undefined) return { is: 'expired' };
    if (!account.methods.includes(method) || !isSent(method)) return { is: 'not-offered' };
    const until = this.#lock(account);
    if (until !== undefined) return { is: 'locked', until };
    const refusal = account.codes.send(method);
    return refusal === undefined ? { is: 'sent' } : { is: 'too-soon', ...refusal };
  }

  answer(id: string, method: MethodId, code: string): Verdict {
    const account = this.#account(id);
    if (account === undefined) return { is: 'expired' };
    if (!account.methods.includes(method)) return { is: 'not-offered' };
    const until = this.#lock(account);
    if (until !== undefined) return { is: 'locked', until };
    if (!account.codes.accepts(method, code)) return this.#wrongCode(account);
    this.#open.delete(id);
    this.#wrong.delete(account);
    return { is: 'right', account };
  }

  #account(id: string): Account | undefined {
    const challenge = this.#open.get(id);
    return challenge !== undefined && challenge.expiresAt > this.#clock.now() ? challenge.account : undefined;
  }

  #lock(account: Account): number | undefined {
    const until = this.#lockedUntil.get(account);
    return until !== undefined && until > this.#clock.now() ? until : undefined;
  }

  #wrongCode(account: Account): Verdict {
    const wrong = (this.#wrong.get(account) ?? 0) + 1;
    if (wrong < CODE_ATTEMPTS) {
      this.#wrong.set(account, wrong);
      return { is: 'wrong', attemptsLeft: CODE_ATTEMPTS - wrong };
    }
    this.#wrong.delete(account);
    const until = this.#clock.now() + LOCK_MS;
    this.#lockedUntil.set(account, until);
    return { is: 'locked', until };
  }
}
