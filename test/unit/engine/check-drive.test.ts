import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driveOf } from '../../../electron/connections/connection.ts';
import type { ConnectionView } from '../../../electron/contract/view.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import type { CheckReport } from '../../../electron/upkeep/check-drive.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

const never = new AbortController().signal;

describe('check of a drive', () => {
  let bed: EngineBed;
  let view: ConnectionView;
  const checkDrive = (thorough = false, signal = never): Promise<CheckReport> =>
    bed.engine.upkeep.checkDrive(view.id, { thorough }, signal);
  /** The effects on drives and keychain of the next looks. */
  const effectsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = bed.fake.disturbances.trace.length;
    await work();
    return bed.fake.disturbances.trace.slice(before).filter((name) => name.startsWith('drives.'));
  };
  beforeEach(async () => {
    bed = engineBed();
    view = valueOf(await bed.setUp());
  });
  afterEach(() => {
    bed.fake.stop();
  });

  it('check of a drive: it takes one request when it is as it should be', async () => {
    expect(await effectsOf(checkDrive)).toEqual(['drives.mounted', 'drives.check-password']);
    expect(await checkDrive()).toEqual({ ok: true, connected: false });
  });

  it('check of a drive: it connects a drive that is gone, and finds out whether it may be written', async () => {
    bed.fake.drives.loseAll();
    bed.fake.drives.readOnly = true;
    expect(await checkDrive()).toEqual({ ok: true, unwritable: 'rights', connected: true });
    expect(bed.fake.drives.mapped).toEqual([view.id]);
    expect(valueOf(await bed.engine.status()).connections).toMatchObject([
      { readOnly: true, unwritable: 'rights', health: { state: 'read-only', failure: { code: 'LK-5011' } } },
    ]);
  });

  it('check of a drive: it sees that no space is left, and what time the platform has', async () => {
    const serverDate = new Date(bed.fake.parts.now().getTime() + 3_600_000).toUTCString();
    bed.fake.drives.look = { quota: { available: 0 }, serverDate };
    expect(await checkDrive()).toMatchObject({ ok: true, unwritable: 'quota', offsetMs: 3_600_000 });
    expect(valueOf(await bed.engine.upkeep.kept())).toMatchObject({ offsetMs: 3_600_000 });
  });

  it('check of a drive: it keeps how much room there is, also for the next program that looks', async () => {
    const quota = { available: 4_000_000_000, used: 1_000_000_000 };
    bed.fake.drives.look = { quota };
    expect(await checkDrive()).toMatchObject({ ok: true, space: quota });
    expect(valueOf(await bed.engine.upkeep.kept()).spaces).toEqual({ [view.id]: quota });
    bed.fake.drives.look = {};
    expect(await checkDrive()).not.toHaveProperty('space');
    expect(valueOf(await bed.engine.status()).connections).toMatchObject([
      { health: { state: 'ready', space: quota } },
    ]);
  });

  it('check of a drive: the room of what is removed is forgotten with what it leaves behind', async () => {
    bed.fake.drives.look = { quota: { available: 1 } };
    await checkDrive();
    await bed.fake.parts.connections.remove(view.id);
    await bed.engine.upkeep.clearLeftovers();
    expect(valueOf(await bed.engine.upkeep.kept()).spaces).toEqual({});
  });

  it('check of a drive: it unmaps and connects what hangs, when it is told to be thorough', async () => {
    bed.fake.drives.hanging.add(view.id);
    expect(await checkDrive()).toMatchObject({ ok: true, connected: false });
    expect(await checkDrive(true)).toMatchObject({ ok: true, connected: true });
    expect(await checkDrive(true)).toMatchObject({ ok: true, connected: false });
  });

  it('check of a drive: it leaves what hangs as it is while programs have files open on it, and names them', async () => {
    bed.fake.drives.hanging.add(view.id);
    bed.fake.drives.openPrograms = ['soffice.bin', 'vim'];
    const effects = await effectsOf(async () => {
      expect(await checkDrive(true)).toMatchObject({
        ok: false,
        failure: { code: 'LK-7013', details: { label: 'Demo Company', programs: ['soffice.bin', 'vim'] } },
      });
    });
    expect(effects).not.toContain('drives.disconnect');
  });

  it('check of a drive: it leaves what another program has mounted in its place', async () => {
    bed.fake.drives.foreign.add(view.id);
    expect(await checkDrive(true)).toMatchObject({ ok: false, failure: { code: 'LK-7014' } });
    expect(bed.fake.disturbances.trace).not.toContain('drives.disconnect');
  });

  it('check of a drive: it asks nobody anything while the keychain is locked', async () => {
    bed.fake.secrets.mood = 'locked';
    expect(await effectsOf(checkDrive)).toEqual(['drives.mounted']);
    expect(await checkDrive()).toMatchObject({ ok: true }); // it is mapped, so it works
    bed.fake.drives.loseAll();
    expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-4002' } });
  });

  it('check of a drive: it says that the keychain has lost the app password', async () => {
    await bed.fake.secrets.forget({ kind: 'app-password', id: view.id });
    expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-4005' } });
  });

  it('check of a drive: it tells an account that is disabled from a platform in maintenance', async () => {
    bed.fake.disturbances.fail('drives.check-password', 'LK-3013');
    expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-7012' } });
    bed.fake.disturbances.fail('platform.discover', 'LK-3013');
    expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-3013' } });
  });

  it('check of a drive: it gives up when it is told to, and that is no failure of the drive', async () => {
    const abort = new AbortController();
    abort.abort();
    expect(await checkDrive(false, abort.signal)).toMatchObject({ ok: false, failure: { code: 'LK-0002' } });
  });

  it('check of a drive: it waits for the journal: a removal or renewal under way is not disturbed', async () => {
    let during: CheckReport | undefined;
    bed.fake.disturbances.at('platform.revoke', async () => {
      during = await checkDrive();
    });
    await bed.engine.remove(undefined, { localOnly: false }, bed.run());
    expect(during).toMatchObject({ ok: false, failure: { code: 'LK-1009' } });
  });

  describe('check of a drive: what programs that use it find', () => {
    const minutesAgo = (minutes: number): number => bed.fake.parts.now().getTime() - minutes * 60_000;
    const requests = async (thorough = false): Promise<number> =>
      (await effectsOf(() => checkDrive(thorough))).filter((name) => name === 'drives.check-password').length;

    it('check of a drive: it asks nothing when the platform has answered programs not long ago', async () => {
      bed.fake.drives.answered.set(view.id, { at: 'open', sinceMs: minutesAgo(14) });
      expect(await requests()).toBe(0);
      expect(await checkDrive()).toEqual({ ok: true, connected: false });
      expect(await requests(true)).toBe(1); // whoever wants to know is told
      bed.fake.drives.answered.set(view.id, { at: 'open', sinceMs: minutesAgo(16) });
      expect(await requests()).toBe(1);
      bed.fake.drives.answered.set(view.id, { at: 'open' });
      expect(await requests()).toBe(1);
    });

    it('check of a drive: it hears from programs that the app password is refused, and sends it no more', async () => {
      bed.fake.drives.refuse(view.id);
      expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-5006' } });
      expect(await requests(true)).toBe(0);
      expect(valueOf(await bed.engine.upkeep.kept()).refused).toEqual([`${view.id}/${view.password.id}`]);
    });

    it('check of a drive: it takes no refusal of the app password before for one of this', async () => {
      const [connection] = await bed.fake.parts.connections.list();
      if (connection === undefined) throw new Error('set up before');
      const drive = driveOf(connection);
      bed.fake.drives.refuse(view.id);
      await bed.fake.drives.accept(drive, new Secret('of before'));
      bed.fake.drives.refuse(view.id);
      expect(await checkDrive()).toEqual({ ok: true, connected: false });
      expect(valueOf(await bed.engine.upkeep.kept()).refused).toEqual([]);
      expect(await bed.fake.drives.traffic(drive)).toBeUndefined();
    });

    it('check of a drive: it keeps to the pause that the platform has asked programs for', async () => {
      const untilMs = minutesAgo(-1);
      bed.fake.drives.answered.set(view.id, { at: 'paused', untilMs, isMaintenance: true });
      const pause = { details: { host: 'demo.example', retryAfterS: 60 } };
      expect(await checkDrive(true)).toMatchObject({ ok: false, failure: { code: 'LK-3013', ...pause } });
      bed.fake.drives.answered.set(view.id, { at: 'paused', untilMs, isMaintenance: false });
      expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-3024', ...pause } });
      expect(await requests()).toBe(0);
    });

    it('check of a drive: it gives programs the app password as soon as the keychain does', async () => {
      bed.fake.drives.answered.set(view.id, { at: 'locked' });
      bed.fake.secrets.mood = 'locked';
      expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-4002' } });
      bed.fake.secrets.mood = 'ready';
      expect(await effectsOf(checkDrive)).toContain('drives.accept');
      expect(await effectsOf(checkDrive)).not.toContain('drives.accept');
    });
  });

  describe('check of a drive: a refused app password', () => {
    beforeEach(() => {
      bed.fake.drives.accepts = () => false;
      bed.fake.drives.openPrograms = ['vim'];
    });

    it('check of a drive: it leaves it mapped, as nothing leaves, and never tries it again by itself', async () => {
      expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-5006' } });
      expect(bed.fake.drives.mapped).toEqual([view.id]);
      expect(await checkDrive()).toMatchObject({ ok: false, failure: { code: 'LK-5006' } });
      expect(bed.fake.drives.refused).toBe(1);
      expect(valueOf(await bed.engine.upkeep.kept()).refused).toEqual([`${view.id}/${view.password.id}`]);
      expect(valueOf(await bed.engine.status()).connections).toMatchObject([{ health: { state: 'refused' } }]);
    });

    it('check of a drive: it unmaps one that an older Latchkey has mapped, and says who had files open', async () => {
      bed.fake.drives.direct.add(view.id);
      const programs = { code: 'LK-5006', details: { programs: ['vim'] } };
      expect(await checkDrive()).toMatchObject({ ok: false, failure: programs });
      expect(bed.fake.drives.mapped).toEqual([]);
    });

    it('check of a drive: it says that such a drive is still mapped when that cannot be undone', async () => {
      bed.fake.drives.direct.add(view.id);
      bed.fake.disturbances.fail('drives.disconnect', 'LK-5005');
      expect(await checkDrive()).toMatchObject({
        ok: false,
        failure: { code: 'LK-5006' },
        stillMapped: { code: 'LK-5005' },
      });
      expect(await bed.engine.upkeep.takeDown(view.id, 'refused')).toMatchObject({ stillMapped: { code: 'LK-5005' } });
      bed.fake.disturbances.clear();
      expect(await bed.engine.upkeep.takeDown(view.id, 'refused')).toEqual({ programs: ['vim'] });
      expect(bed.fake.drives).toMatchObject({ mapped: [], refused: 1 });
    });

    it('check of a drive: it learns it from the user, who may try as often as they like', async () => {
      await bed.engine.reconnect(undefined, bed.run());
      await checkDrive();
      expect(bed.fake.drives.refused).toBe(1);
      bed.fake.drives.accepts = () => true;
      valueOf(await bed.engine.reconnect(undefined, bed.run()));
      expect(await checkDrive()).toMatchObject({ ok: true });
    });
  });

  it('check of a drive: it takes a drive down, and clears away what drives that are gone have left', async () => {
    bed.fake.drives.openPrograms = ['vim'];
    expect(await bed.engine.upkeep.takeDown(view.id, 'expired')).toEqual({ programs: ['vim'] });
    expect(bed.fake.drives.mapped).toEqual([]);
    await checkDrive();
    await bed.engine.upkeep.clearLeftovers();
    expect(bed.fake.drives.mapped).toEqual([view.id]);
    await bed.fake.parts.connections.remove(view.id);
    await bed.engine.upkeep.clearLeftovers();
    expect(bed.fake.drives.mapped).toEqual([]);
  });
});
