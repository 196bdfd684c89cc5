import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SentCode } from './codes.ts';
import { startControlServer } from './control-server.ts';
import type { Controls } from './controls.ts';
import { Faults } from './faults.ts';
import { Journal } from './journal.ts';
import { liveControls } from './live-controls.ts';
import { newPlatform, type PlatformState } from './platform.ts';
import { newNextcloud } from './nextcloud/state.ts';
import { OAuthState } from './oauth/state.ts';
import { close, listen, platformServer, type Tls, type Wire } from './server.ts';
import type { MethodId } from './users.ts';
import { WebState } from './web/state.ts';
import { webDav } from './webdav.ts';

export interface DemoOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Serves https with this certificate. */
  readonly tls?: Tls;
  /** The host of `address`, where the certificate names another than 127.0.0.1 (which is where the demo listens). */
  readonly host?: string;
  /** Shows Nextcloud's face instead of NetExplorer's, below this path (`''` is the root, `/cloud` a folder). */
  readonly nextcloud?: string;
  /** Hears of each code that is "sent". */
  readonly onSent?: (sent: SentCode) => void;
  /** Sign-in passwords by user, for tests that look for them: those of the list are in the sources, too. */
  readonly passwords?: Readonly<Record<string, string>>;
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
  /** `http://127.0.0.1:PORT/webdav/`; with the face of Nextcloud the folder that holds those of its users. */
  readonly webdav: string;
  readonly users: readonly UserView[];
  /** Base address of the controls over HTTP, with a slash at the end; see `control-server.ts`. */
  readonly control: string;
  /** @throws when there is none of that name. */
  user(name: string): UserView;
  /** The Authorization headers received, in this process only. */
  authorizations(): readonly string[];
  /** As when its network is gone: ends every connection, and nobody can connect until it is plugged in again. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  /** Ends every connection and deletes every file. */
  stop(): Promise<void>;
}

/** Starts a demo platform on loopback. @throws when the port is taken. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const sent: SentCode[] = [];
  const platform = newPlatform((code) => {
    sent.push(code);
    options.onSent?.(code);
  }, options.passwords);
  const folder = mkdtempSync(join(tmpdir(), 'lk-platform-'));
  const journal = new Journal(platform.clock);
  const nextcloud = options.nextcloud === undefined ? {} : { nextcloud: newNextcloud(platform, options.nextcloud) };
  const dav = webDav(platform, folder);
  const wire: Wire = {
    platform,
    dav,
    journal,
    faults: new Faults(),
    latencyMs: 0,
    oauth: new OAuthState(platform.clock),
    web: new WebState(),
    ...nextcloud,
  };
  const removeFiles = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', removeFiles); // also when a test ends without `stop`
  const server = platformServer(wire, options.tls);
  const port = await listen(server, options.port ?? 0).catch((error: unknown) => {
    process.off('exit', removeFiles);
    removeFiles();
    throw error;
  });
  const controls = liveControls(wire, sent);
  const control = await startControlServer(controls);
  const address = `${options.tls === undefined ? 'http' : 'https'}://${options.host ?? '127.0.0.1'}:${port}`;
  const users = usersOf(platform);
  return {
    ...controls,
    address,
    webdav:
      options.nextcloud === undefined ? `${address}/webdav/` : `${address}${options.nextcloud}/remote.php/dav/files/`,
    users,
    control: control.url,
    user(name) {
      const user = users.find((candidate) => candidate.name === name);
      if (user === undefined) throw new Error(`the demo has no user ${name}`);
      return user;
    },
    authorizations: () => journal.authorizations(),
    unplug: () => close(server),
    async plugIn() {
      await listen(server, port);
    },
    async stop() {
      await Promise.all([close(server), close(control.server)]);
      process.off('exit', removeFiles);
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
