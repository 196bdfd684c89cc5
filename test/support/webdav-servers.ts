import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../electron/os/run.ts';
import { apacheConfig, folderOf, realm, roots, type ApacheLayout, type RootName } from './apache-config.ts';
import { makeAuthority } from './certificates.ts';

export { realm, type RootName } from './apache-config.ts';

export interface LoggedRequest {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** It carried an Authorization header, right or wrong. */
  readonly authenticated: boolean;
  readonly depth: string;
}

/** One apache2 with mod_dav on loopback, over http and over TLS by a private CA (host names `localhost` and 127.0.0.1). */
export interface WebdavServers {
  /** PEM file of the private CA that signed the server's certificate. */
  readonly caFile: string;
  /** PEM file of a CA that has nothing to do with it. */
  readonly otherCaFile: string;
  /** @param host by which it is asked for, 127.0.0.1 when absent; `[::1]` where the machine has IPv6 */
  url(root: RootName, scheme?: 'http' | 'https', host?: string): string;
  /** An address that redirects to another port of the same host. */
  readonly movedUrl: string;
  readonly otherPort: number;
  /** Sets (or changes, at once) the password of a user for every root. */
  setPassword(user: string, password: string): void;
  putFile(root: RootName, name: string, content: string): void;
  /** Folder on disk of a root. */
  folder(root: RootName): string;
  /** What arrived since the start or the last `forget`. */
  requests(): Promise<readonly LoggedRequest[]>;
  forget(): void;
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Not below a test's own home: the server's user could not get there. */
const temporary = tmpdir();

/** Starts the server. @throws when apache2 or openssl is not installed (`npm test` installs them). */
export async function startWebdavServers(users: Readonly<Record<string, string>>): Promise<WebdavServers> {
  const folder = mkdtempSync(join(temporary, 'lk-webdav-'));
  chmodSync(folder, 0o755);
  const owner = await serverUser();
  const own = (path: string): void => {
    if (owner !== undefined) chownSync(path, owner, owner);
  };
  const makeFolder = (path: string): void => {
    mkdirSync(path, { recursive: true });
    own(path);
  };
  const [httpPort, tlsPort, otherPort] = await freePorts(3);
  const layout: ApacheLayout = { folder, httpPort: httpPort ?? 0, tlsPort: tlsPort ?? 0, otherPort: otherPort ?? 0 };
  for (const path of ['apache', 'apache/lock', 'files', 'files/outer']) makeFolder(join(folder, path));
  for (const root of Object.keys(roots) as RootName[]) makeFolder(folderOf(layout, root));
  const caFile = await makeAuthority(join(folder, 'ca'), 'server', ['DNS:localhost', 'IP:127.0.0.1', 'IP:::1']);
  const otherCaFile = await makeAuthority(join(folder, 'other-ca'), 'server', ['DNS:localhost']);
  const log = join(folder, 'access.log');
  writeFileSync(log, '');
  writeFileSync(join(folder, 'apache.conf'), apacheConfig(layout));

  const passwords = new Map(Object.entries(users));
  const writePasswords = (): void => {
    const all = [...passwords];
    const lines = all.map(([user, text]) => `${user}:{SHA}${createHash('sha1').update(text).digest('base64')}`);
    const digests = all.map(([user, text]) => `${user}:${realm}:${md5(`${user}:${realm}:${text}`)}`);
    writeFileSync(join(folder, 'passwords'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'digests'), `${digests.join('\n')}\n`);
  };
  writePasswords();

  let server = await startApache(layout);
  let marks = 0;
  return {
    caFile,
    otherCaFile,
    otherPort: layout.otherPort,
    movedUrl: `http://127.0.0.1:${layout.httpPort}/moved/`,
    url(root, scheme = 'http', host = '127.0.0.1') {
      const port = scheme === 'http' ? layout.httpPort : layout.tlsPort;
      return new URL(`${scheme}://${host}:${port}${roots[root]}`).href;
    },
    setPassword(user, password) {
      passwords.set(user, password);
      writePasswords();
    },
    putFile(root, name, content) {
      const path = join(folderOf(layout, root), name);
      writeFileSync(path, content);
      own(path);
    },
    folder: (root) => folderOf(layout, root),
    async requests() {
      // The log is written after the reply: a request of our own, once logged, says that those before it are too.
      const mark = `/mark-${++marks}`;
      await fetch(`http://127.0.0.1:${layout.httpPort}${mark}`).then((reply) => reply.text());
      let lines: LoggedRequest[] = [];
      while (!lines.some(({ path }) => path === mark)) {
        await sleep(10);
        lines = readFileSync(log, 'utf8').split('\n').filter(Boolean).map(parseLine);
      }
      return lines.filter(({ path }) => !path.startsWith('/mark-'));
    },
    forget() {
      truncateSync(log);
    },
    async halt() {
      await stopApache(server);
    },
    async resume() {
      server = await startApache(layout);
    },
    async stop() {
      await stopApache(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Requests that carried credentials. */
export function authenticated(requests: readonly LoggedRequest[]): readonly LoggedRequest[] {
  return requests.filter((request) => request.authenticated);
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

function parseLine(line: string): LoggedRequest {
  const [port = '', method = '', path = '', status = '', credentials = '', depth = ''] = line.split('\t');
  return { port: Number(port), method, path, status: Number(status), authenticated: credentials === '1', depth };
}

/** apache2 does not serve as root: when we are, it becomes www-data. */
async function serverUser(): Promise<number | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const { stdout } = await run({ file: 'id', args: ['-u', 'www-data'], timeoutMs: 5000 });
  return Number(stdout);
}

/** Ports that nobody listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          resolve(server);
        });
      });
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function startApache(layout: ApacheLayout): Promise<ChildProcess> {
  const child = spawn('/usr/sbin/apache2', ['-f', join(layout.folder, 'apache.conf'), '-DFOREGROUND'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  child.once('error', (error) => (errors += error.message));
  for (let tries = 0; tries < 200; tries += 1) {
    if (await listening(layout.tlsPort)) return child;
    if (child.exitCode !== null || child.pid === undefined) break;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`apache2 does not start: ${errors}`);
}

async function stopApache(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Whether something listens on a port of this machine. */
export function listening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
