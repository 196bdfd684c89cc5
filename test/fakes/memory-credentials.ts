import type { CredentialCalls } from '../../electron/os/windows/windows-credentials.ts';
import type { Keytar } from '../../electron/secrets/keytar-secret-store.ts';

interface Credential {
  readonly secret: string;
  readonly persistence: number;
}

/** Windows' Credential Manager in memory, as keytar and Latchkey's own calls see it. */
export class MemoryCredentials implements CredentialCalls {
  readonly all = new Map<string, Credential>();
  /** What a call answers instead of doing anything. */
  refusal: Partial<Record<'mostPersistence' | 'setPersistence' | 'targets' | 'delete', number>> = {};
  /** CRED_PERSIST_ENTERPRISE, as on most computers. */
  most = 3;

  readonly keytar: Keytar = {
    getPassword: (service, account) => Promise.resolve(this.all.get(`${service}/${account}`)?.secret ?? null),
    setPassword: (service, account, secret) => {
      // As the real one: CRED_PERSIST_ENTERPRISE, and an error over 2,560 bytes (RPC_X_BAD_STUB_DATA).
      if (Buffer.byteLength(secret) > 2560) return Promise.reject(new Error('The stub received bad data.'));
      this.all.set(`${service}/${account}`, { secret, persistence: 3 });
      return Promise.resolve();
    },
    deletePassword: (service, account) => Promise.resolve(this.all.delete(`${service}/${account}`)),
  };

  mostPersistence() {
    const code = this.refusal.mostPersistence ?? 0;
    return { code, most: code === 0 ? this.most : 0 };
  }

  setPersistence(target: string, persistence: number): number {
    const credential = this.all.get(target);
    if (this.refusal.setPersistence !== undefined) return this.refusal.setPersistence;
    if (credential === undefined) return 1168;
    this.all.set(target, { ...credential, persistence });
    return 0;
  }

  targets(filter: string) {
    const found = [...this.all.keys()].filter((target) => target.startsWith(filter.slice(0, -1)));
    const code = this.refusal.targets ?? (found.length === 0 ? 1168 : 0);
    return { code, found: code === 0 ? found : [] };
  }

  delete(target: string): number {
    if (this.refusal.delete !== undefined) return this.refusal.delete;
    return this.all.delete(target) ? 0 : 1168;
  }
}
