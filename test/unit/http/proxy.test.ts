import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { omitUndefined } from '../../../electron/contract/omit-undefined.ts';
import type { HttpRequest } from '../../../electron/http/http.ts';
import { proxiesOf, type ProxyFinder } from '../../../electron/http/proxy.ts';
import { undiciHttp } from '../../../electron/http/undici-http.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { makeAuthority } from '../../support/certificates.ts';
import { replyServer, type ReplyServer } from '../../support/reply-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-proxy-'));
const variables = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];
const before = Object.fromEntries(variables.map((name) => [name, process.env[name]]));
const PLATFORM = 'https://files.example/api';
const SHORT_MS = 200;
const codeOf = (error: unknown): unknown => (isFailure(error) ? error.failure.code : error);

describe('a proxy that the environment names', () => {
  let caFile: string;
  let platform: ReplyServer;
  let proxy: Server;
  let port: number;
  let tunnels: IncomingMessage[];
  let plainRequests: number;
  /** What the proxy does with a CONNECT: it leads everything to the one platform here, whatever its name. */
  let tunnel: (socket: Socket) => void;
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    caFile = await makeAuthority(folder, 'server', ['DNS:files.example']);
    const [key = '', cert = ''] = ['server.key', 'server.pem'].map((name) => readFileSync(join(folder, name), 'utf8'));
    platform = await replyServer((_request, response) => response.end('through'), { key, cert });
    proxy = createServer((_request, response) => {
      plainRequests += 1;
      response.end('by proxy');
    });
    proxy.on('connect', (request, socket: Socket) => {
      sockets.add(socket);
      tunnels.push(request);
      tunnel(socket);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    port = (proxy.address() as AddressInfo).port;
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    proxy.closeAllConnections();
    await Promise.all([new Promise((resolve) => proxy.close(resolve)), platform.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    for (const name of variables) Reflect.deleteProperty(process.env, name);
    tunnels = [];
    plainRequests = 0;
    tunnel = (socket) => {
      const onward = connect(platform.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
      for (const end of [socket, onward]) end.on('error', () => undefined);
    };
  });
  afterEach(() => {
    for (const name of variables) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined)));
  });

  async function get(url: string, more: Partial<HttpRequest> = {}, proxyFor?: ProxyFinder) {
    const http = undiciHttp({ userAgent: 'test', caFile, ...omitUndefined({ proxyFor }) });
    const authorization = { kind: 'bearer', token: new Secret('t0ken') } as const;
    try {
      return await http.request({ method: 'GET', url, authorization, ...more });
    } catch (error) {
      if (isFailure(error)) return error.failure;
      throw error;
    } finally {
      await http.close();
    }
  }

  it.each([
    ['HTTPS_PROXY', 'http://127.0.0.1:'],
    ['https_proxy', 'http://127.0.0.1:'],
    ['HTTPS_PROXY', '127.0.0.1:'],
  ])('in %s as %sPORT leads to the platform, and sees none of what is said', async (name, address) => {
    process.env[name] = `${address}${String(port)}`;
    expect(await get(PLATFORM)).toMatchObject({ status: 200, body: 'through' });
    expect(tunnels.map(({ url }) => url)).toEqual(['files.example:443']);
    expect(JSON.stringify(tunnels[0]?.rawHeaders)).not.toContain('t0ken');
    expect(platform.requests.at(-1)).toMatchObject({ url: '/api', headers: { authorization: 'Bearer t0ken' } });
  });

  it('gets its own credentials, and the platform does not', async () => {
    process.env['HTTPS_PROXY'] = `http://me:pw@127.0.0.1:${String(port)}`;
    await get(PLATFORM);
    expect(tunnels[0]?.headers['proxy-authorization']).toBe(`Basic ${btoa('me:pw')}`);
    expect(platform.requests.at(-1)?.headers['proxy-authorization']).toBeUndefined();
  });

  it.each(['http', 'https'])('is never used for %s to this machine', async (scheme) => {
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) process.env[name] = `http://127.0.0.1:${String(port)}`;
    const local = await replyServer((_request, response) => response.end('direct'));
    for (const host of ['127.0.0.1', 'localhost']) await get(`${scheme}://${host}:${String(local.port)}/`);
    expect(local.requests).toHaveLength(scheme === 'http' ? 2 : 0);
    expect({ tunnels, plainRequests }).toEqual({ tunnels: [], plainRequests: 0 });
    await local.stop();
  });

  it('is not used for what NO_PROXY names', async () => {
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${String(port)}`;
    process.env['NO_PROXY'] = '.invalid';
    const reply = await get('https://files.invalid/', { timeoutMs: 2000 });
    // Without a name server to say no, the time is up first.
    expect('code' in reply && ['LK-3001', 'LK-3003'].includes(reply.code)).toBe(true);
    expect(tunnels).toEqual([]);
  });

  it('does not loosen the check of the platform’s certificate', async () => {
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${String(port)}`;
    const { length } = platform.requests;
    expect(await get('https://other.example/')).toMatchObject({ code: 'LK-3007', details: { host: 'other.example' } });
    expect(platform.requests).toHaveLength(length);
  });

  it.each(['403 Forbidden', '502 Bad Gateway'])('that answers %s is told', async (status) => {
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${String(port)}`;
    tunnel = (socket) => socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);
    expect(await get(PLATFORM)).toMatchObject({ code: 'LK-3014', details: { host: 'files.example' } });
  });

  it.each([
    ['NTLM', ['NTLM']],
    ['Negotiate, NTLM, basic realm="a, b"', ['Negotiate', 'NTLM', 'Basic']],
    ['', []],
  ])('that wants a sign-in (%s) is told with what it offers', async (offered, schemes) => {
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${String(port)}`;
    const header = offered === '' ? '' : `Proxy-Authenticate: ${offered}\r\n`;
    tunnel = (socket) => socket.end(`HTTP/1.1 407 Who are you\r\n${header}Content-Length: 0\r\n\r\n`);
    const details = { host: 'files.example', proxy: `127.0.0.1:${String(port)}`, schemes };
    expect(await get(PLATFORM)).toEqual({ code: 'LK-3026', details });
    // Asked once for the platform, and once for its name: with nothing that the platform is to get.
    expect(tunnels).toHaveLength(2);
    expect(JSON.stringify(tunnels.map(({ rawHeaders }) => rawHeaders))).not.toContain('t0ken');
  });

  it('that knows who asks, and refuses this server, is not taken for one that wants a sign-in', async () => {
    process.env['HTTPS_PROXY'] = `http://me:pw@127.0.0.1:${String(port)}`;
    tunnel = (socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    expect(await get(PLATFORM)).toEqual({ code: 'LK-3014', details: { host: 'files.example', status: 403 } });
    expect(tunnels).toHaveLength(1);
  });

  it('named for http alone leads to https, too, and what it wants is told', async () => {
    process.env['HTTP_PROXY'] = `http://127.0.0.1:${String(port)}`;
    tunnel = (socket) =>
      socket.end('HTTP/1.1 407 Who are you\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n');
    expect(await get(PLATFORM)).toMatchObject({ code: 'LK-3026', details: { schemes: ['NTLM'] } });
  });

  it('that never answers is given up', async () => {
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${String(port)}`;
    tunnel = () => undefined;
    expect(await get(PLATFORM, { timeoutMs: SHORT_MS })).toMatchObject({ code: 'LK-3003' });
  });

  describe('or else the system', () => {
    const asked: string[] = [];
    const system = (proxy: string | undefined) => (url: URL) => {
      asked.push(url.origin);
      return Promise.resolve(proxy);
    };
    beforeEach(() => {
      asked.length = 0;
    });

    it('leads to the platform', async () => {
      expect(await get(PLATFORM, {}, system(`http://127.0.0.1:${String(port)}`))).toMatchObject({ body: 'through' });
      expect([asked, tunnels.map(({ url }) => url)]).toEqual([['https://files.example'], ['files.example:443']]);
    });

    it('is asked for each request, and may say another way', async () => {
      const ways = [`http://127.0.0.1:${String(port)}`, 'http://127.0.0.1:1', `http://127.0.0.1:${String(port)}`];
      const http = undiciHttp({ userAgent: 'test', caFile, proxyFor: () => Promise.resolve(ways.shift()) });
      const ask = () => http.request({ method: 'GET', url: PLATFORM }).then(({ body }) => body, codeOf);
      expect([await ask(), await ask(), await ask()]).toEqual(['through', 'LK-3002', 'through']);
      await http.close();
    });

    it('that takes longer than the request has time is given up, and so is one that nobody waits for', async () => {
      const never = () => new Promise<undefined>(() => undefined);
      expect(await get(PLATFORM, { timeoutMs: SHORT_MS }, never)).toMatchObject({ code: 'LK-3003' });
      const over = new AbortController();
      const asked = get(PLATFORM, { signal: over.signal }, never);
      over.abort();
      expect(await asked).toMatchObject({ code: 'LK-0002' });
    });

    it.each([
      ['the environment names another', 'HTTPS_PROXY', 'http://127.0.0.1:1'],
      ['the environment names one for http', 'HTTP_PROXY', 'http://127.0.0.1:1'],
    ])('is not asked where %s', async (_why, name, value) => {
      process.env[name] = value;
      await get('https://files.invalid/', { timeoutMs: 2000 }, system(`http://127.0.0.1:${String(port)}`));
      expect({ asked, tunnels }).toEqual({ asked: [], tunnels: [] });
    });

    it('is not asked for this machine, and a direct way is one', async () => {
      const local = await replyServer((_request, response) => response.end('direct'));
      await get(`http://127.0.0.1:${String(local.port)}/`, {}, system('http://127.0.0.1:1'));
      expect([asked, local.requests.length]).toEqual([[], 1]);
      await local.stop();
      await get('https://files.invalid/', { timeoutMs: 2000 }, system(undefined));
      expect([asked, tunnels]).toEqual([['https://files.invalid'], []]);
    });
  });

  it('that is no address is told', async () => {
    process.env['HTTPS_PROXY'] = 'http://[';
    expect(await get(PLATFORM)).toMatchObject({ code: 'LK-3014' });
  });
});

describe('the variables', () => {
  it.each([
    [{}, {}],
    [{ HTTPS_PROXY: '' }, {}],
    [{ HTTPS_PROXY: 'p.example:3128' }, { httpsProxy: 'http://p.example:3128' }],
    [{ HTTPS_PROXY: 'https://p.example' }, { httpsProxy: 'https://p.example' }],
    [{ HTTPS_PROXY: 'http://upper', https_proxy: 'http://lower' }, { httpsProxy: 'http://lower' }],
    [{ http_proxy: 'p' }, { httpProxy: 'http://p' }],
  ])('%j mean %j', (env, proxies) => {
    expect(proxiesOf(env)).toEqual(proxies);
  });
});
