import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { secretServiceNetworkPasswords } from '../../electron/os/linux/keychain/network-password.ts';
import { secretService, type SecretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startBareBus } from '../support/bare-bus.ts';
import { startDesktop } from '../support/desktop.ts';

async function onBareBus(options: { secretService?: string }): Promise<SecretService> {
  const bus = await startBareBus(options);
  onTestFinished(() => bus.stop());
  return secretService({ address: bus.address });
}

async function onDesktop(keyring: 'none' | 'locked'): Promise<SecretService> {
  const desktop = await startDesktop({ keyring });
  onTestFinished(() => desktop.stop());
  return secretService({ address: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' });
}

const machines: [string, string, () => Promise<SecretService>][] = [
  ['no session bus', 'no-bus', () => Promise.resolve(secretService({ address: 'unix:path=/nonexistent/bus' }))],
  ['a bus and nobody who keeps secrets', 'no-provider', () => onBareBus({})],
  ['a service that ends at once', 'provider-fails', () => onBareBus({ secretService: '/bin/false' })],
  ['a service that is not installed', 'provider-fails', () => onBareBus({ secretService: '/nonexistent/daemon' })],
  ['a service without a default collection', 'no-default-collection', () => onDesktop('none')],
];

it.each(machines)('is absent with %s, and says so: %s', async (_what, reason, make) => {
  const service = await make();
  expect(await service.examine()).toEqual({ state: 'absent', reason });
  expect(await service.state()).toBe('absent');
  const passwords = secretServiceNetworkPasswords(service);
  const item = { id: 'c1', server: 'files.example', port: 443, user: 'alice', realm: 'files' };
  const failure = { failure: { code: 'LK-4001', details: { reason } } };
  await expect(passwords.put(item, new Secret('p'))).rejects.toMatchObject(failure);
  await expect(passwords.remove('c1')).rejects.toMatchObject(failure);
  expect(await passwords.has('c1')).toBe('unknown');
});

it('is locked, not absent, in a session that nobody has unlocked', async () => {
  expect(await (await onDesktop('locked')).examine()).toEqual({ state: 'locked' });
});

it('is absent where the library that keytar stands on is not installed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lk-library-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'libsecret-1.so.0'), ''); // found first, and it is no library
  const module = new URL('../../electron/secrets/keytar-secret-store.ts', import.meta.url).href;
  const code = `
    import { keytarSecretStore } from '${module}';
    const store = keytarSecretStore({ state: () => Promise.resolve('ready') });
    const read = await store.read({ kind: 'session', id: 'c1' });
    console.log(JSON.stringify([await store.state(), read]));`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const child = await run({ file: process.execPath, args, timeoutMs: 20_000, env: { LD_LIBRARY_PATH: folder } });
  expect(child).toMatchObject({ code: 0, stdout: '["absent",{"found":"unknown","why":"absent"}]\n' });
});
