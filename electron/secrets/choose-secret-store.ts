import { secretServiceStore } from '../os/linux/keychain/secret-service-store.ts';
import { secretService } from '../os/linux/keychain/secret-service.ts';
import { keytarSecretStore } from './keytar-secret-store.ts';
import type { SecretStore } from './secret-store.ts';

/**
 * The keychain of an operating system. Those of Windows and macOS are open as long as the user is logged on.
 * @param display see `SecretServiceOptions`
 */
export function chooseSecretStore(platform: NodeJS.Platform, display = false): SecretStore {
  switch (platform) {
    case 'win32':
    case 'darwin':
      return keytarSecretStore({ state: () => Promise.resolve('ready') });
    default:
      return secretServiceStore(secretService({ display }));
  }
}
