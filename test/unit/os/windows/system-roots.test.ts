import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { expect, it } from 'vitest';
import { pemCertificates, trustedCertificates } from '../../../../electron/http/trust.ts';
import { systemRoots, type CertificateStoreCalls } from '../../../../electron/os/windows/system-roots.ts';

const [first, second, third] = rootCertificates.map((pem) => new X509Certificate(pem).raw);

const storesOf = (stores: Partial<Record<'ROOT' | 'CA' | 'Disallowed', (Buffer | undefined)[]>>) => () =>
  Promise.resolve<CertificateStoreCalls>({
    certificates: (name) => (stores[name] ?? []).filter((one) => one !== undefined),
  });

it('are roots and those between, each once, without what has been withdrawn, and as anybody reads them', async () => {
  const load = storesOf({ ROOT: [first, second, first], CA: [second, third], Disallowed: [third] });
  const pem = pemCertificates(await systemRoots(load));
  expect(pem.map((one) => new X509Certificate(one).raw)).toEqual([first, second]);
});

it('are trusted beside Node’s own, and are the same array as long as nothing has changed', async () => {
  const own = `-----BEGIN CERTIFICATE-----\nthe company’s\n-----END CERTIFICATE-----\n`;
  const ask = () => Promise.resolve(own);
  const trusted = await trustedCertificates(undefined, [ask]);
  expect(trusted.join('\n')).toContain(own);
  expect(trusted.join('\n')).toContain(rootCertificates[0]);
  expect(await trustedCertificates(undefined, [ask])).toBe(trusted);
});

it('are Node’s own alone where the system cannot be asked', async () => {
  const refused = () => Promise.reject(new Error('no koffi'));
  expect(await trustedCertificates(undefined, [refused])).toEqual(rootCertificates);
});
