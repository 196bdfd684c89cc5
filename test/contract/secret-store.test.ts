import { describe, expect, it } from 'vitest';
import { secretServiceStore } from '../../electron/os/linux/keychain/secret-service-store.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { keytarSecretStore } from '../../electron/secrets/keytar-secret-store.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { MemorySecretStore } from '../fakes/memory-secret-store.ts';
import { startDesktop } from '../support/desktop.ts';
import { secretStoreContract, type SecretStoreBed } from './secret-store.ts';

const desktop = await startDesktop();
desktop.enter();

const nowhere = secretService({ address: 'unix:path=/nonexistent/bus' });
const overBus = secretServiceStore(secretService({ display: false }));
const byKeytar = keytarSecretStore({ state: () => secretService().state() });
const real = (
  bed: Pick<SecretStoreBed, 'store' | 'withoutKeychain' | 'cannotSearch'>,
  stop: () => Promise<void>,
): SecretStoreBed => ({
  ...bed,
  lock: () => desktop.lock(),
  unlock: () => desktop.unlock(),
  stop,
});

secretStoreContract('the keychain of this desktop', () =>
  Promise.resolve(real({ store: overBus, withoutKeychain: secretServiceStore(nowhere) }, () => Promise.resolve())),
);

describe('the items of either way are found by the other', () => {
  const key = { kind: 'app-password', id: 'both' } as const;
  it.each([
    ['over the bus', overBus, byKeytar],
    ['by keytar', byKeytar, overBus],
  ])('when they were stored %s', async (_way, one, other) => {
    await one.write(key, new Secret('pässwörd'));
    const found = await other.read(key);
    expect(found.found === 'yes' && found.secret.use((text) => text)).toBe('pässwörd');
    await other.forget(key);
    expect(await one.read(key)).toEqual({ found: 'no' });
  });
});

// What Windows and macOS use, on the one keychain that can be had here.
secretStoreContract('the keychain of this desktop, through keytar', () =>
  Promise.resolve(
    real(
      { store: byKeytar, withoutKeychain: keytarSecretStore({ state: () => nowhere.state() }), cannotSearch: true },
      () => desktop.stop(),
    ),
  ),
);

secretStoreContract('the fake in memory', () => {
  const store = new MemorySecretStore();
  const withoutKeychain = new MemorySecretStore();
  withoutKeychain.mood = 'absent';
  const become = (mood: 'locked' | 'ready') => (): Promise<void> => {
    store.mood = mood;
    return Promise.resolve();
  };
  return Promise.resolve({
    store,
    withoutKeychain,
    lock: become('locked'),
    unlock: become('ready'),
    stop: () => Promise.resolve(),
  });
});
