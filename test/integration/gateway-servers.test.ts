import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServedDrive } from '../../electron/gateway/gateway.ts';
import { makeAppPassword } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { FaultyWebdav } from '../support/faulty-webdav.ts';
import { GatewayStage } from '../support/gateway-stage.ts';
import { startLighttpd, type Lighttpd } from '../support/lighttpd.ts';
import { startNginx } from '../support/nginx.ts';
import { startRcloneServer, type RcloneServer } from '../support/rclone-server.ts';
import { authenticated, realm, startWebdavServers, type WebdavServers } from '../support/webdav-servers.ts';

const LOGIN = 'jürgen';
const PASSWORD = 'pässwört: Ü€';
const XML = { 'content-type': 'application/xml' };
const PROPFIND = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><displayname/></prop></propfind>';

let servers: WebdavServers;
let rclone: RcloneServer;
let lighttpd: Lighttpd;
let demo: Demo;
let stage: GatewayStage;
beforeAll(async () => {
  servers = await startWebdavServers({ [LOGIN]: PASSWORD });
  rclone = await startRcloneServer('anna', 'sécret');
  lighttpd = await startLighttpd({ [LOGIN]: PASSWORD });
  demo = await startDemo();
});
afterAll(async () => {
  await Promise.all([servers.stop(), rclone.stop(), lighttpd.stop(), demo.stop()]);
});
beforeEach(async () => {
  stage = await GatewayStage.start();
});
afterEach(async () => {
  expect(stage.faults).toEqual([]);
  await stage.stop();
});

const challenge = { basic: { scheme: 'basic', realm }, digest: { scheme: 'digest', realm } } as const;
const hrefs = (body: string): string[] =>
  [...body.matchAll(/<(?:\w+:)?href[^>]*>([^<]*)</g)].map(([, href = '']) => href);

type Root = Parameters<WebdavServers['url']>[0];
function serveApache(root: Root, scheme: 'http' | 'https', more: Partial<ServedDrive> = {}, password = PASSWORD): void {
  const drive = { login: LOGIN, challenge: challenge[root === 'digest' ? 'digest' : 'basic'] };
  stage.serve(servers.url(root, scheme), password, { ...drive, ...more });
}

/** Everything that a program does with files, as the mount tools ask for it. */
async function worksAsADrive({ tellsLength = true } = {}): Promise<void> {
  const list = async (path: string): Promise<string[]> => {
    const got = await stage.ask('PROPFIND', path, { headers: { ...XML, depth: '1' }, body: PROPFIND });
    expect(got.status).toBe(207);
    return hrefs(got.body);
  };
  const to = (path: string): Record<string, string> => ({ destination: `http://127.0.0.1:${stage.port}${path}` });
  const large = Buffer.alloc(5_000_000, 'x');
  expect((await stage.ask('OPTIONS', '/Projekte/')).headers['dav']).toContain('1');
  expect((await stage.ask('MKCOL', '/Projekte/B%C3%BCro/')).status).toBe(201);
  const folder = '/Projekte/B%C3%BCro/';
  expect((await stage.ask('PUT', `${folder}a%20%26%20b.txt`, { body: 'ä' })).status).toBe(201);
  expect((await stage.ask('PUT', `${folder}large`, { body: large })).status).toBe(201);
  expect((await stage.ask('PUT', `${folder}chunked`, { body: large, isChunked: true })).status).toBe(201);
  expect((await stage.ask('GET', `${folder}a%20%26%20b.txt`)).body).toBe('ä');
  expect((await stage.ask('GET', `${folder}chunked`)).size).toBe(large.length);
  expect(await stage.ask('GET', `${folder}large`, { headers: { range: 'bytes=1-3' } })).toMatchObject({
    status: 206,
    body: 'xxx',
  });
  const about = await stage.ask('HEAD', `${folder}large`);
  expect(about).toMatchObject({ status: 200, size: 0 });
  expect(about.headers['content-length']).toBe(tellsLength ? String(large.length) : undefined);
  const names = (await list(folder)).map((href) => decodeURIComponent(href.replaceAll('&amp;', '&')));
  expect(names.toSorted()).toEqual([
    '/Projekte/Büro/',
    '/Projekte/Büro/a & b.txt',
    '/Projekte/Büro/chunked',
    '/Projekte/Büro/large',
  ]);
  expect((await stage.ask('MOVE', `${folder}large`, { headers: to(`${folder}gro%C3%9F`) })).status).toBe(201);
  expect((await stage.ask('COPY', `${folder}gro%C3%9F`, { headers: to(`${folder}kopie`) })).status).toBe(201);
  expect((await stage.ask('GET', `${folder}kopie`)).size).toBe(large.length);
  expect((await stage.ask('GET', `${folder}large`)).status).toBe(404);
  expect((await stage.ask('DELETE', folder)).status).toBe(204);
  expect(await list('/Projekte/')).not.toContain(folder);
  expect(stage.lost).toEqual([]);
  expect(stage.gateway.state('a')).toMatchObject({ at: 'open' });
}

