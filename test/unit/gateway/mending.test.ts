import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mendNames } from '../../../electron/contract/mend-names.ts';
import { answering, FaultyWebdav, item, multistatus, zipped } from '../../support/faulty-webdav.ts';
import { GatewayStage } from '../../support/gateway-stage.ts';

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
