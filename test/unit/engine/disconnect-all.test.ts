import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

let bed: EngineBed;
beforeEach(async () => {
  bed = engineBed();
  valueOf(await bed.setUp());
  valueOf(await bed.setUp({ label: 'Second', mapper: 'rclone' }));
  await bed.fake.gateway.offer();
});
afterEach(() => {
  bed.fake.stop();
});

const disconnectAll = (cutsOff = false): ReturnType<Engine['disconnectAll']> =>
  bed.engine.disconnectAll({ cutsOff }, bed.run());
const isServed = (): boolean => bed.fake.gateway.situation !== undefined;
const lost = { id: 'l1', drive: 'x', path: 'sub/report.odt', reason: 'no-space', at: '2026-11-30T10:00:00Z' } as const;

describe('disconnecting every drive', () => {
  it('unmaps all of them, ends what serves them, and keeps everything set up', async () => {
    const { disconnected } = valueOf(await disconnectAll());
    expect(disconnected.map(({ label }) => label)).toEqual(['Demo Company', 'Second']);
    expect([bed.fake.drives.mapped, isServed()]).toEqual([[], false]);
    const { connections } = valueOf(await bed.engine.status());
    expect(connections.map(({ state }) => state)).toEqual(['gone', 'gone']);
    expect(valueOf(await disconnectAll())).toEqual({ disconnected: [] });
    valueOf(await bed.engine.reconnect('Second', bed.run()));
    expect(bed.fake.drives.mapped).toHaveLength(1);
  });

  it('touches nothing while programs have files open, and says which and where, until they may be cut off', async () => {
    bed.fake.drives.openPrograms = ['soffice', 'tail'];
    expect(await disconnectAll()).toEqual({
      ok: false,
      failure: { code: 'LK-7017', details: { labels: ['Demo Company', 'Second'], programs: ['soffice', 'tail'] } },
    });
    expect([bed.fake.drives.mapped.length, isServed()]).toEqual([2, true]);
    expect(valueOf(await disconnectAll(true)).disconnected).toHaveLength(2);
    expect([bed.fake.drives.mapped, isServed()]).toEqual([[], false]);
  });

  it('unmaps the others where the system tells only then that programs use one, and that one when they may be cut off', async () => {
    const [first] = valueOf(await bed.engine.status()).connections;
    bed.fake.drives.heldOpen.add(first?.id ?? '');
    expect(await disconnectAll()).toMatchObject({ ok: false, failure: { code: 'LK-5321' } });
    expect([bed.fake.drives.mapped, isServed()]).toEqual([[first?.id], true]);
    expect(valueOf(await disconnectAll(true)).disconnected.map(({ label }) => label)).toEqual(['Demo Company']);
    expect([bed.fake.drives.mapped, isServed()]).toEqual([[], false]);
  });

  it('keeps the copies of lost files, which are nowhere else, until they may go', async () => {
    bed.fake.gateway.lose(lost, 'content');
    bed.fake.gateway.lose({ ...lost, id: 'l2', path: 'without a copy' });
    expect(await disconnectAll()).toMatchObject({
      failure: { code: 'LK-7017', details: { files: ['sub/report.odt'] } },
    });
    expect(bed.fake.drives.mapped).toHaveLength(2);
    valueOf(await disconnectAll(true));
    expect(isServed()).toBe(false);
  });

  it('unmaps the others when one stays, says why, and goes on serving that one', async () => {
    bed.fake.disturbances.fail('drives.disconnect', 'LK-5005', { times: 1 });
    expect(await disconnectAll()).toMatchObject({ ok: false, failure: { code: 'LK-5005' } });
    expect([bed.fake.drives.mapped.length, isServed()]).toEqual([1, true]);
  });
});
