import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceId, type DeviceOptions } from '../../../electron/os/device-id.ts';
import { machineId } from '../../../electron/os/linux/machine.ts';
import { macAdapters } from '../../../electron/os/mac/mac-adapters.ts';
import { windowsAdapters } from '../../../electron/os/windows/windows-adapters.ts';

const MACHINE = '0123456789abcdef0123456789abcdef';

describe('the id of this machine and user', () => {
  let folder: string;
  const file = (text: string, name = 'machine-id'): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const idOf = (files: readonly string[], more: Partial<DeviceOptions> = {}): Promise<string> =>
    deviceId({ user: '1000', dataFolder: join(folder, 'data'), machineId: () => machineId(files), ...more })();
  const dataFiles = (): readonly string[] => readdirSync(folder).filter((name) => name === 'data');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-device-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the same every time, also when the data folder is lost, and keeps nothing on the disk', async () => {
    const first = await idOf([file(`${MACHINE}\n`)]);
    expect(first).toMatch(/^[a-z2-7]{6}$/);
    expect(await idOf([file(MACHINE)])).toBe(first);
    expect(dataFiles()).toEqual([]);
  });

  it('never changes from one version to the next: names that are on platforms already bear it', async () => {
    expect(await idOf([file(MACHINE)])).toBe('t5gyaz');
  });

  it('is another one for another user, and for another machine', async () => {
    const other = `f${MACHINE.slice(1)}`;
    const ids = [
      await idOf([file(MACHINE)]),
      await idOf([file(MACHINE)], { user: '1001' }),
      await idOf([file(other, 'other')]),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('comes from the second file where the first has none', async () => {
    const first = await idOf([file(MACHINE)]);
    expect(await idOf([join(folder, 'none'), file('', 'empty'), file(MACHINE)])).toBe(first);
  });

  it.each([
    ['there is no file', undefined],
    ['it is empty', ''],
    ['systemd has not made it yet', 'uninitialized\n'],
    ['it is something else', 'my-computer'],
    ['it is nobody’s', '0'.repeat(32)],
  ])('is random and kept in the data folder when %s', async (_when, text) => {
    const files = text === undefined ? [join(folder, 'none')] : [file(text)];
    const id = await idOf(files);
    expect(readFileSync(join(folder, 'data/device-id'), 'utf8')).toBe(`${id}\n`);
    expect(await idOf(files)).toBe(id);
    rmSync(join(folder, 'data'), { recursive: true });
    expect(await idOf(files)).not.toBe(id);
  });

  it.each([
    ['Windows', windowsAdapters],
    ['macOS', macAdapters],
  ])('is random and kept on %s, whatever files there are', async (_, adapters) => {
    const ofSystem = { machineId: () => adapters.machineId() };
    const id = await idOf([file(MACHINE)], ofSystem);
    expect(id).not.toBe(await idOf([file(MACHINE)]));
    expect(await idOf([file(MACHINE)], ofSystem)).toBe(id);
  });

  it('is made anew when what was kept is damaged', async () => {
    await idOf([]);
    writeFileSync(join(folder, 'data/device-id'), '../../etc');
    expect(await idOf([])).toMatch(/^[a-z2-7]{6}$/);
  });

  it('is asked for again after the disk refused to keep it', async () => {
    const blocked = file('', 'data');
    const find = deviceId({ user: '1000', dataFolder: blocked, machineId: () => machineId([]) });
    await expect(find()).rejects.toMatchObject({ failure: { code: 'LK-1013' } });
    rmSync(blocked);
    expect(await find()).toMatch(/^[a-z2-7]{6}$/);
  });
});
