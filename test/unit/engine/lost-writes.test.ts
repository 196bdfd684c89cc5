import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LostWrite } from '../../../electron/gateway/gateway.ts';
import { writeNewFile } from '../../../electron/os/files.ts';
import { setUpConnection } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

// The real one, but for a disk that refuses: none can be filled for one test alone, and root may write anywhere.
vi.mock(import('../../../electron/os/files.ts'), { spy: true });

let bed: EngineBed;
let folder: string;
let drive: string;
beforeEach(async () => {
  bed = engineBed();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lost-')));
  drive = (await setUpConnection(bed.fake, { label: 'Files' })).id;
});
afterEach(() => {
  bed.fake.stop();
  rmSync(folder, { recursive: true });
});

const lost = (id: string, more: Partial<LostWrite> = {}): Omit<LostWrite, 'isKept'> => ({
  ...{ id, drive, path: `Sales/${id}.odt`, reason: 'no-space', status: 507, at: '2026-11-30T10:00:00Z', size: 7 },
  ...more,
});
const ids = async (): Promise<string[]> => valueOf(await bed.engine.lostWrites()).map(({ id }) => id);
const save = (id: string, path: string) => bed.engine.saveLostWrite(id, path);

describe('files that programs believe to have written', () => {
  it('are listed with the name of their drive, the newest first', async () => {
    expect(await ids()).toEqual([]);
    bed.fake.gateway.lose(lost('a'), 'content');
    bed.fake.gateway.lose(lost('b', { drive: 'removed-since', reason: 'offline' }));
    expect(valueOf(await bed.engine.lostWrites())).toEqual([
      { ...lost('b', { drive: 'removed-since', reason: 'offline' }), isKept: false },
      { ...lost('a'), label: 'Files', isKept: true },
    ]);
  });

  it('are no longer listed when somebody forgets them', async () => {
    bed.fake.gateway.lose(lost('a'));
    expect(await bed.engine.forgetLostWrite('a')).toEqual({ ok: true, value: null });
    expect(await bed.engine.forgetLostWrite('unknown')).toEqual({ ok: true, value: null });
    expect(await ids()).toEqual([]);
  });

  it('are told to be others than before, whatever has become of them, and not for what says nothing of them', () => {
    let changes = 0;
    const end = new AbortController();
    bed.engine.watchLostWrites(() => (changes += 1), end.signal);
    bed.fake.gateway.lose(lost('a'));
    bed.fake.gateway.lose(lost('a'));
    void bed.fake.gateway.forget('a');
    bed.fake.gateway.tell({ type: 'restored', port: 1, mapAnew: [] });
    bed.fake.gateway.tell({ type: 'state', drive, state: { at: 'refused' } });
    expect(changes).toBe(4);
    end.abort();
    bed.fake.gateway.lose(lost('b'));
    expect(changes).toBe(4);
  });
});

