import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  driveWork,
  driveWorkerArguments,
  listedLines,
  runDriveWork,
  type DriveVerb,
} from '../../../../../electron/os/windows/drives/drive-worker.ts';

/** Windows has neither quotes nor line breaks in names. */
const [quote, lineBreak] = process.platform === 'win32' ? ['”', ' '] : ['"', '\n'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-worker-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function work(verb: DriveVerb, path: string, stdin = '') {
  const said = { stdout: '', stderr: '' };
  const asked = driveWork(driveWorkerArguments(verb, path));
  if (asked === undefined) throw new Error('not understood');
  const code = await runDriveWork(asked, {
    stdin: Readable.from([stdin]),
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  });
  return { code, ...said };
}

describe('this program on a drive', () => {
  it('writes what it is given, lists it, looks at it and forgets it', async () => {
    const odd = `näme ${quote}odd${quote}.txt`;
    const file = join(folder, odd);
    expect(await work('write', file, 'nine\n')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe('nine\n');
    expect(listedLines((await work('list', folder)).stdout)).toEqual([odd]);
    expect((await work('look', file)).code).toBe(0);
    expect((await work('forget', file)).code).toBe(0);
    expect((await work('forget', file)).code).toBe(0);
    expect(await work('look', file)).toEqual({ code: 1, stdout: '', stderr: 'drive-worker: look: ENOENT\n' });
  });

  it('names every name, and none that was cut off', async () => {
    const name = `two${lineBreak}lines \u{1F511}`;
    writeFileSync(join(folder, name), '');
    const { stdout } = await work('list', folder);
    expect(listedLines(stdout)).toEqual([name]);
    expect(listedLines(`${stdout}"cut`)).toEqual([name]);
  });

  it('writes no more than a proof', async () => {
    expect(await work('write', join(folder, 'large'), 'x'.repeat(70_000))).toMatchObject({ code: 1 });
  });

  it('is asked for by nobody at a terminal', () => {
    for (const argv of [
      ['drive-worker'],
      ['drive-worker', 'write'],
      ['drive-worker', 'format', 'C:'],
      ['status'],
      [],
    ]) {
      expect(driveWork(argv)).toBeUndefined();
    }
  });
});
