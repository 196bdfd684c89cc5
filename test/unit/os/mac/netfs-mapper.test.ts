import { describe, expect, it } from 'vitest';
import { FailureError, isFailure } from '../../../../electron/contract/failure.ts';
import type { MountEntry } from '../../../../electron/os/mac/drives/mount-table.ts';
import { netFsMapper, untilUsable } from '../../../../electron/os/mac/drives/netfs-mapper.ts';
import type { NetFsAnswer } from '../../../../electron/os/mac/drives/netfs.ts';
import type { CommandResult } from '../../../../electron/os/run.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';
import { failureCode } from '../../../support/failure-code.ts';

const target = { id: 'drive-1', label: 'Files', url: 'http://127.0.0.1:5/latchkey-drive-1/Files/', login: 'drive-1' };
const credential = { throwaway: new Secret('throw-away'), realm: 'Latchkey' };
const { signal } = new AbortController();
const ours: MountEntry = { from: target.url, path: '/Volumes/Files', type: 'webdav', owner: 501 };

function bed(
  options: {
    readonly table?: MountEntry[];
    readonly answer?: NetFsAnswer;
    readonly mounts?: MountEntry;
    readonly errno?: number;
    readonly stays?: boolean;
    readonly programs?: readonly string[];
  } = {},
) {
  const { table = [], answer = { status: 0, paths: ['/Volumes/Files'] }, errno = 0, programs = [] } = options;
  const asked: unknown[] = [];
  const mapper = netFsMapper({
    ...{ uid: 501, table: () => Promise.resolve([...table]), openIn: () => Promise.resolve(programs) },
    volumes: {
      mount({ url, user, password }) {
        asked.push(['mount', url, user, password.use((text) => text)]);
        if (options.mounts !== undefined) table.push(options.mounts);
        return Promise.resolve(answer);
      },
      unmount(path) {
        asked.push(['unmount', path]);
        const at = table.findIndex((one) => one.path === path);
        if (errno === 0 && at !== -1 && options.stays !== true) table.splice(at, 1);
        return Promise.resolve(errno);
      },
    },
  });
  return { mapper, asked, table, map: () => mapper.map(target, credential, signal) };
}

describe('a drive on a Mac', () => {
  it('is where macOS says, also when another volume has its name', async () => {
    const there: MountEntry = { from: '/dev/disk4s1', path: '/Volumes/Files', type: 'apfs', owner: 0 };
    const second = { ...ours, path: '/Volumes/Files-1' };
    const { mapper, asked, map } = bed({
      ...{ table: [there], mounts: second, answer: { status: 0, paths: ['/Volumes/Files-1'] } },
    });
    expect(mapper.pathOf(target)).toBe('/Volumes/Files');
    expect(await map()).toBe('/Volumes/Files-1');
    expect(mapper.pathOf(target)).toBe('/Volumes/Files-1');
    expect(mapper.isPathOf(target, '/Volumes/Files-1')).toBe(true);
    expect(asked).toEqual([['mount', target.url, 'drive-1', 'throw-away']]);
  });

  it('is found where it is by a program that has not mounted it', async () => {
    const { mapper } = bed({ table: [{ ...ours, path: '/Volumes/Files-2' }] });
    expect(await mapper.mounted(target)).toBe('mapped');
    expect(mapper.pathOf(target)).toBe('/Volumes/Files-2');
  });

  it('is taken for mounted already when it is ours, and not when it is another user’s', async () => {
    const answer = { status: 17, paths: ['/Volumes/Files'] };
    expect(await bed({ answer, mounts: ours }).map()).toBe('/Volumes/Files');
    expect(await failureCode(bed({ answer, mounts: { ...ours, owner: 502 } }).map())).toBe('LK-5405');
    expect(await failureCode(bed({ answer }).map())).toBe('LK-5405');
  });

  it.each([
    ['another user’s', { ...ours, owner: 502 }],
    ['of another kind', { ...ours, type: 'nfs' }],
  ])('is foreign when its address is mounted by what is %s', async (_, other) => {
    const { mapper, asked } = bed({ table: [other] });
    expect(await mapper.mounted(target)).toBe('foreign');
    await mapper.unmap(target);
    expect(asked).toEqual([]);
  });

  it('is a failure when macOS says that it is mounted, and there is nothing', async () => {
    expect(await failureCode(bed({ answer: { status: 0, paths: [] } }).map())).toBe('LK-5418');
    expect(await bed({ answer: { status: 0, paths: [] }, mounts: ours }).map()).toBe('/Volumes/Files');
  });

  it.each([
    [80, 'LK-5401'],
    [19, 'LK-5406'],
    [-6602, 'LK-5402'],
    [4711, 'LK-5415'],
  ])('is a failure of its own for the result %i', async (status, code) => {
    expect(await failureCode(bed({ answer: { status, paths: [] } }).map())).toBe(code);
  });

  it('that is in use stays, and names who uses it', async () => {
    const { mapper, asked } = bed({ table: [ours], errno: 16, programs: ['Preview', 'Word'] });
    const error = await mapper.unmap(target).catch((reason: unknown) => reason);
    expect(isFailure(error, 'LK-5419') && error.failure.details).toEqual({
      label: 'Files',
      path: '/Volumes/Files',
      programs: ['Preview', 'Word'],
    });
    expect(asked).toEqual([['unmount', '/Volumes/Files']]); // once, and never by force
  });

  it.each([
    ['somebody else has unmounted it meanwhile', { errno: 22, table: [ours], stays: true }],
    ['macOS refuses', { errno: 1, table: [ours] }],
    ['it is still there afterwards', { errno: 0, table: [ours], stays: true }],
  ])('is not said to be unmapped when it is not: %s', async (_, options) => {
    expect(await failureCode(bed(options).mapper.unmap(target))).toBe('LK-5420');
  });

  it('is unmapped as often as it is mounted', async () => {
    const { mapper, asked, table } = bed({ table: [ours, { ...ours, path: '/Volumes/Files-1' }] });
    await mapper.unmap(target);
    expect(table).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('has what it takes when the list of mounts can be read, and says what is missing otherwise', async () => {
    expect(await bed().mapper.prerequisites()).toEqual([{ id: 'netfs', state: 'ok' }]);
    const broken = netFsMapper({
      ...{ uid: 501, volumes: { mount: () => Promise.reject(new Error()), unmount: () => Promise.resolve(0) } },
      table: () => Promise.reject(new Error('no library')),
    });
    expect(await broken.prerequisites()).toEqual([
      { id: 'netfs', state: 'problem', code: 'LK-5421', details: { reason: 'no library' } },
    ]);
  });
});

describe('consent to network volumes', () => {
  const looking = (stderr: string) => () =>
    Promise.resolve({
      code: stderr === '' ? 0 : 1,
      stdout: '',
      stderr,
      timedOut: false,
      missing: false,
    } as CommandResult);

  it.each([
    ['', 'no failure'],
    ['ls: /Volumes/Files/.: No such file or directory', 'no failure'],
    ['ls: /Volumes/Files/.: Operation not permitted', 'LK-5422'],
  ])('is told by what a program of ours is told: %j', async (stderr, code) => {
    expect(await failureCode(untilUsable(looking(stderr), '/Volumes/Files', signal))).toBe(code);
  });

  it('is not waited for when somebody has stopped it', async () => {
    const stopped = untilUsable(looking(''), '/Volumes/Files', AbortSignal.abort());
    await expect(stopped).rejects.toThrow(FailureError);
  });
});
