import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthFile, healthFiles, recordsOf, usersIn } from '../../../../electron/os/linux/health-file.ts';
import { noRecords, recordOf, reportOf } from '../../../support/health-records.ts';

let home: string;
const uid = process.getuid?.() ?? 0;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lk-health-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const fileIn = (folder = home): string => join(folder, '.local/state/latchkey/health.json');
const here = (): ReturnType<typeof recordsOf> => recordsOf([{ uid, home }]);

/** Puts a file where the record is to be. */
function put(content: string, folder = home): string {
  mkdirSync(dirname(fileIn(folder)), { recursive: true });
  writeFileSync(fileIn(folder), content);
  return fileIn(folder);
}

describe('the record of a user on Linux', () => {
  it('is read back, lies where only its user can read it, and goes without a trace', async () => {
    const store = healthFile(home);
    expect(await store.read()).toBeUndefined();
    await store.write(recordOf('failed'));
    expect(await store.read()).toEqual(reportOf(recordOf('failed')));
    expect(statSync(fileIn()).mode & 0o777).toBe(0o600);
    await store.write(recordOf('ok'));
    expect(await here()).toEqual([{ found: 'yes', user: String(uid), report: reportOf(recordOf('ok')) }]);
    await store.remove();
    await store.remove();
    expect(existsSync(dirname(fileIn()))).toBe(false);
    expect(await here()).toEqual([]);
  });

  it('cannot be written on a disk that refuses: LK-1013', async () => {
    writeFileSync(join(home, '.local'), 'a file in the way');
    await expect(healthFile(home).write(recordOf('ok'))).rejects.toMatchObject({ failure: { code: 'LK-1013' } });
    expect(await here()).toEqual([]);
  });
});

describe('the records of everybody on Linux', () => {
  it.each(Object.entries(noRecords))('has nothing of what is no record: %s', async (_, value) => {
    put(JSON.stringify(value));
    expect(await here()).toEqual([{ found: 'unreadable', user: String(uid) }]);
  });

  it.each([
    ['no JSON', `printf '{"schema":1' > "$0"`],
    ['a huge file', `printf '%s%9000s' '${JSON.stringify(recordOf('ok'))}' ' ' > "$0"`],
    ['a folder', 'mkdir "$0"'],
    ['a link to a record', `printf '%s' '${JSON.stringify(recordOf('ok'))}' > "$0.other" && ln -s "$0.other" "$0"`],
    ['a link to a device', 'ln -s /dev/zero "$0"'],
    ['a link to itself', 'ln -s "$0" "$0"'],
    ['a pipe that nobody writes to', 'mkfifo "$0"'],
  ])('does not follow %s, and does not wait', async (_, make) => {
    mkdirSync(dirname(fileIn()), { recursive: true });
    expect(spawnSync('sh', ['-c', make, fileIn()]).status).toBe(0);
    expect(await here()).toEqual([{ found: 'unreadable', user: String(uid) }]);
  });

  it('takes nothing that is another user’s, not by a hard link and not by a folder that leads there', async () => {
    const other = mkdtempSync(join(tmpdir(), 'lk-other-'));
    try {
      const theirs = put(JSON.stringify(recordOf('failed')), other);
      // Of another user than the one whose home is read.
      const stranger = uid + 1;
      mkdirSync(dirname(fileIn()), { recursive: true });
      linkSync(theirs, fileIn());
      expect(await recordsOf([{ uid: stranger, home }])).toEqual([{ found: 'unreadable', user: String(stranger) }]);
      rmSync(join(home, '.local'), { recursive: true });
      symlinkSync(join(other, '.local'), join(home, '.local'));
      expect(await recordsOf([{ uid: stranger, home }])).toEqual([{ found: 'unreadable', user: String(stranger) }]);
      // A folder that people have moved to another disk themselves is theirs.
      expect(await here()).toMatchObject([{ found: 'yes' }]);
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('is read by a program of another user where that may', async () => {
    const file = put(JSON.stringify(recordOf('attention')));
    const owner = uid === 0 ? 4711 : uid; // only root can give a file away, and may read all
    for (const path of [home, file]) chownSync(path, owner, owner === uid ? (process.getgid?.() ?? 0) : owner);
    expect(await recordsOf([{ uid: owner, home }])).toMatchObject([
      { found: 'yes', user: String(owner), report: { state: 60 } },
    ]);
  });

  it('reads many homes, also where most have none', async () => {
    put(JSON.stringify(recordOf('ok')));
    const homes = Array.from({ length: 200 }, (_, index) => ({
      uid,
      home: index === 100 ? home : join(home, String(index)),
    }));
    expect(await recordsOf(homes)).toHaveLength(1);
  });

  it('knows people by passwd(5), each home once, and takes no home that is the whole disk', () => {
    const lines = [
      'root:x:0:0:root:/root:/bin/bash',
      'nobody:x:65534:65534:nobody:/:/usr/sbin/nologin',
      'anna:x:1000:1000:Anna,,,:/home/anna:/bin/bash',
      'anna@example.com:*:1000:1000::/home/anna:/bin/bash',
      'half:x',
      'odd:x:-2:1:::',
      '',
    ];
    expect(usersIn(lines.join('\n'))).toEqual([
      { uid: 0, home: '/root' },
      { uid: 1000, home: '/home/anna' },
    ]);
  });

  it('asks the system who there is', async () => {
    const found = await healthFiles.ofUsers();
    expect(Array.isArray(found)).toBe(true);
  });
});
