import { createHash, randomBytes } from 'node:crypto';
import type { Account } from '../accounts.ts';
import type { DemoClock } from '../clock.ts';

/** The application that an administrator has registered: acts as the user, calls back to the user's own machine. */
export const oauthClient = { id: 'latchkey-desktop', name: 'Latchkey', scopes: ['account', 'files'] } as const;

const CODE_TTL_MS = 60_000;

/** What a browser asked for. */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly state: string;
  /** PKCE, S256. */
  readonly challenge: string;
  readonly scope: string;
}

interface Code {
  readonly request: AuthorizationRequest;
  readonly account: Account;
  readonly expiresAt: number;
}

/** Authorization codes and refresh tokens. Access tokens are the platform's sessions. */
export class OAuthState {
  readonly #clock: DemoClock;
  readonly #codes = new Map<string, Code>();
  readonly #refresh = new Map<string, Account>();
  readonly #issued: string[] = [];

  constructor(clock: DemoClock) {
    this.#clock = clock;
  }

  /** @returns a code that serves once, for a minute. */
  grant(request: AuthorizationRequest, account: Account): string {
    const code = this.#secret();
    this.#codes.set(code, { request, account, expiresAt: this.#clock.now() + CODE_TTL_MS });
    return code;
  }

  /** The account of a code, when it comes from whom it was made for (RFC 7636, 4.6; RFC 6749, 4.1.3). */
  redeem(code: string, redirectUri: string, verifier: string): Account | undefined {
    this.#issued.push(verifier); // made by the client, and to be seen by nobody else
    const kept = this.#codes.get(code);
    this.#codes.delete(code);
    if (kept === undefined || kept.expiresAt <= this.#clock.now()) return undefined;
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const same = kept.request.redirectUri === redirectUri && kept.request.challenge === challenge;
    return same ? kept.account : undefined;
  }

  newRefreshToken(account: Account): string {
    const token = this.#secret();
    this.#refresh.set(token, account);
    return token;
  }

  /** Serves once: the reply brings another one. */
  refresh(token: string): Account | undefined {
    const account = this.#refresh.get(token);
    this.#refresh.delete(token);
    return account;
  }

  /** Ends a refresh token. @returns false when it is none. */
  revoke(token: string): boolean {
    return this.#refresh.delete(token);
  }

  /** How many refresh tokens would still serve. */
  get openRefreshTokens(): number {
    return this.#refresh.size;
  }

  /** Codes and refresh tokens handed out and verifiers that came with codes, in plain, to search for leaks. */
  issued(): string[] {
    return [...this.#issued];
  }

  #secret(): string {
    const text = randomBytes(24).toString('base64url');
    this.#issued.push(text);
    return text;
  }
}
