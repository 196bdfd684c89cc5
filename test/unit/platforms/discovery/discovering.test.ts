import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FailureError, type Failure } from '../../../../electron/contract/failure.ts';
import { RedirectError, type Http, type HttpResponse } from '../../../../electron/http/http.ts';
import { isSameSite } from '../../../../electron/http/same-site.ts';
import { undiciHttp } from '../../../../electron/http/undici-http.ts';
import type { PlatformServices } from '../../../../electron/platforms/define-platform.ts';
import { discovering } from '../../../../electron/platforms/discovery/discovering.ts';
import { recipeFor } from '../../../../electron/platforms/guided-page/recipes.ts';
import { netExplorer } from '../../../../electron/platforms/netexplorer/netexplorer.ts';
import { createPlatforms } from '../../../../electron/platforms/platforms.ts';
import { makeAuthority } from '../../../support/certificates.ts';
import { replyServer } from '../../../support/reply-server.ts';

type Reply = Partial<HttpResponse> | { readonly to: string };
const config = { status: 200, body: '{"name":"Company"}' };
const html = { 'content-type': 'text/html' };
const nextcloud = { status: 200, body: '{"installed":true,"productname":"Nextcloud","versionstring":"34.0.1"}' };
const asking = (scheme: string) => ({ status: 401, headers: { 'www-authenticate': `${scheme} realm="Files"` } });

const noPolicy = { found: 'no', by: '' } as const;
const services: Omit<PlatformServices, 'http'> = {
  policy: () => Promise.resolve(noPolicy),
  oauthSetting: () => Promise.resolve(undefined),
  recipe: (kind) => recipeFor(kind, noPolicy),
};

/** Hosts that answer as a table says, and everything else with 404; as the real one, it does not follow a redirect. */
function world(table: Readonly<Record<string, Reply>>) {
  const asked: string[] = [];
  const http: Http = {
    request: ({ method, url, authorization }) => {
      expect(authorization).toBeUndefined();
      asked.push(`${method} ${url}`);
      const { host, pathname } = new URL(url);
      const reply = table[`${method} ${url}`] ?? table[`* ${host}${pathname}`] ?? table[`* ${host}`];
      if (reply !== undefined && 'to' in reply) {
        const to = /^[/h]/.test(reply.to) && !/^h[^:]*$/.test(reply.to) ? reply.to : `https://${reply.to}/`;
        return Promise.reject(new RedirectError(new URL(url), to));
      }
      return Promise.resolve({ status: 404, headers: {}, body: '', ...reply });
    },
    close: () => Promise.resolve(),
  };
  const discover = discovering(Object.values(createPlatforms({ http, ...services })), http);
  const outcome = async (address: string): Promise<unknown> => {
    try {
      return await discover(new URL(address));
    } catch (error) {
      return error instanceof FailureError ? error.failure : error;
    }
  };
  return { asked, outcome };
}

