import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayClient } from '../../electron/gateway/client.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { builtGateway, type BuiltGateway, type Part } from '../support/built-gateway.ts';
import { startWebdavServers, type WebdavServers } from '../support/webdav-servers.ts';
import { benchMounts } from './gateway-mounts.ts';
import { medianInTurns, time, type Figure } from './measure.ts';

const USER = 'alice';
const PASSWORD = 'app-password';
const MANY_DRIVES = 200;
const LARGE_MB = 256;
const SMALL_FILES = 25;
const LINE_MS = 20;
/** A small file is eight requests of gvfs, of which six open a connection of their own (GATEWAY measured 70 %). */
const OF_A_FILE = ['PROPFIND', 'PROPFIND', 'PUT', 'PROPFIND', 'PROPFIND', 'PROPFIND', 'GET', 'PROPFIND'] as const;
const ON_NEW_CONNECTIONS = 6;

/** Where a client asks, as a mount tool would. */
interface Way {
  readonly url: string;
  readonly authorization: string;
}

const basic = (login: string, password: string): string =>
  `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;

/** What the gateway costs, next to the same requests without it, turn by turn; and what its processes take. */
export async function benchGateway(turns: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-bench-'));
  const servers = await startWebdavServers({ [USER]: PASSWORD });
  const line = await slowLine(new URL(servers.url('basic')).port, LINE_MS);
  const gateway = builtGateway(folder, join(folder, 'run'));
  const { client } = gateway;
  try {
    const starts = await medianInTurns(turns, { start: () => startOnce(client, servers.url('basic')) });
    const idle = await memoryOf(gateway);
    for (let n = 0; n < MANY_DRIVES; n += 1) await serve(client, `drive-${String(n)}`, servers.url('basic'));
    const many = await memoryOf(gateway);
    const direct = { url: servers.url('basic'), authorization: basic(USER, PASSWORD) };
    const through = await serve(client, 'measured', direct.url);
    const slow = new URL(direct.url);
    slow.port = String(line.port);
    const slowDirect = { ...direct, url: slow.href };
    const slowThrough = await serve(client, 'slow', slow.href);
    const before = await gateway.processorMs('server');
    const figures = [...(await large(turns, folder, servers, direct, through))];
    const perGb = ((await gateway.processorMs('server')) - before) / (((turns + 1) * 2 * LARGE_MB) / 1024);
    return [
      { name: 'gateway: from nothing to a served drive', value: starts.start, unit: 'ms', note: 'goal 150' },
      ...idle.map(({ part, mb }): Figure => ({
        name: `gateway: memory of its ${part}, idle`,
        value: mb,
        unit: 'MB',
        note: 'goal 60',
      })),
      ...many.map(({ part, mb }): Figure => ({
        name: `gateway: memory of its ${part}, ${String(MANY_DRIVES)} drives`,
        value: mb,
        unit: 'MB',
      })),
      ...figures,
      { name: 'gateway: processor time for a gigabyte', value: perGb, unit: 'ms' },
      ...(await memoryOf(gateway)).map(({ part, mb }): Figure => ({
        name: `gateway: memory of its ${part}, after all that`,
        value: mb,
        unit: 'MB',
      })),
      ...(await small('on loopback', turns, direct, through)),
      ...(await benchMounts(3)),
      ...(await small(`on a line of ${String(LINE_MS)} ms`, 3, slowDirect, slowThrough, 0.7)),
    ];
  } finally {
    await gateway.stop();
    await line.stop();
    await servers.stop();
    rmSync(folder, { recursive: true });
  }
}

async function serve(client: GatewayClient, id: string, address: string): Promise<Way> {
  const challenge = { scheme: 'basic', realm: 'r' } as const;
  const drive = { ...{ id, prefix: `/${id}`, label: id, address, login: USER }, challenge };
  const { url, login, throwaway } = await client.serve({ drive, secret: new Secret(PASSWORD) });
  return {
    url,
    authorization: basic(
      login,
      throwaway.use((text) => text),
    ),
  };
}

async function startOnce(client: GatewayClient, address: string): Promise<number> {
  await client.stop();
  while ((await client.look()) !== undefined) await sleep(20);
  return await time(async () => {
    await ask(await serve(client, 'first', address), 'PROPFIND', '');
  });
}

async function memoryOf(gateway: BuiltGateway): Promise<readonly { readonly part: Part; readonly mb: number }[]> {
  const parts = ['holder', 'server'] as const;
  return await Promise.all(parts.map(async (part) => ({ part, mb: (await gateway.memory(part)).mb })));
}

/** One request, read to its end. */
function ask(
  { url, authorization }: Way,
  method: string,
  name: string,
  how: { body?: string; agent?: Agent | false } = {},
): Promise<void> {
  const { body, agent = false } = how;
  const headers = { authorization, depth: '0', 'content-length': String(Buffer.byteLength(body ?? '')) };
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(name, url), { method, headers, agent }, (response) => {
      if ((response.statusCode ?? 500) >= 400) reject(new Error(`${method} ${String(response.statusCode)}`));
      response.resume().on('end', resolve).on('error', reject);
    });
    request.on('error', reject).end(body);
  });
}

async function large(
  turns: number,
  folder: string,
  servers: WebdavServers,
  direct: Way,
  through: Way,
): Promise<Figure[]> {
  const source = join(folder, 'large');
  writeFileSync(source, Buffer.alloc(LARGE_MB * 1024 * 1024, 'x'));
  servers.putFile('basic', 'large', '');
  const upload = (way: Way): Promise<number> => time(() => send(way, source));
  const download = (way: Way): Promise<number> => time(() => ask(way, 'GET', 'large'));
  const times = await medianInTurns(turns, {
    writeDirect: () => upload(direct),
    writeThrough: () => upload(through),
    readDirect: () => download(direct),
    readThrough: () => download(through),
  });
  const size = `${String(LARGE_MB)} MB`;
  return [
    { name: `gateway: ${size} written`, value: times.writeThrough, unit: 'ms' },
    {
      name: `gateway: ${size} written ÷ without it`,
      value: times.writeThrough / times.writeDirect,
      unit: '×',
    },
    { name: `gateway: ${size} read`, value: times.readThrough, unit: 'ms' },
    {
      name: `gateway: ${size} read ÷ without it`,
      value: times.readThrough / times.readDirect,
      unit: '×',
    },
  ];
}

async function send({ url, authorization }: Way, source: string): Promise<void> {
  const headers = { authorization, 'content-length': String(LARGE_MB * 1024 * 1024) };
  const request = httpRequest(new URL('large', url), { method: 'PUT', headers, agent: false });
  const answered = new Promise<void>((resolve, reject) => {
    request.on('error', reject).on('response', (response) => response.resume().on('end', resolve));
  });
  await pipeline(createReadStream(source), request);
  await answered;
}

async function small(where: string, turns: number, direct: Way, through: Way, atMost?: number): Promise<Figure[]> {
  const files = async (way: Way): Promise<number> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ms = await time(async () => {
      for (let n = 0; n < SMALL_FILES; n += 1) {
        for (const [at, method] of OF_A_FILE.entries()) {
          const name = at < 2 ? '' : `small-${String(n)}`;
          const body = method === 'PUT' ? { body: 'x'.repeat(4096) } : {};
          await ask(way, method, name, { ...body, agent: at < ON_NEW_CONNECTIONS ? false : agent });
        }
      }
    });
    agent.destroy();
    return ms / SMALL_FILES;
  };
  const times = await medianInTurns(turns, { direct: () => files(direct), through: () => files(through) });
  const ratio = times.through / times.direct;
  return [
    { name: `gateway: a small file as gvfs asks for it, ${where}`, value: times.through, unit: 'ms' },
    { name: `gateway: the same ÷ without it`, value: ratio, unit: '×', ...(atMost === undefined ? {} : { atMost }) },
  ];
}

interface SlowLine {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * A line to a port of this machine on which everything takes time: what is sent arrives half of it later, and a client that opens a
 * connection may send only when the server's answer to that has come back, all of it later. @param ms there and back
 */
async function slowLine(to: string, ms: number): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  const carry = (from: Socket, towards: Socket, opened: Promise<unknown>): void => {
    let last = opened;
    from.on('data', (chunk: Buffer) => {
      const arrived = opened.then(() => sleep(ms / 2));
      last = Promise.all([last, arrived]).then(() => towards.write(chunk));
    });
    from.on('close', () => void last.then(() => towards.destroy())).on('error', () => undefined);
  };
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: Number(to), host: '127.0.0.1', noDelay: true });
    for (const socket of [near, far]) sockets.add(socket);
    const opened = sleep(ms);
    carry(near, far, opened);
    carry(far, near, opened);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
