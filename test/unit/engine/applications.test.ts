import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';
import { USER } from '../../fakes/attempt.ts';

let bed: EngineBed;
beforeEach(() => {
  bed = engineBed();
});
afterEach(() => {
  bed.fake.stop();
});

const make = async (label = 'NetSync') =>
  valueOf(
    await bed.engine.setUpApplication({ platform: bed.fake.platform.address.href, user: USER, label }, bed.run()),
  );
const applications = async () => valueOf(await bed.engine.status()).applications;

describe('an application connection', () => {
  it('is shown as what it is, and never among the drives', async () => {
    const view = await make();
    expect(view).toMatchObject({ label: 'NetSync', login: USER });
    expect(valueOf(await bed.engine.status())).toEqual({
      connections: [],
      applications: [{ ...view, state: 'kept', health: { state: 'ready' } }],
      open: [],
    });
  });

  it('says that its app password is lost, or that nobody can tell', async () => {
    const { id } = await make();
    bed.fake.secrets.mood = 'locked';
    expect(await applications()).toMatchObject([{ state: 'unknown' }]);
    bed.fake.secrets.mood = 'ready';
    await bed.fake.parts.secrets.forget({ kind: 'app-password', id });
    expect(await applications()).toMatchObject([{ state: 'lost' }]);
  });

  it.each([
    [75, { state: 'ready' }],
    [77, { state: 'expiring', daysLeft: 13, failure: { code: 'LK-7010', details: { label: 'NetSync', count: 13 } } }],
    [91, { state: 'expired', daysLeft: 0, failure: { code: 'LK-7011', details: { label: 'NetSync' } } }],
  ])('says after %d of 90 days how its app password is', async (days, health) => {
    await make();
    bed.fake.advance(days * 24 * 3600_000);
    expect((await applications()).map((one) => one.health)).toEqual([health]);
  });

  it('that is lost or has ended gets a new app password by a renewal, which says that it has to be handed over', async () => {
    const { id, password } = await make();
    await bed.fake.parts.secrets.forget({ kind: 'app-password', id });
    expect((await applications()).map((one) => one.health)).toEqual([
      { state: 'lost', failure: { code: 'LK-4005', details: { label: 'NetSync' } } },
    ]);
    const done = await bed.engine.renew('NetSync', bed.run());
    expect(done).toMatchObject({ ok: true, value: { renewed: { id, forApplication: true } } });
    expect(bed.fake.platform.passwordsOf(USER).map((one) => one.id)).not.toContain(password.id);
    expect(await applications()).toMatchObject([{ state: 'kept', health: { state: 'ready' } }]);
  });

  it.each(['reconnect', 'open'] as const)('has nothing to %s, and says so', async (call) => {
    await make();
    expect(await bed.engine[call]('NetSync', bed.run())).toMatchObject({ ok: false, failure: { code: 'LK-1018' } });
  });

  it.each(['reconnect', 'open'] as const)(
    'beside one drive does not keep %s from knowing which drive',
    async (call) => {
      await bed.setUp();
      await make();
      expect(await bed.engine[call](undefined, bed.run())).toMatchObject({ ok: true });
      expect(await bed.engine.remove(undefined, { localOnly: false }, bed.run())).toMatchObject({
        failure: { code: 'LK-1008', details: { count: 2 } },
      });
    },
  );

  it('is removed by its name', async () => {
    const { id } = await make();
    const removed = valueOf(await bed.engine.remove('netsync', { localOnly: false }, bed.run()));
    expect(removed).toMatchObject({ removed: { id, label: 'NetSync' } });
    expect(await applications()).toEqual([]);
    expect(bed.fake.platform.passwordsOf(USER)).toEqual([]);
  });
});
