import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { davAccess, type DavAccess } from '../../../electron/drives/dav-access.ts';
import type { HttpRequest, HttpResponse } from '../../../electron/http/http.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { fakeHttp, type Answer } from './fake-http.ts';

const spec = { url: 'https://files.example/webdav/', login: 'alice', label: 'Files' };
const basic = { ...spec, challenge: { scheme: 'basic', realm: 'r' } } as const;
const digest = { ...spec, challenge: { scheme: 'digest', realm: 'r' } } as const;
const secret = new Secret('pw');
const challenge = (nonce: string, rest = ''): Answer => ({
  status: 401,
  headers: { 'www-authenticate': `Digest realm="r", nonce="${nonce}", qop="auth"${rest}` },
});
const headerOf = ({ authorization }: HttpRequest): string =>
  authorization?.kind === 'header' ? authorization.value.use((text) => text) : '';

describe('authenticated requests to a drive', () => {
  it('escapes the name of a file', async () => {
    const http = fakeHttp(() => ({}));
    await davAccess(http, basic, secret).read('a/b?#% é');
    expect(http.requests[0]?.url).toBe('https://files.example/webdav/a%2Fb%3F%23%25%20%C3%A9');
  });

  it('stops at the first refusal of a basic password', async () => {
    const http = fakeHttp(() => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }));
    const sending = davAccess(http, basic, secret).root();
    await expect(sending).rejects.toSatisfy((error) => isFailure(error, 'LK-5006'));
    expect(http.requests).toHaveLength(1);
  });

  it.each<[string, (dav: DavAccess) => Promise<HttpResponse>]>([
    ['GET', (dav) => dav.read('x')],
    ['PUT', (dav) => dav.create('x', 'y')],
    ['DELETE', (dav) => dav.remove('x')],
    ['MKCOL', (dav) => dav.makeFolder('x')],
  ])('takes a 401 to a %s of a file for an answer, not for a refusal', async (method, ask) => {
    const http = fakeHttp(() => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }));
    expect(await ask(davAccess(http, basic, secret))).toMatchObject({ status: 401 });
    expect(http.requests).toMatchObject([{ method }]);
  });

  it('fetches a nonce without credentials, then counts the requests made with it', async () => {
    const http = fakeHttp((request) => (request.authorization === undefined ? challenge('n1') : { status: 200 }));
    const dav = davAccess(http, digest, secret);
    await dav.read('x');
    await dav.remove('x');
    expect(http.requests.map(({ method }) => method)).toEqual(['PROPFIND', 'GET', 'DELETE']);
    expect(headerOf(http.requests[1] ?? { method: '', url: '' })).toContain('nc=00000001');
    expect(headerOf(http.requests[2] ?? { method: '', url: '' })).toContain('nc=00000002');
  });

  it('stops at the first refusal of a digest password', async () => {
    const http = fakeHttp(() => challenge('n1'));
    const sending = davAccess(http, digest, secret).root();
    await expect(sending).rejects.toSatisfy((error) => isFailure(error, 'LK-5006'));
    expect(http.requests.filter(({ authorization }) => authorization !== undefined)).toHaveLength(1);
  });

  it('answers again when the server says that its nonce has become old', async () => {
    const http = fakeHttp((request) => {
      if (headerOf(request).includes('nonce="n2"')) return { status: 200, body: 'yes' };
      return challenge(request.authorization === undefined ? 'n1' : 'n2', ', stale=true');
    });
    expect((await davAccess(http, digest, secret).read('x')).body).toBe('yes');
  });

  it('does not answer old nonces for ever', async () => {
    const http = fakeHttp(() => challenge('n', ', stale=true'));
    const sending = davAccess(http, digest, secret).root();
    await expect(sending).rejects.toSatisfy((error) => isFailure(error, 'LK-5006'));
    expect(http.requests).toHaveLength(3);
  });
});
