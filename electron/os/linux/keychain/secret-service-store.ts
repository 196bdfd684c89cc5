import { isFailure } from '../../../contract/failure.ts';
import { accountOf, cannotLook, SERVICE } from '../../../secrets/keychain-item.ts';
import type { SecretKey, SecretStore } from '../../../secrets/secret-store.ts';
import type { Attributes } from './secret-service-calls.ts';
import type { SecretService } from './secret-service.ts';

/** Makes the secret store of a freedesktop session; see docs/decisions/007-keychain-over-the-bus.md. */
export function secretServiceStore(service: SecretService): SecretStore {
  return {
    state: () => service.state(),
    open: () => service.open(),
    unlocked: (signal) => service.unlocked(signal),
    async read(key) {
      try {
        const secret = await service.read(attributesOf(key));
        return secret === undefined ? { found: 'no' } : { found: 'yes', secret };
      } catch (error) {
        if (!isFailure(error)) throw error;
        return cannotLook(error);
      }
    },
    write: (key, secret) =>
      service.store({ label: `${SERVICE}/${accountOf(key)}`, attributes: attributesOf(key) }, secret),
    forget: (key) => service.remove(attributesOf(key)),
    async forgetAll() {
      await service.remove(OURS);
      return 'empty';
    },
  };
}

const OURS: Attributes = { 'xdg:schema': 'org.freedesktop.Secret.Generic', service: SERVICE };

/** Returns the attributes that keytar gives its items. */
function attributesOf(key: SecretKey): Attributes {
  return { ...OURS, account: accountOf(key) };
}
