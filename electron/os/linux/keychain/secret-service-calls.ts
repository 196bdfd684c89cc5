import { FailureError } from '../../../contract/failure.ts';
import { Secret } from '../../../secrets/secret.ts';
import { BusError, busErrors, type SessionBus } from '../bus/session-bus.ts';
import { beginKeyExchange, transferAlgorithm, type Cipher, type KeyExchange } from './secret-transfer.ts';

/**
 * The attributes by which an item is found. The keychain's file holds them in clear text, so they must never contain a secret.
 */
export type Attributes = Readonly<Record<string, string>>;

export interface Item {
  /** The label that the user reads in the keychain's own window. */
  readonly label: string;
  readonly attributes: Attributes;
}

/** The answer to a call: it is done, or the prompt at this path has to be carried out first. */
export type Answer<T> = { readonly done: T } | { readonly prompt: string };

export interface FoundItems {
  readonly open: readonly string[];
  readonly locked: readonly string[];
}

/** How long a prompt may take, and when it is given up. */
export interface PromptRun {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The methods of https://specifications.freedesktop.org/secret-service that are needed here. Each may throw a BusError. */
export interface SecretServiceCalls {
  /** Finds the collection in which new items are stored. Undefined when there is none. */
  defaultCollection(): Promise<{ readonly path: string; readonly locked: boolean } | undefined>;
  /** Opens collections or items. The call itself asks nobody; a prompt may. */
  unlock(paths: readonly string[]): Promise<Answer<readonly string[]>>;
  /**
   * Tells whether the prompt for opening this collection shows nothing to anybody: KWallet answers with a prompt also for an
   * open wallet.
   */
  opensByItself(collection: string): Promise<boolean>;
  /** Makes an item, and returns its path. */
  createItem(collection: string, item: Item, secret: Secret): Promise<Answer<string>>;
  /** Returns the secret of an item. Undefined when the item is gone. */
  getSecret(path: string): Promise<Secret | undefined>;
  /** Returns the attributes of an item. Undefined when the item is gone. */
  attributesOf(path: string): Promise<Attributes | undefined>;
  searchItems(attributes: Attributes): Promise<FoundItems>;
  /** Deletes an item. One that is gone already counts as deleted. */
  deleteItem(path: string): Promise<Answer<undefined>>;
  /**
   * Carries out a prompt, which may show a window to a person. A prompt that is given up is taken off the screen.
   * @returns its result; undefined when the person dismissed it
   * @throws the reason with which `run.signal` aborts
   */
  carryOut(prompt: string, run: PromptRun): Promise<{ readonly result: unknown } | undefined>;
  /** Dismisses a prompt that is not carried out. Never throws. */
  dismiss(prompt: string): Promise<void>;
}

const NAME = 'org.freedesktop.secrets';
const ROOT = '/org/freedesktop/secrets';
const SERVICE = 'org.freedesktop.Secret.Service';
const COLLECTION = 'org.freedesktop.Secret.Collection';
const ITEM = 'org.freedesktop.Secret.Item';
const PROMPT = 'org.freedesktop.Secret.Prompt';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const BUS = 'org.freedesktop.DBus';
/** KWallet's services of KDE's frameworks 6 and 5. */
const WALLETS = ['6', '5'].map((version) => ({
  name: `org.kde.kwalletd${version}`,
  path: `/modules/kwalletd${version}`,
}));
/** One exchange in 256 has to be made again; five in a row are a service that does not mean it. */
const MOST_EXCHANGES = 5;
const NONE = '/'; // the object path that stands for "none", also for "no prompt"
const NOT_SUPPORTED = 'org.freedesktop.DBus.Error.NotSupported';
/**
 * GLib's error for a path without an object. It is also the error for a method that a service lacks, so it alone never means
 * that a secret is gone.
 */
const NO_OBJECT = 'org.freedesktop.DBus.Error.UnknownMethod';
const GONE = ['org.freedesktop.Secret.Error.NoSuchObject', 'org.freedesktop.DBus.Error.UnknownObject'];

export function secretServiceCalls(bus: SessionBus): SecretServiceCalls {
  const call = (path: string, owner: string, member: string, signature: string, ...body: unknown[]) =>
    bus.call({ destination: NAME, path, interface: owner, member, signature, body });

  const openSession = async (): Promise<TransferSession> => {
    try {
      return await openEncrypted();
    } catch (error) {
      if (!isError(error, NOT_SUPPORTED)) throw error;
      // KWallet without its cryptography plugin knows no encryption. The secret then travels as it is, over a bus that only
      // this user is on.
      const [, path] = await call(ROOT, SERVICE, 'OpenSession', 'sv', 'plain', bus.variant('s', ''));
      return { path: text(path), cipher: plainTransfer };
    }
  };
  const openEncrypted = async (triesLeft = MOST_EXCHANGES - 1): Promise<TransferSession> => {
    const exchange = beginKeyExchange();
    const ours = bus.variant('ay', exchange.publicKey);
    const [output, path] = await call(ROOT, SERVICE, 'OpenSession', 'sv', transferAlgorithm, ours);
    const theirs = bytes(unwrap(output));
    const cipher = agreed(exchange, theirs);
    if (cipher !== undefined) return { path: text(path), cipher };
    if (triesLeft === 0) throw malformed();
    return await openEncrypted(triesLeft - 1);
  };
  let opened: Promise<TransferSession> | undefined;
  const session = (): Promise<TransferSession> => (opened ??= openSession());

  return {
    async defaultCollection() {
      const [alias] = await call(ROOT, SERVICE, 'ReadAlias', 's', 'default');
      const named = text(alias);
      const path = named === NONE ? await onlyCollection() : named;
      if (path === undefined) return undefined;
      const locked = await gone(property(path, COLLECTION, 'Locked'), NO_OBJECT);
      return locked === undefined ? undefined : { path, locked: locked.found !== false };
    },
    async unlock(paths) {
      const [unlocked, prompt] = await call(ROOT, SERVICE, 'Unlock', 'ao', [...paths]);
      return answer(texts(unlocked), prompt);
    },
    async opensByItself(collection) {
      // an item has no such property
      const wallet = await property(collection, COLLECTION, 'Label').catch(() => undefined);
      if (typeof wallet !== 'string') return false;
      const service = await ownerOf(NAME);
      for (const { name, path } of WALLETS) {
        // The name's owner is compared first, because a call by the name alone would start a program that does not run.
        if (service === undefined || (await ownerOf(name)) !== service) continue;
        const asked = { destination: name, path, interface: 'org.kde.KWallet', member: 'isOpen', signature: 's' };
        return (await bus.call({ ...asked, body: [wallet] }))[0] === true;
      }
      return false;
    },
    async createItem(collection, { label, attributes }, secret) {
      const { path: sessionPath, cipher } = await session();
      const { iv, value } = secret.use((plain) => cipher.encrypt(plain));
      const properties = {
        [`${ITEM}.Label`]: bus.variant('s', label),
        [`${ITEM}.Attributes`]: bus.variant('a{ss}', attributes),
      };
      const wrapped = [sessionPath, iv, value, 'text/plain']; // libsecret takes this type, and no other, for a password
      const made = await call(collection, COLLECTION, 'CreateItem', 'a{sv}(oayays)b', properties, wrapped, true);
      const [path, prompt] = made;
      if (path !== NONE) return { done: text(path) };
      if (prompt === NONE) throw malformed();
      return { prompt: text(prompt) };
    },
    async getSecret(path) {
      const { path: sessionPath, cipher } = await session();
      const reply = await gone(call(path, ITEM, 'GetSecret', 'o', sessionPath));
      if (reply === undefined) return undefined;
      const [wrapped] = reply.found;
      if (!Array.isArray(wrapped)) throw malformed();
      const [, iv, value] = wrapped as readonly unknown[];
      return new Secret(decrypted(cipher, bytes(iv), bytes(value)));
    },
    async attributesOf(path) {
      const found = (await gone(property(path, ITEM, 'Attributes')))?.found;
      if (found === undefined) return undefined;
      if (typeof found !== 'object' || found === null) throw malformed();
      return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, text(value)]));
    },
    async searchItems(attributes) {
      const [open, locked] = await call(ROOT, SERVICE, 'SearchItems', 'a{ss}', attributes);
      return { open: texts(open), locked: texts(locked) };
    },
    async deleteItem(path) {
      const reply = await gone(call(path, ITEM, 'Delete', ''));
      return reply === undefined ? { done: undefined } : answer(undefined, reply.found[0]);
    },
    async carryOut(prompt, run) {
      const completed = { sender: NAME, path: prompt, interface: PROMPT, member: 'Completed', ...run };
      try {
        // The parent window is empty, because no window of ours has an id that another program would know.
        const begin = () => call(prompt, PROMPT, 'Prompt', 's', '');
        const [dismissed, result] = await bus.untilSignal(completed, begin);
        return dismissed === false ? { result: unwrap(result) } : undefined;
      } catch (error) {
        await dismiss(prompt);
        throw error;
      }
    },
    dismiss,
  };

  async function dismiss(prompt: string): Promise<void> {
    await call(prompt, PROMPT, 'Dismiss', '').catch(() => undefined);
  }

  async function ownerOf(name: string): Promise<unknown> {
    const own = { destination: BUS, path: '/org/freedesktop/DBus', interface: BUS };
    const asked = bus.call({ ...own, member: 'GetNameOwner', signature: 's', body: [name] });
    return (await asked.catch(() => []))[0];
  }

  async function property(path: string, owner: string, name: string): Promise<unknown> {
    const [value] = await call(path, PROPERTIES, 'Get', 'ss', owner, name);
    return unwrap(value);
  }

  /** Returns the only collection, where no default is set. The collection that ends with the session does not count. */
  async function onlyCollection(): Promise<string | undefined> {
    const all = texts(await property(ROOT, SERVICE, 'Collections')).filter((path) => !path.endsWith('/session'));
    return all.length === 1 ? all[0] : undefined;
  }
}

