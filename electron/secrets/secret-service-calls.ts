import { Secret } from './secret.ts';
import { beginKeyExchange, transferAlgorithm, type Cipher } from './secret-transfer.ts';
import { BusError, type SessionBus } from '../os/session-bus.ts';

/** What an item is found by. Kept in clear text in the keychain's file: never a secret. */
export type Attributes = Readonly<Record<string, string>>;

export interface Item {
  /** What the user reads in the keychain's own window. */
  readonly label: string;
  readonly attributes: Attributes;
}

/** The methods of https://specifications.freedesktop.org/secret-service that are needed here. Each may throw a BusError. */
export interface SecretServiceCalls {
  /** Undefined when there is no default collection. */
  defaultCollection(): Promise<{ readonly path: string; readonly locked: boolean } | undefined>;
  /** The new item's path, or undefined when the service would have to ask the user first. */
  createItem(collection: string, item: Item, secret: Secret): Promise<string | undefined>;
  /** Undefined when the item is gone. */
  getSecret(path: string): Promise<Secret | undefined>;
  searchItems(
    attributes: Attributes,
  ): Promise<{ readonly open: readonly string[]; readonly locked: readonly string[] }>;
  /** False when the service would have to ask the user first. An item that is gone already is deleted. */
  deleteItem(path: string): Promise<boolean>;
}

const NAME = 'org.freedesktop.secrets';
const ROOT = '/org/freedesktop/secrets';
const SERVICE = 'org.freedesktop.Secret.Service';
const COLLECTION = 'org.freedesktop.Secret.Collection';
const ITEM = 'org.freedesktop.Secret.Item';
const NONE = '/'; // the object path that stands for "none", also for "no prompt"
const GONE = ['org.freedesktop.Secret.Error.NoSuchObject', 'org.freedesktop.DBus.Error.UnknownObject'];

export function secretServiceCalls(bus: SessionBus): SecretServiceCalls {
  const call = (path: string, owner: string, member: string, signature: string, ...body: unknown[]) =>
    bus.call({ destination: NAME, path, interface: owner, member, signature, body });

  const openSession = async (): Promise<TransferSession> => {
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
      const path = text(alias);
      if (path === NONE) return undefined;
      const [locked] = await call(path, 'org.freedesktop.DBus.Properties', 'Get', 'ss', COLLECTION, 'Locked');
      return { path, locked: unwrap(locked) !== false };
    },
    async createItem(collection, { label, attributes }, secret) {
      const { path: sessionPath, cipher } = await session();
      const { iv, value } = secret.use((plain) => cipher.encrypt(plain));
      const properties = {
        [`${ITEM}.Label`]: bus.variant('s', label),
        [`${ITEM}.Attributes`]: bus.variant('a{ss}', attributes),
      };
      const wrapped = [sessionPath, iv, value, 'text/plain']; // libsecret takes this type, and no other, for a password
      const [path] = await call(collection, COLLECTION, 'CreateItem', 'a{sv}(oayays)b', properties, wrapped, true);
      return path === NONE ? undefined : text(path);
    },
    async getSecret(path) {
      const { path: sessionPath, cipher } = await session();
      try {
        const [wrapped] = await call(path, ITEM, 'GetSecret', 'o', sessionPath);
        if (!Array.isArray(wrapped)) throw malformed();
        const [, iv, value] = wrapped as readonly unknown[];
        return new Secret(decrypted(cipher, bytes(iv), bytes(value)));
      } catch (error) {
        if (error instanceof BusError && GONE.includes(error.errorName)) return undefined;
        throw error;
      }
    },
    async searchItems(attributes) {
      const [open, locked] = await call(ROOT, SERVICE, 'SearchItems', 'a{ss}', attributes);
      return { open: texts(open), locked: texts(locked) };
    },
    async deleteItem(path) {
      try {
        const [prompt] = await call(path, ITEM, 'Delete', '');
        return prompt === NONE;
      } catch (error) {
        if (error instanceof BusError && GONE.includes(error.errorName)) return true;
        throw error;
      }
    },
  };
}

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
