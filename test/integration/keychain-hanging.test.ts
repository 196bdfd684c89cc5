import { afterAll, afterEach, expect, it } from 'vitest';
import { keytarSecretStore } from '../../electron/secrets/keytar-secret-store.ts';
import { secretServiceNetworkPasswords } from '../../electron/secrets/network-password.ts';
import { secretService } from '../../electron/secrets/secret-service.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDesktop } from '../support/desktop.ts';
import { keyringProcess } from '../support/keyring-process.ts';

const desktop = await startDesktop();
desktop.enter();

const daemon = await keyringProcess(desktop);
afterEach(() => {
  process.kill(daemon, 'SIGCONT');
});
afterAll(() => desktop.stop());

const timeoutMs = 300;
const key = { kind: 'app-password', id: 'c1' } as const;

it('gives up on a Secret Service that does not answer, and finds it again when it does', async () => {
  const service = secretService({ timeoutMs });
  const passwords = secretServiceNetworkPasswords(service);
  const item = { id: 'c1', server: 'files.example', port: 443, user: 'alice', realm: 'files' };
  process.kill(daemon, 'SIGSTOP');
  const late = { failure: { code: 'LK-4004' } };
  await expect(service.state()).rejects.toMatchObject(late);
  await expect(passwords.put(item, new Secret('p'))).rejects.toMatchObject(late);
  await expect(passwords.remove('c1')).rejects.toMatchObject(late);
  expect(await passwords.has('c1')).toBe('unknown');
  process.kill(daemon, 'SIGCONT');
  await passwords.put(item, new Secret('p'));
  expect(await passwords.has('c1')).toBe(true);
});

it('gives up on a keychain that stops after it said that it is ready, and finds it again when it goes on', async () => {
  const store = keytarSecretStore({ state: () => Promise.resolve('ready'), timeoutMs });
  await store.write(key, new Secret('p'));
  process.kill(daemon, 'SIGSTOP');
  expect(await store.read(key)).toEqual({ found: 'unknown', why: 'timeout' });
  await expect(store.write(key, new Secret('q'))).rejects.toMatchObject({ failure: { code: 'LK-4004' } });
  process.kill(daemon, 'SIGCONT');
  await expect.poll(() => store.read(key)).toMatchObject({ found: 'yes' });
});

it('asks the state first, so that keytar is not called when nothing answers', async () => {
  const store = keytarSecretStore({
    state: () => secretService({ timeoutMs }).state(),
    load: () => Promise.reject(new Error('called')),
  });
  process.kill(daemon, 'SIGSTOP');
  expect(await store.read(key)).toEqual({ found: 'unknown', why: 'timeout' });
});
