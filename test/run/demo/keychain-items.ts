import { withSessionBus } from '../../../electron/os/linux/bus/session-bus.ts';

export interface KeychainItem {
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const service = 'org.freedesktop.secrets';
const collection = '/org/freedesktop/secrets/aliases/default';

/** Labels and attributes of everything in a session's default collection. The secrets are not asked for. */
export function keychainItems(busAddress: string): Promise<readonly KeychainItem[]> {
  return withSessionBus({ timeoutMs: 5000, address: busAddress }, async (bus) => {
    const property = async (path: string, owner: 'Collection' | 'Item', name: string): Promise<unknown> => {
      const [variant] = await bus.call({
        ...{ destination: service, path, interface: 'org.freedesktop.DBus.Properties', member: 'Get' },
        signature: 'ss',
        body: [`org.freedesktop.Secret.${owner}`, name],
      });
      return (variant as { readonly value: unknown }).value;
    };
    const items: KeychainItem[] = [];
    for (const path of (await property(collection, 'Collection', 'Items')) as readonly string[]) {
      const label = (await property(path, 'Item', 'Label')) as string;
      items.push({ label, attributes: (await property(path, 'Item', 'Attributes')) as Record<string, string> });
    }
    return items;
  });
}
