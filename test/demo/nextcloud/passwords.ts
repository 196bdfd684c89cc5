import { createHash, randomInt } from 'node:crypto';
import type { Account } from '../accounts.ts';
import type { DemoClock } from '../clock.ts';

const LENGTH = 72;
const NAME_MAX_LENGTH = 128;
/** How long one that was used is remembered, observed: after a rotation the old one opens the files that long. */
const CACHE_MS = 10_000;
const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export interface NextcloudPassword {
  readonly account: Account;
  /** The User-Agent that began the flow. */
  readonly name: string;
  readonly sha256: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** App passwords as Nextcloud makes them: 72 characters, no expiry, no list without a browser. Only hashes are kept. */
export class NextcloudPasswords {
  #all: NextcloudPassword[] = [];
  /** What was used lately, by its hash, and until when it is remembered. */
  readonly #cache = new Map<string, { readonly of: NextcloudPassword; readonly until: number }>();
  readonly #clock: DemoClock;
  readonly #issued: string[] = [];

  constructor(clock: DemoClock) {
    this.#clock = clock;
  }

  /** @returns it in plain. A name over 128 characters is cut. */
  create(account: Account, name: string): string {
    const password = Array.from({ length: LENGTH }, () => alphabet[randomInt(alphabet.length)]).join('');
    this.#issued.push(password);
    this.#all.push({ account, name: name.slice(0, NAME_MAX_LENGTH), sha256: sha256(password) });
    return password;
  }

  find(password: string): NextcloudPassword | undefined {
    const hash = sha256(password);
    return this.#all.find((each) => each.sha256 === hash);
  }

  /** As WebDAV finds it: also one that is only remembered. */
  remembered(password: string): NextcloudPassword | undefined {
    const now = this.#clock.now();
    const hash = sha256(password);
    const known = this.#cache.get(hash);
    if (known !== undefined && known.until > now) return known.of;
    const of = this.find(password);
    if (of !== undefined) this.#cache.set(hash, { of, until: now + CACHE_MS });
    return of;
  }

  /** A new one in the place of one that is dead from then on; nobody forgets sooner that it was used. */
  rotate(password: string): string | undefined {
    const old = this.find(password);
    if (old === undefined) return undefined;
    this.#all = this.#all.filter((each) => each !== old);
    return this.create(old.account, old.name);
  }

  revoke(password: string): void {
    const hash = sha256(password);
    this.#all = this.#all.filter((each) => each.sha256 !== hash);
    this.#cache.delete(hash);
  }

  /** As an administrator or the user's own settings page would. */
  revokeAll(user?: string): void {
    this.#all = this.#all.filter(({ account }) => user !== undefined && account.user.name !== user);
    this.#cache.clear();
  }

  /** In plain, oldest first: for tests that search for leaks. */
  issued(): string[] {
    return [...this.#issued];
  }
}
