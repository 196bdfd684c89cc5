import type { IncomingMessage, RequestListener } from 'node:http';

import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExchangeRequest, StreamingHttp } from '../../../electron/http/http.ts';
import { undiciHttp } from '../../../electron/http/undici-http.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { byteServer, replyServer, type ReplyServer } from '../../support/reply-server.ts';

const STALL_MS = 1500; // undici's clock of bodies has a hand for seconds only
const MIB = 1024 * 1024;

describe('an exchange', () => {
  let http: StreamingHttp;
  let stops: (() => Promise<void>)[];
  beforeEach(() => {
    stops = [];
    http = undiciHttp({ userAgent: 'Latchkey/test', stallMs: STALL_MS });
  });
  afterEach(async () => {
    await http.close();
    await Promise.all(stops.map((stop) => stop()));
  });
  const serve = async (answer: RequestListener): Promise<ReplyServer> => {
    const server = await replyServer(answer);
    stops.push(() => server.stop());
    return server;
  };
  const exchange = ({ url }: { readonly url: string }, more: Partial<ExchangeRequest> = {}) =>
    http.exchange({ method: 'GET', origin: url, path: '/', ...more });
  const failing = (code: string): unknown =>
    expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown });

  it('sends the path byte for byte, and gives headers in Latin-1', async () => {
    const server = await serve((_request, response) => response.writeHead(200, { 'x-name': 'Ã©' }).end());
    const path = '/a%20b%2Fc%c3%a9+~(1)//x/../y?q=%zz';
    expect(await exchange(server, { path })).toMatchObject({ status: 200, headers: { 'x-name': 'Ã©' } });
    expect(server.requests[0]?.url).toBe(path);
  });

  it('says who asks and for which tool, and asks for nothing packed by itself', async () => {
    const server = await serve((_request, response) => response.end());
    await exchange(server, { headers: { 'user-agent': 'gvfs/1.50' } });
    await exchange(server, {
      authorization: { kind: 'basic', user: 'jé', secret: new Secret('p:ü') },
    });
    const [first, second] = server.requests.map(({ headers }) => headers);
    expect(first?.['user-agent']).toBe('Latchkey/test gvfs/1.50');
    expect(first).not.toHaveProperty('accept-encoding');
    expect(second).toMatchObject({
      'user-agent': 'Latchkey/test',
      authorization: `Basic ${Buffer.from('jé:p:ü').toString('base64')}`,
    });
  });

  it('streams both ways: the answer begins before the body has ended', async () => {
    const server = await serve((request, response) => {
      response.writeHead(200);
      request.pipe(response);
    });
    const body = new PassThrough();
    body.write('one');
    const answer = await exchange(server, { method: 'PUT', body });
    expect(String((await answer.body.iterator({ destroyOnReturn: false }).next()).value)).toBe('one');
    body.end('two');
    expect(await text(answer.body)).toBe('two');
  });

  it.each([
    { headers: { 'content-length': '300000' }, framing: { 'content-length': '300000' } },
    { headers: {}, framing: { 'transfer-encoding': 'chunked' } },
  ])('frames a streamed body as told: $framing', async ({ headers, framing }) => {
    let received = 0;
    const server = await serve((request, response) => {
      request.on('data', ({ length }: Buffer) => (received += length)).on('end', () => response.end());
    });
    await exchange(server, {
      method: 'PUT',
      headers,
      body: Readable.from([Buffer.alloc(200_000), Buffer.alloc(100_000)]),
    });
    expect(server.requests[0]?.headers).toMatchObject(framing);
    expect(received).toBe(300_000);
  });

  it('gives a redirect back and does not follow it', async () => {
    const server = await serve((_request, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    expect(await exchange(server)).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
    expect(server.requests).toHaveLength(1);
  });

  it('ends the connection when its signal comes while a body arrives', async () => {
    const server = await serve((_request, response) => response.writeHead(200).write('x'));
    const stopping = new AbortController();
    const { body } = await exchange(server, { signal: stopping.signal });
    stopping.abort();
    await expect(buffer(body)).rejects.toThrow();
    await server.abandoned;
  });

  it('ends the connection when its signal comes while a body is sent', async () => {
    let arrive: (request: IncomingMessage) => void = () => undefined;
    const arrived = new Promise<IncomingMessage>((resolve) => (arrive = resolve));
    const server = await serve((request) => {
      request.once('data', () => {
        arrive(request);
      });
    });
    const stopping = new AbortController();
    const body = new PassThrough();
    body.write('x');
    const sent = exchange(server, { method: 'PUT', body, signal: stopping.signal });
    const request = await arrived;
    stopping.abort();
    await expect(sent).rejects.toEqual(failing('LK-0002'));
    await new Promise((resolve) => request.once('close', resolve));
    expect(request.complete).toBe(false);
  });

  it('cuts an answer that stops half-way, and one that stands still', async () => {
    const server = await serve(({ url }, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('half');
      if (url === '/cut') setTimeout(() => response.destroy(), 50);
    });
    await expect(buffer((await exchange(server, { path: '/cut' })).body)).rejects.toThrow();
    await expect(buffer((await exchange(server, { path: '/still' })).body)).rejects.toThrow();
  });

  it('waits for as long as this side takes nothing of the answer', async () => {
    const server = await serve((_request, response) => response.end(Buffer.alloc(8 * MIB)));
    const { body } = await exchange(server);
    await sleep(2 * STALL_MS);
    expect((await buffer(body)).length).toBe(8 * MIB);
  });

  it('ends a body of which the server takes nothing more', async () => {
    const server = await serve(() => undefined);
    const body = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(MIB);
      })(),
    );
    await expect(exchange(server, { method: 'PUT', body })).rejects.toEqual(failing('LK-3003'));
    expect(body.destroyed).toBe(true);
  });

  it.each([
    ['a port where nobody listens', 'http://127.0.0.1:1', 'LK-3002'],
    ['plain http to another machine', 'http://files.example', 'LK-1002'],
  ])('fails as a request does: %s', async (_case, url, code) => {
    await expect(exchange({ url })).rejects.toEqual(failing(code));
  });

  it('fails as a request does: what is no answer, and one that is cut before its headers', async () => {
    const odd = await byteServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    const cut = await byteServer((socket) => socket.destroy());
    stops.push(odd.stop, cut.stop);
    await expect(exchange(odd)).rejects.toEqual(failing('LK-3010'));
    await expect(exchange(cut)).rejects.toEqual(failing('LK-3004'));
  });

  it('keeps connections, after HEAD and bodies of any method too, and none that goes apart', async () => {
    const sockets = new Set<unknown>();
    const server = await serve((request, response) => {
      sockets.add(request.socket);
      request.resume().on('end', () => response.end());
    });
    const ask = async (method: string, more: Partial<ExchangeRequest> = {}): Promise<void> => {
      const { body } = await exchange(server, { method, ...more });
      await buffer(body);
      await sleep(10); // undici takes a connection for free one turn of the loop later
    };
    for (const method of ['GET', 'HEAD', 'LOCK', 'REPORT']) {
      await ask(method, method === 'LOCK' || method === 'REPORT' ? { body: Buffer.from('<a/>') } : {});
    }
    expect(sockets.size).toBe(1);
    await ask('OPTIONS', { isApart: true });
    await ask('OPTIONS', { isApart: true });
    expect(sockets.size).toBe(3);
  });

  it('has dozens of answers under way at once, and goes apart when there can be no more', async () => {
    const server = await serve(({ method }, response) => {
      response.writeHead(200).flushHeaders();
      if (method === 'OPTIONS') response.end();
    });
    const all = await Promise.all(Array.from({ length: 64 }, () => exchange(server)));
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 64 }, () => 200));
    expect(await exchange(server, { method: 'OPTIONS', isApart: true })).toMatchObject({ status: 200 });
    const queued = exchange(server);
    expect(await Promise.race([queued, sleep(200, 'waits')])).toBe('waits');
    all[0]?.body.destroy();
    expect(await queued).toMatchObject({ status: 200 });
  });
});
