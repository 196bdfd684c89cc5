import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mendNames } from '../../../electron/contract/mend-names.ts';
import { answering, FaultyWebdav, item, multistatus, zipped } from '../../support/faulty-webdav.ts';
import { basic, GatewayStage, throwaway } from '../../support/gateway-stage.ts';

const PROPFIND = '<?xml version="1.0"?><propfind xmlns="DAV:"><allprop/></propfind>';
const XML = { 'content-type': 'application/xml' };

let server: FaultyWebdav;
let stage: GatewayStage;
/** Whether everything is switched off. */
let unmended: boolean;

beforeEach(async () => {
  unmended = false;
  server = await FaultyWebdav.start();
  server.setPassword('pw');
  stage = await GatewayStage.start({
    unmended: (host) => (unmended && host === `127.0.0.1:${server.port}` ? mendNames : []),
  });
  stage.serve(`${server.origin}/base/`, 'pw');
});
afterEach(async () => {
  expect(stage.faults).toEqual([]);
  await stage.stop();
  await server.stop();
});

const hrefs = (body: string): string[] =>
  [...body.matchAll(/<d:href[^>]*>(.*?)<\/d:href>/gi)].map(([, href = '']) => href);

describe('what platforms get wrong', () => {
  it.each([true, false])('is mended where it is not switched off: errors in chunks, %s', async (isMended) => {
    unmended = !isMended;
    server.play('/base/error', (request, response) => {
      request.resume();
      response.writeHead(405, { 'content-type': 'text/html' });
      response.write('not');
      response.end(' allowed');
    });
    const got = await stage.ask('PUT', '/Projekte/error', { body: 'x' });
    expect(got).toMatchObject({ status: 405, body: 'not allowed' });
    expect(got.headers['content-length']).toBe(isMended ? '11' : undefined);
  });

  it('is mended: an endless error', async () => {
    server.play('/base/error', (_request, response) => {
      response.writeHead(500);
      const timer = setInterval(() => response.write(Buffer.alloc(65_536)), 1);
      response.once('close', () => {
        clearInterval(timer);
      });
    });
    expect(await stage.ask('GET', '/Projekte/error')).toMatchObject({ status: 500, size: 0, isCut: false });
  });

  it.each([true, false])('is mended where it is not switched off: a missing slash, %s', async (isMended) => {
    unmended = !isMended;
    server.play('/base/folder', ({ url = '' }, response) => {
      if (url.endsWith('/')) response.writeHead(207, XML).end(multistatus(item(url)));
      else response.writeHead(301, { location: `${server.origin}${url}/` }).end('moved');
    });
    const got = await stage.ask('PROPFIND', '/Projekte/folder', { headers: { depth: '0' }, body: PROPFIND });
    expect(got.status).toBe(isMended ? 207 : 502);
    if (isMended) expect(hrefs(got.body)).toEqual(['/Projekte/folder/']);
  });

  it.each([true, false])(
    'is mended where it is not switched off: a server that does not know its prefix, %s',
    async (isMended) => {
      unmended = !isMended;
      server.play('/base/sub/', (request, response) => {
        request.resume();
        response.writeHead(207, XML).end(multistatus(item('/sub/') + item('/sub/a.txt')));
      });
      const got = await stage.ask('PROPFIND', '/Projekte/sub/', { headers: { depth: '1' } });
      expect(hrefs(got.body)).toEqual(isMended ? ['/Projekte/sub/', '/Projekte/sub/a.txt'] : ['/sub/', '/sub/a.txt']);
    },
  );

  it.each([true, false])(
    'is mended where it is not switched off: a file that nobody asked to be packed, %s',
    async (isMended) => {
      unmended = !isMended;
      server.play('/base/file', answering(200, { 'content-encoding': 'gzip' }, zipped('hello')));
      const got = await stage.ask('GET', '/Projekte/file');
      expect(got.headers['content-encoding']).toBe(isMended ? undefined : 'gzip');
      expect(got.body === 'hello').toBe(isMended);
    },
  );

  it.each([
    ['WebDAVFS/3.0.0', true, false],
    ['WebDAVFS/3.0.0', false, true],
    ['gvfs/1.50', true, true],
  ])('is mended where it is not switched off: quota for %s, %s', async (agent, isMended, isThere) => {
    unmended = !isMended;
    const quota = '<d:quota-available-bytes>1</d:quota-available-bytes>';
    server.play('/base/', answering(207, XML, multistatus(item('/base/', quota))));
    const got = await stage.ask('PROPFIND', '/Projekte/', { headers: { 'user-agent': agent, depth: '0' } });
    expect(got.body.includes('quota')).toBe(isThere);
  });

  it('is left alone where it is switched off: uploads in chunks', async () => {
    unmended = true;
    await stage.ask('PUT', '/Projekte/p', {
      ...{ body: Buffer.alloc(500_000), isChunked: true, headers: { 'x-expected-entity-length': '500000' } },
    });
    expect(server.last.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
  });
});

const MAC = { 'user-agent': 'WebDAVFS/3.0.0 (03008000) Darwin/24.0.0 (arm64)' };

describe('the Mac', () => {
  it.each([500, 502, 503])('is not told that a file is gone when the platform says %i', async (status) => {
    server.play('/base/report.txt', answering(status, {}, 'down'));
    expect((await stage.ask('GET', '/Projekte/report.txt', { headers: MAC })).status).toBe(403);
    expect((await stage.ask('GET', '/Projekte/report.txt')).status).toBe(status);
  });

  it('is told when there is no room, and of a lost file all the same', async () => {
    server.play('/base/full.txt', answering(507, {}, ''));
    server.play('/base/down.txt', answering(500, {}, ''));
    expect((await stage.ask('PUT', '/Projekte/full.txt', { headers: MAC, body: 'x' })).status).toBe(507);
    expect((await stage.ask('PUT', '/Projekte/down.txt', { headers: MAC, body: 'x' })).status).toBe(403);
    const lost = stage.events.flatMap((event) => (event.type === 'lost' ? [event.lost] : []));
    expect(lost.map(({ path, reason }) => [path, reason])).toEqual([
      ['full.txt', 'no-space'],
      ['down.txt', 'server'],
    ]);
  });

  it.each([true, false])('is mended where it is not switched off: an error of the platform, %s', async (isMended) => {
    unmended = !isMended;
    server.play('/base/report.txt', answering(500, {}, ''));
    expect((await stage.ask('GET', '/Projekte/report.txt', { headers: MAC })).status).toBe(isMended ? 403 : 500);
  });

  it.each(['.DS_Store', '._report.txt', '%2e_report.txt', '._folder/', '%2EDS_Store'])(
    'finds no %s, and makes none, and the platform hears nothing of it',
    async (name) => {
      const before = server.received.length;
      const ask = async (method: string, more = {}) =>
        (await stage.ask(method, `/Projekte/sub/${name}`, { headers: { ...MAC, ...more } })).status;
      for (const method of ['GET', 'HEAD', 'PROPFIND', 'DELETE']) expect(await ask(method), method).toBe(404);
      for (const method of ['PUT', 'LOCK', 'MKCOL', 'PROPPATCH']) expect(await ask(method), method).toBe(403);
      const destination = `http://127.0.0.1:${stage.port}/Projekte/sub/${name}`;
      const moved = await stage.ask('MOVE', '/Projekte/sub/a.txt', { headers: { ...MAC, destination } });
      expect(moved.status).toBe(403);
      expect(server.received).toHaveLength(before);
      expect(stage.events.filter(({ type }) => type === 'lost')).toEqual([]);
    },
  );

  it('has its own files where it is switched off, and other mount tools have them always', async () => {
    server.play('/base/.DS_Store', answering(200, {}, 'look'));
    expect((await stage.ask('GET', '/Projekte/.DS_Store')).body).toBe('look');
    unmended = true;
    expect((await stage.ask('GET', '/Projekte/.DS_Store', { headers: MAC })).body).toBe('look');
  });

  it.each([1000, 500_000])(
    'need not end what it sends in chunks, when it has said how long it is: %i bytes',
    async (size) => {
      let got = 0;
      server.play('/base/p', (request, response) => {
        request.on('data', (chunk: Buffer) => (got += chunk.length));
        request.on('end', () => response.writeHead(201).end());
      });
      const status = await unendedUpload(stage.port, '/Projekte/p', size);
      expect([status, got]).toEqual([201, size]);
    },
  );
});

/** Sends chunks and no end of them, over a connection that stays open. @returns the status that came back */
function unendedUpload(port: number, path: string, size: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const authorization = basic(throwaway.login, throwaway.password);
    const head = [
      `PUT ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `Authorization: ${authorization}`,
      `User-Agent: ${MAC['user-agent']}`,
      'Transfer-Encoding: chunked',
      `X-Expected-Entity-Length: ${size}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${size.toString(16)}\r\n`);
    socket.write(Buffer.alloc(size, 'x'));
    socket.write('\r\n');
    socket.setEncoding('utf8').once('data', (text: string) => {
      socket.destroy();
      resolve(Number(text.split(' ')[1]));
    });
    socket.once('error', reject);
  });
}
