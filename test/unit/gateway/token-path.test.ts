import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { driveToServe } from '../../../electron/gateway/prefix.ts';
import { findByToken, tokenDigest } from '../../../electron/gateway/visitors.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { FaultyWebdav } from '../../support/faulty-webdav.ts';
import { basic, GatewayStage } from '../../support/gateway-stage.ts';

/** As the client makes it: 32 random bytes. */
const TOKEN = 'Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGw';
const LABEL = 'Büro (Köln)';
const windows = { 'user-agent': 'Microsoft-WebDAV-MiniRedir/10.0.22631' };
const folder = '/B%C3%BCro%20%28K%C3%B6ln%29';

let server: FaultyWebdav;
let stage: GatewayStage;
beforeAll(async () => {
  server = await FaultyWebdav.start();
  stage = await GatewayStage.start();
  const { prefix, credentialIn } = driveToServe({
    ...{ id: 'win', label: LABEL, url: `${server.origin}/base/`, login: 'alice', mapper: 'webclient' },
    challenge: { scheme: 'basic', realm: 'theirs' },
  });
  stage.serve(`${server.origin}/base/`, 'pw', {
    ...{ id: 'win', label: LABEL, prefix },
    ...(credentialIn === undefined ? {} : { credentialIn }),
    credential: { login: 'win', throwaway: new Secret(TOKEN) },
  });
  stage.serve(`${server.origin}/base/`, 'pw');
});
afterAll(async () => {
  await stage.stop();
  await server.stop();
});
beforeEach(() => {
  server.forget();
});

const asked = (method: string, target: string, headers: Record<string, string> = {}) =>
  stage.ask(method, target, { authorization: '', headers: { ...windows, ...headers } });

describe('a drive whose credential is in its path', () => {
  it.each([
    ['as the gateway writes it', `/${TOKEN}${folder}/a.txt`],
    ['in small hexadecimal', `/${TOKEN}${folder.toLowerCase().replace('b', 'B').replace('k%', 'K%')}/a.txt`],
    ['with brackets as they are', `/${TOKEN}/B%C3%BCro%20(K%C3%B6ln)/a.txt`],
    ['in the other form of Unicode', `/${TOKEN}/Bu%CC%88ro%20%28Ko%CC%88ln%29/a.txt`],
  ])('is found however Windows encodes its label: %s', async (_how, target) => {
    expect(await asked('GET', target)).toMatchObject({ status: 200 });
    expect(server.received.map(({ url }) => url)).toEqual(['/base/a.txt']);
  });

  it('shows nobody a platform who does not know the token', async () => {
    const wrong = `${TOKEN.slice(0, -1)}x`;
    for (const target of [`/${wrong}${folder}/a.txt`, `/${TOKEN.slice(1)}${folder}/a.txt`, `${folder}/a.txt`]) {
      expect(await asked('GET', target)).toMatchObject({ status: 404, size: 0 });
      // In a header it counts for nothing here.
      const authorization = basic('win', TOKEN);
      expect(await stage.ask('GET', target, { authorization, headers: windows })).toMatchObject({ status: 404 });
    }
    expect(server.received).toEqual([]);
  });

  it('is one empty folder after the other from the root to it, for Windows alone and where the token is right', async () => {
    for (const target of ['/', `/${TOKEN}`, `/${TOKEN}/`]) {
      const found = await asked('PROPFIND', target, { depth: '1' });
      expect(found.status).toBe(207);
      expect(found.body).toContain(`<D:href>${target}</D:href>`);
      expect(found.body.match(/<D:response>/g)).toHaveLength(1);
      expect(await asked('OPTIONS', target)).toMatchObject({ status: 200, headers: { dav: '1, 2' } });
    }
    expect(await asked('PROPFIND', `/${TOKEN.slice(1)}`)).toMatchObject({ status: 404 });
    expect(await asked('PROPFIND', `/${TOKEN}/desktop.ini`)).toMatchObject({ status: 404 });
    expect(server.received).toEqual([]);
  });

  it('takes a file to another name of the same drive, and to no other place', async () => {
    const from = `/${TOKEN}${folder}/a.txt`;
    const here = `http://127.0.0.1:${String(stage.port)}`;
    await asked('MOVE', from, { destination: `${here}/${TOKEN}/B%c3%bcro%20(K%c3%b6ln)/b.txt` });
    expect(server.received.map(({ headers }) => headers['destination'])).toEqual([`${server.origin}/base/b.txt`]);
    for (const target of [`${here}/Projekte/b.txt`, `${here}${folder}/b.txt`, `http://elsewhere/${TOKEN}${folder}/b`]) {
      expect(await asked('MOVE', from, { destination: target })).toMatchObject({ status: 502 });
    }
  });

  it('is shown its own addresses in what the platform lists', async () => {
    const { body } = await asked('PROPFIND', `/${TOKEN}${folder}/`, { depth: '1' });
    expect(body).toContain(`/${TOKEN}${folder}/`);
    expect(body).not.toContain('>/base/');
  });

  it('is told of to nobody with its token', () => {
    expect(JSON.stringify([stage.events, stage.faults])).not.toContain(TOKEN);
  });
});

it('Windows is never asked for a credential, also not of a drive that wants one in a header', async () => {
  const { status, headers } = await stage.ask('GET', '/Projekte/a', { authorization: '', headers: windows });
  expect([status, headers['www-authenticate']]).toEqual([403, undefined]);
});

it('a token is one of a drive, or nobody’s', () => {
  const drives = ['one', 'two', undefined].map((text) => ({
    text,
    ...(text === undefined ? {} : { token: tokenDigest(new Secret(text)) }),
  }));
  expect(['one', 'two', 'On', '', 'one '].map((shown) => findByToken(drives, shown).map(({ text }) => text))).toEqual([
    ...[['one'], ['two'], [], [], []],
  ]);
});
