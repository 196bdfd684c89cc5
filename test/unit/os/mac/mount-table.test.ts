import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driveToServe } from '../../../../electron/gateway/prefix.ts';
import { readMountTable, statfs, type MountEntry } from '../../../../electron/os/mac/drives/mount-table.ts';
import {
  idBeginningIn,
  isSameAddress,
  isVolumeOf,
  mountsOf,
} from '../../../../electron/os/mac/drives/volume-address.ts';
import { nativeCalls } from '../../../../electron/os/mac/native/native-calls.ts';
import { libSystem } from '../../../../electron/os/mac/native/prototypes.ts';
import { fillStatfs } from '../../../fakes/mac/fake-mac.ts';
import { recorder } from '../../../fakes/mac/recorder.ts';

function kernel(tables: readonly (readonly MountEntry[])[], fails = false) {
  let at = 0;
  const next = (): readonly MountEntry[] => tables[Math.min(at, tables.length - 1)] ?? [];
  const getfsstat = (buffer: Uint8Array | null, size: number): number => {
    if (fails) return -1;
    if (buffer === null) return next().length;
    at += 1;
    return fillStatfs(buffer.subarray(0, size), next());
  };
  const none = (): number => 0;
  const handlers = { getfsstat, getfsstat$INODE64: getfsstat };
  const others = { unmount: none, gethostuuid: none, setrlimit: none, ptrace: none };
  const made = recorder({ ...handlers, ...others }, { errno: () => 5 });
  return { ...made, system: nativeCalls(made.foreign, libSystem) };
}

const text = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0') && Buffer.byteLength(one) <= most);
const entries = fc.array(
  fc.record({ from: text(1023), path: text(1023), type: text(15), owner: fc.nat(2 ** 32 - 1) }),
  { maxLength: 30 },
);

describe('the list of mounts', () => {
  it('is read as the kernel has it', () => {
    fc.assert(
      fc.property(entries, (table) => {
        expect(readMountTable(kernel([table]).system)).toEqual(table);
      }),
    );
  });

  it('is read whole when it grows while it is read', () => {
    const one = (at: number): MountEntry => ({
      from: `http://127.0.0.1/${at}`,
      path: `/Volumes/${at}`,
      type: 'webdav',
      owner: 501,
    });
    const long = Array.from({ length: 100 }, (_, at) => one(at));
    expect(readMountTable(kernel([[one(0)], long, long, long, long, long, long]).system)).toEqual(long);
  });

  it('is asked for as the kernel knows it, so that no dead server is waited for', () => {
    const { calls, system } = kernel([[]]);
    readMountTable(system);
    expect(calls.map(({ args }) => args[2])).toEqual([2, 2]); // MNT_NOWAIT
    expect(calls.map(({ args }) => (args[0] as Uint8Array | null)?.length)).toEqual([undefined, 8 * statfs.size]);
  });

  it('is no empty one when it cannot be read', () => {
    expect(() => readMountTable(kernel([], true).system)).toThrow('getfsstat: 5');
  });
});

describe('the address of a volume', () => {
  it.each([
    ['http://127.0.0.1:5/a/B%C3%BCro/', 'http://127.0.0.1:5/a/Bu%CC%88ro'],
    ['http://127.0.0.1:5/a/B%C3%BCro/', 'http://127.0.0.1:5/A/B%c3%bcro/'],
    ['http://127.0.0.1:5/a/50%25%20(x)/', 'http://127.0.0.1:5/a/50%25%20%28x%29'],
    ['http://127.0.0.1:5/a/b/', 'http://drive-1@127.0.0.1:5/a/b'],
  ])('%s is that of %s', (one, other) => {
    expect(isSameAddress(one, other)).toBe(true);
  });

  it.each([
    ['http://127.0.0.1:5/a/b/', 'http://127.0.0.1:6/a/b/'],
    ['http://127.0.0.1:5/a/b/', 'http://127.0.0.1:5/a/b/c'],
    ['http://127.0.0.1:5/a/b/', 'http://127.0.0.1:5/a/'],
    ['http://127.0.0.1:5/a/b/', 'https://127.0.0.1:5/a/b/'],
    ['http://127.0.0.1:5/a/b/', '/dev/disk1s1'],
    ['map auto_home', 'map auto_home'],
  ])('%s is not that of %s', (one, other) => {
    expect(isSameAddress(one, other)).toBe(false);
  });

  it('says whose it is, whatever the label', () => {
    const spec = { id: 'abcdefgh-rest', url: 'https://files.example/dav/', login: 'anna', mapper: 'netfs' } as const;
    const challenge = { scheme: 'basic', realm: 'r' } as const;
    fc.assert(
      fc.property(text(100), (label) => {
        fc.pre(label !== '' && !['.', '..'].includes(label));
        const { prefix } = driveToServe({ ...spec, challenge, label });
        expect(prefix).toMatch(/^\/latchkey-abcdefgh\/[A-Za-z0-9._~%-]+$/);
        const url = `http://127.0.0.1:50000${prefix}/`;
        expect(idBeginningIn(url)).toBe('abcdefgh');
        const mounted = { from: url.replace(/\/$/, ''), path: '/Volumes/x', type: 'webdav', owner: 1 };
        expect(mountsOf({ url }, [mounted])).toEqual([mounted]);
      }),
    );
  });

  it.each(['http://127.0.0.1:42427/AbCdEf123456/vault', 'http://files.example/latchkey-abcdefgh/x', '/dev/disk1'])(
    'says of %s that it is nobody’s',
    (address) => {
      expect(idBeginningIn(address)).toBeUndefined();
    },
  );
});

it.each([
  ['Files', 'Files', true],
  ['Files', 'Files-1', true],
  ['Files', 'Files-12', true],
  ['Büro', 'Bu\u0308ro', true],
  ['Files', 'Files-x', false],
  ['Files', 'Files 1', false],
  ['Files', 'Files2', false],
  ['Files-1', 'Files', false],
])('a drive called %s may be the volume %s: %s', (label, name, may) => {
  expect(isVolumeOf(label, name)).toBe(may);
});
