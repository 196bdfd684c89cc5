import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filePolicySource } from '../../../../electron/os/linux/file-policy-source.ts';
import { loadOperatingSystem } from '../../../../electron/os/load-operating-system.ts';
import { allowsHandOver } from '../../../../electron/policy/policy.ts';

let folder: string;
let file: string;
const me = process.getuid?.() ?? 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-policy-'));
  file = join(folder, 'policy.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const write = (content: unknown, mode = 0o644): void => {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(file, mode);
};
const read = (owner = me) => filePolicySource(file, owner).read();

describe('the policy of a machine', () => {
  it('is what IT wrote', async () => {
    write({ version: 1, handOver: true });
    expect(await read()).toEqual({ found: 'yes', by: file, policy: { handOver: true } });
    expect(allowsHandOver(await read())).toBe(true);
  });

  it('is none without a file or its folder, which allows nothing', async () => {
    expect(await read()).toEqual({ found: 'no', by: file });
    expect(await filePolicySource(join(folder, 'none/policy.json'), me).read()).toMatchObject({ found: 'no' });
    expect(allowsHandOver(await read())).toBe(false);
  });

  it.each([
    ['forbids', { version: 1, handOver: false }],
    ['says nothing of it', { version: 1 }],
  ])('that %s allows no handing over', async (_what, content) => {
    write(content);
    expect((await read()).found).toBe('yes');
    expect(allowsHandOver(await read())).toBe(false);
  });

  it.each([
    ['no JSON', '{"version":1,'],
    ['of another version', { version: 2, handOver: true }],
    ['with a rule that is not known', { version: 1, handOver: true, other: 1 }],
    ['with a word for a rule', { version: 1, handOver: 'yes' }],
    ['longer than any policy', `{"version":1,"handOver":true}${' '.repeat(70_000)}x`],
  ])('that is %s is unknown, and never allows', async (_what, content) => {
    write(content);
    expect(await read()).toEqual({ found: 'unknown', by: file, why: 'damaged' });
    expect(allowsHandOver(await read())).toBe(false);
  });

  it.each([
    ['belongs to somebody else', () => undefined, me + 1],
    [
      'can be written by its group',
      () => {
        chmodSync(file, 0o664);
      },
      me,
    ],
    [
      'can be written by everybody',
      () => {
        chmodSync(file, 0o646);
      },
      me,
    ],
    [
      'lies in a folder that everybody can write to',
      () => {
        chmodSync(folder, 0o777);
      },
      me,
    ],
  ])('that %s is not from IT', async (_what, spoil, owner) => {
    write({ version: 1, handOver: true });
    spoil();
    expect(await read(owner)).toEqual({ found: 'unknown', by: file, why: 'not-from-it' });
  });

  it('is not read through a link, nor from what is no file', async () => {
    writeFileSync(join(folder, 'real.json'), JSON.stringify({ version: 1, handOver: true }));
    symlinkSync(join(folder, 'real.json'), file);
    expect(await read()).toMatchObject({ found: 'unknown', why: 'not-from-it' });
    rmSync(file);
    mkdirSync(file);
    expect(await read()).toMatchObject({ found: 'unknown', why: 'not-from-it' });
  });

  it.each(['win32', 'darwin', 'freebsd'] as const)('is none on %s yet, which allows nothing', async (platform) => {
    const os = await loadOperatingSystem(platform);
    expect(await os.policy().read()).toEqual({ found: 'no', by: platform });
    expect(allowsHandOver(await os.policy().read())).toBe(false);
  });
});
