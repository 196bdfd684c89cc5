import { FailureError } from '../../contract/failure.ts';
import { SERVICE, accountOf } from '../../secrets/keychain-item.ts';
import type { SecretStore } from '../../secrets/secret-store.ts';

/** The Windows calls that the Credential Manager needs, from wincred.h. Each gives the error of Windows, 0 for none. */
export interface CredentialCalls {
  /**
   * `CredGetSessionTypes`: the longest persistence that generic credentials may have in this log-on session; 0 is
   * CRED_PERSIST_NONE.
   */
  mostPersistence(): { readonly code: number; readonly most: number };
  /**
   * Changes the persistence of a credential: reads it with `CredReadW`, writes it back with `CredWriteW`, and zeroes the copy
   * of its secret.
   */
  setPersistence(target: string, persistence: number): number;
  /** Lists the targets of generic credentials with `CredEnumerateW`. @param filter with one `*` at its end */
  targets(filter: string): { readonly code: number; readonly found: readonly string[] };
  /** `CredDeleteW`. */
  delete(target: string): number;
}

/** CRED_MAX_CREDENTIAL_BLOB_SIZE: 5 * 512 bytes. keytar stores UTF-8, so the limit is on UTF-8 bytes. */
const MOST_BYTES = 2560;
const CRED_PERSIST_LOCAL_MACHINE = 2;
const ERROR_NOT_FOUND = 1168;
const ERROR_NO_SUCH_LOGON_SESSION = 1312;

/**
 * Keeps secrets in the Credential Manager, over the store that keytar provides. keytar lets a credential travel with a
 * roaming profile (CRED_PERSIST_ENTERPRISE), but an app password belongs to one computer: each credential is therefore
 * restricted to this computer as soon as it is written.
 * @param load loads the calls; a rejection becomes FailureError LK-4001
 */
export function windowsCredentials(
  base: SecretStore,
  load: () => Promise<CredentialCalls> = credentialCalls,
): SecretStore {
  const calls = (): Promise<CredentialCalls> =>
    load().catch((cause: unknown) => {
      throw new FailureError('LK-4001', { reason: 'no-library' }, { cause });
    });
  const assertStorable = async (): Promise<void> => {
    const { code, most } = (await calls()).mostPersistence();
    if (code === ERROR_NO_SUCH_LOGON_SESSION) throw new FailureError('LK-5361');
    if (code !== 0) throw refused(code);
    if (most === 0) throw new FailureError('LK-5360');
  };
  return {
    state: () => base.state(),
    read: (key) => base.read(key),
    forget: (key) => base.forget(key),
    assertStorable,
    async write(key, secret) {
      await assertStorable();
      const bytes = secret.use((text) => Buffer.byteLength(text, 'utf8'));
      if (bytes > MOST_BYTES) throw new FailureError('LK-4003', { reason: 'too-long' });
      await base.write(key, secret);
      const code = (await calls()).setPersistence(targetOf(accountOf(key)), CRED_PERSIST_LOCAL_MACHINE);
      if (code === 0) return;
      await base.forget(key); // otherwise the credential would roam to other computers
      throw refused(code);
    },
    async forgetAll() {
      const manager = await calls();
      const { code, found } = manager.targets(targetOf('*'));
      if (code === ERROR_NO_SUCH_LOGON_SESSION) throw new FailureError('LK-5361');
      if (code !== 0 && code !== ERROR_NOT_FOUND) throw refused(code);
      for (const target of found) {
        const gone = manager.delete(target);
        if (gone !== 0 && gone !== ERROR_NOT_FOUND) throw refused(gone);
      }
      return 'empty';
    },
  };
}

/** keytar names its credentials this way. */
const targetOf = (account: string): string => `${SERVICE}/${account}`;

const refused = (code: number): FailureError => new FailureError('LK-4003', { reason: `Windows ${String(code)}` });

