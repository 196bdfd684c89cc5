import fc from 'fast-check';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { methods } from '../../../electron/gateway/visitors.ts';
import { FaultyWebdav } from '../../support/faulty-webdav.ts';
import { basic, GatewayStage, throwaway } from '../../support/gateway-stage.ts';

const TOKEN = 'Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx5';

/** A generated request. */
interface Sent {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
  readonly isKnown: boolean;
}

let server: FaultyWebdav;
let stage: GatewayStage;
beforeAll(async () => {
  server = await FaultyWebdav.start();
  stage = await GatewayStage.start();
  stage.serve(`${server.origin}/base/`, 'pw');
  stage.serve(`${server.origin}/base/`, 'pw', {
    id: 'b',
    prefix: `/${TOKEN}/Team`,
  });
});
afterAll(async () => {
  await stage.stop();
  await server.stop();
});
beforeEach(() => {
  server.forget();
});
afterEach(() => {
  expect(stage.faults).toEqual([]);
});

describe('connections that show no credential', () => {
  it('are closed for newer ones, the oldest first, and never one that has shown a credential', async () => {
    const known = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (): Promise<boolean> => {
      const headers = { authorization: basic(throwaway.login, throwaway.password), depth: '0' };
      const asked = request(`http://127.0.0.1:${stage.port}/Projekte/`, { method: 'PROPFIND', agent: known, headers });
      const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
      await once(answer.resume(), 'end');
      expect(answer.statusCode).toBe(207);
      return asked.reusedSocket;
    };
    await ask();
    const silent = Array.from({ length: 250 }, () => connect(stage.port, '127.0.0.1').resume());
    for (const one of silent) one.on('error', () => undefined);
    try {
      await Promise.all(silent.map((one) => once(one, 'connect')));
      await expect
        .poll(() => silent.filter(({ closed }) => closed).length, { timeout: 10_000 })
        .toBeGreaterThanOrEqual(50);
      expect(await ask()).toBe(true);
      expect((await stage.ask('PROPFIND', '/Projekte/', { headers: { depth: '0' } })).status).toBe(207);
    } finally {
      for (const one of silent) one.destroy();
      known.destroy();
    }
  });
});

