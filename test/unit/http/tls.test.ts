import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { trustedCertificates } from '../../../electron/http/trust.ts';
import { undiciHttp } from '../../../electron/http/undici-http.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { makeAuthority } from '../../support/certificates.ts';
import { replyServer, type ReplyServer } from '../../support/reply-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-tls-'));
const at = (...path: string[]): string => join(folder, ...path);
const here = ['IP:127.0.0.1', 'DNS:localhost'];

beforeAll(async () => {
  await Promise.all([
    makeAuthority(at('good'), 'server', here),
    makeAuthority(at('other'), 'server', here),
    makeAuthority(at('elsewhere'), 'server', ['DNS:files.example']),
    makeAuthority(at('expired'), 'server', here, -1),
  ]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a platform with TLS', () => {
  let server: ReplyServer;
  afterEach(() => server.stop());

  /** Asks a server that has the certificate `of`, trusting the CA `trusted` besides the machine's. */
  async function ask(of: string, trusted?: string, url?: string) {
    const [key, cert] = ['server.key', 'server.pem'].map((name) => readFileSync(at(of, name), 'utf8'));
    server = await replyServer((_request, response) => response.end('ok'), { key: key ?? '', cert: cert ?? '' });
    const http = undiciHttp({ userAgent: 'test', ...(trusted === undefined ? {} : { caFile: at(trusted, 'ca.pem') }) });
    const authorization = { kind: 'bearer', token: new Secret('t0ken') } as const;
    try {
      return await http.request({ method: 'GET', url: url ?? server.url, authorization });
    } catch (error) {
      return isFailure(error) ? error.failure : error;
    } finally {
      await http.close();
    }
  }

  it('is trusted by nobody but its issuer, whatever the environment says', async () => {
    // Node warns once, when it is asked; Latchkey's starts take the variable away before anything can be.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await ask('good')).toMatchObject({ code: 'LK-3005' });
    expect(await ask('elsewhere', 'elsewhere')).toMatchObject({ code: 'LK-3007' });
    expect(server.requests).toEqual([]);
    vi.unstubAllEnvs();
  });

  it('is trusted with the private CA that signed for it', async () => {
    expect(await ask('good', 'good')).toMatchObject({ status: 200, body: 'ok' });
  });

  it.each([
    ['of an unknown issuer', 'good', undefined, 'LK-3005'],
    ['of another CA than the private one', 'other', 'good', 'LK-3005'],
    ['of another host', 'elsewhere', 'elsewhere', 'LK-3007'],
    ['that has expired', 'expired', 'expired', 'LK-3006'],
  ])('whose certificate is one %s is told, and gets no request', async (_what, of, trusted, code) => {
    expect(await ask(of, trusted)).toMatchObject({ code, details: { host: `127.0.0.1:${String(server.port)}` } });
    expect(server.requests).toEqual([]);
  });

  it('is trusted with what the file of the private CA holds now, and not with what it held', async () => {
    const [key = '', cert = ''] = ['server.key', 'server.pem'].map((name) => readFileSync(at('good', name), 'utf8'));
    server = await replyServer((_request, response) => response.end('ok'), { key, cert });
    const caFile = at('changing.pem');
    const http = undiciHttp({ userAgent: 'test', caFile });
    const askWith = (ca: string) => {
      writeFileSync(caFile, readFileSync(at(ca, 'ca.pem')));
      return http.request({ method: 'GET', url: server.url }).then(
        ({ status }) => status,
        (error: unknown) => isFailure(error) && error.failure.code,
      );
    };
    expect([await askWith('other'), await askWith('good'), await askWith('other')]).toEqual([
      'LK-3005',
      200,
      'LK-3005',
    ]);
    await http.close();
  });

  it('in name only cannot be spoken to', async () => {
    const plain = await replyServer((_request, response) => response.end('ok'));
    expect(await ask('good', 'good', plain.url.replace('http:', 'https:'))).toMatchObject({ code: 'LK-3022' });
    expect(plain.requests).toEqual([]);
    await plain.stop();
  });
});

describe('the certificates to trust', () => {
  const damaged = '-----BEGIN CERTIFICATE-----\nZ2FyYmFnZQ==\n-----END CERTIFICATE-----\n';
  const pem = (): string => readFileSync(at('good', 'ca.pem'), 'utf8');
  const given = (text: string): string => {
    writeFileSync(at('given.pem'), text);
    return at('given.pem');
  };

  const fifo = (): string => {
    execFileSync('mkfifo', [at('fifo')]);
    return at('fifo');
  };

  it('are those of the machine', async () => {
    writeFileSync(at('bundle.pem'), 'bundle');
    expect(await trustedCertificates(undefined, [at('none.pem'), at('bundle.pem')])).toEqual(['bundle']);
  });

  it('are Node’s own where the machine has no bundle', async () => {
    expect(await trustedCertificates(undefined, [at('none.pem')])).toEqual([...rootCertificates]);
  });

  it('are those of a private CA besides', async () => {
    expect(await trustedCertificates(given(`some words\n${pem()}${pem()}`), [])).toEqual([
      ...rootCertificates,
      `some words\n${pem()}${pem()}`,
    ]);
  });

  it.each([
    ['that is not there', () => at('none.pem')],
    ['that is a folder', () => folder],
    ['that is a FIFO', () => fifo()],
    ['that is a device', () => '/dev/zero'],
    ['that never ends to begin', () => given('-----BEGIN CERTIFICATE-----\n'.repeat(35_000))],
    ['that is too large', () => given(`${pem()}${' '.repeat(1024 * 1024)}`)],
    ['that is empty', () => given('')],
    ['that holds a key', () => at('good', 'server.key')],
    ['that holds words', () => given('-----BEGIN CERTIFICATE-----')],
    ['that is damaged', () => given(damaged)],
    ['of which a part is damaged', () => given(`${pem()}${damaged}`)],
  ])('are refused with a file %s', async (_what, file) => {
    const path = file();
    await expect(trustedCertificates(path, [])).rejects.toMatchObject({
      failure: { code: 'LK-1015', details: { path } },
    });
  });

  it('stop a request when the file of the private CA is no good, and nothing is sent', async () => {
    const http = undiciHttp({ userAgent: 'test', caFile: given('') });
    const server = await replyServer((_request, response) => response.end());
    const url = server.url.replace('http:', 'https:');
    await expect(http.request({ method: 'GET', url })).rejects.toMatchObject({ failure: { code: 'LK-1015' } });
    await Promise.all([http.close(), server.stop()]);
  });
});
