import { FailureError, isFailure } from '../contract/failure.ts';
import { within } from '../os/abort.ts';
import { counted } from '../os/worker-calls.ts';
import { accountOf, cannotLook, SERVICE } from './keychain-item.ts';
import type { KeychainState, Lookup, SecretKey, SecretStore } from './secret-store.ts';
import { Secret } from './secret.ts';
import { checkStorable } from './storable.ts';

/**
 * The calls of keytar that Latchkey uses. `findCredentials` is not among them: it ends the process with a segmentation fault
 * when the keychain is locked, and when one of the items has no account.
 */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface KeytarSecretStoreOptions {
  /** Returns the keychain's state, within a timeout of its own. keytar gives the same answer for "locked" and for "not there". */
  state(): Promise<KeychainState>;
  /** Time limit of each call to keytar, in ms. */
  readonly timeoutMs?: number;
  /** Loads keytar. Rejects when keytar, or the system library that it needs, is not on this machine. */
  readonly load?: () => Promise<Keytar>;
}

const DEFAULT_TIMEOUT_MS = 5000;

/**
 * Makes a store for the OS keychain through keytar: Keychain, Credential Manager. It would also work with the Secret Service,
 * and does in tests.
 *
 * keytar works in Node's thread pool and cannot be stopped. A call that hangs therefore keeps the process alive, even against
 * `process.exit`, which is why programs end by `exitAtOnce` then. Asking for the state first makes that unlikely, because the same service answers; and no other call begins while one hangs, so that the thread pool is not used up.
 * A write that was given up with LK-4004 may still arrive, so an undo has to `forget` it.
 */
export function keytarSecretStore(options: KeytarSecretStoreOptions): SecretStore {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const load = (): Promise<Keytar> => (options.load ?? loadKeytar)();
  let hanging = 0;

  const call = async <T>(work: (keytar: Keytar) => Promise<T>): Promise<T> => {
    const keytar = await load().catch((cause: unknown) => {
      throw new FailureError('LK-4001', { reason: 'no-library' }, { cause });
    });
    if (hanging > 0) throw new FailureError('LK-4004');
    const answer = counted(work(keytar)).catch((cause: unknown) => {
      throw new FailureError('LK-4003', { reason: reasonOf(cause) });
    });
    return within(timeoutMs, answer, () => {
      hanging += 1;
      const settled = (): void => void (hanging -= 1);
      answer.then(settled, settled);
      return new FailureError('LK-4004');
    });
  };

  const state = async (): Promise<KeychainState> => {
    const found = await options.state();
    if (found === 'absent') return found;
    const loadable = await load().then(
      () => true,
      () => false,
    );
    return loadable ? found : 'absent';
  };

  const demandReady = async (): Promise<void> => {
    const found = await options.state();
    if (found === 'absent') throw new FailureError('LK-4001');
    if (found === 'locked') throw new FailureError('LK-4002');
  };

  /** Reads an item of a keychain that was ready a moment ago. */
  const look = async (key: SecretKey): Promise<string | null> => {
    const text = await call((keytar) => keytar.getPassword(SERVICE, accountOf(key)));
    // keytar gives the same answer when the keychain was locked in between.
    if (text === null) await demandReady();
    return text;
  };

  return {
    state,
    async read(key): Promise<Lookup> {
      try {
        await demandReady();
        const text = await look(key);
        return text === null ? { found: 'no' } : { found: 'yes', secret: new Secret(text) };
      } catch (error) {
        if (!isFailure(error)) throw error;
        return cannotLook(error);
      }
    },
    async write(key, secret) {
      checkStorable(secret);
      await demandReady();
      await secret.use((text) => call((keytar) => keytar.setPassword(SERVICE, accountOf(key), text)));
      // The secret is read back, because one that the keychain has not kept is lost: the platform shows it only once.
      const kept = await look(key);
      if (!secret.equals(new Secret(kept ?? ''))) throw new FailureError('LK-4003', { reason: 'not-kept' });
    },
    async forget(key) {
      await demandReady();
      const deleted = await call((keytar) => keytar.deletePassword(SERVICE, accountOf(key)));
      if (!deleted) await demandReady();
    },
    /** keytar's only way to search for items is the call that can end the process; see `Keytar`. */
    async forgetAll() {
      await demandReady();
      return 'unknown';
    },
  };
}

/**
 * Shortens the message of the keychain's library to one line. The password reaches the library encrypted, so no message
 * contains it.
 */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : 'unknown').replace(/\s+/g, ' ').slice(0, 200);
}

async function loadKeytar(): Promise<Keytar> {
  const { default: keytar } = await import('keytar'); // loaded here, because most commands do not need it
  return keytar;
}
