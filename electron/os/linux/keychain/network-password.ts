import { isFailure } from '../../../contract/failure.ts';
import type { Witness } from '../../../secrets/bound-secrets.ts';
import type { NetworkPasswordItem, NetworkPasswords } from '../../../secrets/network-password.ts';
import type { Attributes } from './secret-service-calls.ts';
import type { SecretService } from './secret-service.ts';

/** gvfs looks for an item with these attributes; where one is missing or differs, gvfs asks the user instead. */
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
