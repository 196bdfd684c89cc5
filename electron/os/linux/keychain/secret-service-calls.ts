import { FailureError } from '../../../contract/failure.ts';
import { Secret } from '../../../secrets/secret.ts';
import { BusError, busErrors, type SessionBus } from '../bus/session-bus.ts';
import { beginKeyExchange, transferAlgorithm, type Cipher } from './secret-transfer.ts';

/** What an item is found by. Kept in clear text in the keychain's file: never a secret. */
export type Attributes = Readonly<Record<string, string>>;

export interface Item {
  /** Label that the user reads in the keychain's own window. */
  readonly label: string;
  readonly attributes: Attributes;
}

/** A call ends so: done, or not before a prompt of the service has been carried out, at this path. */
export type Answer<T> = { readonly done: T } | { readonly prompt: string };

export interface FoundItems {
  readonly open: readonly string[];
  readonly locked: readonly string[];
}

/** How long somebody or something is waited for that a prompt asks. */
export interface PromptRun {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The methods of https://specifications.freedesktop.org/secret-service that are needed here. Each may throw a BusError. */
export interface SecretServiceCalls {
  /** Finds the collection that items go to; undefined when there is none. */
  defaultCollection(): Promise<{ readonly path: string; readonly locked: boolean } | undefined>;
  /** Asks nobody by itself. */
  unlock(paths: readonly string[]): Promise<Answer<readonly string[]>>;
  /** Whether the prompt of unlocking this collection shows nobody anything: KWallet answers with one also for an open wallet. */
  opensByItself(collection: string): Promise<boolean>;
  /** The new item's path. */
  createItem(collection: string, item: Item, secret: Secret): Promise<Answer<string>>;
  /** Undefined when the item is gone. */
  getSecret(path: string): Promise<Secret | undefined>;
  /** Undefined when the item is gone. */
  attributesOf(path: string): Promise<Attributes | undefined>;
  searchItems(attributes: Attributes): Promise<FoundItems>;
  /** An item that is gone already is deleted. */
  deleteItem(path: string): Promise<Answer<undefined>>;
  /**
   * Carries out a prompt, which may show a person a window. One that is given up is taken off the screen.
   * @returns what it resulted in; undefined when it was dismissed. @throws what `run.signal` was aborted with
   */
  carryOut(prompt: string, run: PromptRun): Promise<{ readonly result: unknown } | undefined>;
  /** For a prompt that is not carried out. Never throws. */
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
/** Of KDE's frameworks 6 and 5. */
const WALLETS = ['6', '5'].map((version) => ({
  name: `org.kde.kwalletd${version}`,
  path: `/modules/kwalletd${version}`,
}));
const NONE = '/'; // the object path that stands for "none", also for "no prompt"
const NOT_SUPPORTED = 'org.freedesktop.DBus.Error.NotSupported';
/** What GLib says of a path where nothing is; also of a method that a service lacks, so it never tells that a secret is gone. */
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
      // KWallet without its cryptography plugin: the secret then travels as it is, over a bus that only this user is on.
      const [, path] = await call(ROOT, SERVICE, 'OpenSession', 'sv', 'plain', bus.variant('s', ''));
      return { path: text(path), cipher: plainTransfer };
    }
  };
  const openEncrypted = async (): Promise<TransferSession> => {
    const exchange = beginKeyExchange();
    const ours = bus.variant('ay', exchange.publicKey);
    const [output, path] = await call(ROOT, SERVICE, 'OpenSession', 'sv', transferAlgorithm, ours);
    const theirs = bytes(unwrap(output));
    try {
      return { path: text(path), cipher: exchange.agree(theirs) };
    } catch (error) {
      throw error instanceof RangeError ? malformed() : error;
    }
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
      const wallet = await property(collection, COLLECTION, 'Label').catch(() => undefined); // of an item, there is none
      if (typeof wallet !== 'string') return false;
      const service = await ownerOf(NAME);
      for (const { name, path } of WALLETS) {
        // Asked by its name alone, a program that does not run would be started.
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
        // No window of ours has an id that another program would know.
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

  /** Where nobody has said which one is the default: the only one, but for that which ends with the session. */
  async function onlyCollection(): Promise<string | undefined> {
    const all = texts(await property(ROOT, SERVICE, 'Collections')).filter((path) => !path.endsWith('/session'));
    return all.length === 1 ? all[0] : undefined;
  }
}

/** Undefined when what was asked is gone. */
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

/** Of a service that knows no other way; see docs/decisions/023-keychains-that-ask-and-bound-secrets.md. */
const plainTransfer: Cipher = {
  encrypt: (plain) => ({ iv: Buffer.alloc(0), value: Buffer.from(plain, 'utf8') }),
  decrypt: ({ value }) => value.toString('utf8'),
};

/** For the secrets that travel over one connection. */
interface TransferSession {
  readonly path: string;
  readonly cipher: Cipher;
}

// A service is another program: what it answers is proved before it is used.

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
 * Why there is no keychain: no session bus; nobody on it offers a Secret Service; the one that is installed does not
 * start; it runs but has no default collection.
 */
export type AbsenceReason = 'no-bus' | 'no-provider' | 'provider-fails' | 'no-default-collection';

const D_BUS = 'org.freedesktop.DBus.Error.';

/** The absence that a D-Bus error stands for; undefined when the service is there and something else is wrong. */
export function absenceOf(errorName: string): AbsenceReason | undefined {
  if (errorName === busErrors.unreachable) return 'no-bus';
  if (errorName === `${D_BUS}ServiceUnknown` || errorName === `${D_BUS}NameHasNoOwner`) return 'no-provider';
  if (errorName.startsWith(`${D_BUS}Spawn.`)) return 'provider-fails';
  return undefined;
}

/** Makes a failure of a D-Bus error, whose name goes into the details, for the helpdesk. */
export function keychainFailure(errorName: string): FailureError {
  const absence = absenceOf(errorName);
  if (absence !== undefined) return new FailureError('LK-4001', { reason: absence });
  if (errorName === 'org.freedesktop.Secret.Error.IsLocked') return new FailureError('LK-4002');
  // TimedOut is the bus's: a service that it started did not come up.
  if (errorName === busErrors.late || errorName === `${D_BUS}TimedOut`) return new FailureError('LK-4004');
  return new FailureError('LK-4003', { reason: errorName });
}
