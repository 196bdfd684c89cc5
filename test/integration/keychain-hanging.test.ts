import { afterAll, afterEach, expect, it } from 'vitest';
import { secretServiceNetworkPasswords } from '../../electron/os/linux/keychain/network-password.ts';
import { secretServiceStore } from '../../electron/os/linux/keychain/secret-service-store.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { run } from '../../electron/os/run.ts';
import { keytarSecretStore } from '../../electron/secrets/keytar-secret-store.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDesktop } from '../support/desktop.ts';
import { failureCode } from '../support/failure-code.ts';
import { keyringProcess } from '../support/keyring-process.ts';
import { stopProcess } from '../support/session-processes.ts';

const desktop = await startDesktop();
desktop.enter();

const daemon = await keyringProcess(desktop);
afterEach(() => {
  if (!killed) process.kill(daemon, 'SIGCONT');
});
afterAll(() => desktop.stop());

let killed = false;
const timeoutMs = 300;
const key = { kind: 'app-password', id: 'c1' } as const;

it('gives up on a Secret Service that does not answer, and finds it again when it does', async () => {
  const service = secretService({ timeoutMs });
  const passwords = secretServiceNetworkPasswords(service);
  const item = { id: 'c1', server: 'files.example', port: 443, user: 'alice', realm: 'files' };
  await stopProcess(daemon);
  const late = { failure: { code: 'LK-4004' } };
  await expect(service.state()).rejects.toMatchObject(late);
  await expect(passwords.put(item, new Secret('p'))).rejects.toMatchObject(late);
  await expect(passwords.remove('c1')).rejects.toMatchObject(late);
  expect(await passwords.has('c1')).toBe('unknown');
  process.kill(daemon, 'SIGCONT');
  await expect.poll(() => failureCode(passwords.put(item, new Secret('p')))).toBe('no failure');
  await expect.poll(() => passwords.has('c1')).toBe(true);
});

it('gives up on a keychain that does not answer, and finds it again when it goes on', async () => {
  const store = secretServiceStore(secretService({ timeoutMs }));
  await secretServiceStore(secretService()).write(key, new Secret('p'));
  await stopProcess(daemon);
  expect(await store.read(key)).toEqual({ found: 'unknown', why: 'timeout' });
  await expect(store.write(key, new Secret('q'))).rejects.toMatchObject({ failure: { code: 'LK-4004' } });
  process.kill(daemon, 'SIGCONT');
  await expect.poll(() => store.read(key)).toMatchObject({ found: 'yes' });
});

it('does not keep the process from ending', async () => {
  const module = (file: string): string => new URL(`../../electron/os/linux/keychain/${file}`, import.meta.url).href;
  const code = `
    import { secretServiceStore } from '${module('secret-service-store.ts')}';
    import { secretService } from '${module('secret-service.ts')}';
    console.log(JSON.stringify(await secretServiceStore(secretService({ timeoutMs: 100 })).read(${JSON.stringify(key)})));`;
  await stopProcess(daemon);
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const child = await run({ file: process.execPath, args, timeoutMs: 15_000, env: desktop.env });
  expect(child).toMatchObject({ code: 0, stdout: '{"found":"unknown","why":"timeout"}\n' });
});

it('gives up on a keychain that keytar asks and that stops after it said that it is ready', async () => {
  const store = keytarSecretStore({ state: () => Promise.resolve('ready'), timeoutMs });
  await expect.poll(() => failureCode(store.write(key, new Secret('p')))).toBe('no failure');
  await stopProcess(daemon);
  expect(await store.read(key)).toEqual({ found: 'unknown', why: 'timeout' });
  process.kill(daemon, 'SIGCONT');
  await expect.poll(() => store.read(key)).toMatchObject({ found: 'yes' });
});

it('finds the keychain again after its daemon was started anew', async () => {
  const store = secretServiceStore(secretService());
  await store.write(key, new Secret('p'));
  process.kill(daemon, 'SIGKILL');
  killed = true;
  await desktop.startKeyring();
  expect(await store.read(key)).toMatchObject({ found: 'yes' });
});
