import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

let bed: EngineBed;
let id: string;
beforeEach(async () => {
  bed = engineBed();
  ({ id } = valueOf(await bed.setUp({ label: 'Files' })));
});
afterEach(() => {
  bed.fake.stop();
});

const kept = async () => (await bed.fake.parts.connections.list()).find((each) => each.id === id);
const never = new AbortController().signal;
/** Whoever is asked whether programs may be cut off says so. */
const allowing = (cutOff: boolean) => {
  const run = bed.run();
  return { ...run, ask: { ...run.ask, cutOff: () => Promise.resolve(cutOff) } };
};

describe('a drive that a person disconnects', () => {
  it('is unmapped, keeps everything, and says so', async () => {
    const before = await kept();
    const run = bed.run();
    expect(valueOf(await bed.engine.disconnect(id, run))).toMatchObject({ id, label: 'Files', disconnected: true });
    expect(bed.fake.drives.mapped).toEqual([]);
    expect(await kept()).toEqual({ ...before, disconnected: true });
    expect(run.steps.filter(({ state }) => state === 'done').map((step) => step.id)).toEqual(['unmap']);
    expect(valueOf(await bed.engine.status()).connections).toMatchObject([
      { disconnected: true, state: 'gone', health: { state: 'disconnected' } },
    ]);
  });

  it('is not connected by a look that was decided on before', async () => {
    valueOf(await bed.engine.disconnect(id, bed.run()));
    const requests = bed.fake.disturbances.trace.length;
    for (const thorough of [true, false]) {
      const found = await bed.engine.upkeep.checkDrive(id, { thorough }, never);
      expect(found).toMatchObject({ ok: false, failure: { code: 'LK-1009' } });
    }
    expect(bed.fake.disturbances.trace.slice(requests).filter((name) => name.startsWith('drives.'))).toEqual([]);
    expect(valueOf(await bed.engine.upkeep.kept()).connections).toMatchObject([{ drive: { disconnected: true } }]);
  });

  it.each(['reconnect', 'open', 'renew'] as const)(
    'is connected again by %s, and stays so from then on',
    async (call) => {
      valueOf(await bed.engine.disconnect(id, bed.run()));
      expect(await bed.engine[call](id, bed.run())).toMatchObject({ ok: true });
      expect(bed.fake.drives.mapped).toEqual([id]);
      expect(await kept()).not.toHaveProperty('disconnected');
      expect(valueOf(await bed.engine.upkeep.kept()).connections[0]?.drive).not.toHaveProperty('disconnected');
    },
  );

  it('stays connected while programs have files open on it, unless the person lets them be cut off', async () => {
    bed.fake.drives.openPrograms = ['soffice.bin'];
    const inUse = { code: 'LK-7017', details: { labels: ['Files'], programs: ['soffice.bin'] } };
    expect(await bed.engine.disconnect(id, allowing(false))).toEqual({ ok: false, failure: inUse });
    expect(bed.fake.drives.mapped).toEqual([id]);
    expect(await kept()).not.toHaveProperty('disconnected');
    valueOf(await bed.engine.disconnect(id, allowing(true)));
    expect(bed.fake.drives.mapped).toEqual([]);
  });

  it.each([[[]], [['soffice.bin']]])(
    'is asked about where the system tells only then that it is in use, with %j seen before',
    async (seen) => {
      bed.fake.drives.openPrograms = seen;
      bed.fake.drives.heldOpen.add(id);
      const code = seen.length > 0 ? 'LK-7017' : 'LK-5321';
      expect(await bed.engine.disconnect(id, allowing(false))).toMatchObject({ ok: false, failure: { code } });
      expect([bed.fake.drives.mapped, bed.fake.drives.heldOpen.size]).toEqual([[id], 1]);
      valueOf(await bed.engine.disconnect(id, allowing(true)));
      expect([bed.fake.drives.mapped, bed.fake.drives.heldOpen.size]).toEqual([[], 0]);
    },
  );

  it('is found well by Diagnostics: nobody is told to mend what they wanted', async () => {
    valueOf(await bed.engine.disconnect(id, bed.run()));
    const findings = valueOf(await bed.engine.doctor());
    expect(findings.filter(({ connection }) => connection === id)).toMatchObject([{ state: 'ok' }]);
  });

  it('is no application', async () => {
    const done = await bed.engine.setUpApplication(
      { platform: bed.fake.platform.address.href, user: USER, label: 'NetSync' },
      bed.run(),
    );
    const application = valueOf(done);
    expect(await bed.engine.disconnect(application.id, bed.run())).toMatchObject({
      ok: false,
      failure: { code: 'LK-1018' },
    });
  });
});
