import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { davAccess } from '../../../electron/drives/dav-access.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { fakeHttp, type Answer } from './fake-http.ts';

const spec = {
  ...{ url: 'https://files.example/webdav/', login: 'alice', label: 'Files' },
  challenge: { scheme: 'basic', realm: 'r' },
} as const;
const listing = (answer: Answer) => {
  const http = fakeHttp(() => answer);
  return { http, listed: davAccess(http, spec, new Secret('pw')).list() };
};

describe('what is in a drive', () => {
  it('is asked for in one request, with room for many names', async () => {
    const body = '<multistatus xmlns="DAV:"><response><href>/webdav/a%20b</href></response></multistatus>';
    const { http, listed } = listing({ status: 207, body });
    expect((await listed).children).toEqual([{ name: 'a b', isCollection: false }]);
    expect(http.requests).toMatchObject([{ method: 'PROPFIND', url: spec.url, headers: { depth: '1' } }]);
    expect(http.requests[0]?.maxBytes).toBeGreaterThan(1024 * 1024);
  });

  it.each([
    [{ status: 401 }, 'LK-5006'],
    [{ status: 404 }, 'LK-3106'],
    [{ status: 503 }, 'LK-3013'],
    [{ status: 207, body: '<html/>' }, 'LK-3010'],
  ] as const)('is not known from %j: %s', async (answer, code) => {
    await expect(listing(answer).listed).rejects.toSatisfy((error) => isFailure(error, code));
  });
});