const CRED_TYPE_GENERIC = 1;
/** The number of credential types that CredGetSessionTypes is asked about: CRED_TYPE_MAXIMUM of Windows 7. */
const TYPES = 7;
/** Offsets of the fields of CREDENTIALW on 64 bits. */
const at = { target: 8, blobSize: 32, blob: 40, persist: 48 };
const POINTER = 8;
/** The most targets that are read: Latchkey never makes more. */
const MOST_TARGETS = 10_000;

async function credentialCalls(): Promise<CredentialCalls> {
  const { default: koffi } = await import('koffi');
  const advapi32 = koffi.load('advapi32.dll');
  const lastError = koffi.load('kernel32.dll').func('uint32_t __stdcall GetLastError()') as () => number;
  type Pointer = unknown;
  type Cell<T> = [T];
  const sessionTypes = advapi32.func('bool __stdcall CredGetSessionTypes(uint32_t count, void *most)') as (
    count: number,
    most: Buffer,
  ) => boolean;
  const read = advapi32.func(
    'bool __stdcall CredReadW(str16 target, uint32_t type, uint32_t flags, _Out_ void **credential)',
  ) as (target: string, type: number, flags: number, credential: Cell<Pointer>) => boolean;
  const write = advapi32.func('bool __stdcall CredWriteW(void *credential, uint32_t flags)') as (
    credential: Pointer,
    flags: number,
  ) => boolean;
  const remove = advapi32.func('bool __stdcall CredDeleteW(str16 target, uint32_t type, uint32_t flags)') as (
    target: string,
    type: number,
    flags: number,
  ) => boolean;
  const enumerate = advapi32.func(
    'bool __stdcall CredEnumerateW(str16 filter, uint32_t flags, _Out_ uint32_t *count, _Out_ void **credentials)',
  ) as (filter: string, flags: number, count: Cell<number>, credentials: Cell<Pointer>) => boolean;
  const free = advapi32.func('void __stdcall CredFree(void *memory)') as (memory: Pointer) => void;

  /** Gives the error of a call. It must be asked for at once, because the next Windows call overwrites it. */
  const codeOf = (succeeded: boolean): number => (succeeded ? 0 : lastError());
  const zeroSecretOf = (credential: Pointer): void => {
    const size = koffi.decode(credential, at.blobSize, 'uint32_t') as number;
    if (size === 0) return;
    koffi.encode(koffi.decode(credential, at.blob, 'void *'), koffi.array('uint8_t', size), new Uint8Array(size));
  };

  return {
    mostPersistence() {
      const most = Buffer.alloc(TYPES * 4);
      const code = codeOf(sessionTypes(TYPES, most));
      return { code, most: most.readUInt32LE(CRED_TYPE_GENERIC * 4) };
    },
    setPersistence(target, persistence) {
      const credential: Cell<Pointer> = [null];
      const code = codeOf(read(target, CRED_TYPE_GENERIC, 0, credential));
      if (code !== 0) return code;
      try {
        koffi.encode(credential[0], at.persist, 'uint32_t', persistence);
        return codeOf(write(credential[0], 0));
      } finally {
        zeroSecretOf(credential[0]);
        free(credential[0]);
      }
    },
    targets(filter) {
      const [count, list]: [Cell<number>, Cell<Pointer>] = [[0], [null]];
      const code = codeOf(enumerate(filter, 0, count, list));
      if (code !== 0) return { code, found: [] };
      try {
        const found: string[] = [];
        for (let index = 0; index < Math.min(count[0], MOST_TARGETS); index += 1) {
          const credential: Pointer = koffi.decode(list[0], index * POINTER, 'void *');
          zeroSecretOf(credential);
          if (koffi.decode(credential, 4, 'uint32_t') !== CRED_TYPE_GENERIC) continue;
          found.push(koffi.decode(credential, at.target, 'str16') as string);
        }
        return { code, found };
      } finally {
        free(list[0]);
      }
    },
    delete: (target) => codeOf(remove(target, CRED_TYPE_GENERIC, 0)),
  };
}
