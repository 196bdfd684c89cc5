import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { undiciHttp } from '../../../electron/http/undici-http.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { authority, makeCertificate } from '../../support/certificates.ts';
import { byteServer, replyServer, type ReplyServer } from '../../support/reply-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-tls-words-'));
const hosts = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
/** Serves what today's libraries would not even load. */
const lax = { ciphers: 'DEFAULT@SECLEVEL=0' } as const;

const made: Record<string, { readonly key: string; readonly cert: string }> = {};
const of = (name: string): { readonly key: string; readonly cert: string } => made[name] ?? { key: '', cert: '' };

beforeAll(async () => {
  const make = async (name: string, wish: Parameters<typeof makeCertificate>[2]): Promise<void> => {
    made[name] = await makeCertificate(folder, name, wish);
  };
  await make('root', { extensions: authority });
  await Promise.all([
    make('good', { by: 'root', extensions: [hosts] }),
    make('inter', { by: 'root', extensions: authority }),
    make('cn-only', { by: 'root', subject: '/CN=localhost' }),
    make('mail-only', { by: 'root', subject: '/CN=localhost', extensions: ['subjectAltName=email:a@b.example'] }),
    make('short', { by: 'root', key: 'rsa:1024', extensions: [hosts] }),
    make('sha1', { by: 'root', digest: 'sha1', extensions: [hosts] }),
    make('inter-sha1', { by: 'root', digest: 'sha1', extensions: authority }),
    make('mail', { by: 'root', extensions: [hosts, 'extendedKeyUsage=emailProtection'] }),
    make('elsewhere', {
      by: 'root',
      extensions: [...authority, 'nameConstraints=critical,permitted;DNS:corp.example'],
    }),
    make('short-root', { key: 'rsa:1024', extensions: authority }),
  ]);
  await Promise.all([
    make('below-inter', { by: 'inter', extensions: [hosts] }),
    make('below-sha1', { by: 'inter-sha1', extensions: [hosts] }),
    make('below-elsewhere', { by: 'elsewhere', extensions: [hosts] }),
    make('below-short', { by: 'short-root', extensions: [hosts] }),
    make('below-good', { by: 'good', extensions: [hosts] }),
  ]);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const chained = (...names: string[]) => ({
  key: of(names[0] ?? '').key,
  cert: names.map((name) => of(name).cert).join(''),
});

describe('a platform whose TLS does not fit', () => {
  let server: ReplyServer;
  afterEach(() => server.stop());

  /** What becomes of a request with a password, trusting one private CA; asked twice, as people do. */
  async function ask(tls: ServerOptions, ca = 'root') {
    server = await replyServer((_request, response) => response.end('ok'), tls);
    const http = undiciHttp({ userAgent: 'test', caFile: join(folder, `${ca}.pem`) });
    const authorization = { kind: 'bearer', token: new Secret('t0ken') } as const;
    const once = () =>
      http.request({ method: 'GET', url: server.url, authorization }).catch((error: unknown) => {
        if (isFailure(error)) return error.failure;
        throw error;
      });
    try {
      const first = await once();
      const second = await once();
      expect(Object(second)).toMatchObject('code' in first ? { code: first.code } : { status: first.status });
      return first;
    } finally {
      await http.close();
    }
  }

  it.each([
    ['whose intermediate is not sent', () => of('below-inter'), 'LK-3017', { issuer: 'Corp' }],
    ['that names its host in the common name only', () => of('cn-only'), 'LK-3018', {}],
    ['that names its host in the common name, and a mailbox besides', () => of('mail-only'), 'LK-3018', {}],
    ['with a key of 1024 bits', () => ({ ...of('short'), ...lax }), 'LK-3019', {}],
    ['signed with SHA-1', () => ({ ...of('sha1'), ...lax }), 'LK-3019', {}],
    [
      'with an intermediate signed with SHA-1',
      () => ({ ...chained('below-sha1', 'inter-sha1'), ...lax }),
      'LK-3019',
      {},
    ],
    ['from an authority for other names', () => chained('below-elsewhere', 'elsewhere'), 'LK-3020', {}],
    ['for mail', () => of('mail'), 'LK-3020', {}],
    ['from a certificate that is no authority', () => chained('below-good', 'good'), 'LK-3020', {}],
  ] as const)('with a certificate %s is named, and gets no request', async (_what, tls, code, details) => {
    expect(await ask(tls())).toMatchObject({ code, details });
    expect(server.requests).toEqual([]);
  });

  it('with an authority whose own key is short is named', async () => {
    expect(await ask({ ...of('below-short'), ...lax }, 'short-root')).toMatchObject({ code: 'LK-3019' });
    expect(server.requests).toEqual([]);
  });

  it('takes a whole chain', async () => {
    expect(await ask(chained('below-inter', 'inter'))).toMatchObject({ status: 200 });
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'that wants a certificate of the client is named, in %s',
    async (version) => {
      const wish = { requestCert: true, rejectUnauthorized: true, minVersion: version, maxVersion: version };
      expect(await ask({ ...of('good'), ca: of('root').cert, ...wish })).toMatchObject({ code: 'LK-3021' });
      expect(server.requests).toEqual([]);
    },
  );

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('that only cuts the connection is none of those, in %s', async (version) => {
    server = await replyServer((request) => request.destroy(), {
      ...of('good'),
      minVersion: version,
      maxVersion: version,
    });
    const http = undiciHttp({ userAgent: 'test', caFile: join(folder, 'root.pem') });
    await expect(http.request({ method: 'GET', url: server.url })).rejects.toMatchObject({
      failure: { code: 'LK-3004' },
    });
    await http.close();
  });

  it('that speaks HTTP/2 only is named', async () => {
    expect(await ask({ ...of('good'), ALPNProtocols: ['h2'] })).toMatchObject({ code: 'LK-3023' });
  });

  it('that speaks TLS 1.1 only is named', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ...lax } as const;
    expect(await ask({ ...of('good'), ...old })).toMatchObject({ code: 'LK-3022' });
  });
});

it('HTTP/2 in answer to HTTP/1.1 is named, and so is no TLS at all', async () => {
  const settings = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]);
  const server = await byteServer((socket) => socket.end(settings));
  const http = undiciHttp({ userAgent: 'test' });
  const ask = (url: string) => http.request({ method: 'GET', url });
  await expect(ask(server.url)).rejects.toMatchObject({ failure: { code: 'LK-3023' } });
  await expect(ask(server.url.replace('http:', 'https:'))).rejects.toMatchObject({ failure: { code: 'LK-3022' } });
  await http.close();
  await server.stop();
});
