import * as z from 'zod/mini';
import { isFailure } from '../contract/failure.ts';
import type { Lookup, SecretKey, SecretStore } from './secret-store.ts';
import { Secret } from './secret.ts';

const serverSchema = z.object({ origin: z.string(), caFile: z.exactOptional(z.string()) });
const bindingSchema = z.object({
  /** The platform's server, where sessions and app passwords are made and revoked. */
  platform: serverSchema,
  /** The server of the drive's WebDAV. */
  drive: z.exactOptional(serverSchema),
  /** The login name. Absent while nobody knows yet whose the secret will be. */
  login: z.exactOptional(z.string()),
});

/** A server to which a secret may be sent: scheme, host and port, and the file of a private CA that is trusted for it. */
export type BoundServer = z.infer<typeof serverSchema>;

/** Where a secret may be sent, and with which login. */
export type Binding = z.infer<typeof bindingSchema>;

export type BoundLookup =
  | Exclude<Lookup, { found: 'yes' }>
  /** The keychain has the secret. It is `unbound` when an older Latchkey has stored it without a binding; see `bind`. */
  | { readonly found: 'yes'; readonly secret: Secret; readonly unbound?: true }
  /** The keychain has a secret that was made for another server or account, and does not hand it out. */
  | { readonly found: 'elsewhere'; readonly made: Binding };

/**
 * Stores each secret together with the server and account that it was made for, so that a changed list of connections or
 * journal sends no secret to another place. The binding is a part of the secret's own text, because no two keychains keep
 * anything beside a secret in the same way; see docs/decisions/023.
 */
export interface BoundSecrets extends Omit<SecretStore, 'read' | 'write'> {
  /**
   * Reads a secret.
   * @param allowed the bindings of which the secret must have one
   * @throws FailureError as `SecretStore`
   */
  read(key: SecretKey, ...allowed: readonly [Binding, ...Binding[]]): Promise<BoundLookup>;
  /**
   * Stores a secret with its binding.
   * @throws FailureError as `SecretStore`
   */
  write(key: SecretKey, secret: Secret, binding: Binding): Promise<void>;
  /**
   * Adds the binding to a secret that an older Latchkey has stored. Only while the exclusive lock is held, because it could
   * undo another program's change otherwise. Expected failures are not thrown.
   */
  bind(key: SecretKey, binding: Binding): Promise<void>;
}

/**
 * Finds out from other items of the keychain what an unbound app password was made for.
 * @returns undefined unless that differs from the claim
 */
export type Witness = (id: string, claimed: Binding) => Promise<Binding | undefined>;

export function boundSecrets(store: SecretStore, witness: Witness = () => Promise.resolve(undefined)): BoundSecrets {
  const read: BoundSecrets['read'] = async (key, ...allowed) => {
    const found = await store.read(key);
    if (found.found !== 'yes') return found;
    const item = unpack(found.secret);
    if (item === undefined) return { found: 'unknown', why: 'failed' };
    const { secret, binding } = item;
    if (binding === undefined) {
      const [claimed] = allowed;
      const made = key.kind === 'app-password' ? await witness(key.id, claimed) : undefined;
      return made === undefined ? { found: 'yes', secret, unbound: true } : { found: 'elsewhere', made };
    }
    return allowed.some((one) => isSame(one, binding))
      ? { found: 'yes', secret }
      : { found: 'elsewhere', made: binding };
  };
  const write: BoundSecrets['write'] = (key, secret, binding) =>
    store.write(key, secret.isEmpty ? secret : pack(secret, binding));
  return {
    ...{ read, write },
    state: () => store.state(),
    ...(store.open === undefined ? {} : { open: async () => store.open?.() }),
    ...(store.assertStorable === undefined ? {} : { assertStorable: async () => store.assertStorable?.() }),
    ...(store.unlocked === undefined ? {} : { unlocked: async (signal) => store.unlocked?.(signal) }),
    forget: (key) => store.forget(key),
    forgetAll: () => store.forgetAll(),
    async bind(key, binding) {
      try {
        const found = await read(key, binding);
        if (found.found === 'yes' && found.unbound === true) await write(key, found.secret, binding);
      } catch (error) {
        if (!isFailure(error)) throw error; // the secret is read as before, and bound the next time
      }
    },
  };
}

/** Marks the beginning of a text with a binding. No platform makes app passwords that begin like this. */
const MARK = 'latchkey:1:';

/** Puts the binding before the secret, as one line of JSON. The secret needs no escaping that way. */
function pack(secret: Secret, binding: Binding): Secret {
  return new Secret(`${MARK}${JSON.stringify(inOrder(binding))}\n${secret.use((text) => text)}`);
}

/**
 * Parses a stored text.
 * @returns undefined for a text that has the mark and cannot be parsed
 */
function unpack(packed: Secret): { readonly secret: Secret; readonly binding?: Binding } | undefined {
  return packed.use((text) => {
    if (!text.startsWith(MARK)) return { secret: packed };
    const end = text.indexOf('\n');
    const binding = bindingSchema.safeParse(parsed(text.slice(MARK.length, end === -1 ? undefined : end)));
    return end === -1 || !binding.success
      ? undefined
      : { secret: new Secret(text.slice(end + 1)), binding: binding.data };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isSame = (one: Binding, other: Binding): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** Puts the fields of a binding in a fixed order, so that absent fields and their order make no difference in a comparison. */
function inOrder({ platform, drive, login }: Binding): unknown {
  const server = (of: BoundServer | undefined) =>
    of === undefined ? undefined : { origin: of.origin, caFile: of.caFile };
  return { platform: server(platform), drive: server(drive), login };
}
