import { describe, expect, it } from 'vitest';
import { FailureError, isFailure, type FailureCode } from '../../../electron/contract/failure.ts';
import { isReachable, probeWebdav } from '../../../electron/drives/probe-webdav.ts';
import { fakeHttp } from './fake-http.ts';

const url = 'https://files.example/webdav/';

describe('asking a WebDAV root what it wants', () => {
  it('sends one PROPFIND that lists nothing and carries no credentials', async () => {
    const http = fakeHttp(() => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="Files"' } }));
    expect(await probeWebdav(http, url)).toEqual({ scheme: 'basic', realm: 'Files' });
    expect(http.requests).toHaveLength(1);
    expect(http.requests[0]).toMatchObject({ method: 'PROPFIND', url, headers: { depth: '0' } });
    expect(http.requests[0]).not.toHaveProperty('authorization');
  });

  it.each<[number, FailureCode]>([
    [200, 'LK-3106'],
    [204, 'LK-3106'],
    [400, 'LK-3106'],
    [403, 'LK-3106'],
    [404, 'LK-3106'],
    [405, 'LK-3106'],
    [501, 'LK-3106'],
    [207, 'LK-3107'],
    [401, 'LK-3107'],
    [429, 'LK-3024'],
    [500, 'LK-3012'],
    [502, 'LK-3012'],
    [503, 'LK-3013'],
  ])('understands a %i without a challenge as %s', async (status, code) => {
    const probing = probeWebdav(
      fakeHttp(() => ({ status })),
      url,
    );
    await expect(probing).rejects.toSatisfy((error) => isFailure(error, code));
  });

  it('passes on what is wrong with the network', async () => {
    const http = fakeHttp(() => new FailureError('LK-3005', { host: 'files.example' }));
    await expect(probeWebdav(http, url)).rejects.toSatisfy((error) => isFailure(error, 'LK-3005'));
  });
});

describe('whether a server can be reached', () => {
  it.each([
    [401, true],
    [200, true],
    [404, true],
    [503, false],
  ])('takes a %i for %s', async (status, reachable) => {
    const http = fakeHttp(() => ({ status }));
    expect(await isReachable(http, url)).toBe(reachable);
    expect(http.requests[0]).not.toHaveProperty('authorization');
  });

  it('says no when there is no answer', async () => {
    expect(
      await isReachable(
        fakeHttp(() => new FailureError('LK-3003')),
        url,
      ),
    ).toBe(false);
  });
});
