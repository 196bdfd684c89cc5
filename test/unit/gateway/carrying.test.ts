import { get, request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answering, FaultyWebdav, item, multistatus, zipped } from '../../support/faulty-webdav.ts';
import { basic, GatewayStage, throwaway, until } from '../../support/gateway-stage.ts';

const PROPFIND = '<?xml version="1.0"?><propfind xmlns="DAV:"><allprop/></propfind>';
const XML = { 'content-type': 'application/xml' };

let server: FaultyWebdav;
let stage: GatewayStage;

beforeEach(async () => {
  server = await FaultyWebdav.start();
  server.setPassword('pw');
  stage = await GatewayStage.start();
  stage.serve(`${server.origin}/base/`, 'pw');
});
afterEach(async () => {
  expect(stage.faults).toEqual([]);
  await stage.stop();
  await server.stop();
});

const hrefs = (body: string): string[] =>
  [...body.matchAll(/<d:href[^>]*>(.*?)<\/d:href>/gi)].map(([, href = '']) => href);
const headersOf = (): Readonly<Record<string, string | string[] | undefined>> => server.last.headers;

describe('a request on its way up', () => {
  it('keeps its path byte for byte, and has its addresses on the platform', async () => {
    const { port } = stage;
    const got = await stage.ask('MOVE', '/Projekte/a%20b%2Fc%c3%a9+~(1)?q=%zz', {
      headers: {
        destination: `http://drive-a@127.0.0.1:${port}/Projekte/d%2fe%C3%89`,
        ...{ overwrite: 'F', depth: 'infinity', 'if-none-match': '*', 'lock-token': '<opaquelocktoken:2>' },
        if: `<http://127.0.0.1:${port}/Projekte/x> (<opaquelocktoken:1> ["e"]) (Not <DAV:no-lock>)`,
      },
    });
    expect(got.status).toBe(204);
    expect(server.last).toMatchObject({ method: 'MOVE', url: '/base/a%20b%2Fc%c3%a9+~(1)?q=%zz' });
    expect(headersOf()).toMatchObject({
      destination: `${server.origin}/base/d%2fe%C3%89`,
      if: `<${server.origin}/base/x> (<opaquelocktoken:1> ["e"]) (Not <DAV:no-lock>)`,
      ...{ overwrite: 'F', depth: 'infinity', 'if-none-match': '*', 'lock-token': '<opaquelocktoken:2>' },
    });
  });

  it('leaves behind what is for the gateway, the connection, or a proxy', async () => {
    await stage.ask('GET', '/Projekte/a', {
      headers: {
        ...{ cookie: 'a=b', 'x-forwarded-for': '1.2.3.4', forwarded: 'for=1', via: '1.1 x', te: 'trailers' },
        ...{ 'x-original-url': '/other', 'x-rewrite-url': '/other', 'x-http-method-override': 'DELETE' },
        ...{
          connection: 'keep-alive, x-own',
          'x-own': '1',
          'proxy-authorization': 'Basic x',
          'user-agent': 'gvfs/1.50',
        },
        ...{ referer: `http://127.0.0.1:${stage.port}/Projekte/`, 'x-kept': '1' },
      },
    });
    const headers = headersOf();
    expect(headers).toMatchObject({
      ...{ host: `127.0.0.1:${server.port}`, authorization: basic('jé', 'pw'), 'x-kept': '1' },
      'user-agent': 'Latchkey/test gvfs/1.50',
    });
    for (const name of [
      'cookie',
      'x-forwarded-for',
      ...['x-original-url', 'x-rewrite-url', 'x-http-method-override'],
      'forwarded',
      'via',
      'te',
      'x-own',
      'proxy-authorization',
      'referer',
    ]) {
      expect(headers).not.toHaveProperty(name);
    }
    expect(JSON.stringify(server.last.rawHeaders)).not.toContain(String(stage.port));
  });

  it.each([
    ['another drive', { destination: 'http://HOST/Other/x' }],
    ['another host', { destination: 'http://evil.example/Projekte/x' }],
    ['two addresses', { destination: ['http://HOST/Projekte/x', 'http://HOST/Projekte/y'] }],
    ['a condition on another drive', { destination: 'http://HOST/Projekte/x', if: '<http://HOST/Other/x> (<a:b>)' }],
  ])('is refused when it leads to %s', async (_case, headers) => {
    const ours = (value: string): string => value.replaceAll('HOST', `127.0.0.1:${stage.port}`);
    const all = Object.entries(headers as Record<string, string | string[]>).map(([name, value]) => {
      return [name, typeof value === 'string' ? ours(value) : value.map(ours)] as const;
    });
    const got = await stage.ask('MOVE', '/Projekte/a', { headers: Object.fromEntries(all) });
    expect(got.status).toBe(502);
    expect(server.received).toEqual([]);
  });

  it.each([
    ['with its length', { body: Buffer.alloc(500_000) }, { 'content-length': '500000' }, 500_000],
    [
      'in chunks when it came in chunks',
      { body: Buffer.alloc(500_000), isChunked: true },
      { 'transfer-encoding': 'chunked' },
      500_000,
    ],
    [
      'with a length when it is small',
      { body: Buffer.alloc(5000), isChunked: true },
      { 'content-length': '5000' },
      5000,
    ],
    ['with no bytes at all', { body: '' }, { 'content-length': '0' }, 0],
    [
      'with the length that the Mac says it has',
      { body: Buffer.alloc(500_000), isChunked: true, headers: { 'x-expected-entity-length': '500000' } },
      { 'content-length': '500000' },
      500_000,
    ],
  ])('has a file sent %s', async (_how, asked, framing, size) => {
    const got = await stage.ask('PUT', '/Projekte/p', asked);
    expect(got).toMatchObject({ status: 201, headers: { etag: '"e1"' } });
    expect(headersOf()).toMatchObject(framing);
    expect(server.last.size).toBe(size);
  });

  it.each([1000, 300_000])('is told to go on with its %i bytes, once', async (size) => {
    const got = await stage.ask('PUT', '/Projekte/p', {
      headers: { expect: '100-continue' },
      body: Buffer.alloc(size),
    });
    expect(got).toMatchObject({ status: 201, continues: 1 });
    expect(headersOf()).not.toHaveProperty('expect');
    expect(server.last.size).toBe(size);
  });

  it('is not told to go on when its app password is refused', async () => {
    server.setPassword('another');
    expect(await stage.ask('GET', '/Projekte/a')).toMatchObject({ status: 403 });
    const headers = { expect: '100-continue' };
    expect(await stage.ask('PUT', '/Projekte/p', { headers, body: Buffer.alloc(300_000) })).toMatchObject({
      status: 403,
      continues: 0,
    });
  });

  it('is refused when it has a body that no such request has', async () => {
    const got = await stage.ask('PROPFIND', '/Projekte/', { body: Buffer.alloc(2 * 1024 * 1024) });
    expect(got.status).toBe(413);
    expect(server.received).toEqual([]);
  });

  it('hears the refusal of a body that the platform does not take whole', async () => {
    server.play('/base/big', (_request, response) => response.writeHead(413, { 'content-length': 0 }).end());
    const got = await stage.ask('PUT', '/Projekte/big', { body: Buffer.alloc(20_000_000) });
    expect(got).toMatchObject({ status: 413, isCut: false });
  });
});

