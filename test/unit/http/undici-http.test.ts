import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import type { Http, HttpRequest } from '../../../electron/http/http.ts';
import { undiciHttp } from '../../../electron/http/undici-http.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { byteServer, replyServer, type ReplyServer } from '../../support/reply-server.ts';

const SHORT_MS = 400;
const KIB = 1024;

function* endless(): Generator<string> {
  for (;;) yield 'x'.repeat(64 * KIB);
}

describe('the one way out', () => {
  let http: Http;
  let stops: (() => Promise<void>)[];
  const serve = async (answer: RequestListener): Promise<ReplyServer> => {
    const server = await replyServer(answer);
    stops.push(() => server.stop());
    return server;
  };
  const serveBytes = async (text: string): Promise<string> => {
    const server = await byteServer((socket) => socket.end(text));
    stops.push(server.stop);
    return server.url;
  };
  /** The reply, or the failure with its code. */
  const get = async (url: string, more: Partial<HttpRequest> = {}) => {
    try {
      return await http.request({ method: 'GET', url, ...more });
    } catch (error) {
      if (isFailure(error)) return error.failure;
      throw error;
    }
  };
  beforeEach(() => {
    stops = [];
    http = undiciHttp({ userAgent: 'Latchkey/test' });
  });
  afterEach(async () => {
    await http.close();
    await Promise.all(stops.map((stop) => stop()));
  });

  it('sends method, headers and body, and gives status, headers and body back', async () => {
    const server = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => {
        response
          .writeHead(207, { 'X-One': 'é', 'Set-Cookie': ['a=1', 'b=2'] })
          .end(`${String(request.method)} ${body}`);
      });
    });
    const reply = await get(`${server.url}/a?b=c`, { method: 'PROPFIND', headers: { depth: '0' }, body: 'grüße' });
    expect(reply).toMatchObject({ status: 207, body: 'PROPFIND grüße', headers: { 'set-cookie': 'a=1, b=2' } });
    expect(server.requests[0]).toMatchObject({ url: '/a?b=c', headers: { depth: '0', 'user-agent': 'Latchkey/test' } });
  });

  it.each([
    ['bearer', { kind: 'bearer', token: new Secret('t0ken') }, 'Bearer t0ken'],
    [
      'basic',
      { kind: 'basic', user: 'jé', secret: new Secret('p:w\u00fc ') },
      `Basic ${btoa('j\u00c3\u00a9:p:w\u00c3\u00bc ')}`,
    ],
    ['a ready header', { kind: 'header', value: new Secret('Digest username="u"') }, 'Digest username="u"'],
  ] as const)('authorizes by %s', async (_kind, authorization, header) => {
    const server = await serve((_request, response) => response.end());
    await get(server.url, { authorization });
    expect(server.requests[0]?.headers.authorization).toBe(header);
  });

  it('sends no authorization that it was not given, also after it was given one', async () => {
    const server = await serve((_request, response) => response.end());
    await get(server.url, { authorization: { kind: 'bearer', token: new Secret('t') } });
    await get(server.url);
    expect(server.requests[1]?.headers.authorization).toBeUndefined();
  });

  it.each([301, 302, 303, 307, 308, 300])(
    'takes the redirect %i for a failure and does not follow it',
    async (status) => {
      const target = await serve((_request, response) => response.end('here'));
      const server = await serve((_request, response) =>
        response.writeHead(status, { location: `${target.url}/x` }).end(),
      );
      const authorization = { kind: 'bearer', token: new Secret('t') } as const;
      const to = `127.0.0.1:${String(target.port)}`;
      expect(await get(server.url, { authorization, method: 'PUT', body: 'x' })).toEqual({
        code: 'LK-3008',
        details: { host: `127.0.0.1:${String(server.port)}`, to },
      });
      expect(target.requests).toEqual([]);
      expect(server.requests).toHaveLength(1);
    },
  );

  it.each([
    ['nowhere', {}, ''],
    ['nonsense', { location: 'http://[' }, ''],
    ['its own host', { location: '/login' }, 'own'],
  ])('takes a redirect to %s for a failure too', async (_what, headers, to) => {
    const server = await serve((_request, response) => response.writeHead(302, headers).end());
    const host = `127.0.0.1:${String(server.port)}`;
    expect(await get(server.url)).toEqual({
      code: 'LK-3008',
      details: { host, to: to === 'own' ? `${host}/login` : '' },
    });
  });

  it('does not wait for the rest of a redirect', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: '/x' }).write('and so on');
    });
    expect(await get(server.url)).toMatchObject({ code: 'LK-3008' });
  });

  it('answers 304 as it is', async () => {
    const server = await serve((_request, response) => response.writeHead(304).end());
    expect(await get(server.url)).toMatchObject({ status: 304 });
  });

  it('accepts a body up to the limit', async () => {
    const server = await serve((_request, response) => response.end('x'.repeat(KIB)));
    expect(await get(server.url, { maxBytes: KIB })).toMatchObject({ status: 200 });
    expect(await get(server.url, { maxBytes: KIB - 1 })).toMatchObject({
      code: 'LK-3009',
      details: { limit: KIB - 1 },
    });
  });

  it('leaves an endless body as soon as it is too large', async () => {
    const server = await serve((_request, response) => {
      Readable.from(endless())
        .on('error', () => undefined)
        .pipe(response);
    });
    expect(await get(server.url)).toMatchObject({ code: 'LK-3009', details: { limit: KIB * KIB } });
    await server.abandoned;
  });

  it.each<[string, string, (text: string) => Buffer]>([
    ['gzip', 'gzip', gzipSync],
    ['gzip by its old name', 'x-gzip', gzipSync],
    ['deflate', 'deflate', deflateSync],
    ['deflate as some servers mean it', 'Deflate', deflateRawSync],
    ['brotli', 'br', brotliCompressSync],
    ['nothing', 'identity', (text) => Buffer.from(text)],
    ['two of them', 'deflate, gzip', (text) => gzipSync(deflateSync(text))],
  ])('asks for nothing packed, and unpacks %s all the same', async (_what, encoding, pack) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding, etag: '"1"' }).end(pack('gr\u00fc\u00dfe')),
    );
    expect(await get(server.url)).toMatchObject({ body: 'gr\u00fc\u00dfe', headers: { etag: '"1"' } });
    expect(server.requests[0]?.headers['accept-encoding']).toBe('identity');
  });

  it.each([
    ['is cut', 'gzip', gzipSync('x'.repeat(KIB)).subarray(0, 20), 'LK-3010'],
    ['is none', 'gzip', Buffer.from('abc'), 'LK-3010'],
    ['is of a kind that nobody knows', 'zstd', Buffer.from('abc'), 'LK-3010'],
    ['is packed over and over', 'gzip, gzip, gzip, gzip', gzipSync('x'), 'LK-3010'],
    ['is a bomb', 'gzip', gzipSync(Buffer.alloc(64 * KIB * KIB)), 'LK-3009'],
    ['is a bomb of brotli', 'br', brotliCompressSync(Buffer.alloc(64 * KIB * KIB)), 'LK-3009'],
  ])('says what is wrong with a packed body that %s', async (_what, encoding, body, code) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(await get(server.url)).toMatchObject({ code });
  });

  it.each([
    ['without its mark', Buffer.from('\ufeff{"a":"\u00e9"}')],
    ['in UTF-16', Buffer.from('\ufeff{"a":"\u00e9"}', 'utf16le')],
    ['in UTF-16 the other way round', Buffer.from('\ufeff{"a":"\u00e9"}', 'utf16le').swap16()],
  ])('gives a text %s', async (_what, body) => {
    const server = await serve((_request, response) => response.end(body));
    expect(await get(server.url)).toMatchObject({ body: '{"a":"\u00e9"}' });
  });

  it.each([200, 204, 207, 404])(
    'gives an empty body as one, also when it is said to be packed, with %i',
    async (status) => {
      const server = await serve((_request, response) =>
        response.writeHead(status, { 'content-encoding': 'gzip' }).end(),
      );
      expect(await get(server.url)).toMatchObject({ status, body: '' });
    },
  );

  it.each<[string, RequestListener]>([
    ['that never answers', () => undefined],
    ['that never ends its headers', (_request, response) => response.socket?.write('HTTP/1.1 200 OK\r\nX: ')],
    [
      'that never ends its body',
      (_request, response) => {
        response.write('{');
      },
    ],
  ])('gives a server up %s', async (_what, answer) => {
    const server = await serve(answer);
    const host = `127.0.0.1:${String(server.port)}`;
    expect(await get(server.url, { timeoutMs: SHORT_MS })).toEqual({ code: 'LK-3003', details: { host } });
  });

  it('counts its time over the whole exchange, however steadily a body drips', async () => {
    const server = await serve((_request, response) => {
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    expect(await get(server.url, { timeoutMs: SHORT_MS })).toMatchObject({ code: 'LK-3003' });
  });

  it('can be given up before and while it waits', async () => {
    const abort = new AbortController();
    const server = await serve((_request, response) => {
      response.flushHeaders();
      abort.abort();
    });
    expect(await get(server.url, { signal: AbortSignal.abort() })).toEqual({ code: 'LK-0002' });
    expect(server.requests).toEqual([]);
    expect(await get(server.url, { signal: abort.signal })).toEqual({ code: 'LK-0002' });
    await server.abandoned;
  });

  it.each([
    ['closes at once', ''],
    ['closes in the headers', 'HTTP/1.1 200 OK\r\nContent-'],
    ['closes in the body', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"a"'],
    ['closes in a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab'],
  ])('says that the connection was cut when the server %s', async (_what, bytes) => {
    expect(await get(await serveBytes(bytes))).toMatchObject({ code: 'LK-3004' });
  });

  it.each([
    ['is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['has a broken header', 'HTTP/1.1 200 OK\r\nA b: c\r\n\r\n'],
    ['has a status of nothing', 'HTTP/1.1 000 Nothing\r\nContent-Length: 0\r\n\r\n'],
    ['has a status of two digits', 'HTTP/1.1 42 Answer\r\n\r\n'],
    ['changes to what nobody asked for', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n'],
    ['goes on with what nobody began', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'],
    ['has a body where none may be', 'HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello'],
    ['has two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['has endless headers', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(80 * KIB)}\r\n\r\n`],
  ])('says that it understood nothing when the answer %s', async (_what, bytes) => {
    expect(await get(await serveBytes(bytes))).toMatchObject({ code: 'LK-3010' });
  });

  it.each([600, 999])('says that the status %i makes no sense', async (status) => {
    const bytes = `HTTP/1.1 ${String(status)} Odd\r\nContent-Length: 0\r\n\r\n`;
    expect(await get(await serveBytes(bytes))).toMatchObject({ code: 'LK-3015', details: { status } });
  });

  it('says that nobody is there', async () => {
    const server = await serve(() => undefined);
    await server.stop();
    expect(await get(server.url)).toMatchObject({ code: 'LK-3002', details: { reason: 'ECONNREFUSED' } });
  });

  it.each([
    ['http://company.example/', 'LK-1002'],
    ['http://localhost.evil.example/', 'LK-1002'],
    ['ftp://127.0.0.1/', 'LK-1001'],
  ])('sends nothing to %s', async (url, code) => {
    expect(await get(url)).toMatchObject({ code });
  });

  it('can be used again after it was closed', async () => {
    const server = await serve((_request, response) => response.end());
    await get(server.url);
    await http.close();
    expect(await get(server.url)).toMatchObject({ status: 200 });
  });
});
