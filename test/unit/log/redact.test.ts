import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../electron/log/redact.ts';

const SECRET = 'hunTer2-4]qxKL';

describe('redacting a text', () => {
  it.each([
    `Authorization: Basic ${btoa(`bob:${SECRET}`)}`,
    `authorization: bearer ${SECRET}`,
    `Bearer ${SECRET}`,
    `Authorization: Digest username="bob", realm="r", uri="/webdav/", response="${SECRET}"`,
    `Authorization: Digest username=\\"bob\\", realm=\\"r\\", response=\\"${SECRET}\\"`,
    `https://bob:${SECRET}@host.example/path`,
    `dav://bob:${SECRET}@host.example:8443/webdav/`,
    `https://bob:a/b${SECRET}@host.example`,
    `https://bob:a@b${SECRET}@host.example`,
    `password=${SECRET}`,
    `password = '${SECRET}'`,
    `passwd: ${SECRET}`,
    `"password":"${SECRET}"`,
    `"password" : "a\\"b${SECRET}"`,
    `{\\"password\\":\\"${SECRET}\\"}`,
    `{\\\\\\"password\\\\\\":\\\\\\"${SECRET}\\\\\\"}`,
    `appPassword: "${SECRET}"`,
    `app_password=${SECRET}`,
    `token=${SECRET}&x=1`,
    `"token":"${SECRET}"`,
    `"challenge": "${SECRET}"`,
    `secret: ${SECRET}`,
    `Cookie: session=${SECRET}`,
    'code=123456 hunTer'.replace('hunTer', ''),
    '"code":"654321"',
  ])('takes the secret out of %s', (text) => {
    const redacted = redact(text);
    for (const secret of [SECRET, btoa(`bob:${SECRET}`), '123456', '654321']) expect(redacted).not.toContain(secret);
    expect(redacted).toContain('[redacted]');
  });

  it.each([
    'request GET https://host.example/webdav/ 200',
    '"code":"LK-2001"',
    'code: LK-4002, cause: ECONNREFUSED',
    '{"code":"ECONNRESET","errno":-104}',
    'exit code: 1',
    'gio: exit code 2',
    'https://host.example:8443/users/c.martin@example.com',
    'passwords listed: 3',
    'the basic step is done',
  ])('leaves %s as it is', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('does the same when it is done twice', () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const once = redact(`${noise} password=${SECRET} ${noise}`);
        expect(redact(once)).toBe(once);
      }),
    );
  });

  it('comes to an end with what is long, where a careless pattern takes minutes', () => {
    const long = `https://${'a:'.repeat(50_000)} password${' '.repeat(50_000)}=Basic ${'a'.repeat(50_000)}`;
    const longer = `${'password=\\"'.repeat(5000)}${'x://'.repeat(20_000)}${'code='.repeat(20_000)}`;
    expect(redact(long) + redact(longer)).toContain('[redacted]');
  });
});
