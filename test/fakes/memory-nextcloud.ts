import { FailureError } from '../../electron/contract/failure.ts';
import type {
  CurrentAppPassword,
  Granted,
  GrantPlatform,
  Holder,
  NewAppPassword,
  PendingGrant,
  PlatformInfo,
} from '../../electron/platforms/platform.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import type { Disturbances } from './disturbances.ts';

const FLOW_MS = 1_200_000;
/** How long an app password that was used is remembered, and opens the files although it was replaced (observed). */
const CACHE_MS = 10_000;

/** Who can sign in with a password, or could, were it not for the second factor. */
export const accounts = [
  { login: 'nora@example.com', password: 'plain-Passw0rd', secondFactor: false },
  { login: 'alice@example.com', password: 'Al1ce', secondFactor: true },
] as const;

interface Flow {
  readonly name: string;
  readonly until: number;
  granted?: { readonly login: string; readonly text: string };
}

/**
 * A platform that grants app passwords in the browser, in memory. Its effects are called `platform.discover`,
 * `platform.request-grant`, `platform.poll`, `platform.grant-by-password`, `platform.holder-of`, `platform.rotate` and
 * `platform.revoke`. As a real one it remembers an app password for 10 s after its use, also when that has replaced itself
 * meanwhile; and those of a disabled account live on.
 */
export class MemoryNextcloud implements GrantPlatform {
  readonly kind = 'nextcloud';
  readonly address = new URL('https://cloud.example/cloud');
  readonly disturbances: Disturbances;
  info: PlatformInfo;
  /** What the server calls itself when it has granted one. */
  server: string;
  #now: () => number;
  readonly #flows = new Map<string, Flow>();
  #passwords: { readonly name: string; readonly login: string; readonly text: string }[] = [];
  #count = 0;
  /** Whether an administrator has disabled every account. */
  disabled = false;
  /** By user id: the e-mail address that an account has given itself, which it can sign in with. */
  readonly emails = new Map<string, string>();
  /** Until when each is remembered. */
  readonly #cache = new Map<string, number>();

  constructor(disturbances: Disturbances, now: () => number) {
    this.disturbances = disturbances;
    this.#now = now;
    const address = this.address.href;
    this.server = address;
    const webdav = `${address}/remote.php/dav/files/`;
    this.info = { kind: 'nextcloud', address, name: 'cloud.example', webdav, nameLimit: 128, ways: ['browser'] };
  }

  /** Names of the app passwords there are. */
  get names(): readonly string[] {
    return this.#passwords.map(({ name }) => name);
  }

  /** In plain, and the tokens too: to search for leaks. */
  get secretTexts(): readonly string[] {
    return [...this.#passwords.map(({ text }) => text), ...this.#flows.keys()];
  }

  /** Whether it is an app password that there is. */
  accepts(secret: Secret): boolean {
    return this.#passwords.some(({ text }) => secret.use((given) => given === text));
  }

  /** What the files say to it: also to one that is only remembered. */
  opens(secret: Secret): boolean | 'disabled' {
    const now = this.#now();
    const text = secret.use((given) => given);
    const until = this.#cache.get(text) ?? 0;
    if (until <= now) {
      if (!this.accepts(secret)) return false;
      this.#cache.set(text, now + CACHE_MS);
    }
    return this.disabled ? 'disabled' : true;
  }

  /** What a person does on the page in the browser. */
  grant(url: string, login = 'nora@example.com'): void {
    const flow = this.#flows.get(url.split('/').at(-1) ?? '');
    if (flow === undefined || flow.granted !== undefined || flow.until <= this.#now()) return;
    flow.granted = { login, text: this.#make(flow.name, login) };
  }

  revokeAll(): void {
    this.#passwords = [];
    this.#cache.clear();
  }

  discover(address: URL, signal?: AbortSignal): Promise<PlatformInfo> {
    return this.#run(
      'discover',
      () => {
        if (address.host !== this.address.host) throw new FailureError('LK-3011', { host: address.host });
        return this.info;
      },
      signal,
    );
  }

  requestGrant(_address: string, name: string, signal?: AbortSignal): Promise<PendingGrant> {
    return this.#run(
      'request-grant',
      () => {
        const token = `flow-${String(++this.#count)}`;
        this.#flows.set(token, { name, until: this.#now() + FLOW_MS });
        const url = `${this.address.href}/login/${token}`;
        return { url, seconds: FLOW_MS / 1000, token: new Secret(token) };
      },
      signal,
    );
  }

  grantOf(_address: string, name: string, token: Secret): Promise<Granted | undefined> {
    return this.#run('poll', () => {
      const key = token.use((text) => text);
      const granted = this.#flows.get(key)?.granted;
      if (granted === undefined) return undefined;
      this.#flows.delete(key);
      const { login, text } = granted;
      return { id: this.#id(), name, login, user: login, server: this.server, secret: new Secret(text) };
    });
  }

