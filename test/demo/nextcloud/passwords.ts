import { createHash, randomInt } from 'node:crypto';
import type { Account } from '../accounts.ts';

const LENGTH = 72;
const NAME_MAX_LENGTH = 128;
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
  readonly #issued: string[] = [];

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

  /** A new one in the place of one that is dead from then on. */
  rotate(password: string): string | undefined {
    const old = this.find(password);
    if (old === undefined) return undefined;
    this.revoke(password);
    return this.create(old.account, old.name);
  }

  revoke(password: string): void {
    const hash = sha256(password);
    this.#all = this.#all.filter((each) => each.sha256 !== hash);
  }

  /** As an administrator or the user's own settings page would. */
  revokeAll(user?: string): void {
    this.#all = this.#all.filter(({ account }) => user !== undefined && account.user.name !== user);
  }

  /** In plain, oldest first: for tests that search for leaks. */
  issued(): string[] {
    return [...this.#issued];
  }
}
