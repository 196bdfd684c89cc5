import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority } from '../support/certificates.ts';
import { startRcloneServer, type RcloneServer } from '../support/rclone-server.ts';
import { replyServer } from '../support/reply-server.ts';
import { startBed, type WindowsBed } from './bed.ts';
import type { Connecting } from './inside.ts';
import { winError } from './redirector.ts';

const [USER, PASSWORD] = ['zoé', 'p:ä"ß €'];
const TEMPORARY = 4;
/** An option with which the server shows new files in its folder at once. */
const upToDate = ['--dir-cache-time', '0s'];
let bed: WindowsBed;
let server: RcloneServer;
beforeAll(async () => {
  [bed, server] = await Promise.all([startBed(), startRcloneServer(USER, PASSWORD, upToDate)]);
});
afterAll(async () => {
  await bed.stop();
  await server.stop();
});
afterEach(async () => {
  Object.assign(bed.redirector.settings, { basicAuthLevel: 2, letterLingersMs: 0, authority: undefined });
  for (const { local } of bed.redirector.letters()) await bed.inside.cancel(local, true);
  bed.redirector.forgetServers();
});

const remoteAt = (port: string | number, ...folders: readonly string[]): string =>
  [String.raw`\\127.0.0.1@${String(port)}`, 'DavWWWRoot', ...folders].join('\\');
const portOf = ({ url }: { readonly url: string }): string => new URL(url).port;

/** Connects `X:` to the server's root as its user, unless `wish` says otherwise. */
const connect = async (wish: Partial<Connecting> = {}): Promise<number> => {
  const usual = { local: 'X:', remote: remoteAt(portOf(server)), user: USER, password: PASSWORD, flags: TEMPORARY };
  return (await bed.inside.connect({ ...usual, ...wish })).code;
};

