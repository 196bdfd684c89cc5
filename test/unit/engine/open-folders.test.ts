import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

const { signal } = new AbortController();
let bed: EngineBed;
let root: string;
beforeEach(() => {
  bed = engineBed();
  root = `${bed.fake.platform.info.address}/webdav/`;
});
afterEach(() => {
  bed.fake.stop();
});

describe('the folders of a drive’s account', () => {
  it('are all of the account, also where the drive shows one of them', async () => {
    valueOf(await bed.setUp({ folder: 'Sales', label: 'Sales' }));
    bed.fake.drives.folders.set(root, ['Sales', 'Projects']);
    const account = valueOf(await bed.engine.openFolders('Sales', { signal }));
    const { folders } = valueOf(await account.open('', 0, signal));
    expect(folders.map(({ name }) => name)).toEqual(['Projects', 'Sales']);
    expect(account.label).toBe('Sales');
    expect(JSON.stringify(account)).not.toMatch(/password|secret/i);
  });

  it('take a new one', async () => {
    valueOf(await bed.setUp());
    const account = valueOf(await bed.engine.openFolders(undefined, { signal }));
    expect(valueOf(await account.make('', 'New', signal)).folder).toBe('New');
    expect(bed.fake.drives.folders.get(root)).toEqual(['New']);
    expect(await account.make('', 'New', signal)).toMatchObject({ ok: false, failure: { code: 'LK-3119' } });
  });

  it('are of drives only, and of a drive that is known', async () => {
    const platform = bed.fake.platform.address.href;
    valueOf(await bed.engine.setUpApplication({ platform, user: USER, label: 'Scanner' }, bed.run()));
    expect(await bed.engine.openFolders('Scanner', { signal })).toMatchObject({ failure: { code: 'LK-1018' } });
    expect(await bed.engine.openFolders('Nothing', { signal })).toMatchObject({ failure: { code: 'LK-1008' } });
  });

  it('cannot be listed without the app password, or with one that is refused: sent once', async () => {
    valueOf(await bed.setUp());
    const account = valueOf(await bed.engine.openFolders(undefined, { signal }));
    bed.fake.drives.accepts = () => false;
    expect(await account.open('', 0, signal)).toMatchObject({ ok: false, failure: { code: 'LK-5006' } });
    const { refused } = bed.fake.drives;
    // Who looks after the drive hears of it, and nothing sends it again.
    expect(await bed.engine.openFolders(undefined, { signal })).toMatchObject({ failure: { code: 'LK-5006' } });
    expect(valueOf(await bed.engine.upkeep.kept()).refused).toHaveLength(1);
    expect({ refused, again: bed.fake.drives.refused }).toEqual({ refused: 1, again: 1 });
  });

  it('are listed once for all of their pages', async () => {
    valueOf(await bed.setUp());
    bed.fake.drives.folders.set(
      root,
      Array.from({ length: 120 }, (_, at) => `F${at}`),
    );
    const account = valueOf(await bed.engine.openFolders(undefined, { signal }));
    const before = bed.fake.disturbances.trace.length;
    for (const from of [0, 50, 100]) valueOf(await account.open('', from, signal));
    expect(bed.fake.disturbances.trace.slice(before).filter((effect) => effect === 'drives.list')).toHaveLength(1);
  });

  it('stop with the work', async () => {
    valueOf(await bed.setUp());
    const account = valueOf(await bed.engine.openFolders(undefined, { signal }));
    expect(await account.open('', 0, AbortSignal.abort())).toMatchObject({ ok: false, failure: { code: 'LK-0002' } });
  });
});
