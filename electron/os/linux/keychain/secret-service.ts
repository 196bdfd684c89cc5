import { FailureError } from '../../../contract/failure.ts';
import { personPresent } from '../../../secrets/presence.ts';
import type { KeychainState } from '../../../secrets/secret-store.ts';
import type { Secret } from '../../../secrets/secret.ts';
import { checkStorable, checkStorableText } from '../../../secrets/storable.ts';
import { listenToBus } from '../bus/bus-signals.ts';
import { BusError, busErrors, withSessionBus, type BusOptions } from '../bus/session-bus.ts';
import {
  absenceOf,
  keychainFailure,
  secretServiceCalls,
  type AbsenceReason,
  type Attributes,
  type Item,
  type SecretServiceCalls,
} from './secret-service-calls.ts';

export type KeychainReport =
  | { readonly state: 'ready' | 'locked' }
  | { readonly state: 'absent'; readonly reason: AbsenceReason };

export interface SecretServiceOptions extends BusOptions {
  /** Whether people have a screen here, on which a keychain can ask for its password. */
  readonly display: boolean;
  /** How long a prompt waits for a person, in ms. */
  readonly promptMs: number;
}

/**
 * The freedesktop Secret Service: gnome-keyring, KWallet, KeePassXC. When the service wants to ask before it does something, it
 * may do so only when a person is present (`withPerson`); see docs/decisions/023-keychains-that-ask-and-bound-secrets.md. Each
 * call ends within `timeoutMs`, including the connection but without the time that a person takes, and leaves nothing that
 * keeps the process from ending.
 *
 * Failures are FailureErrors: LK-4001 absent, LK-4002 locked, LK-4003 refused, LK-4004 no answer in time, LK-4007 the person
 * said no, LK-4008 the service wants to ask and no person is present, LK-0002 given up.
 */
export interface SecretService {
  /**
   * Returns the state of the keychain, without asking anybody.
   * @throws FailureError LK-4003 when the answer makes no sense, LK-4004 when no answer comes in time
   */
  state(): Promise<KeychainState>;
  /** Resolves when the default collection is open; see `SecretStore`. */
  unlocked(signal: AbortSignal): Promise<void>;
  /**
   * Asks the person to open the default collection.
   * @throws FailureError unless the collection is open afterwards
   */
  open(): Promise<void>;
  /**
   * Returns the state, and why the keychain is absent.
   * @throws FailureError as `state`
   */
  examine(): Promise<KeychainReport>;
  /**
   * Stores an item in the default collection, over the item with the same attributes, reads it back, and then deletes the other
   * items that `instead` finds. A call that was given up with LK-4004 may still arrive.
   */
  store(item: Item, secret: Secret, instead?: Attributes): Promise<void>;
  /** Returns the secret of an item with these attributes. Undefined when there is none. */
  read(attributes: Attributes): Promise<Secret | undefined>;
  /** Returns every attribute of the item with these attributes. Undefined when there is none. */
  attributesOf(attributes: Attributes): Promise<Attributes | undefined>;
  /** Deletes every item with these attributes. None is a success. */
  remove(attributes: Attributes): Promise<void>;
  /**
   * Tells whether there is an item with these attributes. `unknown` when the keychain cannot be searched, for whatever reason.
   */
  has(attributes: Attributes): Promise<boolean | 'unknown'>;
}

const DEFAULT_TIMEOUT_MS = 5000;
/** A person reads, thinks, and types a long password. */
const DEFAULT_PROMPT_MS = 120_000;
/** KeePassXC's prompt for a new item completes by itself, at once. */
const ALONE_MS = 2000;

