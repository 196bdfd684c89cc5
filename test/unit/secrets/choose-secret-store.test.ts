import { afterEach, expect, it, vi } from 'vitest';
import { chooseSecretStore } from '../../../electron/secrets/choose-secret-store.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('asks the Secret Service for the state on Linux, and needs none on Windows and macOS', async () => {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nonexistent/bus');
  expect(await chooseSecretStore('linux').state()).toBe('absent');
  expect(await chooseSecretStore('freebsd').state()).toBe('absent');
  expect(await chooseSecretStore('win32').state()).toBe('ready');
  expect(await chooseSecretStore('darwin').state()).toBe('ready');
});
