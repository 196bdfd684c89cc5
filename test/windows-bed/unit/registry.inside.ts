import { afterEach, describe, expect, it } from 'vitest';
import { spawnSync } from 'node:child_process';
import { runKey } from '../../../electron/os/windows/run-key.ts';
import { windowsRegistry } from '../../../electron/os/windows/registry.ts';

const KEY = 'Software\\Latchkey\\Tests\\Of registry';
const RUN = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const APPROVED = 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run';
const NAME = 'app.latchkey.desktop';

/** Writes a value as Windows' own program does, so that the reader is not tried with its own writer. */
const reg = (...args: readonly string[]): void => {
  const { status, stdout } = spawnSync('reg.exe', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`reg ${args.join(' ')}: ${stdout}`);
};

afterEach(async () => {
  const registry = await windowsRegistry();
  registry.removeKey(KEY);
  registry.remove(RUN, NAME);
  registry.remove(APPROVED, NAME);
});

describe('the registry of Windows', () => {
  it('reads each type that another program wrote', async () => {
    const registry = await windowsRegistry();
    const add = (name: string, type: string, data: string): void => {
      reg('add', `HKCU\\${KEY}`, '/v', name, '/t', type, '/d', data, '/f');
    };
    add('text', 'REG_SZ', 'été 🔑');
    add('expanding', 'REG_EXPAND_SZ', '%TEMP%\\x');
    add('number', 'REG_DWORD', '4294967295');
    add('list', 'REG_MULTI_SZ', 'one\\0two');
    add('bytes', 'REG_BINARY', '03ff');
    const values = Object.fromEntries(
      ['text', 'expanding', 'number', 'list', 'bytes'].map((name) => [name, registry.read('HKCU', KEY, name)]),
    );
    expect(values).toEqual({
      text: { found: 'yes', value: { type: 'text', text: 'été 🔑' } },
      expanding: { found: 'yes', value: { type: 'text', text: '%TEMP%\\x' } },
      number: { found: 'yes', value: { type: 'number', number: 4_294_967_295 } },
      list: { found: 'yes', value: { type: 'list', list: ['one', 'two'] } },
      bytes: { found: 'yes', value: { type: 'bytes', bytes: Buffer.from([3, 255]) } },
    });
    const names = registry.names('HKCU', KEY);
    expect(names.found === 'yes' && names.value.toSorted()).toEqual(['bytes', 'expanding', 'list', 'number', 'text']);
  });

  it('tells what is not there, and reads a text longer than its first buffer', async () => {
    const registry = await windowsRegistry();
    expect(registry.read('HKCU', KEY, 'none')).toEqual({ found: 'no' });
    expect(registry.keys('HKLM', 'Software\\Policies\\Latchkey\\None')).toEqual({ found: 'no' });
    const long = 'x'.repeat(20_000);
    expect(registry.write(KEY, '', long)).toBe(0);
    expect(registry.read('HKCU', KEY, '')).toEqual({ found: 'yes', value: { type: 'text', text: long } });
    expect(registry.keys('HKCU', 'Software\\Latchkey\\Tests')).toEqual({ found: 'yes', value: ['Of registry'] });
    expect([registry.remove(KEY, ''), registry.remove(KEY, ''), registry.removeKey(KEY)]).toEqual([0, 0, 0]);
    expect(registry.names('HKCU', KEY)).toEqual({ found: 'no' });
  });
});

it('the entry of the Run key is on until it is switched off in Task Manager, which is not undone', async () => {
  const entry = runKey(['C:\\Program Files\\Latchkey\\latchkey.exe', '--background']);
  await entry.turn(true);
  expect(await entry.isOn()).toBe(true);
  reg('add', `HKCU\\${APPROVED}`, '/v', NAME, '/t', 'REG_BINARY', '/d', '030000000000000000000000', '/f');
  expect(await entry.isOn()).toBe(false);
  await expect(entry.turn(true)).rejects.toMatchObject({ failure: { code: 'LK-5362' } });
  expect(await entry.isOn()).toBe(false);
});