describe('an answer on its way down', () => {
  it('keeps ranges, validators and codings of a file, and loses what is for browsers', async () => {
    const packed = zipped('hello');
    server.play(
      '/base/file',
      answering(
        206,
        {
          ...{
            'content-range': 'bytes 0-3/10',
            etag: 'W/"z"',
            'content-encoding': 'gzip',
            'content-length': packed.length,
          },
          ...{ 'set-cookie': ['a=b', 'c=d'], 'strict-transport-security': 'max-age=1', 'alt-svc': 'h3=":443"' },
          ...{
            'access-control-allow-origin': '*',
            'content-location': '/base/r%20eal',
            'x-name': Buffer.from('é').toString('latin1'),
          },
        },
        packed,
      ),
    );
    const got = await stage.ask('GET', '/Projekte/file', {
      headers: { range: 'bytes=0-3', 'if-range': '"q"', 'accept-encoding': 'gzip' },
    });
    expect(headersOf()).toMatchObject({ range: 'bytes=0-3', 'if-range': '"q"', 'accept-encoding': 'gzip' });
    expect(got).toMatchObject({ status: 206, size: packed.length });
    expect(got.headers).toMatchObject({
      ...{
        'content-range': 'bytes 0-3/10',
        etag: 'W/"z"',
        'content-encoding': 'gzip',
        'content-location': '/Projekte/r%20eal',
      },
      'x-name': Buffer.from('é').toString('latin1'),
    });
    for (const name of ['set-cookie', 'strict-transport-security', 'alt-svc', 'access-control-allow-origin']) {
      expect(got.headers).not.toHaveProperty(name);
    }
  });

  it('keeps the length of a file that is only asked about, and has none where there is nothing', async () => {
    expect(await stage.ask('HEAD', '/Projekte/h')).toMatchObject({
      ...{ status: 200, size: 0 },
      headers: { 'content-length': '12345', etag: '"h"' },
    });
    const got = await stage.ask('DELETE', '/Projekte/h');
    expect(got.status).toBe(204);
    expect(got.headers).not.toHaveProperty('content-length');
    server.play('/base/old', answering(304, { etag: '"g"' }));
    expect(await stage.ask('GET', '/Projekte/old')).toMatchObject({ status: 304, headers: { etag: '"g"' } });
  });

  it('says what the platform can do', async () => {
    const got = await stage.ask('OPTIONS', '/Projekte/');
    expect(got).toMatchObject({ status: 200, headers: { dav: '1, 2, 3', allow: 'GET, PUT' } });
  });

  it.each(['whole', 'byte by byte', 'packed'])('has its addresses here and the label of the drive, %s', async (how) => {
    const body = multistatus(
      item('http://internal:8080/base/') +
        item('  /base/a%2fb%C3%A9&amp;c.txt ') +
        '<D:response xmlns:D="DAV:"><D:href xmlns:x="y"><![CDATA[/base/cdata.txt]]></D:href></D:response>' +
        item('/elsewhere/p'),
    );
    server.play('/base/', (request, response) => {
      request.resume();
      if (how === 'packed') {
        response.writeHead(207, { ...XML, 'content-encoding': 'gzip' }).end(zipped(body));
        return;
      }
      response.writeHead(207, XML);
      if (how === 'whole') response.write(body);
      else for (const letter of body) response.write(letter);
      response.end();
    });
    const got = await stage.ask('PROPFIND', '/Projekte/', { headers: { depth: '1' }, body: PROPFIND });
    expect(hrefs(got.body)).toEqual([
      ...['/Projekte/', '/Projekte/a%2fb%C3%A9&amp;c.txt', '<![CDATA[/base/cdata.txt]]>', '/elsewhere/p'].map((href) =>
        href.startsWith('<![') ? '/Projekte/cdata.txt' : href,
      ),
    ]);
    expect(got.body).toContain('<d:displayname>Projekte &amp; Co</d:displayname>');
    expect(got.headers).toMatchObject({ 'content-length': String(got.size) });
    expect(got.headers).not.toHaveProperty('content-encoding');
    expect(headersOf()['accept-encoding']).toBe('gzip');
  });

  it('streams a folder with 60,000 files', async () => {
    const count = 60_000;
    server.play('/base/big/', (request, response) => {
      request.resume();
      response.writeHead(207, XML);
      const all = Array.from({ length: count }, (_, at) => item(`/base/big/file%20${at}%C3%BC.txt`));
      response.end(multistatus(item('/base/big/') + all.join('')));
    });
    const got = await stage.ask('PROPFIND', '/Projekte/big/', { headers: { depth: '1' } });
    const found = hrefs(got.body);
    expect(found).toHaveLength(count + 1);
    expect(found.every((href) => href.startsWith('/Projekte/big/'))).toBe(true);
    expect(got.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
  });

  it('looks cut where it was cut', async () => {
    server.play('/base/cut', (_request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('half');
      setTimeout(() => response.destroy(), 50);
    });
    expect(await stage.ask('GET', '/Projekte/cut')).toMatchObject({ status: 200, size: 4, isCut: true });
    server.play('/base/xml', (request, response) => {
      request.resume();
      response.writeHead(207, XML).write('<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">'.padEnd(200_000));
      setTimeout(() => response.destroy(), 50);
    });
    expect(await stage.ask('PROPFIND', '/Projekte/xml')).toMatchObject({ isCut: true });
  });

  it('is none of a redirect, which is told and not followed', async () => {
    server.play('/base/away', answering(302, { location: 'http://evil.example/x' }));
    const got = await stage.ask('GET', '/Projekte/away');
    expect(got.status).toBe(502);
    expect(got.headers).not.toHaveProperty('location');
    expect(stage.told('redirected')).toEqual([{ type: 'redirected', drive: 'a', host: 'evil.example' }]);
  });
});

describe('what a mount tool gives up', () => {
  const authorization = basic(throwaway.login, throwaway.password);
  const options = (path: string) => ({
    host: '127.0.0.1',
    port: stage.port,
    path,
    agent: false,
    headers: { authorization },
  });

  it('is given up at the platform: a hundred downloads, and nothing is left', async () => {
    server.play('/base/drip', (_request, response) => {
      response.writeHead(200, { 'content-length': 1e9 });
      const timer = setInterval(() => response.write(Buffer.alloc(65_536)), 5);
      response.once('close', () => {
        clearInterval(timer);
      });
    });
    for (let turns = 0; turns < 100; turns += 1) {
      await new Promise<void>((resolve, reject) => {
        const request = get(options('/Projekte/drip'), (response) => {
          response.once('data', () => {
            request.destroy();
            resolve();
          });
        }).on('error', reject);
      });
    }
    await until(() => server.received.filter(({ isAborted }) => isAborted).length === 100);
    await until(() => server.sockets.size === 0);
    await stage.gateway.drop('a');
  });

  it.each([
    ['with a length', { 'content-length': '100000000' }],
    ['in chunks', {}],
  ])('is given up at the platform: an upload %s', async (_how, framing) => {
    const request = httpRequest({ ...options('/Projekte/up'), method: 'PUT', headers: { authorization, ...framing } });
    request.on('error', () => undefined);
    request.write(Buffer.alloc(1_000_000));
    await until(() => server.received.at(-1)?.size === 1_000_000);
    request.destroy();
    await until(() => server.last.isAborted);
  });
});

it('waits for a slow platform, and does not look for one that is out of reach at each request', async () => {
  server.play('/base/slow', (_request, response) => setTimeout(() => response.end('slow'), 3500));
  expect(await stage.ask('GET', '/Projekte/slow')).toMatchObject({ status: 200, body: 'slow' });
  const { port } = server;
  await server.stop();
  let tries = 0;
  const away = createServer((socket) => {
    tries += 1;
    socket.destroy();
  }).listen(port, '127.0.0.1');
  expect((await stage.ask('GET', '/Projekte/a')).status).toBe(503);
  expect(tries).toBeGreaterThan(0);
  const first = tries;
  for (let asked = 0; asked < 20; asked += 1) {
    expect((await stage.ask('GET', '/Projekte/a', { headers: { 'user-agent': 'gvfs/1.50' } })).status).toBe(503);
  }
  // Programs are answered at once: the platform is looked for now and then, and not for each of them.
  expect(tries - first).toBeLessThan(5);
  // The Mac takes a 5xx for a file that has been deleted.
  expect((await stage.ask('GET', '/Projekte/a', { headers: { 'user-agent': 'WebDAVFS/3.0' } })).status).toBe(403);
  await new Promise((resolve) => away.close(resolve));
  server = await FaultyWebdav.start();
  await sleep(1);
});
