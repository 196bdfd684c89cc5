import { FailureError } from '../../electron/contract/failure.ts';
import type { KeychainState, Lookup, SecretKey, SecretStore } from '../../electron/secrets/secret-store.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { checkStorable } from '../../electron/secrets/storable.ts';

/**
 * How a keychain in memory behaves from now on. `failing`: there and open, but refuses. `hanging`: what its caller sees
 * when it does not answer, without the wait.
 */
export type KeychainMood = KeychainState | 'failing' | 'hanging';

const failures = { absent: 'LK-4001', locked: 'LK-4002', failing: 'LK-4003', hanging: 'LK-4004' } as const;
const reasons = { absent: 'absent', locked: 'locked', failing: 'failed', hanging: 'timeout' } as const;

/** The port `SecretStore` in memory. */
export class MemorySecretStore implements SecretStore {
  mood: KeychainMood = 'ready';
  readonly #texts = new Map<string, string>();

  /** `kind:id` of everything in it, whatever its mood. */
  get keys(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** What is in it, whatever its mood, without what it is bound to. */
  look(key: SecretKey): Promise<Lookup> {
    const text = this.#texts.get(nameOf(key));
    if (text === undefined) return Promise.resolve({ found: 'no' });
    const bound = text.startsWith('latchkey:1:');
    return Promise.resolve({ found: 'yes', secret: new Secret(bound ? text.slice(text.indexOf('\n') + 1) : text) });
  }

  async state(): Promise<KeychainState> {
    await Promise.resolve();
    if (this.mood === 'hanging') this.#demandReady();
    return this.mood === 'failing' || this.mood === 'hanging' ? 'ready' : this.mood;
  }

  async read(key: SecretKey): Promise<Lookup> {
    await Promise.resolve();
    if (this.mood !== 'ready') return { found: 'unknown', why: reasons[this.mood] };
    const text = this.#texts.get(nameOf(key));
    return text === undefined ? { found: 'no' } : { found: 'yes', secret: new Secret(text) };
  }

  async write(key: SecretKey, secret: Secret): Promise<void> {
    await Promise.resolve();
    checkStorable(secret);
    this.#demandReady();
    secret.use((text) => this.#texts.set(nameOf(key), text));
  }

  async forget(key: SecretKey): Promise<void> {
    await Promise.resolve();
    this.#demandReady();
    this.#texts.delete(nameOf(key));
  }

  async forgetAll(): Promise<'empty'> {
    await Promise.resolve();
    this.#demandReady();
    this.#texts.clear();
    return 'empty';
  }

  #demandReady(): void {
    if (this.mood !== 'ready') throw new FailureError(failures[this.mood]);
  }
}

function nameOf({ kind, id }: SecretKey): string {
  return `${kind}:${id}`;
}
