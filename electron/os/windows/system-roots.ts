/** The Windows calls that reading certificates needs, from wincrypt.h. */
export interface CertificateStoreCalls {
  /**
   * Reads the certificates of one of this user's system stores, each in DER. The user's stores also show the certificates of
   * the machine and of group policy.
   */
  certificates(store: 'ROOT' | 'CA' | 'Disallowed'): readonly Buffer[];
}

/**
 * Gives the certificates that Windows trusts, in PEM: roots and intermediates, without those that an administrator or
 * Microsoft has withdrawn. Windows downloads a root only when it first needs it, so some are missing here; Node's own roots
 * are therefore trusted as well.
 * @throws when the libraries cannot be loaded
 */
export async function systemRoots(load: () => Promise<CertificateStoreCalls> = storeCalls): Promise<string> {
  const calls = await load();
  const withdrawn = new Set(calls.certificates('Disallowed').map(idOf));
  const found = [...calls.certificates('ROOT'), ...calls.certificates('CA')];
  const trusted = new Map(found.map((one) => [idOf(one), one] as const).filter(([id]) => !withdrawn.has(id)));
  return [...trusted.values()].map(pemOf).join('');
}

const idOf = (der: Buffer): string => der.toString('base64');

function pemOf(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Offsets of the encoded certificate and of its length in CERT_CONTEXT, on 64 bits. */
const at = { encoded: 8, length: 16 };
/** The most certificates that are read of a store; a machine has a few hundred. */
const MOST = 10_000;
const MOST_BYTES = 64 * 1024;

async function storeCalls(): Promise<CertificateStoreCalls> {
  const { default: koffi } = await import('koffi');
  const crypt32 = koffi.load('crypt32.dll');
  const open = crypt32.func('void * __stdcall CertOpenSystemStoreW(uintptr_t provider, str16 name)') as (
    provider: number,
    name: string,
  ) => unknown;
  const next = crypt32.func('void * __stdcall CertEnumCertificatesInStore(void *store, void *before)') as (
    store: unknown,
    before: unknown,
  ) => unknown;
  const close = crypt32.func('bool __stdcall CertCloseStore(void *store, uint32_t flags)') as (
    store: unknown,
    flags: number,
  ) => boolean;
  return {
    certificates(name) {
      const store = open(0, name);
      if (store === null) return [];
      try {
        const found: Buffer[] = [];
        // Each call frees the certificate of the previous call; the last call returns null.
        for (let one = next(store, null); one !== null; one = next(store, one)) {
          const length = koffi.decode(one, at.length, 'uint32_t') as number;
          if (length > MOST_BYTES || found.length >= MOST) continue;
          const encoded = koffi.decode(one, at.encoded, 'void *') as unknown;
          found.push(Buffer.from(koffi.decode(encoded, koffi.array('uint8_t', length)) as Uint8Array));
        }
        return found;
      } finally {
        close(store, 0);
      }
    },
  };
}
