import { afterEach, expect, it, vi } from 'vitest';
import { loadOperatingSystem } from '../../../electron/os/load-operating-system.ts';

const stateOn = async (platform: NodeJS.Platform) =>
  (await (await loadOperatingSystem(platform)).adapters()).keychain({}).secrets.state();

afterEach(() => {
  vi.unstubAllEnvs();
});

it('asks the Secret Service for the state on Linux, and needs none on Windows and macOS', async () => {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nonexistent/bus');
  expect(await stateOn('linux')).toBe('absent');
  expect(await stateOn('freebsd')).toBe('absent');
  expect(await stateOn('win32')).toBe('ready');
  expect(await stateOn('darwin')).toBe('ready');
});
