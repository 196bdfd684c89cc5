import { chooseSecretStore } from '../../electron/secrets/choose-secret-store.ts';
import { keytarSecretStore } from '../../electron/secrets/keytar-secret-store.ts';
import { secretService } from '../../electron/secrets/secret-service.ts';
import { MemorySecretStore } from '../fakes/memory-secret-store.ts';
import { startDesktop } from '../support/desktop.ts';
import { secretStoreContract } from './secret-store.ts';

const desktop = await startDesktop();
desktop.enter();

secretStoreContract('the keychain of this desktop, through keytar', () => {
  const nowhere = secretService({ address: 'unix:path=/nonexistent/bus' });
  return Promise.resolve({
    store: chooseSecretStore('linux'),
    withoutKeychain: keytarSecretStore({ state: () => nowhere.state() }),
    lock: () => desktop.lock(),
    unlock: () => desktop.unlock(),
    stop: () => desktop.stop(),
  });
});

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
