import { FailureError } from '../contract/failure.ts';
import { secretServiceCalls, type Attributes, type Item, type SecretServiceCalls } from './secret-service-calls.ts';
import { absenceOf, keychainFailure, type AbsenceReason } from './secret-service-failure.ts';
import type { KeychainState } from './secret-store.ts';
import type { Secret } from './secret.ts';
import { listenToBus } from '../os/bus-signals.ts';
import { BusError, withSessionBus, type BusOptions } from '../os/session-bus.ts';
import { checkStorable, checkStorableText } from './storable.ts';

export type KeychainReport =
  { readonly state: 'ready' | 'locked' } | { readonly state: 'absent'; readonly reason: AbsenceReason };

/**
 * The freedesktop Secret Service: gnome-keyring, KWallet, KeePassXC. Never lets it ask the user anything.
 * Each call is over within `timeoutMs`, connecting included, and leaves nothing that keeps the process from ending.
 */
export interface SecretService {
  /** @throws FailureError LK-4003 it answers nonsense, LK-4004 it does not answer in time. */
  state(): Promise<KeychainState>;
  /** Resolves when the default collection is open; see `SecretStore`. */
  unlocked(signal: AbortSignal): Promise<void>;
  /** The state, and why the keychain is absent. @throws as `state`. */
  examine(): Promise<KeychainReport>;
  /**
   * Stores in the default collection, over the item with the same attributes, reads it back, and deletes the others that
   * `instead` finds. What was given up with LK-4004 may still arrive.
   * @throws FailureError LK-4001 absent, LK-4002 locked, LK-4003 refused or not kept, LK-4004 no answer in time.
   */
  store(item: Item, secret: Secret, instead?: Attributes): Promise<void>;
  /** The secret of an item with these attributes; undefined when there is none. @throws as `store`. */
  read(attributes: Attributes): Promise<Secret | undefined>;
  /** Deletes every item with these attributes; none is a success. @throws as `store`. */
  remove(attributes: Attributes): Promise<void>;
  /** `unknown` when the keychain cannot be looked into, for whatever reason. */
  has(attributes: Attributes): Promise<boolean | 'unknown'>;
}

const DEFAULT_TIMEOUT_MS = 5000;

/** Connects at each call, so making it costs nothing and cannot fail. */
export function secretService(options: Partial<BusOptions> = {}): SecretService {
  const examine = async (): Promise<KeychainReport> => {
    try {
      return await withCalls(options, async (service) => {
        const collection = await service.defaultCollection();
        if (collection === undefined) return { state: 'absent', reason: 'no-default-collection' };
        return { state: collection.locked ? 'locked' : 'ready' };
      });
    } catch (error) {
      const reason = error instanceof BusError ? absenceOf(error.errorName) : undefined;
      if (reason !== undefined) return { state: 'absent', reason };
      throw expected(error);
    }
  };

  const withCollection = async <T>(
    work: (service: SecretServiceCalls, collection: string) => Promise<T>,
  ): Promise<T> => {
    try {
      return await withCalls(options, async (service) => {
        const collection = await service.defaultCollection();
        if (collection === undefined) throw new FailureError('LK-4001', { reason: 'no-default-collection' });
        if (collection.locked) throw new FailureError('LK-4002');
        return work(service, collection.path);
      });
    } catch (error) {
      throw expected(error);
    }
  };

  return {
    examine,
    state: async () => (await examine()).state,
    unlocked: (signal) =>
      new Promise((resolve) => {
        const look = async (): Promise<void> => {
          if ((await examine().catch(() => undefined))?.state === 'ready') resolve();
        };
        const own = { sender: 'org.freedesktop.secrets', below: '/org/freedesktop/secrets' };
        // Looked at once more when the listening has begun: it may have been opened before.
        void listenToBus(own, () => void look(), signal, options.address).then(look);
      }),
    store: async (item, secret, instead) => {
      checkStorable(secret);
      for (const value of [item.label, ...Object.values(item.attributes)]) checkStorableText(value);
      await withCollection(async (service, collection) => {
        const stored = await service.createItem(collection, item, secret);
        if (stored === undefined) throw new FailureError('LK-4002');
        // A password that cannot be read back is lost, and the platform shows it only once.
        const kept = await service.getSecret(stored);
        if (kept === undefined || !same(kept, secret)) throw new FailureError('LK-4003', { reason: 'not-kept' });
        if (instead !== undefined) await removeAll(service, instead, stored);
      });
    },
    read: (attributes) =>
      withCollection(async (service) => {
        const { open, locked } = await service.searchItems(attributes);
        for (const path of open) {
          const secret = await service.getSecret(path);
          if (secret !== undefined) return secret;
        }
        if (locked.length > 0) throw new FailureError('LK-4002');
        return undefined;
      }),
    remove: (attributes) => withCollection((service) => removeAll(service, attributes)),
    has: async (attributes) => {
      try {
        return await withCollection(async (service) => {
          const { open, locked } = await service.searchItems(attributes);
          return open.length + locked.length > 0;
        });
      } catch (error) {
        if (error instanceof FailureError) return 'unknown';
        throw error;
      }
    },
  };
}

function withCalls<T>(options: Partial<BusOptions>, work: (service: SecretServiceCalls) => Promise<T>): Promise<T> {
  return withSessionBus({ timeoutMs: DEFAULT_TIMEOUT_MS, ...options }, (bus) => work(secretServiceCalls(bus)));
}

const same = (one: Secret, other: Secret): boolean => one.use((text) => other.use((others) => text === others));

/** @throws FailureError LK-4002 when one of them lies in another, locked, collection. */
async function removeAll(service: SecretServiceCalls, attributes: Attributes, except?: string): Promise<void> {
  const { open, locked } = await service.searchItems(attributes);
  for (const path of open.filter((found) => found !== except)) {
    if (!(await service.deleteItem(path))) throw new FailureError('LK-4002');
  }
  if (locked.length > 0) throw new FailureError('LK-4002');
}

function expected(error: unknown): unknown {
  return error instanceof BusError ? keychainFailure(error.errorName) : error;
}
