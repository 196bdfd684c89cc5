import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import {
  gatewayClient,
  type ClientEvent,
  type GatewayClient,
  type MountTarget,
  type ToServe,
} from '../../electron/gateway/client.ts';
import { socketName } from '../../electron/gateway/part-words.ts';
import type { HolderTimes } from '../../electron/gateway/holder.ts';
import { unixControlSocket, type ControlSocket } from '../../electron/os/control-socket.ts';
import { startDetached } from '../../electron/os/start-detached.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import type { Answer } from './gateway-part.ts';
import { projectRoot } from './project-files.ts';
import { endGateway, gatewayProcesses, type SessionProcess } from './session-processes.ts';

/** A user with a home of their own, whose drives real processes serve. */
export interface GatewayBed {
  readonly home: string;
  readonly runtime: string;
  readonly data: string;
  readonly socket: ControlSocket;
  /** A program that uses the gateway; all are let go of at the end. */
  client(options?: ClientOptions): TestClient;
  /** Exchanges the program on the disk. */
  update(version: string): void;
  /** Environment and command line by which its holder is started. */
  readonly launch: { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv };
  /** The processes of this user's gateway that are alive. */
  processes(): readonly SessionProcess[];
  logged(): string;
  stop(): Promise<void>;
}

export interface ClientOptions {
  readonly version?: string;
  readonly everything?: () => readonly ToServe[];
}

export interface TestClient extends GatewayClient {
  readonly heard: readonly ClientEvent[];
}

/** Bundles `gateway-part.ts` into one file, which starts as fast as the real program. @returns what removes it */
export async function bundleGatewayPart(): Promise<() => void> {
  // Below the project, where native modules are found.
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'gateway-part-'));
  await build({
    configFile: join(projectRoot, 'electron/vite.config.ts'),
    build: { ssr: join(projectRoot, 'test/support/gateway-part.ts'), outDir, emptyOutDir: true },
    plugins: [],
  });
  chmodSync(outDir, 0o755); // other users start it, too
  program = join(outDir, 'gateway-part.js');
  return () => {
    rmSync(outDir, { recursive: true });
  };
}

let program = '';

export function gatewayBed(times: Partial<HolderTimes> = {}, nodeArgs: readonly string[] = []): GatewayBed {
  const home = mkdtempSync(join(tmpdir(), 'lk-gateway-'));
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  writeFileSync(join(home, 'version'), '1.0.0');
  const env = {
    ...{ PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: runtime },
    GATEWAY_TIMES: JSON.stringify(times),
  };
  const socket = unixControlSocket(join(runtime, 'latchkey'), socketName);
  const clients: GatewayClient[] = [];
  const bed: GatewayBed = {
    launch: { args: [...nodeArgs, program, 'gateway-holder'], env },
    ...{ home, runtime, socket, data: join(home, '.local/share/latchkey') },
    client({ version = '1.0.0', everything = () => [] } = {}) {
      const heard: ClientEvent[] = [];
      const client = gatewayClient({
        ...{ socket, version },
        start: () => startDetached({ file: process.execPath, ...bed.launch }),
        everything: () => Promise.resolve(everything()),
      });
      client.onEvent((event) => heard.push(event));
      clients.push(client);
      return { ...client, heard };
    },
    update(version) {
      writeFileSync(join(home, 'version'), version);
    },
    processes: () => gatewayProcesses(home),
    logged() {
      const file = join(home, '.local/state/latchkey/latchkey.log');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    async stop() {
      for (const client of clients) client.close();
      await sleep(20);
      await endGateway(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
  return bed;
}

export function toServe(
  id: string,
  password: string | undefined = `app-${id}-${randomBytes(9).toString('hex')}`,
): ToServe {
  return {
    drive: {
      ...{ id, prefix: `/${id}`, label: id, address: 'https://cloud.example/dav/', login: 'jane' },
      challenge: { scheme: 'basic', realm: 'r' },
    },
    secret: new Secret(password),
  };
}

/** What a mount tool asks. @returns the status where there is no answer of a drive; 0 where the connection is refused or cut */
export function ask({ url, login, throwaway }: MountTarget, act = ''): Promise<Answer | number> {
  const auth = throwaway.use((text) => `${login}:${text}`);
  return new Promise((resolve) => {
    const asked = request(`${url}${act}`, { auth, agent: false, timeout: 20_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => {
        resolve(response.statusCode === 200 ? (JSON.parse(text) as Answer) : (response.statusCode ?? 0));
      });
      response.once('error', () => {
        resolve(0);
      });
    });
    asked.once('error', () => {
      resolve(0);
    });
    asked.once('timeout', () => asked.destroy());
    asked.end();
  });
}

/** Looks less often the longer it has waited: what takes a minute needs no three thousand looks at every process. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    const waited = performance.now() - began;
    if (waited > ms) throw new Error('it never came to that');
    await sleep(20 + Math.min(waited / 50, 500));
  }
}
