import { createHash, timingSafeEqual } from 'node:crypto';
import type { DemoClock } from './clock.ts';
import { Codes, type SentCode } from './codes.ts';
import { demoUsers, loginOf, methodIds, type DemoUser, type MethodId } from './users.ts';

const HOUR_MS = 3600_000;

/** A user with what changes while the demo runs. */
export interface Account {
  /** The number by which administrators name the user. */
  readonly id: string;
  readonly user: DemoUser;
  readonly login: string;
  readonly codes: Codes;
  methods: readonly MethodId[];
  readOnly: boolean;
  /** By an administrator. */
  disabled: boolean;
  administrator: boolean;
  quotaBytes: number | undefined;
}

export interface Client {
  readonly address: string;
  readonly userAgent: string;
}

export class Accounts {
  readonly #clock: DemoClock;
  readonly #all: readonly Account[];
  readonly #openHour: number;

  /** @param passwords sign-in passwords other than those in the list of users, by name. */
  constructor(clock: DemoClock, onSent: (sent: SentCode) => void, passwords: Readonly<Record<string, string>> = {}) {
    this.#clock = clock;
    this.#openHour = (new Date(clock.now()).getUTCHours() + 12) % 24;
    const users = demoUsers.map((user) => ({ ...user, password: passwords[user.name] ?? user.password }));
    this.#all = users.map((user, at) => ({
      id: String(at + 1),
      user,
      login: loginOf(user),
      codes: new Codes(clock, user, onSent),
      methods: methodIds.filter((id) => user.methods.includes(id)),
      readOnly: user.readOnly ?? false,
      disabled: false,
      administrator: user.administrator ?? false,
      quotaBytes: user.quotaBytes,
    }));
  }

  all(): readonly Account[] {
    return this.#all;
  }

  /** @throws when the demo has no such user. */
  named(name: string): Account {
    const account = this.#all.find(({ user }) => user.name === name);
    if (account === undefined) throw new Error(`the demo has no user ${name}`);
    return account;
  }

  byId(id: string): Account | undefined {
    return this.#all.find((account) => account.id === id);
  }

  byLogin(login: string): Account | undefined {
    return this.#all.find((account) => account.login === login);
  }

  /** The account with this name, or without one; takes the same time for an unknown name as for a wrong password. */
  signIn(name: string, password: string): { readonly account?: Account; readonly right: boolean } {
    const account = this.#all.find(({ user }) => user.name === name);
    const right = sameText(password, account?.user.password ?? '') && account !== undefined;
    return account === undefined ? { right } : { account, right };
  }

  /** The rule of the access policy that forbids this sign-in. */
  forbidding({ user }: Account, client: Client): 'ip' | 'hours' | 'client' | undefined {
    const { access } = user;
    switch (access?.rule) {
      case 'ip':
        return access.allowed.includes(client.address) ? undefined : 'ip';
      case 'hours':
        return Math.floor(this.#clock.now() / HOUR_MS) % 24 === this.#openHour ? undefined : 'hours';
      case 'client':
        return access.allowed.test(client.userAgent) ? undefined : 'client';
      case undefined:
        return undefined;
    }
  }
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