describe('a drive through the gateway', () => {
  it.each([
    ['Basic', 'basic', 'http'],
    ['Digest', 'digest', 'http'],
    ['a folder with other letters in its address', 'spaced', 'http'],
    ['TLS by a private CA', 'basic', 'https'],
    ['Digest over TLS by a private CA', 'digest', 'https'],
  ] as const)('works on Apache: %s', async (_how, root, scheme) => {
    serveApache(root, scheme, scheme === 'https' ? { caFile: servers.caFile } : {});
    await worksAsADrive();
  });

  it.each([
    ['Basic', 'basic', 'http'],
    ['Digest by SHA-256 alone', 'digest', 'http'],
    ['Digest by SHA-512-256 alone', 'digest512', 'http'],
    ['a folder with other letters in its address', 'spaced', 'http'],
    ['TLS by a private CA', 'basic', 'https'],
    ['Digest over TLS by a private CA', 'digest', 'https'],
  ] as const)('works on lighttpd: %s', async (_how, root, scheme) => {
    const of = challenge[root.startsWith('digest') ? 'digest' : 'basic'];
    const { caFile } = lighttpd;
    stage.serve(lighttpd.url(root, scheme), PASSWORD, {
      ...{ login: LOGIN, challenge: of },
      ...(scheme === 'https' ? { caFile } : {}),
    });
    await worksAsADrive();
  });

  it('works on rclone’s server', async () => {
    stage.serve(rclone.url, 'sécret', { login: 'anna' });
    await worksAsADrive();
  });

  it('works on the demo platform', async () => {
    const { login, password } = await makeAppPassword(demo, 'nora', 'drive');
    stage.serve(demo.webdav, password, { login });
    await worksAsADrive({ tellsLength: false }); // nor does it without the gateway
  });
});

describe('a dead app password', () => {
  afterEach(() => {
    servers.setPassword(LOGIN, PASSWORD);
  });

  it.each(['basic', 'digest'] as const)('reaches Apache once, by 20 accesses one by one: %s', async (root) => {
    serveApache(root, 'http', {}, 'dead');
    servers.forget();
    for (let tries = 0; tries < 20; tries += 1) expect((await stage.ask('GET', '/Projekte/a')).status).toBe(403);
    expect(authenticated(await servers.requests())).toHaveLength(1);
  });

  it('reaches Apache four times at most, by 50 accesses at once', async () => {
    serveApache('basic', 'http');
    expect((await stage.ask('PROPFIND', '/Projekte/', { headers: { depth: '0' } })).status).toBe(207);
    servers.setPassword(LOGIN, 'new');
    servers.forget();
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        stage.ask(at % 2 === 0 ? 'GET' : 'PUT', `/Projekte/${at}`, at % 2 === 0 ? {} : { body: 'x' }),
      ),
    );
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([403]));
    // The server may write down late what it has answered well before.
    const refused = authenticated(await servers.requests()).filter(({ status }) => status === 401);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(4);
  });
});

