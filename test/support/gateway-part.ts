// One of the processes that serve the drives, with a server that says what it was told: `gateway-part.ts gateway-holder`. Its
// version is in a file, so that a test can exchange the program under a running one.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Served } from '../../electron/gateway/control.ts';
import { runGatewayProcess } from '../../electron/gateway/gateway-process.ts';
import { gatewayPart } from '../../electron/gateway/part-words.ts';
import type { GatewayEvent, LostWrite } from '../../electron/gateway/gateway.ts';
import type { HolderTimes } from '../../electron/gateway/holder.ts';
import type { ListeningGateway } from '../../electron/gateway/serve.ts';
import { fileLog } from '../../electron/log/log.ts';
import { linux } from '../../electron/os/linux/linux.ts';

const part = gatewayPart(process.argv.slice(2));
const home = process.env['HOME'] ?? '';
const places = linux.places(process.env);
const version = readFileSync(join(home, 'version'), 'utf8');
if (version === 'broken') throw new Error('as it was installed');
const times = JSON.parse(process.env['GATEWAY_TIMES'] ?? '{}') as Partial<HolderTimes>;

if (part !== undefined) {
  await runGatewayProcess(part, {
    ...{ os: linux, places, env: process.env, log: fileLog(places.log), version, times },
    program: [process.execPath, ...process.execArgv, process.argv[1] ?? ''],
    loadGateway: () => Promise.resolve(createGateway),
  });
}

/** What a request to a drive is answered: who has answered, and which app password it has. */
export interface Answer {
  readonly pid: number;
  readonly version: string;
  readonly digest: string;
  readonly networks: number;
}

function createGateway(_port: number, told: (event: GatewayEvent) => void): ListeningGateway {
  const drives = new Map<string, Served>();
  const lost: LostWrite[] = [];
  const hoard: number[][] = [];
  let [networks, underWay] = [0, 0];
  let calm = (): void => undefined;

  const driveOf = ({ url = '', headers }: IncomingMessage): Served | 401 | 404 => {
    const served = [...drives.values()].find(({ drive }) => url.startsWith(`${drive.prefix}/`));
    const { credential } = served?.drive ?? {};
    if (served === undefined || credential === undefined) return 404;
    const shown = `${credential.login}:${credential.throwaway.use((text) => text)}`;
    return headers.authorization === `Basic ${Buffer.from(shown).toString('base64')}` ? served : 401;
  };
  const acts: Record<string, (served: Served) => Promise<void> | void> = {
    crash() {
      process.kill(process.pid, 'SIGKILL');
    },
    hoard() {
      for (;;) hoard.push(new Array<number>(100_000).fill(Math.PI));
    },
    slow: () => sleep(1500),
    endless: () => sleep(60_000),
    lose({ drive }) {
      const at = new Date().toISOString();
      const before = lost.shift();
      lost.push({ id: 'lost-0', drive: drive.id, path: 'a.txt', reason: 'no-space', at, isKept: true });
      told({ type: before === undefined ? 'lost' : 'lost-again', lost: lost.at(-1) as LostWrite });
    },
    write() {
      for (const { id } of lost.splice(0)) told({ type: 'no-longer-lost', id });
    },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const served = driveOf(request);
    if (typeof served === 'number') {
      response.writeHead(served).end();
      return;
    }
    underWay += 1;
    await acts[request.url?.split('/').at(-1) ?? '']?.(served);
    underWay -= 1;
    if (underWay === 0) calm();
    const digest = createHash('sha256')
      .update(served.secret?.use((text) => text) ?? '')
      .digest('hex');
    response.end(JSON.stringify({ pid: process.pid, version, digest, networks } satisfies Answer));
  };
  const quiet = (): Promise<void> =>
    new Promise((resolve) => {
      calm = resolve;
      if (underWay === 0) resolve();
    });
  const server = createServer((request, response) => void answer(request, response));

  return {
    serve(drive, secret) {
      drives.set(drive.id, { drive, secret });
      told({ type: 'state', drive: drive.id, state: { at: 'open' } });
    },
    async password(id, secret) {
      const served = drives.get(id);
      if (served !== undefined) drives.set(id, { ...served, secret });
      await quiet();
    },
    refuse: () => undefined,
    hold: () => quiet(),
    async drop(id) {
      drives.delete(id);
      await quiet();
    },
    state: () => ({ at: 'open' }),
    lost,
    knowLost(before) {
      lost.push(...before);
    },
    copyOf: () => Buffer.from('content'),
    forget: () => undefined,
    networkChanged() {
      networks += 1;
    },
    close: () => Promise.resolve(),
    listen: (on) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(on, resolve);
      }),
    retire: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