describe('looking at an address', () => {
  it('asks once where the platform is', async () => {
    const { asked, outcome } = world({ 'GET https://files.example.com/api/publicconfig': config });
    expect(await outcome('https://files.example.com/apps')).toMatchObject({ name: 'Company' });
    expect(asked).toHaveLength(1);
  });

  it('takes a name of Microsoft’s for the page that it stands for: no server has led there', async () => {
    const { outcome } = world({});
    for (const typed of ['https://outlook.office.com', 'https://company.sharepoint.com/sites/x']) {
      expect(await outcome(typed)).toMatchObject({ kind: 'microsoft365', address: 'https://mysignins.microsoft.com' });
    }
  });

  it('names where another host of the same owner leads, and moves nobody there', async () => {
    const { asked, outcome } = world({
      '* example.com': { to: 'www.example.com' },
      '* www.example.com': { to: 'files.example.com' },
      'GET https://files.example.com/api/publicconfig': config,
    });
    expect(await outcome('https://example.com')).toEqual({
      ...{ code: 'LK-3025', details: { host: 'example.com', to: 'https://files.example.com' } },
    });
    expect(asked).toHaveLength(3); // once at each: whoever leads elsewhere is not asked what else it may be
  });

  it.each([
    ['another port', 'https://files.example.com:8443/', 'https://files.example.com:8443'],
    ['another port of an address without a name', 'https://192.0.2.7:5006/', 'https://192.0.2.7:5006'],
  ])('names %s of the same host', async (_what, to, address) => {
    const { host, origin } = new URL(to);
    const from = new URL(to).hostname;
    const { outcome } = world({ [`* ${from}`]: { to }, [`GET ${origin}/api/publicconfig`]: config });
    expect(host).not.toBe(from);
    expect(await outcome(`https://${from}`)).toEqual({ code: 'LK-3025', details: { host: from, to: address } });
  });

  it.each<[string, string, Record<string, Reply>]>([
    ['a folder', 'https://x.example', { '* x.example/': { to: '/nextcloud/' } }],
    ['a page in a folder', 'https://x.example', { '* x.example/': { to: '/nextcloud/index.php/login' } }],
    [
      'a folder, in the words of plain http',
      'https://x.example',
      { '* x.example/': { to: 'http://x.example/nextcloud/' } },
    ],
    [
      'a folder by way of another',
      'https://x.example/old',
      {
        '* x.example/old': { to: '/a' },
        '* x.example/old/': { to: '/a' },
        '* x.example/a': { to: '/nextcloud' },
        '* x.example/a/': { to: '/nextcloud' },
      },
    ],
  ])('follows within a host to %s', async (_what, address, table) => {
    const there = { 'GET https://x.example/nextcloud/status.php': nextcloud };
    expect(await world({ ...table, ...there }).outcome(address)).toMatchObject({
      ...{ kind: 'nextcloud', address: 'https://x.example/nextcloud' },
    });
  });

  it('names where a server leads that takes the last slash away', async () => {
    const { outcome } = world({ '* x.example/dav/': { to: '/dav' } });
    expect(await outcome('https://x.example/dav/')).toEqual({
      ...{ code: 'LK-3008', details: { host: 'x.example', to: 'x.example/dav' } },
    });
  });

  it.each<[string, string, string]>([
    [
      'Authelia on a name beside',
      'https://auth.example.com/?rd=https%3A%2F%2Ffiles.example.com%2F&rm=OPTIONS',
      'auth.example.com',
    ],
    [
      'authentik on a name beside',
      'https://login.example.com/application/o/authorize/?client_id=x',
      'login.example.com',
    ],
    ['authentik on the same name', '/outpost.goauthentik.io/start?rd=x', 'files.example.com'],
    ['oauth2-proxy on the same name', '/oauth2/start?rd=%2F', 'files.example.com'],
    ['one that says nothing in its address', 'https://sso.example.com/', 'sso.example.com'],
  ])('knows a gateway: %s', async (_what, to, host) => {
    const { outcome } = world({
      '* files.example.com': { to },
      'GET https://sso.example.com/': { status: 200, headers: html, body: '<title>Company</title>' },
    });
    expect(await outcome('https://files.example.com/dav/')).toMatchObject({ code: 'LK-3016', details: { to: host } });
  });

  it('tells a gateway from the page of a company', async () => {
    const { outcome } = world({
      '* example.com': { to: 'www.example.com' },
      'GET https://www.example.com/': { status: 200, headers: html, body: '<title>We make things</title>' },
    });
    expect(await outcome('https://example.com')).toMatchObject({
      ...{ code: 'LK-3011', details: { host: 'www.example.com', found: 'We make things' } },
    });
  });

  it('knows a gateway also when only pages are led to it', async () => {
    const { outcome } = world({
      'GET https://files.example.com/': { to: 'https://auth.example.com/?rd=x' },
      '* files.example.com': { status: 401 },
    });
    expect(await outcome('https://files.example.com')).toMatchObject({ code: 'LK-3016' });
  });

  it.each([
    ['a portal of somebody else', 'login.portal.example'],
    ['a look-alike', 'example.com.evil.example'],
    ['a neighbour below the same public suffix', 'other.github.io'],
    ['an address without a name', '203.0.113.9'],
  ])('does not follow to %s', async (_what, to) => {
    const from = to.endsWith('github.io') ? 'company.github.io' : 'files.example.com';
    const { asked, outcome } = world({ [`* ${from}`]: { to } });
    expect(await outcome(`https://${from}`)).toEqual({ code: 'LK-3016', details: { host: from, to } });
    expect(asked.filter((each) => each.includes(to))).toEqual([]);
  });

  it('gives up on hosts that lead in a circle, and on one that leads to itself', async () => {
    const { outcome } = world({
      '* a.example.com': { to: 'b.example.com' },
      '* b.example.com': { to: 'a.example.com' },
    });
    expect(await outcome('https://a.example.com')).toMatchObject({ code: 'LK-3008' });
    const self = world({ '* a.example.com': { to: 'a.example.com' } });
    expect(await self.outcome('https://a.example.com')).toMatchObject({ code: 'LK-3008' });
    expect(self.asked.length).toBeLessThan(15);
  });

  it.each<[string, string, Record<string, Reply>, Record<string, unknown>]>([
    ['a Nextcloud', '/', { 'GET https://x.example/status.php': nextcloud }, { address: 'https://x.example' }],
    [
      'one below a path',
      '/cloud/apps/files',
      { 'GET https://x.example/cloud/status.php': nextcloud },
      { address: 'https://x.example/cloud', webdav: 'https://x.example/cloud/remote.php/dav/files/' },
    ],
    [
      'one that leads what it does not know to its sign-in page',
      '/',
      { 'GET https://x.example/status.php': nextcloud, 'GET https://x.example/api/publicconfig': { to: 'x.example' } },
      { kind: 'nextcloud', version: 'Nextcloud 34.0.1', ways: ['browser', 'app-password'] },
    ],
    [
      'a WebDAV server',
      '/dav',
      { 'OPTIONS https://x.example/dav/': { headers: { dav: '1' } } },
      { kind: 'webdav', address: 'https://x.example/dav', webdav: 'https://x.example/dav/', ways: ['app-password'] },
    ],
    [
      'one that wants to know first who asks',
      '/',
      { 'OPTIONS https://x.example/': asking('Digest nonce="a",') },
      { kind: 'webdav', address: 'https://x.example', webdav: 'https://x.example/' },
    ],
    ...[204, 200, 403, 405, 501].map((status): [string, string, Record<string, Reply>, Record<string, unknown>] => [
      `one where OPTIONS is answered by ${String(status)}`,
      '/dav',
      {
        'OPTIONS https://x.example/dav/': { status, headers: { 'access-control-allow-origin': '*' } },
        'PROPFIND https://x.example/dav/': asking('Basic'),
      },
      { kind: 'webdav', webdav: 'https://x.example/dav/' },
    ]),
    [
      'one that lists itself to everybody',
      '/dav',
      { 'PROPFIND https://x.example/dav/': { status: 207, body: '<multistatus xmlns="DAV:"/>' } },
      { kind: 'webdav', webdav: 'https://x.example/dav/' },
    ],
    ...['/remote.php/webdav/', '/webdav/', '/dav/', '/seafdav/', '/servlet/webdav.infostore/'].map(
      (path): [string, string, Record<string, Reply>, Record<string, unknown>] => [
        `one at the usual path ${path}`,
        '/',
        {
          [`PROPFIND https://x.example${path}`]: asking('Basic'),
          'GET https://x.example/': { to: '/accounts/login/?next=/' },
        },
        { kind: 'webdav', webdav: `https://x.example${path}` },
      ],
    ),
    ...['ownCloud', 'Infinite Scale', 'OpenCloud'].map(
      (productname): [string, string, Record<string, Reply>, Record<string, unknown>] => [
        `${productname}, which is no Nextcloud`,
        '/cloud/index.php/apps/files',
        {
          'GET https://x.example/cloud/status.php': {
            ...{ status: 200, body: JSON.stringify({ installed: true, productname, versionstring: '10.15.0' }) },
          },
        },
        {
          ...{
            kind: 'webdav',
            address: 'https://x.example/cloud',
            webdav: 'https://x.example/cloud/remote.php/webdav/',
          },
          ...{ ways: ['app-password'], version: `${productname} 10.15.0`, noLoginFlow: true },
        },
      ],
    ),
    [
      'a Nextcloud by its page of status',
      '/status.php',
      { 'GET https://x.example/status.php': nextcloud },
      { address: 'https://x.example' },
    ],
  ])('finds %s', async (_what, path, table, found) => {
    expect(await world(table).outcome(`https://x.example${path}`)).toMatchObject(found);
  });

  it.each<[string, Record<string, Reply>, string | undefined]>([
    ['a web page', { 'GET https://x.example/': { headers: html, body: '<title>Hi</title>' } }, 'Hi'],
    ['what asks in a way that no drive can answer', { 'OPTIONS https://x.example/': asking('Negotiate') }, undefined],
    [
      'a Nextcloud that is not installed',
      { 'GET https://x.example/status.php': { body: '{"installed":false}' } },
      undefined,
    ],
    ['nothing that says its name', {}, undefined],
  ])('knows nothing of %s', async (_what, table, found) => {
    const failure = (await world(table).outcome('https://x.example/')) as Failure;
    expect(failure.code).toBe('LK-3011');
    expect(failure.details?.['found']).toBe(found);
  });

  it.each([
    ['maintenance', '{"installed":true,"maintenance":true}'],
    ['an upgrade of its database', '{"installed":true,"needsDbUpgrade":true}'],
  ])('says that a Nextcloud is in %s', async (_what, body) => {
    const { outcome } = world({ 'GET https://x.example/status.php': { status: 200, body } });
    expect(await outcome('https://x.example')).toEqual({ code: 'LK-3013', details: { host: 'x.example' } });
  });

  it('says what a server in trouble answered first when nothing else is there', async () => {
    const { outcome } = world({ 'GET https://x.example/api/publicconfig': { status: 502 } });
    expect(await outcome('https://x.example')).toMatchObject({ code: 'LK-3012', details: { status: 502 } });
  });

  it('does not say that nothing is there when it was given up meanwhile', async () => {
    const abort = new AbortController();
    const http: Http = {
      request: ({ url }) => {
        if (url === 'https://x.example/') abort.abort();
        return Promise.resolve({ status: 404, headers: {}, body: '' });
      },
      close: () => Promise.resolve(),
    };
    const looking = discovering([netExplorer(http)], http)(new URL('https://x.example'), abort.signal);
    await expect(looking).rejects.toThrow('aborted');
  });

  it('tries the usual paths once, and only for a name without a path', async () => {
    const guesses = (asked: readonly string[]): readonly string[] => asked.filter((each) => each.includes('/seafdav/'));
    const name = world({});
    await name.outcome('https://x.example');
    expect(guesses(name.asked)).toEqual(['PROPFIND https://x.example/seafdav/']);
    const path = world({});
    await path.outcome('https://x.example/files');
    expect(guesses(path.asked)).toEqual([]);
  });

  it('recognises a network that wants a sign-in first', async () => {
    const { outcome } = world({ '* x.example': { status: 511, headers: html, body: '<title>Hotel</title>' } });
    expect(await outcome('https://x.example')).toEqual({ code: 'LK-3016', details: { host: 'x.example' } });
  });
});