describe('what a server refuses', () => {
  it.each([
    ['readOnly', 403, 'not-allowed'],
    ['limited', 403, 'not-allowed'], // by a 401
    ['noPut', 405, 'not-allowed'],
    ['full', 507, 'no-space'],
  ] as const)('is told to the program, and to the person what is lost by it: %s', async (root, status, reason) => {
    serveApache(root, 'http');
    expect((await stage.ask('PUT', '/Projekte/Bericht.txt', { body: 'x' })).status).toBe(status);
    expect(stage.lost).toMatchObject([{ path: 'Bericht.txt', reason, isKept: true }]);
    expect((await stage.ask('PROPFIND', '/Projekte/', { headers: { depth: '0' } })).status).toBe(207);
    expect(stage.gateway.state('a')).toMatchObject({ at: 'open' });
  });

  it('is a redirect to another port, which is not followed', async () => {
    stage.serve(servers.movedUrl, PASSWORD, { login: LOGIN });
    servers.forget();
    expect((await stage.ask('PROPFIND', '/Projekte/', { headers: { depth: '0' } })).status).toBe(502);
    expect(stage.told('redirected')).toEqual([
      { type: 'redirected', drive: 'a', host: `127.0.0.1:${servers.otherPort}` },
    ]);
    expect((await servers.requests()).filter(({ port }) => port === servers.otherPort)).toEqual([]);
  });

  it('is none of ours to trust: a certificate of somebody else', async () => {
    serveApache('basic', 'https', { caFile: servers.otherCaFile });
    servers.forget();
    expect((await stage.ask('GET', '/Projekte/a')).status).toBe(503);
    expect(stage.gateway.state('a')).toMatchObject({ at: 'offline', cause: 'untrusted' });
    expect(await servers.requests()).toEqual([]);
  });

  it('is nothing while it is away, and everything works when it is back', async () => {
    serveApache('basic', 'http');
    const list = async () => (await stage.ask('PROPFIND', '/Projekte/', { headers: { depth: '0' } })).status;
    expect(await list()).toBe(207);
    await servers.halt();
    expect(await list()).toBe(503);
    expect(stage.gateway.state('a')).toMatchObject({ at: 'offline', cause: 'unreachable' });
    await servers.resume();
    expect((await stage.ask('PUT', '/Projekte/back.txt', { body: 'x' })).status).toBe(201);
    expect(await list()).toBe(207);
  });
});

describe('nginx in front of a platform', () => {
  it('sends errors in chunks, of which gvfs dies: here they have a length', async () => {
    const faulty = await FaultyWebdav.start();
    const nginx = await startNginx([`location / { proxy_pass ${faulty.origin}; }`]);
    try {
      faulty.play('/base/', (request, response) => {
        request.resume();
        response.writeHead(405, { 'content-type': 'application/xml' });
        response.write('<?xml version="1.0"?>');
        response.end('<error xmlns="DAV:"/>');
      });
      const direct = await fetch(`${nginx.origin}/base/`, { method: 'PROPFIND' });
      expect([direct.status, direct.headers.get('transfer-encoding')]).toEqual([405, 'chunked']);
      stage.serve(`${nginx.origin}/base/`, 'pw');
      for (const method of ['PROPFIND', 'GET']) {
        const got = await stage.ask(method, '/Projekte/', { headers: { 'user-agent': 'gvfs/1.50.3' } });
        expect(got).toMatchObject({ status: 405, size: 42, headers: { 'content-length': '42' } });
      }
    } finally {
      await nginx.stop();
      await faulty.stop();
    }
  });

  it('leaves the first part of its addresses out, and wants a slash: files are found all the same', async () => {
    const nginx = await startNginx([`location /webdav/ { proxy_pass ${rclone.url}; }`]);
    try {
      stage.serve(`${nginx.origin}/webdav/`, 'sécret', { login: 'anna' });
      expect((await stage.ask('MKCOL', '/Projekte/Ordner/')).status).toBe(201);
      expect((await stage.ask('PUT', '/Projekte/Ordner/a.txt', { body: 'x' })).status).toBe(201);
      const list = async (path: string): Promise<string[]> => {
        const got = await stage.ask('PROPFIND', path, { headers: { ...XML, depth: '1' }, body: PROPFIND });
        return hrefs(got.body).toSorted();
      };
      expect(await list('/Projekte')).toEqual(['/Projekte/', '/Projekte/Ordner/']);
      expect(await list('/Projekte/Ordner/')).toEqual(['/Projekte/Ordner/', '/Projekte/Ordner/a.txt']);
    } finally {
      await nginx.stop();
    }
  });
});