describe('the copy of a lost file', () => {
  it('is written where the person wants it, for nobody else, and then the file is lost no more', async () => {
    bed.fake.gateway.lose(lost('a'), 'content');
    const path = join(folder, 'a.odt');
    expect(await save('a', path)).toEqual({ ok: true, value: { path } });
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['content', 0o600]);
    expect(readdirSync(folder)).toEqual(['a.odt']);
    expect(await ids()).toEqual([]);
  });

  it('never takes the place of a file', async () => {
    bed.fake.gateway.lose(lost('a'), 'content');
    const path = join(folder, 'mine.odt');
    writeFileSync(path, 'mine');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    mkdirSync(join(folder, 'sub'));
    for (const place of [path, join(folder, 'link'), join(folder, 'sub')]) {
      expect(await save('a', place)).toMatchObject({
        ok: false,
        failure: { code: 'LK-5202', details: { path: place } },
      });
    }
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['mine', ['link', 'mine.odt', 'sub']]);
    expect(JSON.stringify(bed.fake.log.lines)).not.toContain('mine.odt');
    expect(await ids()).toEqual(['a']);
  });

  it('is kept when the folder is gone, or the name is longer than a name may be', async () => {
    bed.fake.gateway.lose(lost('a'), 'content');
    expect(await save('a', join(folder, 'gone', 'a.odt'))).toMatchObject({
      failure: { code: 'LK-5205', details: { reason: 'ENOENT' } },
    });
    expect(await save('a', join(folder, 'é'.repeat(200)))).toMatchObject({
      failure: { code: 'LK-5205', details: { reason: 'ENAMETOOLONG' } },
    });
    expect([await ids(), readdirSync(folder)]).toEqual([['a'], []]);
  });

  it.each([
    ['ENOSPC', 'LK-5204'],
    ['EDQUOT', 'LK-5204'],
    ['EACCES', 'LK-5205'],
    ['EROFS', 'LK-5205'],
  ])('is kept when the disk says %s', async (reason, code) => {
    bed.fake.gateway.lose(lost('a'), 'content');
    vi.mocked(writeNewFile).mockRejectedValueOnce(Object.assign(new Error('not written'), { code: reason }));
    const path = join(folder, 'a.odt');
    expect(await save('a', path)).toEqual({ ok: false, failure: { code, details: { path, reason } } });
    expect(await ids()).toEqual(['a']);
  });

  it('does not go to a drive, where it could be lost without a word, by whatever way', async () => {
    bed.fake.gateway.lose(lost('a'), 'content');
    const { path, link } = valueOf(await bed.engine.status()).connections[0] ?? { path: '', link: '' };
    for (const place of [join(link, 'a.odt'), join(path, 'Sales', 'a.odt')]) {
      expect(await save('a', place)).toMatchObject({ failure: { code: 'LK-5203', details: { label: 'Files' } } });
    }
    expect(await ids()).toEqual(['a']);
  });

  it('is gone when the file was too large, has been written since, or what kept it has ended', async () => {
    bed.fake.gateway.lose(lost('large'));
    bed.fake.gateway.lose(lost('b'), 'content');
    await bed.fake.gateway.forget('b');
    expect(await save('large', join(folder, 'x'))).toMatchObject({
      failure: { code: 'LK-5201', details: { name: 'large.odt' } },
    });
    expect(await save('b', join(folder, 'x'))).toMatchObject({ failure: { code: 'LK-5201' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a version that has been lost since stays: what was saved is the one before', async () => {
    bed.fake.gateway.lose(lost('a'), 'first');
    const copyOf = bed.fake.gateway.copyOf.bind(bed.fake.gateway);
    bed.fake.gateway.copyOf = async (id) => {
      const copy = await copyOf(id);
      bed.fake.gateway.lose(lost('a', { at: '2026-11-30T10:00:01Z' }), 'second');
      return copy;
    };
    expect(await save('a', join(folder, 'a.odt'))).toMatchObject({ ok: true });
    expect([await ids(), readFileSync(join(folder, 'a.odt'), 'utf8')]).toEqual([['a'], 'first']);
  });
});

describe('who is told of lost files', () => {
  const untold = async (): Promise<string[]> => (await bed.engine.takeUntoldLostWrites()).map(({ id }) => id);

  it('is told once of each, also by a program that begins later', async () => {
    bed.fake.gateway.lose(lost('a'));
    expect(await untold()).toEqual(['a']);
    bed.fake.gateway.lose(lost('b'));
    expect(await untold()).toEqual(['b']);
    bed.fake.gateway.lose(lost('a'));
    // What upkeep remembers of its own notices is something else.
    await bed.engine.upkeep.remember({ [`${drive}:refused`]: '2026-11-30T10:00:00Z' });
    expect(await untold()).toEqual([]);
    expect(Object.keys((await bed.fake.parts.upkeep.read()).said).sort()).toEqual(
      [`${drive}:refused`, 'lost:a', 'lost:b'].sort(),
    );
  });

  it('is told anew of one that was written well and lost again, and nothing is remembered of what is over', async () => {
    bed.fake.gateway.lose(lost('a'));
    expect(await untold()).toEqual(['a']);
    await bed.fake.gateway.forget('a');
    expect(await untold()).toEqual([]);
    expect((await bed.fake.parts.upkeep.read()).said).toEqual({});
    bed.fake.gateway.lose(lost('a2', { path: 'Sales/a.odt' }));
    expect(await untold()).toEqual(['a2']);
  });
});