/** Returns undefined when the object that was asked is gone. */
async function gone<T>(asked: Promise<T>, ...also: readonly string[]): Promise<{ readonly found: T } | undefined> {
  try {
    return { found: await asked };
  } catch (error) {
    if (isError(error, ...GONE, ...also)) return undefined;
    throw error;
  }
}

function isError(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof BusError && names.includes(error.errorName);
}

function answer<T>(done: T, prompt: unknown): Answer<T> {
  const path = text(prompt);
  return path === NONE ? { done } : { prompt: path };
}

/**
 * Sends secrets as they are, to a service that knows no other way; see
 * docs/decisions/023-keychains-that-ask-and-bound-secrets.md.
 */
const plainTransfer: Cipher = {
  encrypt: (plain) => ({ iv: Buffer.alloc(0), value: Buffer.from(plain, 'utf8') }),
  decrypt: ({ value }) => value.toString('utf8'),
};

/** The session in which secrets travel over one connection. */
interface TransferSession {
  readonly path: string;
  readonly cipher: Cipher;
}

// The service is another program, so each answer is checked before it is used.

function malformed(): BusError {
  return new BusError('org.freedesktop.DBus.Error.InvalidSignature');
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw malformed();
  return value;
}

function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw malformed();
  return value.map(text);
}

