import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  networkPasswordAttributes,
  secretServiceNetworkPasswords,
} from '../../electron/os/linux/keychain/network-password.ts';
import { secretService } from '../../electron/os/linux/keychain/secret-service.ts';
import { run } from '../../electron/os/run.ts';
import type { NetworkPasswordItem } from '../../electron/secrets/network-password.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDesktop } from '../support/desktop.ts';

const desktop = await startDesktop();
desktop.enter();
afterAll(() => desktop.stop());

const passwords = secretServiceNetworkPasswords(secretService());
const item: NetworkPasswordItem = { id: 'c1', server: 'files.example', port: 443, user: 'alice', realm: 'The "files"' };

const secretTool = (args: string[], stdin = '') => run({ file: 'secret-tool', args, stdin, timeoutMs: 5000 });
const flat = (attributes: object): string[] => Object.entries(attributes).flat().map(String);
/** What another program finds by these attributes; empty for nothing. */
const lookUp = async (attributes: object): Promise<string> =>
  (await secretTool(['lookup', ...flat(attributes)])).stdout;
/** How many items another program sees. */
const count = async (attributes: object): Promise<number> =>
  ((await secretTool(['search', '--all', ...flat(attributes)])).stdout.match(/^secret = /gm) ?? []).length;

beforeEach(() => passwords.remove(item.id));

describe('a network password', () => {
  it('is found by other programs under what gvfs searches for', async () => {
    await passwords.put(item, new Secret('p'));
    const { 'latchkey:id': _ours, ...searched } = networkPasswordAttributes(item);
    expect(await lookUp(searched)).toBe('p');
    expect(await passwords.has('c1')).toBe(true);
  });

  it.each([
    ['every printable character', Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('')],
    ['the same backwards', Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x7e - index)).join('')],
    ['other scripts', 'pässwörd-密码-🔑'],
    ['2,000 characters', 'eyJ0.-_'.repeat(286).slice(0, 2000)],
  ])('arrives as it is: %s', async (_what, text) => {
    await passwords.put(item, new Secret(text));
    expect(await lookUp({ 'latchkey:id': 'c1' })).toBe(text);
  });

  it('of a connection is one, also when it is for another realm or user now', async () => {
    await passwords.put(item, new Secret('one'));
    await passwords.put(item, new Secret('two'));
    await passwords.put({ ...item, realm: 'renamed', user: 'bob' }, new Secret('three'));
    expect(await count({ 'latchkey:id': 'c1' })).toBe(1);
    expect(await lookUp({ user: 'bob', object: 'renamed' })).toBe('three');
    expect(await count({ user: 'alice' })).toBe(0);
  });

  it('is removed alone: neither that of another connection nor one that the user saved', async () => {
    const { 'latchkey:id': _ours, ...users } = networkPasswordAttributes({ ...item, user: 'carol' });
    await secretTool(['store', '--label=mine', ...flat(users)], "the user's");
    await passwords.put({ ...item, user: 'carol' }, new Secret('p'));
    await passwords.put({ ...item, id: 'c10' }, new Secret('other'));
    await passwords.remove('c1');
    await passwords.remove('c1');
    expect([await passwords.has('c1'), await passwords.has('c10')]).toEqual([false, true]);
    expect(await lookUp(users)).toBe("the user's");
    await passwords.remove('c10');
  });

  it.each([
    ['an empty secret', '', item, 'empty'],
    ['a secret with NUL', 'a\0b', item, 'nul'],
    ['a realm with NUL, for which the bus would hang up', 'p', { ...item, realm: 'a\0b' }, 'nul'],
  ])('is refused: %s', async (_what, text, odd, reason) => {
    const failure = { code: 'LK-4003', details: { reason } };
    await expect(passwords.put(odd, new Secret(text))).rejects.toMatchObject({ failure });
    expect(await passwords.has('c1')).toBe(false);
  });

  it('is neither written, removed nor known about while the keychain is locked', async () => {
    await passwords.put(item, new Secret('p'));
    await desktop.lock();
    try {
      await expect(passwords.put(item, new Secret('q'))).rejects.toMatchObject({ failure: { code: 'LK-4002' } });
      await expect(passwords.remove('c1')).rejects.toMatchObject({ failure: { code: 'LK-4002' } });
      expect(await passwords.has('c1')).toBe('unknown');
      expect(await passwords.has('never')).toBe('unknown');
    } finally {
      await desktop.unlock();
    }
    expect(await lookUp({ 'latchkey:id': 'c1' })).toBe('p');
  });

  it('cannot be read by who listens on the bus', async () => {
    const monitor = spawn('dbus-monitor', ['--session', '--binary'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let heard = '';
    monitor.stdout.setEncoding('latin1').on('data', (data: string) => (heard += data));
    try {
      await expect.poll(() => heard).toContain('NameAcquired'); // it listens
      await passwords.put({ ...item, realm: 'heard-on-the-bus' }, new Secret('never-heard-on-the-bus'.toUpperCase()));
      await expect.poll(() => heard).toContain('ItemCreated');
      expect(heard).toContain('heard-on-the-bus');
      expect(heard).not.toContain('NEVER-HEARD');
    } finally {
      monitor.kill();
      await once(monitor, 'exit');
    }
  });
});
