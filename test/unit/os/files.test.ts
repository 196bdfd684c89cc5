import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorCode, readRegularFile, readTextFile, setAside, writePrivateFile } from '../../../electron/os/files.ts';

describe('private files', () => {
  let folder: string;
  const at = (...path: string[]): string => join(folder, ...path);
  const modeOf = (path: string): number => statSync(path).mode & 0o777;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-files-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are flushed, and every new name in the folder above it, before anything counts on them', async () => {
    const calls: string[] = [];
    const probe = await open(folder, 'r');
    const handles = Object.getPrototypeOf(probe) as { sync(): Promise<void> };
    await probe.close();
    const sync = vi.spyOn(handles, 'sync').mockImplementation(function (this: FileHandle) {
      calls.push(readlinkSync(`/proc/self/fd/${String(this.fd)}`));
      return Promise.resolve();
    });
    await writePrivateFile(at('a', 'b', 'c.json'), 'x');
    sync.mockRestore();
    expect(calls).toEqual([folder, at('a'), at('a', 'b')]);
  });

  it('end with an error where no folder can be made, and do not go on trying', async () => {
    await expect(writePrivateFile('/proc/latchkey/a/b', 'x')).rejects.toMatchObject({ failure: { code: 'LK-1013' } });
  });

  it('are written with the folders above them, all for their user only', async () => {
    await writePrivateFile(at('a', 'b', 'c.json'), 'täxt');
    expect(readFileSync(at('a', 'b', 'c.json'), 'utf8')).toBe('täxt');
    expect([at('a'), at('a', 'b'), at('a', 'b', 'c.json')].map(modeOf)).toEqual([0o700, 0o700, 0o600]);
  });

  it('are replaced as a whole, and closed to others where they were open', async () => {
    writeFileSync(at('x'), 'a much longer text than the new one');
    chmodSync(at('x'), 0o644);
    await writePrivateFile(at('x'), 'new');
    expect(readFileSync(at('x'), 'utf8')).toBe('new');
    expect(modeOf(at('x'))).toBe(0o600);
  });

  it('leave nothing else in the folder, also when several are written at once', async () => {
    const texts = Array.from({ length: 8 }, (_, n) => String(n));
    await Promise.all(texts.map((text) => writePrivateFile(at('x'), text)));
    expect(readdirSync(folder)).toEqual(['x']);
    expect(texts).toContain(readFileSync(at('x'), 'utf8'));
  });

  it('are refused by code where a folder stands in the way, and leave nothing', async () => {
    mkdirSync(at('x'));
    await expect(writePrivateFile(at('x'), 'text')).rejects.toMatchObject({
      failure: { code: 'LK-1013', details: { path: at('x'), reason: 'EISDIR' } },
    });
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it('are refused by code where a file stands for a folder', async () => {
    writeFileSync(at('x'), '');
    await expect(writePrivateFile(at('x', 'y'), 'text')).rejects.toMatchObject({ failure: { code: 'LK-1013' } });
  });

  it('read as nothing when they are not there, and as trouble when they cannot be read', async () => {
    expect(await readTextFile(at('none'))).toBeUndefined();
    await expect(readTextFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('are read through a link, up to a size', async () => {
    writeFileSync(at('x'), 'täxt');
    symlinkSync(at('x'), at('link'));
    expect((await readRegularFile(at('link'), 5)).toString('utf8')).toBe('täxt');
    await expect(readRegularFile(at('link'), 4)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(readRegularFile(at('none'), 4)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['fifo', 'link to a device', 'folder'])('are not waited for when a %s stands in the place', async (what) => {
    if (what === 'fifo') execFileSync('mkfifo', [at('x')]);
    else if (what === 'folder') mkdirSync(at('x'));
    else symlinkSync('/dev/zero', at('x'));
    const code = what === 'folder' ? 'EISDIR' : 'NOT_A_FILE';
    await expect(readRegularFile(at('x'), 100)).rejects.toMatchObject({ code });
    await expect(readTextFile(at('x'))).rejects.toMatchObject({ code });
  });

  it('are set aside under the time', async () => {
    writeFileSync(at('x.json'), 'damaged');
    const kept = await setAside(at('x.json'), new Date('2026-11-21T14:03:00.5Z'));
    expect(kept).toBe(at('x.json.damaged-2026-11-21T14-03-00-500Z'));
    expect(readdirSync(folder)).toEqual(['x.json.damaged-2026-11-21T14-03-00-500Z']);
  });
});

describe('the code of an error', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ENOSPC' }), 'ENOSPC'],
    [Object.assign(new Error('x'), { code: 5 }), 'unknown'],
    [new Error('x'), 'unknown'],
    ['ENOSPC', 'unknown'],
  ])('of %s is %s', (error, code) => {
    expect(errorCode(error)).toBe(code);
  });
});
