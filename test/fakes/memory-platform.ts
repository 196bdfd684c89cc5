import { FailureError } from '../../electron/contract/failure.ts';
import type { AppPasswordView } from '../../electron/contract/view.ts';
import type {
  AppPasswords,
  NewAppPassword,
  Platform,
  PlatformInfo,
  Session,
  SessionPlatform,
  SignInRequest,
} from '../../electron/platforms/platform.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import type { Ask } from '../../electron/sign-in/ask.ts';
import { signIn } from '../../electron/sign-in/sign-in.ts';
import { visitBrowser } from '../../electron/sign-in/visit-browser.ts';
import { demoUsers, loginOf, type DemoUser } from '../demo/users.ts';
import { Disturbances } from './disturbances.ts';
import { MemoryAccounts } from './memory-accounts.ts';

const NAME_LIMIT = 64;
const PASSWORD_LIMIT = 40;
const TTL_MS = 90 * 24 * 3600_000;
const SESSION_MS = 15 * 60_000;

interface AppPassword extends AppPasswordView {
  readonly user: string;
  readonly text: string;
}

/**
 * The port `Platform` in memory, with the demo platform's people. Its effects are called `platform.discover`,
 * `platform.sign-in`, `platform.sign-out`, `platform.create`, `platform.list` and `platform.revoke`.
 */
export class MemoryPlatform implements SessionPlatform {
  readonly kind = 'netexplorer';
  readonly address = new URL('https://demo.example');
  readonly disturbances: Disturbances;
  rotate?: NonNullable<Platform['rotate']>;
  resume?: NonNullable<SessionPlatform['resume']>;
  endRefresh?: NonNullable<SessionPlatform['endRefresh']>;
  readonly #refresh = new Set<string>();
  /** What `discover` says; a test may say otherwise. */
  info: PlatformInfo;
  /** Who signs in in the browser, where nobody was asked for. */
  signedInAs = '';
  /** Whether its replies carry its clock. */
  tellsTime = true;
  readonly #accounts: MemoryAccounts;
  readonly #sessions = new Map<string, { readonly user: string; readonly expiresAt: number }>();
  #passwords: AppPassword[] = [];
  #count = 1000;
  #offsetMs = 0;
  readonly #clock: () => number;

