import { afterAll, expect, it } from 'vitest';
import { secretServiceStore } from '../../electron/os/linux/keychain/secret-service-store.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { withPerson } from '../../electron/secrets/presence.ts';
import type { SecretStore } from '../../electron/secrets/secret-store.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { failureCode } from '../support/failure-code.ts';
import { startKeepassxc, startKwallet, type OtherKeychain } from '../support/other-keychains.ts';
import { secretStoreContract } from './secret-store.ts';

const [keepassxc, kwallet] = await Promise.all([startKeepassxc(), startKwallet()]);
const serviceOf = ({ desktop }: OtherKeychain) =>
  secretService({ address: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '', timeoutMs: 15_000 });
const nowhere = secretServiceStore(secretService({ address: 'unix:path=/nonexistent/bus' }));

/** As a command of somebody's uses it. */
function attended(store: SecretStore): SecretStore {
  return {
    state: () => withPerson({}, () => store.state()),
    read: (key) => withPerson({}, () => store.read(key)),
    write: (key, secret) => withPerson({}, () => store.write(key, secret)),
    forget: (key) => withPerson({}, () => store.forget(key)),
    forgetAll: () => withPerson({}, () => store.forgetAll()),
  };
}

const bedOf = (keychain: OtherKeychain) => ({
  store: attended(secretServiceStore(serviceOf(keychain))),
  withoutKeychain: nowhere,
  lock: () => keychain.lock(),
  unlock: () => keychain.unlock(),
  stop: () => Promise.resolve(),
});

secretStoreContract('KeePassXC', () => Promise.resolve({ ...bedOf(keepassxc), cannotLock: true }));
secretStoreContract('KWallet', () => Promise.resolve(bedOf(kwallet)));

it('KeePassXC with nobody present: what it shows no window for is stored, what it may ask about is not deleted', async () => {
  const store = secretServiceStore(serviceOf(keepassxc));
  const key = { kind: 'app-password', id: 'alone' } as const;
  await store.write(key, new Secret('by itself'));
  expect(await store.read(key)).toMatchObject({ found: 'yes' });
  expect(await failureCode(store.forget(key))).toBe('LK-4008');
  expect(await store.read(key)).toMatchObject({ found: 'yes' });
  await attended(store).forget(key);
  expect(await store.read(key)).toEqual({ found: 'no' });
});

afterAll(async () => {
  await Promise.all([keepassxc.stop(), kwallet.stop()]);
});
