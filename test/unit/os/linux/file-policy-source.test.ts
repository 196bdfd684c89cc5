import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filePolicySource } from '../../../../electron/os/linux/file-policy-source.ts';
import { loadOperatingSystem } from '../../../../electron/os/load-operating-system.ts';
import { allowsHandOver, allowsMoreDrives, originOf } from '../../../../electron/policy/policy.ts';

let folder: string;
let file: string;
let parts: string;
const me = process.getuid?.() ?? 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-policy-'));
  file = join(folder, 'policy.json');
  parts = join(folder, 'policy.d');
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
    expect(await read()).toMatchObject({ found: 'yes', by: file, policy: { handOver: true }, problems: [] });
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
    ['a list', [{ version: 1, handOver: true }]],
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

  it('with a rule that is not known is followed but for that, which is told', async () => {
    write({ version: 1, $schema: './policy.schema.json', handOver: true, newRule: 1, platform: { colour: 'red' } });
    expect(await read()).toMatchObject({
      policy: { handOver: true },
      problems: [
        { written: 'newRule', why: 'unknown', by: file },
        { written: 'platform.colour', why: 'unknown', by: file },
      ],
    });
  });

  it('with a word for a rule is followed but for that, which is as strict as it can be', async () => {
    write({ version: 1, handOver: 'yes', moreDrives: 'yes', warningDays: [30] });
    const found = await read();
    expect(found).toMatchObject({
      policy: { warningDays: [30] },
      problems: [{ why: 'ill-typed' }, { why: 'ill-typed' }],
    });
    expect([allowsHandOver(found), allowsMoreDrives(found)]).toEqual([false, false]);
  });

  it.each([
    [
      'not read at all',
      (path: string) => {
        mkdirSync(path);
      },
      'not-from-it',
    ],
    [
      'that leads elsewhere',
      (path: string) => {
        symlinkSync('/dev/null', path);
      },
      'not-from-it',
    ],
    [
      'in which others can write',
      (path: string) => {
        writeFileSync(path, '{"version":1}', { mode: 0o644 });
      },
      'not-from-it',
    ],
    [
      'without a policy',
      (path: string) => {
        writeFileSync(path, '{}');
      },
      'damaged',
    ],
    [
      'without an end',
      (path: string) => {
        writeFileSync(path, ' '.repeat(70_000));
      },
      'damaged',
    ],
  ])('is unknown with a part in its folder that is %s, by the name of that', async (what, make, why) => {
    write({ version: 1, handOver: true });
    mkdirSync(parts);
    const part = join(parts, '50-team.json');
    make(part);
    if (what.includes('others')) chmodSync(part, 0o666);
    expect(await read()).toEqual({ found: 'unknown', by: part, why });
    expect(allowsHandOver(await read())).toBe(false);
  });

  it.each([
    [
      'a link',
      () => {
        symlinkSync('/etc', parts);
      },
    ],
    [
      'a file',
      () => {
        writeFileSync(parts, '');
      },
    ],
    [
      'open to others',
      () => {
        mkdirSync(parts);
        chmodSync(parts, 0o777);
      },
    ],
  ])('is unknown where the folder of its parts is %s', async (_what, make) => {
    write({ version: 1, handOver: true });
    make();
    expect(await read()).toEqual({ found: 'unknown', by: parts, why: 'not-from-it' });
  });

  it('is put together of its parts, in the order of their names: the last counts, also when it cannot be read', async () => {
    write({ version: 1, handOver: true, moreDrives: false, warningDays: [30] });
    mkdirSync(parts);
    const part = (name: string, content: object): void => {
      writeFileSync(join(parts, name), JSON.stringify({ version: 1, ...content }));
    };
    part('10-all.json', { moreDrives: true, helpPhone: '1234' });
    part('20-team.json', { handOver: 1 });
    part('notes.txt', { handOver: true });
    const found = await read();
    expect(found).toMatchObject({ policy: { moreDrives: true, helpPhone: '1234', warningDays: [30] } });
    expect(allowsHandOver(found)).toBe(false);
    expect(originOf(found, 'helpPhone')).toBe(join(parts, '10-all.json'));
    expect(originOf(found, 'warningDays')).toBe(file);
  });

  it('can be in its parts alone', async () => {
    mkdirSync(parts);
    writeFileSync(join(parts, 'one.json'), '{"version":1,"handOver":true}');
    expect(allowsHandOver(await read())).toBe(true);
  });

  it('is heard of when it changes', async () => {
    const stop = new AbortController();
    const heard = new Promise<void>((resolve) => {
      filePolicySource(file, me).hints?.(resolve, stop.signal);
    });
    write({ version: 1 });
    await heard;
    stop.abort();
  });

  it.each(['win32', 'darwin'] as const)(
    'cannot be read on a machine that lacks the calls of %s: nothing is allowed',
    async (platform) => {
      const os = await loadOperatingSystem(platform);
      expect(await os.policy().read()).toMatchObject({ found: 'unknown', why: 'unreadable' });
    },
  );

  it('is none on a system that nobody has written a folder for, which allows nothing', async () => {
    const os = await loadOperatingSystem('freebsd');
    expect(await os.policy().read()).toEqual({ found: 'no', by: 'freebsd' });
    expect(allowsHandOver(await os.policy().read())).toBe(false);
  });
});
