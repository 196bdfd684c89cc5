import { FailureError } from '../../electron/contract/failure.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import type { SecondFactorId, SecondFactorMethod } from '../../electron/sign-in/ask.ts';
import type { SignInCalls } from '../../electron/sign-in/sign-in.ts';
import { demoUsers, type DemoUser } from '../demo/users.ts';

const WRONG_PASSWORDS = 12;
const BLOCK_MS = 30 * 60_000;
const CHALLENGE_MS = 5 * 60_000;
const RESEND_MS = 30_000;
const WRONG_CODES = 5;
const LOCK_MS = 15 * 60_000;

interface Challenge {
  readonly user: DemoUser;
  readonly expiresAt: number;
}

interface Standing {
  wrongCodes: number;
  lockedUntil: number;
  readonly codes: Map<SecondFactorId, string>;
  readonly sentAt: Map<SecondFactorId, number>;
}

/** Who can sign in to the platform in memory, and how: the demo platform's people, by the same rules. */
export class MemoryAccounts {
  readonly #now: () => number;
  readonly #open: (user: DemoUser) => Secret;
  readonly #challenges = new Map<string, Challenge>();
  readonly #standings = new Map<string, Standing>();
  #wrongPasswords = 0;
  #blockedUntil = 0;
  #count = 0;

  /** @param open makes a session and gives its token. */
  constructor(now: () => number, open: (user: DemoUser) => Secret) {
    this.#now = now;
    this.#open = open;
  }

  /** A code that works now. @throws when it has to be sent first and was not. */
  codeFor(name: string, method: SecondFactorId): string {
    const { codes } = this.#standing(name);
    if (method === 'otp' || method === 'yubikey') codes.set(method, this.#newCode());
    const code = codes.get(method);
    if (code === undefined) throw new Error(`no code by ${method} is waiting for ${name}`);
    return code;
  }

  /** Lifts the block of the address. */
  unblock(): void {
    this.#wrongPasswords = 0;
    this.#blockedUntil = 0;
  }

  assertNotBlocked(): void {
    if (this.#blockedUntil > this.#now()) throw new FailureError('LK-2007');
  }

  /** What `signIn` calls. */
  readonly calls: SignInCalls = {
    password: (name, password) => {
      this.assertNotBlocked();
      const user = demoUsers.find((candidate) => candidate.name === name);
      if (user?.ssoProvider !== undefined) throw new FailureError('LK-2003', { provider: user.ssoProvider });
      if (user === undefined || !password.use((text) => text === user.password)) throw this.#wrongPassword();
      refuseByRule(user);
      if (user.methods.length === 0) return Promise.resolve({ token: this.#open(user) });
      const id = `challenge-${String(++this.#count)}`;
      this.#challenges.set(id, { user, expiresAt: this.#now() + CHALLENGE_MS });
      return Promise.resolve({ challenge: { id: new Secret(id), methods: user.methods.map(offered) } });
    },
    send: (challenge, { id: method }) => {
      const { user } = this.#challenge(challenge.id);
      const { codes, sentAt } = this.#unlocked(user.name);
      const waitMs = (sentAt.get(method) ?? -Infinity) + RESEND_MS - this.#now();
      if (waitMs > 0) throw new FailureError('LK-2104', { retryAfterS: Math.ceil(waitMs / 1000) });
      sentAt.set(method, this.#now());
      codes.set(method, this.#newCode());
      return Promise.resolve();
    },
    code: (challenge, { id: method }, code) => {
      const { user } = this.#challenge(challenge.id);
      const standing = this.#unlocked(user.name);
      const right = standing.codes.get(method);
      if (right === undefined || !code.use((text) => text === right)) throw this.#wrongCode(standing);
      standing.codes.delete(method);
      standing.wrongCodes = 0;
      return Promise.resolve({ token: this.#open(user) });
    },
  };

  #wrongPassword(): FailureError {
    this.#wrongPasswords += 1;
    if (this.#wrongPasswords < WRONG_PASSWORDS) return new FailureError('LK-2001');
    this.#blockedUntil = this.#now() + BLOCK_MS;
    return new FailureError('LK-2007');
  }

  #wrongCode(standing: Standing): FailureError {
    standing.wrongCodes += 1;
    const attemptsLeft = WRONG_CODES - standing.wrongCodes;
    if (attemptsLeft > 0) return new FailureError('LK-2101', { attemptsLeft });
    standing.wrongCodes = 0;
    standing.lockedUntil = this.#now() + LOCK_MS;
    return lockedFailure(standing);
  }

  #challenge(id: Secret): Challenge {
    const challenge = id.use((text) => this.#challenges.get(text));
    if (challenge === undefined || challenge.expiresAt <= this.#now()) throw new FailureError('LK-2102');
    return challenge;
  }

  #unlocked(name: string): Standing {
    const standing = this.#standing(name);
    if (standing.lockedUntil > this.#now()) throw lockedFailure(standing);
    return standing;
  }

  #standing(name: string): Standing {
    const there = this.#standings.get(name);
    if (there !== undefined) return there;
    const standing = { wrongCodes: 0, lockedUntil: 0, codes: new Map(), sentAt: new Map() };
    this.#standings.set(name, standing);
    return standing;
  }

  #newCode(): string {
    return String(++this.#count).padStart(6, '0');
  }
}

function refuseByRule({ access, enrolmentRequired }: DemoUser): void {
  const codes = { ip: 'LK-2004', hours: 'LK-2005', client: 'LK-2006' } as const;
  if (access !== undefined) throw new FailureError(codes[access.rule]);
  if (enrolmentRequired === true) throw new FailureError('LK-2002');
}

function offered(id: SecondFactorId): SecondFactorMethod {
  return id === 'sms' || id === 'email' ? { id, hint: `your ${id}` } : { id };
}

const lockedFailure = ({ lockedUntil }: Standing): FailureError =>
  new FailureError('LK-2103', { until: new Date(lockedUntil).toISOString() });
