import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import { expectFinished, nothing, setUpConnection, trySetUp, whatIsLeft } from '../../fakes/attempt.ts';
import { engineBed, valueOf } from '../../fakes/engine-bed.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';
import { connected, current, tryRenew } from '../../fakes/renewal.ts';

describe('a mapper that cannot', () => {
  let fake: FakeParts;
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it.each<[FailureCode]>([['LK-5002'], ['LK-5005'], ['LK-5007'], ['LK-5017'], ['LK-5018']])(
    'is followed by the next one in the same set-up, which says so: %s',
    async (code) => {
      fake.drives.unable.set('gvfs', code);
      const done = await trySetUp(fake);
      expect(done).toMatchObject({
        ok: true,
        value: { drive: { mapper: 'rclone' } },
        notes: [{ code: 'LK-5020', details: { name: 'rclone', reason: code } }],
      });
      const [kept] = await fake.parts.connections.list();
      expect(kept?.drive?.mapper).toBe('rclone');
      expect(fake.drives.mapperOf(kept?.id ?? '')).toBe('rclone');
      await expectFinished(fake);
    },
  );

  it('is followed by the next one also when what is written through it is lost', async () => {
    fake.disturbances.fail('drives.prove', 'LK-5008', { times: 1 });
    const { id, drive } = await setUpConnection(fake);
    expect([drive.mapper, fake.drives.mapperOf(id)]).toEqual(['rclone', 'rclone']);
  });

  it('is the only one when the person asked for it, and the reason is told', async () => {
    fake.drives.unable.set('gvfs', 'LK-5017');
    expect(await trySetUp(fake, { mapper: 'gvfs' })).toMatchObject({ ok: false, failure: { code: 'LK-5017' } });
    expect(fake.drives.mapped).toEqual([]);
  });

  it('is the only one when the setting asks for it', async () => {
    fake.drives.setting = 'gvfs';
    fake.drives.unable.set('gvfs', 'LK-5017');
    expect(await trySetUp(fake)).toMatchObject({ ok: false, failure: { code: 'LK-5017' } });
  });

  it.each<[FailureCode, FailureCode]>([
    ['LK-5006', 'LK-3118'], // of an app password that has just been made
    ['LK-3004', 'LK-3004'],
    ['LK-0002', 'LK-0002'],
  ])('is not followed when it is not its fault: %s', async (code, told) => {
    fake.disturbances.fail('drives.connect', code, { times: 1 });
    expect(await trySetUp(fake)).toMatchObject({ ok: false, failure: { code: told } });
  });

  it('is named when the next one cannot either, and is what is tried next time', async () => {
    fake.drives.unable.set('gvfs', 'LK-5017').set('rclone', 'LK-5005');
    expect(await trySetUp(fake)).toMatchObject({ ok: false, failure: { code: 'LK-5017' }, after: 'kept' });
    expect(await fake.parts.journal.list()).toMatchObject([{ drive: { mapper: 'gvfs' } }]);
    expect(fake.drives.mapped).toEqual([]);
  });

  it('leaves nothing stray when it is killed anywhere on the way to the next one', async () => {
    for (let n = 1; ; n += 1) {
      const each = fakeParts();
      each.drives.unable.set('gvfs', 'LK-5017');
      each.disturbances.at(
        'drives.connect',
        () => {
          each.disturbances.atNth(n, 'before', each.disturbances.kill);
        },
        { times: 1 },
      );
      const done = await trySetUp(each).then(
        (result) => result.ok,
        () => false,
      );
      await startAgain(each);
      await expectNothingStray(each);
      each.stop();
      if (done) break;
      expect(n).toBeLessThan(40);
    }
  });

  it('is followed in a renewal as well', async () => {
    await connected(fake);
    fake.drives.unable.set('gvfs', 'LK-5017');
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    const { id, drive } = await current(fake);
    expect([drive?.mapper, fake.drives.mapperOf(id)]).toEqual(['rclone', 'rclone']);
    expect(await fake.parts.journal.list()).toEqual([]);
  });

  it('is followed where the app password replaces itself', async () => {
    await connected(fake);
    fake.platform.offerRotation();
    fake.drives.unable.set('gvfs', 'LK-5017');
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    const { id, drive } = await current(fake);
    expect([drive?.mapper, fake.drives.mapperOf(id)]).toEqual(['rclone', 'rclone']);
  });

  it('is followed in a reconnect and in upkeep, the list says so, and a removal unmaps the right one', async () => {
    const bed = engineBed();
    const { id } = valueOf(await bed.setUp());
    for (const again of [
      () => bed.engine.reconnect(id, bed.run()),
      () => bed.engine.upkeep.checkDrive(id, { thorough: true }, new AbortController().signal),
    ]) {
      const kept = (await bed.fake.parts.connections.list()).find((one) => one.id === id);
      if (kept?.drive === undefined) throw new Error('no drive');
      await bed.fake.parts.drives.disconnect(kept.drive);
      await bed.fake.parts.connections.save({ ...kept, drive: { ...kept.drive, mapper: 'gvfs' } });
      bed.fake.drives.unable.set('gvfs', 'LK-5017');
      expect(await again()).toMatchObject({ ok: true });
      expect(valueOf(await bed.engine.status()).connections).toMatchObject([{ mapper: 'rclone', state: 'mapped' }]);
    }
    expect(await bed.engine.remove(id, { localOnly: false }, bed.run())).toMatchObject({ ok: true });
    expect(await whatIsLeft(bed.fake)).toEqual(nothing);
    bed.fake.stop();
  });
});
