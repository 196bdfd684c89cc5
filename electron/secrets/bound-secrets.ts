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
  /** Login name; absent while nobody knows yet whose the secret will be. */
  login: z.exactOptional(z.string()),
});

/** A server as a secret may be sent to it: scheme, host and port, and the file of a private CA that is trusted for it. */
export type BoundServer = z.infer<typeof serverSchema>;

/** Where a secret may be sent, and as whom. */
export type Binding = z.infer<typeof bindingSchema>;

export type BoundLookup =
  | Exclude<Lookup, { found: 'yes' }>
  /** The keychain holds the secret; `unbound` when an older Latchkey has stored it without a binding, see `bind`. */
  | { readonly found: 'yes'; readonly secret: Secret; readonly unbound?: true }
  /** The keychain holds a secret that was made for another server or account, and does not give it away. */
  | { readonly found: 'elsewhere'; readonly made: Binding };

/**
 * The keychain binds each secret to the server and account that the secret was made for, so that a changed list of connections
 * or journal sends no secret elsewhere. The binding stands in the secret's own text, as no two keychains keep anything beside
 * it alike; see docs/decisions/023.
 */
export interface BoundSecrets extends Omit<SecretStore, 'read' | 'write'> {
  /** Reads a secret. @param allowed bindings of which the secret has to have one @throws as `SecretStore` */
  read(key: SecretKey, ...allowed: readonly [Binding, ...Binding[]]): Promise<BoundLookup>;
  /** @throws as `SecretStore` */
  write(key: SecretKey, secret: Secret, binding: Binding): Promise<void>;
  /** Binds what an older Latchkey has stored; only while the exclusive lock is held, or it could undo another's change. Never throws what is expected. */
  bind(key: SecretKey, binding: Binding): Promise<void>;
}

/** Asks other items of the keychain what an unbound app password was made for. @returns undefined unless that differs from the claim */
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

/** Marks the beginning of a text that carries a binding. No platform makes app passwords that begin so by themselves. */
const MARK = 'latchkey:1:';

/** Puts the binding, as one line of JSON, before the secret, in which nothing has to be escaped then. */
function pack(secret: Secret, binding: Binding): Secret {
  return new Secret(`${MARK}${JSON.stringify(inOrder(binding))}\n${secret.use((text) => text)}`);
}

/** Parses a stored text. @returns undefined for a text that carries the mark and cannot be understood */
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

/** Puts the fields of a binding in one order, so that absent fields and their order make no difference. */
function inOrder({ platform, drive, login }: Binding): unknown {
  const server = (of: BoundServer | undefined) =>
    of === undefined ? undefined : { origin: of.origin, caFile: of.caFile };
  return { platform: server(platform), drive: server(drive), login };
}
