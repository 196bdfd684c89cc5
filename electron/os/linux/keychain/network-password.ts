import { isFailure } from '../../../contract/failure.ts';
import type { Witness } from '../../../secrets/bound-secrets.ts';
import type { NetworkPasswordItem, NetworkPasswords } from '../../../secrets/network-password.ts';
import type { Attributes } from './secret-service-calls.ts';
import type { SecretService } from './secret-service.ts';

/** Returns the attributes by which gvfs looks for an item. When one is missing or differs, gvfs asks the user instead. */
export function networkPasswordAttributes({ id, server, port, user, realm }: NetworkPasswordItem): Attributes {
  return {
    'xdg:schema': 'org.gnome.keyring.NetworkPassword',
    user,
    server,
    port: String(port),
    protocol: 'http', // gvfs asks for this with davs, too
    object: realm,
    authtype: 'basic', // gvfs asks for this with digest, too
    ...ours(id),
  };
}

/**
 * Returns the attribute of Latchkey's own item. An item that the desktop has saved for the user, for the same server, is not
 * touched.
 */
function ours(id: string): Attributes {
  return { 'latchkey:id': id };
}

/**
 * Finds out from the item for gvfs for which server and account a drive's app password was made, also when the app password
 * itself has no binding yet. Undefined where there is no such item, or no such keychain.
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

/** Stores network passwords in the freedesktop Secret Service, for gvfs. */
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
