import { createHash } from 'node:crypto';
import { isoSeconds, type DemoClock } from './clock.ts';
import { PasswordMaker } from './password-maker.ts';

export const appPasswordRules = { nameMaxLength: 64, limit: 40, ttlDays: 90 } as const;
const TTL_MS = appPasswordRules.ttlDays * 24 * 3600_000;

/** As the platform lists it. */
export interface AppPasswordEntry {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Null (the web page says "Non affectée") until its first use. */
  readonly method: string | null;
  readonly lastUsedAt: string | null;
}

/** What tests may see besides: which secret it is, without the secret. */
export type StoredAppPassword = AppPasswordEntry & { readonly sha256: string };

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  method: string | null;
  lastUsedAt: number | null;
}

export type NameRefusal = 'name_invalid' | 'name_too_long' | 'limit_reached' | 'name_taken';
export type Creation =
  | { readonly refused: NameRefusal }
  | { readonly entry: AppPasswordEntry; readonly password: string };

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The app passwords of every account. Only their hashes are kept with them. */
export class AppPasswords {
  readonly #clock: DemoClock;
  readonly #byUser = new Map<string, Stored[]>();
  readonly #issued: string[] = [];
  readonly #maker = new PasswordMaker();
  #lastId = 1000;

  constructor(clock: DemoClock) {
    this.#clock = clock;
  }

  /** @param own instead of one as NetExplorer makes them */
  create(user: string, name: string, own?: string): Creation {
    const refused = this.#refusal(user, name);
    if (refused !== undefined) return { refused };
    const password = own ?? this.#maker.make();
    this.#issued.push(password);
    return { entry: entryOf(this.#add(user, name, sha256(password))), password };
  }

  /** Fills an account up to the limit with passwords that nobody has. */
  fill(user: string): void {
    for (let n = 1; n <= appPasswordRules.limit; n++) this.#add(user, `Old device ${n}`, sha256(`${user}/${n}`));
  }

  list(user: string): AppPasswordEntry[] {
    return this.#of(user).map(entryOf);
  }

  stored(user: string): StoredAppPassword[] {
    return this.#of(user).map((stored) => ({ ...entryOf(stored), sha256: stored.sha256 }));
  }

  /** @returns whether there was one. */
  revoke(user: string, id: string): boolean {
    const there = this.#of(user);
    this.#byUser.set(
      user,
      there.filter((stored) => stored.id !== id),
    );
    return there.some((stored) => stored.id === id);
  }

  revokeAll(user?: string): void {
    if (user === undefined) this.#byUser.clear();
    else this.#byUser.delete(user);
  }

  /** Whether this is a valid app password of the user; its use is noted. */
  use(user: string, password: string, method: string): boolean {
    const hash = sha256(password);
    const now = this.#clock.now();
    const match = this.#of(user).find((stored) => stored.sha256 === hash && stored.expiresAt > now);
    if (match === undefined) return false;
    match.method ??= method;
    match.lastUsedAt = now;
    return true;
  }

  /** In plain, oldest first: for tests that search for leaks. */
  issued(): string[] {
    return [...this.#issued];
  }

  queue(passwords: readonly string[]): void {
    this.#maker.queue(passwords);
  }

  #of(user: string): Stored[] {
    return this.#byUser.get(user) ?? [];
  }

  #add(user: string, name: string, hash: string): Stored {
    const now = this.#clock.now();
    const id = String(++this.#lastId);
    const stored: Stored = {
      ...{ id, name, sha256: hash, createdAt: now, expiresAt: now + TTL_MS },
      ...{ method: null, lastUsedAt: null },
    };
    this.#byUser.set(user, [...this.#of(user), stored]);
    return stored;
  }

  #refusal(user: string, name: string): NameRefusal | undefined {
    if (name.trim() === '' || /\p{Cc}/u.test(name)) return 'name_invalid';
    if (Array.from(name).length > appPasswordRules.nameMaxLength) return 'name_too_long';
    if (this.#of(user).length >= appPasswordRules.limit) return 'limit_reached';
    return this.#of(user).some((stored) => stored.name === name) ? 'name_taken' : undefined;
  }
}

function entryOf(stored: Stored): AppPasswordEntry {
  const { id, name, method, createdAt, expiresAt, lastUsedAt } = stored;
  return {
    ...{ id, name, method, createdAt: isoSeconds(createdAt), expiresAt: isoSeconds(expiresAt) },
    lastUsedAt: lastUsedAt === null ? null : isoSeconds(lastUsedAt),
  };
}
