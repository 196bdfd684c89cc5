import { existsSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { basic, makeAppPassword } from '../demo/client.ts';
import { startDemo, type Demo } from '../demo/demo.ts';

let demo: Demo;
const passwords = new Map<string, string>();
beforeAll(async () => {
  demo = await startDemo();
  for (const name of ['nora', 'alice', 'c.martin@example.com', 'quentin', 'rosa']) {
    passwords.set(name, (await makeAppPassword(demo, name, 'drive')).password);
  }
});
afterEach(() => {
  demo.unblock();
});
afterAll(() => demo.stop());

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream;
const xml = { 'Content-Type': 'application/xml' };
interface Ask {
  readonly user?: string;
  readonly password?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Body;
}
function dav(method: string, path: string, ask: Ask = {}): Promise<Response> {
  const { user = 'nora', headers, body } = ask;
  return fetch(new URL(path, demo.webdav), {
    method,
    headers: { Authorization: basic(user, ask.password ?? passwords.get(user) ?? ''), ...headers },
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  });
}
const properties = async (user: string, ...names: string[]): Promise<string> => {
  const body = `<propfind xmlns="DAV:"><prop>${names.map((name) => `<${name}/>`).join('')}</prop></propfind>`;
  return (await dav('PROPFIND', '', { user, headers: { ...xml, Depth: '0' }, body })).text();
};

describe('signing in to WebDAV', () => {
  it('works with the login and an app password, and with nothing else', async () => {
    expect((await dav('PROPFIND', '', { headers: { Depth: '0' } })).status).toBe(207);
    const refused = await Promise.all([
      fetch(demo.webdav, { method: 'PROPFIND' }),
      dav('PROPFIND', '', { password: demo.user('nora').password }),
      dav('PROPFIND', '', { password: passwords.get('alice') ?? '' }),
      dav('PROPFIND', '', { user: 'nobody', password: 'x' }),
      dav('PROPFIND', '', { headers: { Authorization: 'Bearer abc' } }),
      dav('PROPFIND', '', { headers: { Authorization: 'Basic ???' } }),
      dav('OPTIONS', '', { headers: { Authorization: '' } }),
    ]);
    for (const response of refused) {
      expect(response.status).toBe(401);
      expect(response.headers.get('WWW-Authenticate')).toBe('Basic realm="NetExplorer"');
    }
  });

  it('ends with the app password', async () => {
    const { password } = await makeAppPassword(demo, 'alice', 'to be revoked');
    expect((await dav('PUT', 'kept.txt', { user: 'alice', password, body: 'x' })).status).toBe(201);
    demo.revokeAll('alice');
    expect((await dav('GET', 'kept.txt', { user: 'alice', password })).status).toBe(401);
    passwords.set('alice', (await makeAppPassword(demo, 'alice', 'drive')).password);
    expect((await dav('GET', 'kept.txt', { user: 'alice' })).status).toBe(200);
  });
});

describe('files', () => {
  it('of five megabytes come back as they went', async () => {
    const content = new Uint8Array(5_000_000).map((_, at) => (at * 7) % 251);
    expect((await dav('PUT', 'large.bin', { body: content })).status).toBe(201);
    expect((await dav('PUT', 'large.bin', { body: content })).status).toBe(204);
    const back = new Uint8Array(await (await dav('GET', 'large.bin')).arrayBuffer());
    expect(Buffer.compare(back, content)).toBe(0);
    expect((await dav('DELETE', 'large.bin')).status).toBe(204);
    expect((await dav('GET', 'large.bin')).status).toBe(404);
  });

  it('with spaces, accents and signs in their names are listed as such', async () => {
    const name = "d'été 100% #1 & <2>.txt";
    expect((await dav('PUT', encodeURIComponent(name), { body: 'x' })).status).toBe(201);
    expect(existsSync(join(demo.folderOf('nora'), name))).toBe(true);
    const list = await (await dav('PROPFIND', '', { headers: { Depth: '1' } })).text();
    expect(list).toContain(encodeURIComponent(name));
  });

  it('of one user are not those of another', async () => {
    await dav('PUT', 'mine.txt', { body: 'nora' });
    expect((await dav('GET', 'mine.txt', { user: 'c.martin@example.com' })).status).toBe(404);
    for (const way of ['..%2fnora%2fmine.txt', '%2e%2e/nora/mine.txt', '..%2f..%2f..%2fetc%2fpasswd']) {
      expect((await dav('GET', way, { user: 'c.martin@example.com' })).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('stay as they were when an upload breaks off', async () => {
    await dav('PUT', 'whole.txt', { body: 'the old content' });
    await new Promise<void>((resolve) => {
      const headers = { Authorization: basic('nora', passwords.get('nora') ?? ''), 'Content-Length': '1000' };
      const upload = request(new URL('whole.txt', demo.webdav), { method: 'PUT', headers });
      upload.on('error', () => undefined).on('close', resolve);
      upload.write('half of the new', () => {
        void demo.waitFor({ method: 'PUT', path: 'whole' }, 2).then(() => upload.destroy());
      });
    });
    expect(await (await dav('GET', 'whole.txt')).text()).toBe('the old content');
  });
});

describe('a quota', () => {
  it('is told, and ends uploads with 507', async () => {
    const told = await properties('quentin', 'quota-available-bytes', 'quota-used-bytes');
    expect(told).toContain('<quota-available-bytes>16</quota-available-bytes>');
    expect(told).toContain(`<quota-used-bytes>${256 * 1024 - 16}</quota-used-bytes>`);
    const put = (body: Body): Promise<Response> => dav('PUT', 'note.txt', { user: 'quentin', body });
    expect((await put('x'.repeat(17))).status).toBe(507);
    expect((await put(new Uint8Array(3_000_000))).status).toBe(507);
    expect((await put(new Blob(['x'.repeat(100_000)]).stream())).status).toBe(507); // without a length beforehand
    expect((await dav('GET', 'note.txt', { user: 'quentin' })).status).toBe(404);
    expect((await put('x'.repeat(16))).status).toBe(201);
    expect((await put('y'.repeat(16))).status).toBe(204);
    expect((await put('y'.repeat(17))).status).toBe(507);
    expect(readFileSync(join(demo.folderOf('quentin'), 'note.txt'), 'utf8')).toBe('y'.repeat(16));
    const destination = `${demo.webdav}copy.txt`;
    const copied = await dav('COPY', 'note.txt', { user: 'quentin', headers: { Destination: destination } });
    expect(await copied.text()).toContain('507'); // in the 207 that a COPY may answer
    expect(existsSync(join(demo.folderOf('quentin'), 'copy.txt'))).toBe(false);
  });

  it('can be given and lifted while the demo runs', async () => {
    expect(await properties('nora', 'quota-available-bytes')).toContain('404');
    demo.setAccount('nora', { quotaBytes: 0 });
    expect((await dav('PUT', 'more.txt', { body: 'x' })).status).toBe(507);
    demo.setAccount('nora', { quotaBytes: null });
    expect((await dav('PUT', 'more.txt', { body: 'x' })).status).toBe(201);
  });
});

describe('a read-only user', () => {
  it('may list and read, and every write is refused with 403', async () => {
    demo.setAccount('rosa', { readOnly: false });
    await dav('PUT', 'there.txt', { user: 'rosa', body: 'x' });
    demo.setAccount('rosa', { readOnly: true });
    expect((await dav('PROPFIND', '', { user: 'rosa', headers: { Depth: '1' } })).status).toBe(207);
    expect(await (await dav('GET', 'there.txt', { user: 'rosa' })).text()).toBe('x');
    const headers = { Destination: `${demo.webdav}else.txt` };
    for (const method of ['PUT', 'DELETE', 'MKCOL', 'MOVE', 'COPY', 'PROPPATCH', 'LOCK']) {
      expect((await dav(method, 'there.txt', { user: 'rosa', headers })).status).toBe(403);
    }
    expect(statSync(join(demo.folderOf('rosa'), 'there.txt')).size).toBe(1);
  });
});

it.each<[string, string, Ask, number]>([
  ['PROPFIND', '', { body: '<propfind', headers: xml }, 400],
  ['PROPFIND', '', { body: '<D:propfind/>', headers: xml }, 400],
  ['PROPFIND', '', { headers: { Depth: '7' } }, 400],
  ['PROPFIND', '', { body: '{}', headers: { 'Content-Type': 'application/json' } }, 415],
  ['GET', '%E0%A4%A', {}, 400],
  ['GET', 'a%00b', {}, 400],
  ['PUT', 'x', { body: 'not gzip', headers: { 'Content-Encoding': 'gzip' } }, 415],
  ['PUT', 'n'.repeat(300), { body: 'x' }, 414],
  ['PUT', 'no/such/folder/x', { body: 'x' }, 409],
  ['MKCOL', 'mine.txt', {}, 405],
  ['POST', '', { body: 'x' }, 405],
  ['DELETE', '', {}, 403],
  ['MOVE', '', { headers: { Destination: 'http://127.0.0.1/webdav/x' } }, 403],
])('answers %s %s, asked wrongly, with its own status', async (method, path, ask, status) => {
  expect((await dav(method, path, ask)).status).toBe(status);
});