  /** @param clock its time, in milliseconds since 1970, before `advance`. */
  constructor(disturbances: Disturbances = new Disturbances(), clock: () => number = Date.now) {
    this.disturbances = disturbances;
    this.#clock = clock;
    const { origin: address } = this.address;
    const webdav = `${address}/webdav/`;
    const known = { kind: 'netexplorer', address, name: 'Demo Company', webdav } as const;
    this.info = { ...known, nameLimit: NAME_LIMIT, ways: ['password'] };
    this.#accounts = new MemoryAccounts(
      () => this.#now(),
      (user) => this.#openSession(user),
    );
    for (const user of demoUsers.filter(({ atPasswordLimit }) => atPasswordLimit === true)) {
      for (let n = 1; n <= PASSWORD_LIMIT; n += 1) this.addPassword(user.name, `Old device ${String(n)}`);
    }
  }

  discover(address: URL, signal?: AbortSignal): Promise<PlatformInfo> {
    return this.#run(
      'discover',
      () => {
        if (address.host !== this.address.host) throw new FailureError('LK-3011', { host: address.host });
        this.#accounts.assertNotBlocked();
        return this.info;
      },
      signal,
    );
  }

  async signIn({ address, user, browser }: SignInRequest, ask: Ask, signal?: AbortSignal): Promise<Session> {
    const { host } = new URL(address);
    if (browser === true) {
      const visit = { url: `${address}/sign-in`, host, seconds: 600 };
      return await visitBrowser(ask, visit, () => this.#run('sign-in', () => this.#byBrowser(address, user)), signal);
    }
    const work = (): Promise<Secret> => signIn({ user, host }, this.#accounts.calls, ask);
    return { address, user, token: await this.disturbances.run('platform.sign-in', work, signal) };
  }

  signOut({ token }: Session): Promise<void> {
    return this.#run('sign-out', () => void token.use((text) => this.#sessions.delete(text)));
  }

  passwords(session: Session): AppPasswords {
    const run = <T>(name: string, signal: AbortSignal | undefined, work: (user: string) => T): Promise<T> =>
      this.#run(name, () => work(this.#userOf(session)), signal);
    return {
      create: (name) => run('create', undefined, (user) => this.#create(user, name)),
      list: (signal, clock) =>
        run('list', signal, (user) => {
          if (this.tellsTime) clock?.(new Date(this.#now()).toUTCString());
          return this.passwordsOf(user);
        }),
      revoke: (id, signal) =>
        run('revoke', signal, (user) => {
          this.#passwords = this.#passwords.filter((one) => one.user !== user || one.id !== id);
        }),
    };
  }

  /** The app passwords of a user, as the platform lists them. */
  passwordsOf(name: string): readonly AppPasswordView[] {
    return this.#passwords.filter(({ user }) => user === name).map(({ user: _user, text: _text, ...view }) => view);
  }

  /** In plain, and the tokens too: to search for leaks. */
  get secretTexts(): readonly string[] {
    return [...this.#passwords.map(({ text }) => text), ...this.#sessions.keys()];
  }

  /** One that another device made. @returns its id. */
  addPassword(user: string, name: string): string {
    const id = String(++this.#count);
    const createdAt = new Date(this.#now()).toISOString();
    const expiresAt = new Date(this.#now() + TTL_MS).toISOString();
    this.#passwords.push({
      id,
      name,
      user,
      text: `${id}]qxKL%2#jLm>`,
      createdAt,
      expiresAt,
      method: null,
      lastUsedAt: null,
    });
    return id;
  }

  /** Whether an app password opens anything: one that is there, and has not expired. */
  accepts(secret: Secret): boolean {
    const now = this.#now();
    return this.#passwords.some(
      ({ text, expiresAt }) => secret.use((given) => given === text) && Date.parse(expiresAt ?? '') > now,
    );
  }

  /** Id of an app password, from what it is. */
  idOf(secret: Secret): string | undefined {
    return this.#passwords.find(({ text }) => secret.use((given) => given === text))?.id;
  }

  /** From now on app passwords can replace themselves; the effect is called `platform.rotate`. */
  offerRotation(): void {
    this.rotate = ({ id, name, login, secret }) => this.#run('rotate', () => this.#rotate(id, name, login, secret));
  }

  /** From now on a sign-in with the browser gives what `resume` takes, as where IT allows to keep it. */
  offerRefresh(): void {
    this.resume = ({ address, user }, refresh) =>
      this.#run('resume', () =>
        refresh.use((text) => this.#refresh.delete(text)) ? this.#byBrowser(address, user) : undefined,
      );
    this.endRefresh = (session, refresh) =>
      this.#run('end-refresh', () => {
        this.#userOf(session); // LK-2008 when that has ended
        refresh.use((text) => this.#refresh.delete(text));
      });
  }

  /** What would give another session, in plain. */
  get refreshTokens(): readonly string[] {
    return [...this.#refresh];
  }

  /** Lets time pass on the platform: sessions, challenges and blocks end. */
  advance(ms: number): void {
    this.#offsetMs += ms;
  }

  endSessions(): void {
    this.#sessions.clear();
  }

  get openSessions(): number {
    return [...this.#sessions.values()].filter(({ expiresAt }) => expiresAt > this.#now()).length;
  }

  codeFor(...of: Parameters<MemoryAccounts['codeFor']>): string {
    return this.#accounts.codeFor(...of);
  }

  unblock(): void {
    this.#accounts.unblock();
  }

  #run<T>(name: string, work: () => T, signal?: AbortSignal): Promise<T> {
    return this.disturbances.run(`platform.${name}`, () => Promise.resolve().then(work), signal);
  }

  #now(): number {
    return this.#clock() + this.#offsetMs;
  }

  #byBrowser(address: string, asked: string): Session {
    const user = asked === '' ? this.signedInAs : asked;
    const account = demoUsers.find(({ name }) => name === user);
    if (account === undefined) throw new FailureError('LK-2201');
    const session = { address, user, token: this.#openSession(account), browser: true } as const;
    if (this.resume === undefined) return session;
    const refresh = `refresh-${String(++this.#count)}-of-${user}`;
    this.#refresh.add(refresh);
    return { ...session, refresh: new Secret(refresh) };
  }

  #openSession(user: DemoUser): Secret {
    const token = `token-${String(++this.#count)}-of-${user.name}`;
    this.#sessions.set(token, { user: user.name, expiresAt: this.#now() + SESSION_MS });
    return new Secret(token);
  }

  #userOf({ token }: Session): string {
    this.#accounts.assertNotBlocked();
    const session = token.use((text) => this.#sessions.get(text));
    if (session === undefined || session.expiresAt <= this.#now()) throw new FailureError('LK-2008');
    return session.user;
  }

  #rotate(id: string, name: string, login: string, secret: Secret): NewAppPassword {
    this.#accounts.assertNotBlocked();
    if (!this.accepts(secret) || this.idOf(secret) !== id) throw new FailureError('LK-5006');
    const text = `${id}]rotated-${String(++this.#count)}>`;
    const expiresAt = new Date(this.#now() + TTL_MS).toISOString();
    this.#passwords = this.#passwords.map((one) => (one.id === id ? { ...one, text, expiresAt } : one));
    return { id, name, login, secret: new Secret(text), expiresAt };
  }

  #create(user: string, name: string): NewAppPassword {
    if (name.trim() === '' || /\p{Cc}/u.test(name) || name.length > NAME_LIMIT)
      throw new FailureError('LK-3103', { name });
    const own = this.#passwords.filter((one) => one.user === user);
    if (own.length >= PASSWORD_LIMIT) throw new FailureError('LK-3101', { limit: PASSWORD_LIMIT });
    if (own.some((one) => one.name === name)) throw new FailureError('LK-3102', { name });
    const id = this.addPassword(user, name);
    const made = this.#passwords.find((one) => one.id === id);
    const account = demoUsers.find((one) => one.name === user);
    if (made?.expiresAt == null || account === undefined) throw new Error('just made');
    return { id, name, login: loginOf(account), secret: new Secret(made.text), expiresAt: made.expiresAt };
  }
}
