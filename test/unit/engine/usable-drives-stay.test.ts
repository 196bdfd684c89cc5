import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import type { Unwritable } from '../../../electron/contract/view.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

const never = new AbortController().signal;

/** What says something about writing, about the way there, or about now: nothing against the drive. */
const passing: readonly FailureCode[] = [
  ...(['LK-3002', 'LK-3003', 'LK-3004', 'LK-3008', 'LK-3012', 'LK-3013', 'LK-3015', 'LK-3016', 'LK-2007'] as const),
  ...(['LK-5005', 'LK-5007', 'LK-0002'] as const),
];
/** What shows that it is no drive. */
const useless: readonly FailureCode[] = ['LK-5008', 'LK-5009', 'LK-5018'];

describe('a drive that works', () => {
  let bed: EngineBed;
  let id: string;
  beforeEach(async () => {
    bed = engineBed();
    ({ id } = valueOf(await bed.setUp({ mapper: 'gvfs' })));
  });
  afterEach(() => {
    bed.fake.stop();
  });

  it.each(passing)('stays when it is connected again and trying it out ends with %s', async (code) => {
    bed.fake.disturbances.fail('drives.prove', code);
    expect(await bed.engine.reconnect(id, bed.run())).toMatchObject({ ok: false, failure: { code } });
    expect(bed.fake.drives.mapped).toEqual([id]);
  });

  it.each(passing)('stays when the password cannot be checked because of %s', async (code) => {
    bed.fake.disturbances.fail('drives.check-password', code);
    await bed.engine.reconnect(id, bed.run());
    await bed.engine.upkeep.checkDrive(id, { thorough: true }, never);
    expect(bed.fake.drives.mapped).toEqual([id]);
  });

  it.each(passing)('stays when upkeep has connected it and trying it out ends with %s', async (code) => {
    bed.fake.drives.loseAll();
    bed.fake.disturbances.fail('drives.prove', code);
    expect(await bed.engine.upkeep.checkDrive(id, { thorough: true }, never)).toMatchObject({ ok: false });
    expect(bed.fake.drives.mapped).toEqual([id]);
  });

  it('stays when its app password is refused: what serves it lets nothing leave, and there will be another', async () => {
    bed.fake.drives.accepts = () => false;
    expect(await bed.engine.reconnect(id, bed.run())).toMatchObject({ ok: false, failure: { code: 'LK-5006' } });
    expect(bed.fake.drives.mapped).toEqual([id]);
    expect(await bed.engine.upkeep.takeDown(id, 'refused')).toEqual({ programs: [] });
    expect(bed.fake.drives.mapped).toEqual([id]);
    expect(bed.fake.drives.refused).toBe(1);
  });

  it('goes when its app password is refused and an older Latchkey has mapped it, which would repeat that', async () => {
    bed.fake.drives.direct.add(id);
    bed.fake.drives.accepts = () => false;
    expect(await bed.engine.reconnect(id, bed.run())).toMatchObject({ ok: false, failure: { code: 'LK-5006' } });
    expect(bed.fake.drives.mapped).toEqual([]);
  });

  it.each(useless)('goes when it turns out to be none: %s', async (code) => {
    bed.fake.disturbances.fail('drives.prove', code);
    expect(await bed.engine.reconnect(id, bed.run())).toMatchObject({ ok: false, failure: { code } });
    expect(bed.fake.drives.mapped).toEqual([]);
  });

  it.each<[Unwritable, FailureCode, string, boolean]>([
    ['rights', 'LK-5011', 'read-only', true],
    ['server', 'LK-5011', 'read-only', true],
    ['lock', 'LK-5021', 'read-only', true],
    ['busy', 'LK-5021', 'read-only', true],
    ['quota', 'LK-5010', 'over-quota', false],
    ['root', 'LK-5022', 'ready', false],
  ])(
    'is set up, reconnected and looked after without being writable (%s), and says why',
    async (why, code, state, readOnly) => {
      bed.fake.drives.unwritable = why;
      const told = { readOnly, unwritable: why, notes: [{ code }] };
      expect(valueOf(await bed.engine.reconnect(id, bed.run()))).toMatchObject(told);
      expect(valueOf(await bed.setUp({ label: 'Second' }))).toMatchObject(told);
      bed.fake.drives.loseAll();
      expect(await bed.engine.upkeep.checkDrive(id, { thorough: true }, never)).toMatchObject({
        ok: true,
        unwritable: why,
      });
      expect(valueOf(await bed.engine.status()).connections[0]).toMatchObject({
        ...{ readOnly, unwritable: why, state: 'mapped' },
        health: { state, failure: { code } },
      });
      bed.fake.drives.unwritable = undefined;
      const after = valueOf(await bed.engine.reconnect(id, bed.run()));
      expect([after.readOnly, after.unwritable, after.notes]).toEqual([false, undefined, undefined]);
    },
  );

  it('is tried again by upkeep when what was against writing passes by itself', async () => {
    bed.fake.drives.unwritable = 'busy';
    await bed.engine.reconnect(id, bed.run());
    bed.fake.drives.unwritable = undefined;
    const checkDrive = (thorough: boolean) => bed.engine.upkeep.checkDrive(id, { thorough }, never);
    expect(await checkDrive(false)).toEqual({ ok: true, unwritable: 'busy', connected: false });
    expect(await checkDrive(true)).toEqual({ ok: true, connected: false });
    bed.fake.drives.unwritable = 'quota';
    await bed.engine.reconnect(id, bed.run());
    bed.fake.drives.unwritable = undefined;
    bed.fake.drives.look = { quota: { available: 16 } };
    expect(await checkDrive(true)).toEqual({
      ok: true,
      unwritable: 'quota',
      connected: false,
      space: { available: 16 },
    });
    bed.fake.drives.look = { quota: { available: 1_000_000 } };
    expect(await checkDrive(false)).toEqual({ ok: true, connected: false, space: { available: 1_000_000 } });
    expect((await bed.fake.parts.connections.list())[0]?.unwritable).toBeUndefined();
  });

  it('is ready also when its test file cannot be deleted, or its link not be made, and the person is told', async () => {
    bed.fake.drives.keepsFiles = true;
    bed.fake.drives.notes = [{ code: 'LK-5016', details: { path: '/home/user/Network drives' } }];
    const { notes, link, path } = valueOf(await bed.engine.reconnect(id, bed.run()));
    expect(notes).toMatchObject([{ code: 'LK-5016' }, { code: 'LK-5019', details: { name: `.latchkey-proof-${id}` } }]);
    expect(link).toBe(path);
  });
});
