import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { keytarSecretStore, type Keytar } from '../../../electron/secrets/keytar-secret-store.ts';
import type { KeychainState, SecretStore } from '../../../electron/secrets/secret-store.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const key = { kind: 'app-password', id: 'c1' } as const;
const never = <T>(): Promise<T> => new Promise(() => undefined);

/** keytar as it answers when nothing is wrong, but for what is given; every call that reaches it is noted. */
function bench(odd: Partial<Keytar> = {}, states: (KeychainState | Error)[] = ['ready']) {
  const calls: string[] = [];
  const texts = new Map<string, string>();
  const plain: Keytar = {
    getPassword: (...of) => Promise.resolve(texts.get(of.join()) ?? null),
    setPassword: (service, account, text) => Promise.resolve(void texts.set([service, account].join(), text)),
    deletePassword: (...of) => Promise.resolve(texts.delete(of.join())),
  };
  const keytar: Keytar = {
    getPassword: (...of) => (calls.push('get'), { ...plain, ...odd }.getPassword(...of)),
    setPassword: (...of) => (calls.push('set'), { ...plain, ...odd }.setPassword(...of)),
    deletePassword: (...of) => (calls.push('delete'), { ...plain, ...odd }.deletePassword(...of)),
  };
  const state = (): Promise<KeychainState> => {
    const next = (states.length > 1 ? states.shift() : states[0]) ?? 'ready';
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  return { calls, texts, store: keytarSecretStore({ state, timeoutMs: 20, load: () => Promise.resolve(keytar) }) };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof FailureError ? error.failure : error),
  );

describe('the keychain through keytar', () => {
  it('is not touched while it is locked or absent', async () => {
    for (const state of ['locked', 'absent'] as const) {
      const { calls, store } = bench({}, [state]);
      expect(await store.read(key)).toEqual({ found: 'unknown', why: state });
      const code = state === 'locked' ? 'LK-4002' : 'LK-4001';
      expect(await failureOf(store.write(key, new Secret('p')))).toMatchObject({ code });
      expect(await failureOf(store.forget(key))).toMatchObject({ code });
      expect(calls).toEqual([]);
    }
  });

  it('does not say "not there" when it was locked while it looked', async () => {
    expect(await bench({}, ['ready', 'locked']).store.read(key)).toEqual({ found: 'unknown', why: 'locked' });
    expect(await failureOf(bench({}, ['ready', 'locked']).store.forget(key))).toMatchObject({ code: 'LK-4002' });
  });

  it('knows nothing when its state cannot be asked', async () => {
    const late = () => [new FailureError('LK-4004')];
    expect(await bench({}, late()).store.read(key)).toEqual({ found: 'unknown', why: 'timeout' });
    expect(await failureOf(bench({}, late()).store.write(key, new Secret('p')))).toEqual({ code: 'LK-4004' });
    expect(await failureOf(bench({}, late()).store.state())).toEqual({ code: 'LK-4004' });
  });

  it('says what it was told when keytar fails', async () => {
    const fails = () => Promise.reject(new Error('Keychain\n  says no'));
    const { store } = bench({ getPassword: fails, setPassword: fails, deletePassword: fails });
    const refused = { code: 'LK-4003', details: { reason: 'Keychain says no' } };
    expect(await store.read(key)).toEqual({ found: 'unknown', why: 'failed' });
    expect(await failureOf(store.write(key, new Secret('p')))).toEqual(refused);
    expect(await failureOf(store.forget(key))).toEqual(refused);
  });

  it.each([
    ['something else', 'q'],
    ['nothing', null],
  ])('does not take a write for done when %s is read back', async (_what, kept) => {
    const { store } = bench({ getPassword: () => Promise.resolve(kept) });
    const failure = await failureOf(store.write(key, new Secret('p')));
    expect(failure).toEqual({ code: 'LK-4003', details: { reason: 'not-kept' } });
  });

  it('is absent when keytar or the library below it cannot be loaded', async () => {
    const load = () => Promise.reject(new Error('libsecret-1.so.0: cannot open shared object file'));
    const store = keytarSecretStore({ state: () => Promise.resolve('ready'), load });
    expect(await store.state()).toBe('absent');
    expect(await store.read(key)).toEqual({ found: 'unknown', why: 'absent' });
    const failure = { code: 'LK-4001', details: { reason: 'no-library' } };
    expect(await failureOf(store.write(key, new Secret('p')))).toEqual(failure);
  });

  it('lets a fault through that is none of the keychain', async () => {
    await expect(bench({}, [new TypeError('fault')]).store.read(key)).rejects.toThrow(TypeError);
  });
});

describe('a keychain that does not answer', () => {
  const works: Record<string, (store: SecretStore) => Promise<unknown>> = {
    write: (store) => store.write(key, new Secret('p')),
    forget: (store) => store.forget(key),
  };
  it.each(Object.entries(works))('fails a %s in time', async (_name, work) => {
    expect(await failureOf(work(bench({ setPassword: never, deletePassword: never }).store))).toEqual({
      code: 'LK-4004',
    });
  });

  it('leaves a read unknown', async () => {
    expect(await bench({ getPassword: never }).store.read(key)).toEqual({ found: 'unknown', why: 'timeout' });
  });

  it('is not asked again before it has answered, as each call would take one of four threads', async () => {
    let answer: (text: string) => void = () => undefined;
    const slow = new Promise<string>((resolve) => (answer = resolve));
    const { calls, store } = bench({ getPassword: () => slow });
    await store.read(key);
    expect(await store.read(key)).toEqual({ found: 'unknown', why: 'timeout' });
    expect(await failureOf(store.forget(key))).toEqual({ code: 'LK-4004' });
    expect(calls).toEqual(['get']);
    answer('late');
    await slow;
    await new Promise(setImmediate);
    expect(await store.read(key)).toMatchObject({ found: 'yes' });
  });
});