describe('a stranger', () => {
  it.each([
    ['a page of somebody else', { origin: 'http://evil.example' }, 403],
    ['a page in a frame', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a browser that asks for leave', { 'access-control-request-method': 'PUT' }, 403],
    ['a link on a page', { referer: 'https://evil.example/' }, 403],
    ['a name that was bent to this machine', { host: 'evil.example:HOST' }, 403],
    ['another credential', { authorization: basic(throwaway.login, 'wrong') }, 401],
    ['no credential', { authorization: '' }, 401],
    ['a credential of another scheme', { authorization: 'Bearer throw-away' }, 401],
  ])('is turned away: %s', async (_who, given, status) => {
    const { authorization, ...headers } = given as { authorization?: string };
    const got = await stage.ask('GET', '/Projekte/a', {
      headers,
      ...(authorization === undefined ? {} : { authorization }),
    });
    expect(got.status).toBe(status);
    expect(got.headers['cache-control']).toBe('no-store');
    expect(Object.keys(got.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(got.headers['www-authenticate']).toBe(
      status === 401 ? 'Basic realm="Latchkey", charset="UTF-8"' : undefined,
    );
    expect(server.received).toEqual([]);
  });

  it('is told nothing about the drives from above them', async () => {
    expect(await stage.ask('PROPFIND', '/', { authorization: '' })).toMatchObject({ status: 404, size: 0 });
    expect(await stage.ask('GET', '/Other/', { authorization: '' })).toMatchObject({ status: 404, size: 0 });
    expect(await stage.ask('OPTIONS', '/', { authorization: '' })).toMatchObject({
      status: 200,
      headers: { dav: '1, 2' },
    });
    const windows = { 'user-agent': 'Microsoft-WebDAV-MiniRedir/10.0' };
    expect(await stage.ask('PROPFIND', `/${TOKEN}`, { authorization: '', headers: windows })).toMatchObject({
      status: 207,
    });
    expect(await stage.ask('PROPFIND', '/x', { authorization: '', headers: windows })).toMatchObject({ status: 404 });
  });

  it('is whoever does not know a token: with it, and its label, no credential is asked for', async () => {
    expect(await stage.ask('GET', `/${TOKEN}/Team/a`, { authorization: '' })).toMatchObject({ status: 200 });
    for (const path of [`/${TOKEN}/Other/a`, `/${TOKEN.toLowerCase()}/Team/a`, `/${TOKEN.slice(1)}/Team/a`]) {
      expect(await stage.ask('GET', path, { authorization: '' })).toMatchObject({ status: 404 });
    }
  });
});

describe('a request that is framed in two ways', () => {
  const end = 'Host: HOST\r\n@\r\n';
  it.each([
    [
      'length and chunks',
      `PUT /Projekte/s HTTP/1.1\r\n${end}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /Projekte/x HTTP/1.1\r\n${end}\r\n`,
    ],
    ['an unknown coding', `PUT /Projekte/s HTTP/1.1\r\n${end}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    [
      'chunks that are not last',
      `PUT /Projekte/s HTTP/1.1\r\n${end}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    ],
    ['two lengths', `PUT /Projekte/s HTTP/1.1\r\n${end}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`],
    ['a length with a sign', `PUT /Projekte/s HTTP/1.1\r\n${end}Content-Length: +5\r\n\r\nhello`],
    ['a negative length', `PUT /Projekte/s HTTP/1.1\r\n${end}Content-Length: -5\r\n\r\nhello`],
    ['a length in hexadecimal', `PUT /Projekte/s HTTP/1.1\r\n${end}Content-Length: 0x5\r\n\r\nhello`],
    ['lines that end with LF alone', 'GET /Projekte/s HTTP/1.1\nHost: HOST\n@\n\n'],
    ['a folded header', `GET /Projekte/s HTTP/1.1\r\n${end}X-B: 1\r\n folded\r\n\r\n`],
    ['a space before the colon', `GET /Projekte/s HTTP/1.1\r\n${end}X-B : 1\r\n\r\n`],
    ['a NUL in a header', `GET /Projekte/s HTTP/1.1\r\n${end}X-B: a\0b\r\n\r\n`],
    [
      'a chunk of no size',
      `PUT /Projekte/s HTTP/1.1\r\n${end}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n`,
    ],
    ['a method that does not exist', `BREW /Projekte/s HTTP/1.1\r\n${end}\r\n`],
    ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\n\r\n`],
    ['two hosts', `GET /Projekte/s HTTP/1.1\r\n${end}Host: evil.example\r\n\r\n`],
    ['no host', 'GET /Projekte/s HTTP/1.0\r\n@\r\n\r\n'],
    ['an address for a proxy', `GET http://127.0.0.1/Projekte/s HTTP/1.1\r\n${end}\r\n`],
    ['the whole server', `OPTIONS * HTTP/1.1\r\n${end}\r\n`],
    ['a switch of protocols', `GET /Projekte/../x HTTP/1.1\r\n${end}Connection: upgrade\r\nUpgrade: h2c\r\n\r\n`],
    ['headers without an end', `GET /Projekte/s HTTP/1.1\r\n${end}X-B: ${'x'.repeat(70_000)}\r\n\r\n`],
  ])('is refused, and nothing of it reaches the platform: %s', async (_case, text) => {
    const answers = await stage.raw(text);
    expect(answers.length).toBeLessThanOrEqual(1);
    for (const line of answers) expect(line).toMatch(/^HTTP\/1\.1 4\d\d$/);
    expect(server.received.filter(({ url }) => url !== '/base/')).toEqual([]);
  });

  it('is one request for the platform however many it could be for others', async () => {
    const inner = `GET /Projekte/inner HTTP/1.1\r\n${end}\r\n`;
    const answers = await stage.raw(
      `PUT /Projekte/s HTTP/1.1\r\n${end}Content-Length: ${inner.length - end.length + end.length}\r\n\r\n${inner}`,
    );
    expect(answers.length).toBeLessThanOrEqual(1);
    expect(server.received.map(({ url }) => url)).not.toContain('/base/inner');
  });

  it('keeps its credential where `Connection` names it', async () => {
    const answers = await stage.raw(
      `GET /Projekte/s HTTP/1.1\r\n${end}Connection: authorization, x-a\r\nX-A: 1\r\n\r\n`,
    );
    expect(answers).toEqual(['HTTP/1.1 200']);
    expect(server.last.headers.authorization).toBe(basic('jé', 'pw'));
    expect(server.last.headers).not.toHaveProperty('x-a');
  });
});

describe('whatever a program of this machine sends', () => {
  /** What most programs send, and what some try. */
  const mostly = <T>(usual: readonly T[], odd: readonly T[]): fc.Arbitrary<T> =>
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
  const dots = ['.', '..', '%2e', '%2E%2e', '%2e%2E%2f', '%5c..', '..;', '%252e%252e'];
  const odd = ['\\', '%00', '%', ' ', '//', '?', '#', '\u0001', '\u00ff', 'ü', 'x'.repeat(300)];
  const piece = mostly(
    ['a', 'b.txt', '~', ';', ':', '@', '&', '%20', '%C3%BC', '%c3', '%zz', 'Projekte', 'base'],
    [...dots, ...odd],
  );
  const path = fc
    .array(
      fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')),
      { maxLength: 4 },
    )
    .map((names) => names.join('/'));
  const start = mostly(
    ['/Projekte/', `/${TOKEN}/Team/`],
    ['/Projekte', '/', '', '/Projekte/../', 'http://127.0.0.1/', '//Projekte/'],
  );
  const address = fc.tuple(
    mostly(
      ['http://HOST', 'http://u@HOST', ''],
      ['http://evil.example', 'HOST', 'ftp://HOST', 'http://HOST@evil.example'],
    ),
    start,
    path,
  );
  const header = fc.oneof(
    mostly(
      ['Depth: 0', 'Depth: infinity', 'Overwrite: F', 'Expect: 100-continue', 'Connection: close', 'Range: bytes=0-1'],
      ['Host: evil', 'Origin: null', 'Referer: http://evil.example/', 'Authorization: Basic eDp5'],
    ),
    mostly(
      ['Accept-Encoding: gzip', 'Referer: http://HOST/Projekte/', 'Cookie: a=b', 'TE: trailers', 'Content-Length: 3'],
      ['Content-Length: 0', 'Content-Length: -3', 'Transfer-Encoding: chunked'],
    ),
    address.map((parts) => `Destination: ${parts.join('')}`),
    address.map((parts) => `If: <${parts.join('')}> (<opaquelocktoken:1>)`),
    fc.string({ maxLength: 12 }).map((text) => `X-${text}`),
  );
  const asked: fc.Arbitrary<Sent> = fc.record({
    method: fc.constantFrom(...methods, 'TRACE', 'CONNECT', 'get'),
    target: fc.tuple(start, path).map((parts) => parts.join('')),
    headers: fc.array(header, { maxLength: 3 }),
    isKnown: mostly([true], [false]),
  });

  it('breaks nothing, and nothing outside of a drive is asked for: 10,000 requests', async () => {
    let [sent, answered, hanging] = [0, 0, 0];
    /** Closes as soon as it is answered, so that thousands do not take minutes. */
    const send = (text: string): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(stage.port, '127.0.0.1');
        const end = (): void => {
          clearTimeout(timer);
          socket.destroy();
          resolve();
        };
        const timer = setTimeout(() => {
          hanging += 1;
          end();
        }, 10_000);
        socket.once('data', (data: Buffer) => {
          answered += 1;
          expect(data.toString('latin1')).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
          end();
        });
        socket.on('error', end).on('close', end);
        socket.write(text, 'latin1');
      });
    /** As much as its headers say: what never comes nobody answers. */
    const bodyFor = (headers: readonly string[]): string => {
      if (headers.includes('Transfer-Encoding: chunked')) return '3\r\nabc\r\n0\r\n\r\n';
      return headers.includes('Content-Length: 3') ? 'abc' : '';
    };
    const text = ({ method, target, headers, isKnown }: Sent): string => {
      const credential = isKnown ? [`Authorization: ${basic(throwaway.login, throwaway.password)}`] : [];
      const lines = [`${method} ${target} HTTP/1.1`, 'Host: HOST', ...credential, ...headers];
      return `${lines.join('\r\n')}\r\n\r\n${bodyFor(headers)}`.replaceAll('HOST', `127.0.0.1:${stage.port}`);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 100, maxLength: 100 }), async (all) => {
        await Promise.all(all.map((one) => send(text(one))));
        sent += all.length;
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(sent).toBe(10_000);
    expect(hanging).toBe(0);
    expect(answered).toBeGreaterThan(9000); // a tunnel is closed without a word
    expect(await stage.ask('GET', '/Projekte/a')).toMatchObject({ status: 200 });
    const names = (url: string): string[] =>
      (url.split('?', 1)[0] ?? '').split(/[/\\]|%2f|%5c/i).map((name) => name.replaceAll(/%2e/gi, '.'));
    const outside = server.received.filter(
      ({ url }) => !/^\/base(\/|\?|$)/.test(url) || names(url).some((name) => name === '..' || name === '.'),
    );
    expect(outside.map(({ url }) => url)).toEqual([]);
    expect(server.received.length).toBeGreaterThan(1000);
    const told = server.received.map(({ rawHeaders }) => rawHeaders.join('\n')).join('\n');
    expect(told).not.toContain(throwaway.password);
    expect(told).not.toContain(Buffer.from(`${throwaway.login}:${throwaway.password}`).toString('base64'));
    const destinations = server.received.flatMap(({ headers }) => headers['destination'] ?? []);
    for (const destination of destinations) expect(destination).toMatch(new RegExp(`^${server.origin}/base(/|\\?|$)`));
  }, 300_000); // by the clock, on a machine where much else runs
});
