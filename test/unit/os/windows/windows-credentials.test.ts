import { beforeEach, describe, expect, it } from 'vitest';
import { windowsCredentials } from '../../../../electron/os/windows/windows-credentials.ts';
import { keytarSecretStore, type Keytar } from '../../../../electron/secrets/keytar-secret-store.ts';
import type { SecretKey } from '../../../../electron/secrets/secret-store.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';
import { secretStoreContract } from '../../../contract/secret-store.ts';
import { MemoryCredentials } from '../../../fakes/memory-credentials.ts';
import { failureCode } from '../../../support/failure-code.ts';

const key: SecretKey = { kind: 'app-password', id: 'c1' };

let windows: MemoryCredentials;
beforeEach(() => {
  windows = new MemoryCredentials();
});

const storeOf = (credentials: MemoryCredentials, state = () => Promise.resolve<'ready' | 'locked'>('ready')) =>
  windowsCredentials(keytarSecretStore({ state, load: () => Promise.resolve(credentials.keytar) }), () =>
    Promise.resolve(credentials),
  );
const store = () => storeOf(windows);

secretStoreContract('The Credential Manager', () => {
  const credentials = new MemoryCredentials();
  let locked = false;
  const gone = (): Promise<Keytar> => Promise.reject(new Error('no library'));
  return Promise.resolve({
    store: storeOf(credentials, () => Promise.resolve(locked ? 'locked' : 'ready')),
    withoutKeychain: windowsCredentials(keytarSecretStore({ state: () => Promise.resolve('absent'), load: gone }), () =>
      Promise.reject(new Error('no library')),
    ),
    lock: () => Promise.resolve(void (locked = true)),
    unlock: () => Promise.resolve(void (locked = false)),
    stop: () => Promise.resolve(),
  });
});

describe('a credential', () => {
  it('stays on this computer, from its first second on and at each change', async () => {
    for (const text of ['one', 'two']) {
      await store().write(key, new Secret(text));
      expect([...windows.all]).toEqual([['Latchkey/app-password:c1', { secret: text, persistence: 2 }]]);
    }
  });

  it('that Windows does not keep to this computer is not left to travel', async () => {
    windows.refusal.setPersistence = 5;
    expect(await failureCode(store().write(key, new Secret('one')))).toBe('LK-4003');
    expect(windows.all.size).toBe(0);
  });

  it('of 2,560 bytes is kept, in whatever script, and a longer one is refused before anything changes', async () => {
    await store().write(key, new Secret('é'.repeat(1280)));
    const kept = [...windows.all];
    const write = store().write(key, new Secret(`${'é'.repeat(1280)}x`));
    await expect(write).rejects.toMatchObject({ failure: { code: 'LK-4003', details: { reason: 'too-long' } } });
    expect([...windows.all]).toEqual(kept);
  });
});

describe('a computer on which nothing may be stored', () => {
  it('is told from one without a logon, before anything is written, and what is stored can still be read and forgotten', async () => {
    await store().write(key, new Secret('one'));
    windows.most = 0;
    expect(await failureCode(store().assertStorable?.() ?? Promise.resolve())).toBe('LK-5360');
    expect(await failureCode(store().write(key, new Secret('two')))).toBe('LK-5360');
    expect(await store().state()).toBe('ready');
    expect((await store().read(key)).found).toBe('yes');
    await store().forget(key);
    expect(windows.all.size).toBe(0);

    windows.refusal.mostPersistence = 1312;
    expect(await failureCode(store().write(key, new Secret('two')))).toBe('LK-5361');
    windows.refusal.mostPersistence = 5;
    expect(await failureCode(store().write(key, new Secret('two')))).toBe('LK-4003');
    expect(windows.all.size).toBe(0);
  });
});

describe('forgetting everything', () => {
  it('takes what Latchkey has stored, and nothing of another program’s', async () => {
    await store().write(key, new Secret('one'));
    await store().write({ kind: 'session', id: 'c2' }, new Secret('two'));
    windows.all.set('LatchkeyOfOthers/x', { secret: 'theirs', persistence: 3 });
    expect(await store().forgetAll()).toBe('empty');
    expect([...windows.all.keys()]).toEqual(['LatchkeyOfOthers/x']);
    expect(await store().forgetAll()).toBe('empty');
  });

  it.each([
    [{ targets: 5 }, 'LK-4003'],
    [{ targets: 1312 }, 'LK-5361'],
    [{ delete: 5 }, 'LK-4003'],
  ])('says so when %j', async (refusal, code) => {
    await store().write(key, new Secret('one'));
    windows.refusal = refusal;
    expect(await failureCode(store().forgetAll())).toBe(code);
  });
});
