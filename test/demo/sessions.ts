import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';
import type { DemoClock } from './clock.ts';

const TOKEN_TTL_MS = 15 * 60_000;

interface Session {
  readonly account: Account;
  readonly expiresAt: number;
}

type TokenState = { readonly account: Account } | { readonly refused: 'unauthorized' | 'token_expired' };

/** Signed-in sessions: a bearer token that lives a quarter of an hour. */
export class Sessions {
  readonly #clock: DemoClock;
  readonly #sessions = new Map<string, Session>();
  readonly #issued: string[] = [];

  constructor(clock: DemoClock) {
    this.#clock = clock;
  }

  open(account: Account): string {
    const token = randomBytes(32).toString('base64url');
    this.#issued.push(token);
    this.#sessions.set(token, { account, expiresAt: this.#clock.now() + TOKEN_TTL_MS });
    return token;
  }

  find(token: string): TokenState {
    const session = this.#sessions.get(token);
    if (session === undefined) return { refused: 'unauthorized' };
    return session.expiresAt > this.#clock.now() ? { account: session.account } : { refused: 'token_expired' };
  }

  close(token: string): void {
    this.#sessions.delete(token);
  }

  /** How many are open and not expired. */
  openCount(): number {
    return [...this.#sessions.values()].filter(({ expiresAt }) => expiresAt > this.#clock.now()).length;
  }

  issued(): string[] {
    return [...this.#issued];
  }
}