  grantByPassword(_address: string, name: string, login: string, password: Secret): Promise<Granted> {
    return this.#run('grant-by-password', () => {
      const account = accounts.find((one) => one.login === login);
      if (this.accepts(password)) throw new FailureError('LK-2016');
      if (account === undefined || !password.use((given) => given === account.password))
        throw new FailureError('LK-2001');
      if (account.secondFactor) throw new FailureError('LK-2015');
      const secret = new Secret(this.#make(name, login));
      return { id: this.#id(), name, login, user: login, server: this.server, secret };
    });
  }

  holderOf(_address: string, { server, login, secret }: Granted, signal?: AbortSignal): Promise<Holder> {
    return this.#run(
      'holder-of',
      () => {
        if (server !== this.address.href) throw new FailureError('LK-3111', { to: server });
        if (!this.accepts(secret)) throw new FailureError('LK-2012', { host: this.address.host });
        const byEmail = [...this.emails].find(([, email]) => email === login)?.[0];
        const id = byEmail ?? login.split('@')[0] ?? login;
        const claimed = this.emails.get(id);
        return {
          webdav: `${this.info.webdav}${id}/`,
          names: byEmail === undefined ? [login, id] : [id],
          ...(claimed === undefined ? {} : { claimed }),
          displayName: `${id} of the example`,
        };
      },
      signal,
    );
  }

  rotate({ name, login, secret }: CurrentAppPassword): Promise<NewAppPassword> {
    return this.#run('rotate', () => {
      this.#assertEnabled();
      if (!this.accepts(secret)) throw new FailureError('LK-5006');
      this.#drop(secret);
      return { id: this.#id(), name, login, secret: new Secret(this.#make(name, login)) };
    });
  }

  revokeItself({ secret }: CurrentAppPassword, signal?: AbortSignal): Promise<void> {
    return this.#run(
      'revoke',
      () => {
        this.#assertEnabled();
        if (this.accepts(secret)) secret.use((text) => this.#cache.delete(text));
        this.#drop(secret);
      },
      signal,
    );
  }

  passwordsPage(address: string): string {
    return `${address}/index.php/settings/user/security`;
  }

  #assertEnabled(): void {
    if (this.disabled) throw new FailureError('LK-7012', { host: this.address.host });
  }

  #make(name: string, login: string): string {
    const text = `app-password-${String(++this.#count)}`;
    this.#passwords.push({ name, login, text });
    return text;
  }

  #drop(secret: Secret): void {
    this.#passwords = this.#passwords.filter(({ text }) => !secret.use((given) => given === text));
  }

  #id(): string {
    return `id-${String(++this.#count)}`;
  }

  #run<T>(name: string, work: () => T, signal?: AbortSignal): Promise<T> {
    return this.disturbances.run(`platform.${name}`, () => Promise.resolve().then(work), signal);
  }
}
