import { describe, expect, it } from 'vitest';
import { FailureError, isFailure } from '../../../electron/contract/failure.ts';
import { davAccess, type DavAccess } from '../../../electron/drives/dav-access.ts';
import { withClient, type DavMessage } from '../../../electron/drives/webdav-client.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { fakeHttp, type Answer } from './fake-http.ts';

const spec = {
  ...{ url: 'https://files.example/webdav/', login: 'alice', label: 'Files' },
  challenge: { scheme: 'basic', realm: 'r' },
} as const;
const secret = new Secret('pw');
const listing = (name: string): Answer => ({
  status: 207,
  body: `<multistatus xmlns="DAV:"><response><href>/webdav/${name}</href></response></multistatus>`,
});
const ok = { status: 207, headers: {}, body: '<multistatus></multistatus>' };

const verbs: readonly [string, (dav: DavAccess) => Promise<unknown>][] = [
  ['root', (dav) => dav.root()],
  ['list', (dav) => dav.list()],
  ['read', (dav) => dav.read('x')],
  ['create', (dav) => dav.create('x', 'y')],
  ['remove', (dav) => dav.remove('x')],
  ['makeFolder', (dav) => dav.makeFolder('x')],
];

describe('the WebDAV library', () => {
  it.each(verbs)('sends one request for %s, below the root, with the credentials that it never had', async (_, ask) => {
    const http = fakeHttp(() => listing('a'));
    await ask(davAccess(http, spec, secret));
    expect(http.requests).toHaveLength(1);
    const [request] = http.requests;
    expect(request?.url.startsWith(spec.url)).toBe(true);
    expect(request?.authorization).toEqual({ kind: 'basic', user: 'alice', secret });
    expect(Object.keys(request?.headers ?? {})).not.toContain('authorization');
  });

  it.each(verbs)('passes on as it is what our way out throws at %s', async (_, ask) => {
    const redirected = new FailureError('LK-3008', { host: 'files.example', to: 'evil.example' });
    const http = fakeHttp(() => redirected);
    await expect(ask(davAccess(http, spec, secret))).rejects.toBe(redirected);
    expect(http.requests).toHaveLength(1);
  });

  it.each([
    ['../../etc', 'https://files.example/webdav/..%2F..%2Fetc'],
    ['//evil.example/x', 'https://files.example/webdav/%2F%2Fevil.example%2Fx'],
    ['a\\\\b', 'https://files.example/webdav/a%5C%5Cb'],
    ['a\nb', 'https://files.example/webdav/a%0Ab'],
    ['?x#y', 'https://files.example/webdav/%3Fx%23y'],
    ['__PATH_SEPARATOR_POSIX__', 'https://files.example/webdav/__PATH_SEPARATOR_POSIX__'],
  ])('asks about the name %j and nothing else', async (name, url) => {
    const http = fakeHttp(() => ({ status: 201 }));
    const dav = davAccess(http, spec, secret);
    await dav.create(name, 'x');
    await dav.remove(name);
    await dav.makeFolder(name);
    expect(http.requests.map((request) => request.url)).toEqual([url, url, `${url}/`]);
    expect(http.requests.map(({ method }) => method)).toEqual(['PUT', 'DELETE', 'MKCOL']);
  });

  it('overwrites nothing', async () => {
    const http = fakeHttp(() => ({ status: 412 }));
    expect((await davAccess(http, spec, secret).create('x', 'y')).status).toBe(412);
    expect(http.requests[0]?.headers).toMatchObject({ 'if-none-match': '*' });
  });

  it.each([403, 404, 405, 409, 423, 500, 507])('lets the answer %i to a new folder be read', async (status) => {
    const http = fakeHttp(() => ({ status, body: 'why' }));
    expect(await davAccess(http, spec, secret).makeFolder('x')).toMatchObject({ status, body: 'why' });
  });

  it.each(['https://evil.example/webdav/a', '//evil.example/webdav/a', 'https://files.example@evil.example/webdav/a'])(
    'never goes where an address in an answer leads: %s',
    async (href) => {
      const http = fakeHttp(() => listing(`x</href></response><response><href>${href}`));
      const dav = davAccess(http, spec, secret);
      for (const { name } of (await dav.list()).children) await dav.remove(name);
      expect(http.requests.every(({ url }) => url.startsWith(spec.url))).toBe(true);
    },
  );

  it('has as many names as the answer, whatever they are called', async () => {
    const names = ['__proto__', 'constructor', '%', '%2F', 'a%2Fb', '.', '1e3', '007', '&amp;', ' ', '$&', '{}'];
    const responses = names.map((name) => `<response><href>/webdav/${encodeURIComponent(name)}</href></response>`);
    const http = fakeHttp(() => ({
      status: 207,
      body: `<multistatus xmlns="DAV:">${responses.join('')}</multistatus>`,
    }));
    const { children } = await davAccess(http, spec, secret).list();
    // A dot is the folder itself, in any address.
    expect(children.map(({ name }) => name)).toEqual(names.filter((name) => name !== '.'));
  });

  it('tells a display name as it is, be it a number or cut in the middle of a character', async () => {
    const shown = ['007', '1e3', '&lt;b&gt; 100%', `${'a'.repeat(8191)}😀`];
    const responses = shown.map(
      (text, at) =>
        `<response><href>/webdav/${at}</href><propstat><prop><displayname>${text}</displayname></prop><status>HTTP/1.1 200 OK</status></propstat></response>`,
    );
    const http = fakeHttp(() => ({
      status: 207,
      body: `<multistatus xmlns="DAV:">${responses.join('')}</multistatus>`,
    }));
    const { children } = await davAccess(http, spec, secret).list();
    expect(children.map(({ displayName }) => displayName)).toEqual(['007', '1e3', '<b> 100%', 'a'.repeat(8191)]);
  });

  it('sends by the one who uses it, when two use it at once', async () => {
    const seen: [string, string][] = [];
    const sender = (who: string, ms: number) => async (message: DavMessage) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      seen.push([who, message.method]);
      return ok;
    };
    await Promise.all([
      withClient(spec.url, sender('slow', 20), (client) => client.getDirectoryContents('/')),
      withClient(spec.url, sender('quick', 0), (client) => client.deleteFile('/x')),
    ]);
    expect(seen).toEqual([
      ['quick', 'DELETE'],
      ['slow', 'PROPFIND'],
    ]);
  });

  it('sends nothing once nobody is using it', async () => {
    let kept: Parameters<Parameters<typeof withClient>[2]>[0] | undefined;
    await withClient(
      spec.url,
      () => Promise.resolve(ok),
      (client) => {
        kept = client;
        return Promise.resolve();
      },
    );
    await expect(kept?.deleteFile('/x')).rejects.toThrow('withClient');
  });

  it('is stopped with the work', async () => {
    const http = fakeHttp(() => new FailureError('LK-0002'));
    const { signal } = new AbortController();
    const listed = davAccess(http, spec, secret, signal).list();
    await expect(listed).rejects.toSatisfy((error) => isFailure(error, 'LK-0002'));
    expect(http.requests[0]?.signal).toBe(signal);
  });
});