describe('a letter of the redirector', () => {
  it('is refused over http, until Basic is always allowed', async () => {
    bed.redirector.settings.basicAuthLevel = 1;
    expect(await connect()).toBe(winError.networkNameNotFound);
    bed.redirector.settings.basicAuthLevel = 2;
    expect(await connect()).toBe(0);
  });

  it('is a network drive of Windows, with the files of the server', async () => {
    writeFileSync(join(server.folder, 'ici.txt'), 'from the server');
    expect(await bed.inside.letters()).toEqual({ 'C:': 3 });
    expect(await connect()).toBe(0);
    expect(await bed.inside.letters()).toEqual({ 'C:': 3, 'X:': 4 });
    expect(await bed.inside.list('X:\\')).toEqual(['ici.txt']);
    expect(await bed.inside.read('X:\\ici.txt')).toBe('from the server');
    await bed.inside.write('X:\\été.txt', 'through the letter');
    expect(await bed.inside.size('X:\\été.txt')).toBe(18);
    expect(await bed.inside.cancel('X:', false)).toBe(0);
    expect(readFileSync(join(server.folder, 'été.txt'), 'utf8')).toBe('through the letter');
    expect(await bed.inside.letters()).toEqual({ 'C:': 3 });
    await expect(bed.inside.list('X:\\')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('deletes a file of the server', async () => {
    writeFileSync(join(server.folder, 'gone.txt'), 'x');
    expect(await connect()).toBe(0);
    await bed.inside.remove('X:\\gone.txt');
    expect(await bed.inside.list('X:\\')).not.toContain('gone.txt');
    expect(existsSync(join(server.folder, 'gone.txt'))).toBe(false);
  });

  it('is known with its remote name and its user, and with how much room their names need', async () => {
    expect(await connect()).toBe(0);
    const remote = remoteAt(portOf(server));
    expect(await bed.inside.connection('X:')).toMatchObject({ code: 0, text: remote });
    expect(await bed.inside.connection('X:', 5)).toMatchObject({ code: 234, needed: remote.length + 1 });
    expect(await bed.inside.user('X:')).toMatchObject({ code: 0, text: USER });
    expect(await bed.inside.connection('Y:')).toMatchObject({ code: winError.notConnected });
    expect(await bed.inside.user('Y:')).toMatchObject({ code: winError.notConnected });
    expect(bed.redirector.calls.findLast(({ call }) => call === 'add')).toMatchObject({
      ...{ local: 'X:', remote, user: USER, password: 'given', flags: TEMPORARY, code: 0 },
    });
  });

  it('is not given twice, and for a while not again', async () => {
    expect(await connect({ local: 'C:' })).toBe(winError.alreadyAssigned);
    expect(await connect()).toBe(0);
    expect(await connect()).toBe(winError.alreadyAssigned);
    bed.redirector.settings.letterLingersMs = 700;
    expect(await bed.inside.cancel('X:', false)).toBe(0);
    expect(await connect()).toBe(winError.alreadyAssigned);
    await expect.poll(connect, { timeout: 10_000 }).toBe(0);
  });

  it('is kept while a file is open, but by force', async () => {
    writeFileSync(join(server.folder, 'open.txt'), 'x');
    expect(await connect()).toBe(0);
    const script = String.raw`C:\lk\holding.cjs`;
    writeFileSync(
      bed.pathOf(script),
      `require('fs').openSync('X:\\\\open.txt'); console.log('open'); setInterval(() => {}, 1e6);`,
    );
    const holding = bed.startNode([script]);
    await expect.poll(() => holding.printed(), { timeout: 20_000 }).toContain('open');
    expect(await bed.inside.cancel('X:', false)).toBe(winError.openFiles);
    expect(await bed.inside.read('X:\\open.txt')).toBe('x');
    expect(await bed.inside.cancel('X:', true)).toBe(0);
    holding.kill();
    await holding.ended;
    expect(await bed.inside.cancel('X:', true)).toBe(winError.notConnected);
  });

  it('belongs to one login on a server, which other letters share', async () => {
    expect(await connect()).toBe(0);
    expect(await connect({ local: 'Y:' })).toBe(0);
    expect(await connect({ local: 'W:', user: 'other' })).toBe(winError.credentialConflict);
    expect(await connect({ local: 'W:', user: null, password: null })).toBe(winError.credentialConflict);
  });

  it('needs no user where the server asks for none: the path may be what opens it', async () => {
    const open = await startRcloneServer('', '', upToDate);
    try {
      writeFileSync(join(open.folder, 'seen.txt'), 'x');
      const nobody = { user: null, password: null };
      expect(await connect({ remote: remoteAt(portOf(open)), ...nobody })).toBe(0);
      expect(await bed.inside.user('X:')).toMatchObject({ code: 0, text: '' });
      expect(await connect({ local: 'Y:', remote: remoteAt(portOf(open), 'token', 'Drive'), ...nobody })).toBe(67);
    } finally {
      await open.stop();
    }
  });

  it('is connected over TLS when the machine trusts the server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lk-test-'));
    const ca = await makeAuthority(folder, 'server', ['DNS:localhost', 'IP:127.0.0.1']);
    const files = ['--cert', join(folder, 'server.pem'), '--key', join(folder, 'server.key')];
    const secure = await startRcloneServer(USER, PASSWORD, files);
    try {
      bed.redirector.settings.basicAuthLevel = 1;
      const remote = remoteAt(`SSL@${portOf(secure)}`);
      expect(await connect({ remote })).toBe(winError.unexpectedNetworkError);
      bed.redirector.settings.authority = readFileSync(ca, 'utf8');
      expect(await connect({ remote })).toBe(0);
      bed.redirector.settings.basicAuthLevel = 0;
      expect(await connect({ local: 'Y:', remote })).toBe(winError.networkNameNotFound);
    } finally {
      await secure.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what the redirector answers', () => {
  it.each<readonly [string, { readonly [K in keyof Connecting]?: Connecting[K] }, number]>([
    ['a wrong password', { password: 'wrong' }, winError.invalidPassword],
    ['no user, where one is asked for', { user: null, password: null }, winError.notAuthenticated],
    ['a folder that is not there', { remote: 'nowhere' }, winError.networkNameNotFound],
    ['a name that no WebDAV server has', { remote: String.raw`\\server\share` }, winError.noNetworkOrBadPath],
    ['a letter that is none', { local: 'XY:' }, 1200],
  ])('to %s', async (_, wish, code) => {
    const remote = wish.remote === 'nowhere' ? remoteAt(portOf(server), 'nowhere') : wish.remote;
    expect(await connect({ ...wish, ...(remote === undefined ? {} : { remote }) })).toBe(code);
    expect(await bed.inside.letters()).toEqual({ 'C:': 3 });
  });

  it('when nobody listens', async () => {
    const nobody = await replyServer(() => undefined);
    await nobody.stop();
    expect(await connect({ remote: remoteAt(nobody.port) })).toBe(winError.badNetPath);
  });

  it('for a minute to a server that spoke no WebDAV, without asking it again', async () => {
    const pages = await replyServer((_, response) => response.end('a page'));
    try {
      const remote = remoteAt(pages.port);
      expect(await connect({ remote })).toBe(winError.networkNameNotFound);
      expect(pages.requests.map(({ method, url }) => `${String(method)} ${String(url)}`)).toEqual(['OPTIONS /']);
      expect(await connect({ remote })).toBe(winError.networkNameNotFound);
      expect(pages.requests).toHaveLength(1);
      bed.redirector.forgetServers();
      expect(await connect({ remote })).toBe(winError.networkNameNotFound);
      expect(pages.requests).toHaveLength(2);
    } finally {
      await pages.stop();
    }
  });

  it.each([403, 500])('to a server that says %i', async (status) => {
    const refusing = await replyServer((_, response) => response.writeHead(status).end());
    try {
      const code = status === 403 ? winError.accessDenied : winError.unexpectedNetworkError;
      expect(await connect({ remote: remoteAt(refusing.port) })).toBe(code);
    } finally {
      await refusing.stop();
    }
  });

  it('whatever it is told to, as often as it is told to, doing nothing', async () => {
    const codes = [5, 53, 58, 59, 64, 67, 85, 86, 1200, 1202, 1203, 1219, 1222, 1244, 1312, 1326, 1397, 1920, 2202];
    for (const code of codes) bed.redirector.inject('add', { code });
    const answered: number[] = [];
    while (answered.length < codes.length) answered.push(await connect());
    expect(answered).toEqual(codes);
    expect(bed.redirector.letters()).toEqual([]);
    bed.redirector.inject('cancel', { code: 2404, times: 2 });
    expect(await connect()).toBe(0);
    expect(await bed.inside.cancel('X:', false)).toBe(2404);
    expect(await bed.inside.cancel('X:', true)).toBe(2404);
    expect(await bed.inside.cancel('X:', true)).toBe(0);
    bed.redirector.inject('get', { code: 1222 });
    expect(await bed.inside.connection('X:')).toMatchObject({ code: 1222 });
  });

  it('with an error of its own, which the calling thread may ask for', async () => {
    bed.redirector.inject('add', { code: winError.extendedError, extended: { code: 12_029, text: 'näheres' } });
    const usual = { local: 'X:', remote: remoteAt(portOf(server)), user: USER, password: PASSWORD, flags: TEMPORARY };
    expect(await bed.inside.connect(usual)).toEqual({
      code: winError.extendedError,
      extended: { code: 12_029, text: 'näheres', provider: 'Web Client Network' },
    });
  });
});

describe('the service WebClient', () => {
  afterAll(() => bed.inside.setWebClient('running'));

  it.each(['stopped', 'disabled', 'absent'] as const)('is %s, and nothing can be connected', async (state) => {
    await bed.inside.setWebClient(state);
    expect(await bed.inside.webClientState()).toBe(state);
    expect(await connect()).toBe(winError.networkNameNotFound);
    await bed.inside.setWebClient('running');
    expect(await connect()).toBe(0);
  });
});
