import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { davAccess } from '../../../electron/drives/dav-access.ts';
import { makeFolder } from '../../../electron/drives/folder-writes.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { fakeHttp } from './fake-http.ts';

const url = 'https://files.example/webdav/';
const spec = { url, login: 'alice', label: 'Files', challenge: { scheme: 'basic', realm: '' } } as const;

/** @param status what the server says to MKCOL @param there names in the folder */
async function making(name: string, status: number, there: readonly string[] = []) {
  const responses = there.map((one) => `<response><href>/webdav/${encodeURIComponent(one)}/</href></response>`);
  const http = fakeHttp(({ method }) =>
    method === 'MKCOL'
      ? { status }
      : { status: 207, body: `<multistatus xmlns="DAV:">${responses.join('')}</multistatus>` },
  );
  const error: unknown = await makeFolder(davAccess(http, spec, new Secret('pw')), url, name).catch(
    (thrown: unknown) => thrown,
  );
  return { made: error === undefined, code: isFailure(error) ? error.failure.code : error, asked: http.requests };
}

describe('a new folder', () => {
  it('is made where it is wanted', async () => {
    const { made, asked } = await making('Été & co', 201);
    expect(made).toBe(true);
    expect(asked.map((request) => `${request.method} ${request.url}`)).toEqual([
      `PROPFIND ${url}`,
      `MKCOL ${url}%C3%89t%C3%A9%20%26%20co/`,
    ]);
  });

  it.each([
    ['Sales', ['Sales']],
    ['Été'.normalize('NFC'), ['Été'.normalize('NFD')]],
  ])('is not asked for when %s is there already: not every server says so', async (name, there) => {
    const { code, asked } = await making(name, 201, there);
    expect(code).toBe('LK-3119');
    expect(asked.map(({ method }) => method)).toEqual(['PROPFIND']);
  });

  it('is there already in other letters, when the server says so', async () => {
    expect((await making('sales', 405, ['Sales'])).code).toBe('LK-3119');
    expect((await making('sales', 201, ['Sales'])).made).toBe(true);
  });

  it.each([
    [401, 'LK-3120'],
    [403, 'LK-3120'],
    [405, 'LK-3120'],
    [501, 'LK-3120'],
    [404, 'LK-3106'],
    [409, 'LK-3106'],
    [423, 'LK-5021'],
    [507, 'LK-5010'],
    [429, 'LK-3024'],
    [500, 'LK-3012'],
    [503, 'LK-3013'],
  ])('that the server answers with %i is %s', async (status, code) => {
    expect((await making('Sales', status)).code).toBe(code);
  });
});
