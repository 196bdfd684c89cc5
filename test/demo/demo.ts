import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SentCode } from './codes.ts';
import { startControlServer } from './control-server.ts';
import type { Controls } from './controls.ts';
import { Faults } from './faults.ts';
import { Journal } from './journal.ts';
import { newPlatform, type PlatformState } from './platform.ts';
import { close, listen, platformServer, type Tls, type Wire } from './server.ts';
import type { MethodId } from './users.ts';
import { webDav } from './webdav.ts';

export interface DemoOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Serves https with this certificate. */
  readonly tls?: Tls;
  /** The host of `address`, where the certificate names another than 127.0.0.1 (which is where the demo listens). */
  readonly host?: string;
  /** Hears of each code that is "sent". */
  readonly onSent?: (sent: SentCode) => void;
}

/** A user as the demo tells about it. */
export interface UserView {
  readonly name: string;
  /** What WebDAV wants; mostly the same as `name`. */
  readonly login: string;
  readonly password: string;
  readonly methods: readonly MethodId[];
  /** Base32, for those with an OTP app. */
  readonly otpSecret?: string;
  readonly note: string;
}

export interface Demo extends Controls {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** `http://127.0.0.1:PORT/webdav/` */
  readonly webdav: string;
  readonly users: readonly UserView[];
  /** Base address of the controls over HTTP, with a slash at the end; see `control-server.ts`. */
  readonly control: string;
  /** @throws when there is none of that name. */
  user(name: string): UserView;
  /** The Authorization headers received, in this process only. */
  authorizations(): readonly string[];
  /** Ends every connection and deletes every file. */
  stop(): Promise<void>;
}

/** Starts a demo platform on loopback. @throws when the port is taken. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const sent: SentCode[] = [];
  const platform = newPlatform((code) => {
    sent.push(code);
    options.onSent?.(code);
  });
  const folder = mkdtempSync(join(tmpdir(), 'lk-platform-'));
  const journal = new Journal(platform.clock);
  const wire: Wire = { platform, dav: webDav(platform, folder), journal, faults: new Faults(), latencyMs: 0 };
  const removeFiles = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const server = platformServer(wire, options.tls);
  const port = await listen(server, options.port ?? 0).catch((error: unknown) => {
    removeFiles();
    throw error;
  });
  const controls = controlsOf(wire, sent);
  const control = await startControlServer(controls);
  const address = `${options.tls === undefined ? 'http' : 'https'}://${options.host ?? '127.0.0.1'}:${port}`;
  const users = usersOf(platform);
  return {
    ...controls,
    address,
    webdav: `${address}/webdav/`,
    users,
    control: control.url,
    user(name) {
      const user = users.find((candidate) => candidate.name === name);
      if (user === undefined) throw new Error(`the demo has no user ${name}`);
      return user;
    },
    authorizations: () => journal.authorizations(),
    async stop() {
      await Promise.all([close(server), close(control.server)]);
      removeFiles();
    },
  };
}

function usersOf({ accounts }: PlatformState): UserView[] {
  return accounts.all().map(({ user, login, methods, codes }) => ({
    ...{ name: user.name, login, password: user.password, methods, note: user.note },
    ...(methods.includes('otp') ? { otpSecret: codes.otpSecret } : {}),
  }));
}

function controlsOf(wire: Wire, sent: readonly SentCode[]): Controls {
  const { platform, journal, faults, dav } = wire;
  const { clock, accounts, appPasswords, sessions, throttle } = platform;
  return {
    latency: (ms) => {
      wire.latencyMs = ms;
    },
    fault: (rule) => faults.add(rule),
    removeFault: (id) => {
      faults.remove(id);
    },
    clearFaults: () => {
      faults.clear();
    },
    now: () => new Date(clock.now()).toISOString(),
    advance: (ms) => {
      clock.advance(ms);
    },
    setClock: (instant) => {
      clock.set(Date.parse(instant));
    },
    skew: (ms) => {
      clock.skew(ms);
    },
    journal: () => journal.entries(),
    clearJournal: () => {
      journal.clear();
    },
    waitFor: (match, count, timeoutMs) => journal.waitFor(match, count, timeoutMs),
    appPasswords: (user) => appPasswords.stored(accounts.named(user).user.name),
    secretsIssued: () => ({ appPasswords: appPasswords.issued(), tokens: sessions.issued() }),
    openSessions: () => sessions.openCount(),
    queuePasswords: (passwords) => {
      appPasswords.queue(passwords);
    },
    codeFor: (user, method) => {
      const account = accounts.named(user);
      return account.codes.current(method ?? account.methods[0] ?? 'otp');
    },
    sentCodes: () => [...sent],
    revokeAll: (user) => {
      appPasswords.revokeAll(user);
    },
    unblock: () => {
      throttle.reset();
    },
    setAccount: (user, change) => {
      const account = accounts.named(user);
      if (change.readOnly !== undefined) account.readOnly = change.readOnly;
      if (change.methods !== undefined) account.methods = change.methods;
      if (change.quotaBytes !== undefined) account.quotaBytes = change.quotaBytes ?? undefined;
    },
    folderOf: (user) => dav.folderOf(accounts.named(user)),
  };
}