function agreed(exchange: KeyExchange, theirs: Buffer): Cipher | undefined {
  try {
    return exchange.agree(theirs);
  } catch (error) {
    throw error instanceof RangeError ? malformed() : error;
  }
}

function decrypted(cipher: Cipher, iv: Buffer, value: Buffer): string {
  try {
    return cipher.decrypt({ iv, value });
  } catch {
    throw malformed();
  }
}

function bytes(value: unknown): Buffer {
  if (!Buffer.isBuffer(value)) throw malformed();
  return value;
}

function unwrap(variant: unknown): unknown {
  if (typeof variant !== 'object' || variant === null || !('value' in variant)) throw malformed();
  return variant.value;
}

/**
 * Why there is no keychain: there is no session bus; no program on it offers a Secret Service; the installed one does not
 * start; it runs but has no default collection.
 */
export type AbsenceReason = 'no-bus' | 'no-provider' | 'provider-fails' | 'no-default-collection';

const D_BUS = 'org.freedesktop.DBus.Error.';

/**
 * Returns the reason why the keychain is absent, by a D-Bus error. Undefined when the service is there and something else is
 * wrong.
 */
export function absenceOf(errorName: string): AbsenceReason | undefined {
  if (errorName === busErrors.unreachable) return 'no-bus';
  if (errorName === `${D_BUS}ServiceUnknown` || errorName === `${D_BUS}NameHasNoOwner`) return 'no-provider';
  if (errorName.startsWith(`${D_BUS}Spawn.`)) return 'provider-fails';
  return undefined;
}

/** Makes the failure for a D-Bus error. The error's name goes into the details, for the helpdesk. */
export function keychainFailure(errorName: string): FailureError {
  const absence = absenceOf(errorName);
  if (absence !== undefined) return new FailureError('LK-4001', { reason: absence });
  if (errorName === 'org.freedesktop.Secret.Error.IsLocked') return new FailureError('LK-4002');
  // TimedOut comes from the bus: it started a service that did not come up.
  if (errorName === busErrors.late || errorName === `${D_BUS}TimedOut`) return new FailureError('LK-4004');
  return new FailureError('LK-4003', { reason: errorName });
}