describe('a certificate that is not trusted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lk-discovering-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['of an unknown issuer is named with it', 'LK-3005', 2, undefined],
    ['that has expired is named with its last day', 'LK-3006', -1, 'ca.pem'],
  ])('%s, and nothing was asked', async (_what, code, days, trusted) => {
    const at = join(folder, code);
    await makeAuthority(at, 'server', ['IP:127.0.0.1'], days);
    const [key, cert] = ['server.key', 'server.pem'].map((name) => readFileSync(join(at, name), 'utf8'));
    const server = await replyServer((_request, response) => response.end('{}'), { key: key ?? '', cert: cert ?? '' });
    const http = undiciHttp({ userAgent: 'test', ...(trusted === undefined ? {} : { caFile: join(at, trusted) }) });
    try {
      const failed = discovering([netExplorer(http)], http)(new URL(server.url));
      await expect(failed).rejects.toMatchObject({
        failure: { code, details: { issuer: 'Test CA', until: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string } },
      });
      expect(server.requests).toEqual([]);
    } finally {
      await http.close();
      await server.stop();
    }
  });
});

describe('one owner', () => {
  it.each([
    ['files.example.co.uk', 'www.example.co.uk', true],
    ['a.co.uk', 'b.co.uk', false],
    ['a.company.github.io', 'company.github.io', true],
    ['example.com:8443', 'files.example.com', true],
    ['127.0.0.1:1', '127.0.0.1:1', true],
    ['127.0.0.1:1', '127.0.0.1:2', false],
    ['localhost:1', 'localhost:2', false],
    ['127.0.0.1', '127.0.0.2', false],
    ['localhost', 'evil.localhost', false],
    ['example.com', 'not a host', false],
  ])('has %s and %s: %s', async (one, other, same) => {
    expect(await isSameSite(one, other)).toBe(same);
  });
});
