import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { davAccess, type DavAccess } from '../../electron/drives/dav-access.ts';
import { probeWebdav } from '../../electron/drives/probe-webdav.ts';
import type { Http } from '../../electron/http/http.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { makeAppPassword } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startRcloneServer, type RcloneServer } from '../support/rclone-server.ts';
import { authenticated, startWebdavServers, type RootName, type WebdavServers } from '../support/webdav-servers.ts';

const http: Http = undiciHttp({ userAgent: 'Latchkey/test' });
const password = 'pâss wörd €';
let apache: WebdavServers;
let rclone: RcloneServer;
let demo: Demo;
let demoPassword = '';

beforeAll(async () => {
  [apache, rclone, demo] = await Promise.all([
    startWebdavServers({ alice: password }),
    startRcloneServer('alice', password),
    startDemo(),
  ]);
  demoPassword = (await makeAppPassword(demo, 'nora', 'drive')).password;
});
afterAll(async () => {
  await Promise.all([apache.stop(), rclone.stop(), demo.stop(), http.close()]);
});

async function access(url: string, login = 'alice', secret = password): Promise<DavAccess> {
  const challenge = await probeWebdav(http, url);
  return davAccess(http, { url, login, label: 'Files', challenge }, new Secret(secret));
}

/** With what each says to a folder that is there already: rclone says that it has made it. */
const servers: readonly [string, () => Promise<DavAccess>, number][] = [
  ['Apache, Basic', () => access(apache.url('basic')), 405],
  ['Apache, Digest', () => access(apache.url('digest')), 405],
  ['rclone', () => access(rclone.url), 201],
  ['the demo platform', () => access(demo.webdav, 'nora', demoPassword), 405],
];

describe.each(servers)('WebDAV spoken with %s', (_, connect, again) => {
  it('makes, lists, reads and removes, whatever the names', async () => {
    const dav = await connect();
    for (const name of ['Été & co', '100%', 'a+b #?', '__proto__', 'Projets']) {
      expect((await dav.makeFolder(name)).status, name).toBe(201);
    }
    expect((await dav.create('note.txt', 'hello')).status).toBe(201);
    const { children, cut } = await dav.list();
    expect(cut).toBe(false);
    const found = children.filter(({ isCollection }) => isCollection).map(({ name }) => name.normalize());
    expect(found).toEqual(expect.arrayContaining(['Été & co', '100%', 'a+b #?', '__proto__', 'Projets']));
    expect(children.find(({ name }) => name === 'note.txt')).toMatchObject({ isCollection: false });
    expect(await dav.read('note.txt')).toMatchObject({ status: 200, body: 'hello' });
    expect([200, 204]).toContain((await dav.remove('note.txt')).status);
    expect((await dav.read('note.txt')).status).toBe(404);
  });

  it('is answered to a folder that is there already', async () => {
    const dav = await connect();
    await dav.makeFolder('twice');
    expect((await dav.makeFolder('twice')).status).toBe(again);
  });

  it('knows the root', async () => {
    const { serverDate } = await (await connect()).root();
    expect(Date.parse(serverDate ?? '')).toBeGreaterThan(0);
  });
});

it('tells the quota of a server that says it', async () => {
  const { password: full } = await makeAppPassword(demo, 'quentin', 'drive');
  const { quota } = await (await access(demo.webdav, 'quentin', full)).root();
  expect(quota?.available).toBeTypeOf('number');
});

it.each<[RootName, 'create' | 'makeFolder', number]>([
  ['readOnly', 'makeFolder', 403],
  ['limited', 'makeFolder', 401],
  ['full', 'create', 507],
])('lets be read why %s takes nothing by %s', async (root, verb, status) => {
  expect((await (await access(apache.url(root)))[verb]('new', '')).status).toBe(status);
});

it('sends a refused password once', async () => {
  apache.forget();
  const dav = await access(apache.url('basic'), 'alice', 'wrong');
  await expect(dav.list()).rejects.toMatchObject({ failure: { code: 'LK-5006' } });
  expect(authenticated(await apache.requests())).toHaveLength(1);
});

it('follows no redirect, and sends no password where one leads', async () => {
  apache.forget();
  const spec = { login: 'alice', label: 'Files', challenge: { scheme: 'basic', realm: '' } } as const;
  const dav = davAccess(http, { ...spec, url: apache.movedUrl }, new Secret(password));
  await expect(dav.list()).rejects.toMatchObject({ failure: { code: 'LK-3008' } });
  await expect(dav.makeFolder('x')).rejects.toMatchObject({ failure: { code: 'LK-3008' } });
  expect((await apache.requests()).filter(({ port }) => port === apache.otherPort)).toEqual([]);
});

it('lists a folder of some thousand files', async () => {
  const folder = join(apache.folder('basic'), 'many');
  mkdirSync(folder);
  for (let at = 0; at < 3000; at += 1) writeFileSync(join(folder, `file ${at}.txt`), '');
  const dav = await access(`${apache.url('basic')}many/`);
  expect((await dav.list()).children).toHaveLength(3000);
});

it('writes what it is given, byte by byte', async () => {
  await (await access(rclone.url)).create('bytes.txt', 'é€😀\n');
  expect(readFileSync(join(rclone.folder, 'bytes.txt'), 'utf8')).toBe('é€😀\n');
});