/** Makes a Secret Service that connects at each call, so making it costs nothing and cannot fail. */
export function secretService(options: Partial<SecretServiceOptions> = {}): SecretService {
  const { display = false, promptMs = DEFAULT_PROMPT_MS } = options;

  /**
   * Carries out a prompt of the service.
   * @param harmless whether no known service asks a person with this prompt: it is then carried out without a person as well
   */
  const carryOut = async (service: SecretServiceCalls, prompt: string, harmless = false): Promise<unknown> => {
    const person = personPresent();
    if (person === undefined && !harmless) {
      await service.dismiss(prompt);
      throw new FailureError('LK-4008');
    }
    const run = person === undefined ? { timeoutMs: ALONE_MS } : { timeoutMs: promptMs, signal: person.signal };
    const completed = await service.carryOut(prompt, run).catch((error: unknown) => {
      if (person?.signal?.aborted === true) throw new FailureError('LK-0002');
      if (!(error instanceof BusError && error.errorName === busErrors.late)) throw error;
      if (person === undefined) throw new FailureError('LK-4008');
      throw new FailureError('LK-4004', { seconds: Math.round(promptMs / 1000) });
    });
    if (completed === undefined) throw new FailureError('LK-4007');
    return completed.result;
  };

  /**
   * Opens a locked collection or locked items. Some open as soon as a program asks (KWallet); for others a person has to type a
   * password.
   * @throws FailureError `otherwise` when nobody can be asked here, LK-4007 when the person says no
   */
  const unlock = async (
    service: SecretServiceCalls,
    paths: readonly string[],
    otherwise: 'LK-4002' | 'LK-4008',
  ): Promise<void> => {
    const answer = await service.unlock(paths);
    if ('done' in answer) {
      if (paths.some((path) => !answer.done.includes(path))) throw new FailureError(otherwise);
      return;
    }
    const byItself = otherwise === 'LK-4002' && paths.length === 1 && (await service.opensByItself(paths[0] ?? ''));
    if (byItself || (display && personPresent() !== undefined)) {
      await carryOut(service, answer.prompt, byItself);
    } else {
      await service.dismiss(answer.prompt);
      throw new FailureError(otherwise);
    }
  };

  const examine = async (): Promise<KeychainReport> => {
    try {
      return await withCalls(options, async (service) => {
        const collection = await service.defaultCollection();
        if (collection === undefined) return { state: 'absent', reason: 'no-default-collection' };
        return { state: collection.locked && !(await opensAtOnce(service, collection.path)) ? 'locked' : 'ready' };
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
        if (collection.locked) await unlock(service, [collection.path], 'LK-4002');
        return await work(service, collection.path);
      });
    } catch (error) {
      throw expected(error);
    }
  };

  /** Finds the items with these attributes that are open. `unlockRest` opens those that are locked one by one. */
  const openItems = async (
    service: SecretServiceCalls,
    collection: string,
    attributes: Attributes,
  ): Promise<{ readonly open: readonly string[]; readonly unlockRest: () => Promise<readonly string[]> }> => {
    const { open, locked } = await service.searchItems(attributes);
    return {
      open,
      async unlockRest() {
        // When the collection is open and its item locked, the service wants to ask about this very item.
        const own = locked.every((path) => path.startsWith(`${collection}/`));
        if (locked.length > 0) await unlock(service, locked, own ? 'LK-4008' : 'LK-4002');
        return locked;
      },
    };
  };

  const removeAll = async (
    service: SecretServiceCalls,
    collection: string,
    attributes: Attributes,
    except?: string,
  ): Promise<void> => {
    const { open, unlockRest } = await openItems(service, collection, attributes);
    const remove = async (paths: readonly string[]): Promise<void> => {
      for (const path of paths.filter((found) => found !== except)) {
        const answer = await service.deleteItem(path);
        if ('prompt' in answer) await carryOut(service, answer.prompt);
      }
    };
    await remove(open);
    await remove(await unlockRest());
  };

  const create = async (
    service: SecretServiceCalls,
    collection: string,
    item: Item,
    secret: Secret,
  ): Promise<string> => {
    const answer = await service.createItem(collection, item, secret);
    if ('done' in answer) return answer.done;
    const path = await carryOut(service, answer.prompt, true);
    if (typeof path !== 'string') throw new FailureError('LK-4003', { reason: 'no-item' });
    return path;
  };

  return {
    examine,
    state: async () => (await examine()).state,
    open: () => withCollection(() => Promise.resolve()),
    unlocked: (signal) =>
      new Promise((resolve) => {
        // This look does not try to open the collection, because the attempt would cause a signal and so another look.
        const isOpen = () =>
          withCalls(options, async (service) => (await service.defaultCollection())?.locked === false);
        const look = async (): Promise<void> => {
          if (await isOpen().catch(() => false)) resolve();
        };
        const own = { sender: 'org.freedesktop.secrets', below: '/org/freedesktop/secrets' };
        // The collection is looked at once more when the listening has begun, because it may have been opened before.
        void listenToBus(own, () => void look(), signal, options.address).then(look);
      }),
    store: async (item, secret, instead) => {
      checkStorable(secret);
      for (const value of [item.label, ...Object.values(item.attributes)]) checkStorableText(value);
      await withCollection(async (service, collection) => {
        const stored = await create(service, collection, item, secret);
        // The secret is read back, because one that the keychain has not kept is lost: the platform shows it only once.
        const kept = await service.getSecret(stored);
        if (kept === undefined || !kept.equals(secret)) throw new FailureError('LK-4003', { reason: 'not-kept' });
        if (instead !== undefined) await removeAll(service, collection, instead, stored);
      });
    },
    read: (attributes) =>
      withCollection(async (service, collection) => {
        const { open, unlockRest } = await openItems(service, collection, attributes);
        const first = async (paths: readonly string[]): Promise<Secret | undefined> => {
          for (const path of paths) {
            const secret = await service.getSecret(path);
            if (secret !== undefined) return secret;
          }
          return undefined;
        };
        return (await first(open)) ?? (await first(await unlockRest()));
      }),
    attributesOf: (attributes) =>
      withCollection(async (service) => {
        const { open, locked } = await service.searchItems(attributes);
        const [path] = [...open, ...locked];
        return path === undefined ? undefined : await service.attributesOf(path);
      }),
    remove: (attributes) => withCollection((service, collection) => removeAll(service, collection, attributes)),
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

/**
 * Tells whether a collection that calls itself locked opens without anybody being asked, like a wallet of KWallet that is in
 * use.
 */
async function opensAtOnce(service: SecretServiceCalls, collection: string): Promise<boolean> {
  const answer = await service.unlock([collection]);
  if ('done' in answer) return answer.done.includes(collection);
  await service.dismiss(answer.prompt);
  return await service.opensByItself(collection);
}

function withCalls<T>(options: Partial<BusOptions>, work: (service: SecretServiceCalls) => Promise<T>): Promise<T> {
  return withSessionBus({ timeoutMs: DEFAULT_TIMEOUT_MS, ...options }, (bus) => work(secretServiceCalls(bus)));
}

function expected(error: unknown): unknown {
  return error instanceof BusError ? keychainFailure(error.errorName) : error;
}
