import { isFailure } from '../contract/failure.ts';
import type { Attributes } from '../os/linux/keychain/secret-service-calls.ts';
import type { SecretService } from '../os/linux/keychain/secret-service.ts';
import type { Witness } from './bound-secrets.ts';
import type { Secret } from './secret.ts';

/** For which server, account and realm a password is. */
export interface NetworkPasswordItem {
  /** The connection's id. */
  readonly id: string;
  readonly server: string;
  /** Also when it is the scheme's own, 80 or 443. */
  readonly port: number;
  readonly user: string;
  /** From the server's 401, to the letter. */
  readonly realm: string;
}

/** Passwords where the desktop itself looks for them when it connects to a server: one for each connection. */
export interface NetworkPasswords {
  /** Over the one that the connection has, if any. @throws FailureError LK-4001 to LK-4004. */
  put(item: NetworkPasswordItem, secret: Secret): Promise<void>;
  /** Removing what is not there is a success. @throws as `put`. */
  remove(id: string): Promise<void>;
  has(id: string): Promise<boolean | 'unknown'>;
}

/** What gvfs looks for. Every attribute has to be there as it is here, or it asks the user instead. */
export function networkPasswordAttributes({ id, server, port, user, realm }: NetworkPasswordItem): Attributes {
  return {
    'xdg:schema': 'org.gnome.keyring.NetworkPassword',
    user,
    server,
    port: String(port),
    protocol: 'http', // for davs, too
    object: realm,
    authtype: 'basic', // for digest, too
    ...ours(id),
  };
}

/** Only Latchkey's own: an item that the user let the desktop save for the same server is not touched. */
function ours(id: string): Attributes {
  return { 'latchkey:id': id };
}

/**
 * What gvfs reads says for which server and account a drive's app password is, also where the app password itself is not
 * bound yet. Nothing where there is no such item, or no such keychain.
 */
export function networkPasswordWitness(service: Pick<SecretService, 'attributesOf'>): Witness {
  return async (id, { drive, login }) => {
    if (drive === undefined) return undefined;
    const item = await service.attributesOf(ours(id)).catch((error: unknown) => {
      if (isFailure(error)) return undefined;
      throw error;
    });
    const { server, port, user } = item ?? {};
    if (server === undefined || port === undefined || user === undefined) return undefined;
    const { protocol, hostname, port: given } = new URL(drive.origin);
    const claimed = given === '' ? { 'https:': '443', 'http:': '80' }[protocol] : given;
    if (server === hostname && port === claimed && user === login) return undefined;
    const origin = `${protocol}//${server}:${port}`;
    return { platform: { origin }, drive: { origin }, login: user };
  };
}

/** In the freedesktop Secret Service, for gvfs. */
export function secretServiceNetworkPasswords(
  service: Pick<SecretService, 'store' | 'remove' | 'has'>,
): NetworkPasswords {
  return {
    put: (item, secret) =>
      service.store(
        { label: `Latchkey: ${item.user}@${item.server}`, attributes: networkPasswordAttributes(item) },
        secret,
        ours(item.id),
      ),
    remove: (id) => service.remove(ours(id)),
    has: (id) => service.has(ours(id)),
  };
}
