import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { nothing, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

let bed: EngineBed;
beforeEach(async () => {
  bed = engineBed();
  valueOf(await bed.setUp());
  valueOf(await bed.setUp({ label: 'Second', mapper: 'rclone' }));
  const platform = bed.fake.platform.address.href;
  valueOf(await bed.engine.setUpApplication({ platform, user: USER, label: 'NetSync' }, bed.run()));
});
afterEach(() => {
  bed.fake.stop();
});

const removeAll = async (run = bed.run(), localOnly = false) => valueOf(await bed.engine.removeAll({ localOnly }, run));

describe('removing everything', () => {
  it('leaves nothing anywhere, for one sign-in of the account', async () => {
    const run = bed.run();
    const { removals, keychain } = await removeAll(run);
    expect(removals.map((one) => one.ok)).toEqual([true, true, true]);
    expect(keychain).toBe('empty');
    expect(await whatIsLeft(bed.fake)).toEqual(nothing);
    expect(run.ask.asked.passwords).toHaveLength(1);
    expect(bed.fake.platform.openSessions).toBe(0);
  });

  it('tries a refused password once, not once for each, and keeps everything', async () => {
    const run = bed.run({ passwords: ['wrong'] });
    const { removals, keychain } = await removeAll(run);
    expect(removals).toMatchObject(
      [1, 2, 3].map(() => ({ ok: false, failure: { code: expect.any(String) as unknown } })),
    );
    expect(keychain).toBe('needed');
    expect(bed.fake.disturbances.trace.filter((effect) => effect === 'platform.sign-in').length).toBeLessThan(5);
    expect(run.ask.asked.passwords.length).toBeLessThan(3);
    const left = await whatIsLeft(bed.fake);
    expect(left.connections).toHaveLength(3);
    expect(left.mapped).toHaveLength(2);
  });

  it('takes the drives away also when the platform is away, and says what stays for each', async () => {
    bed.fake.disturbances.at('platform.sign-in', () => {
      throw new FailureError('LK-3002');
    });
    const { removals, keychain } = await removeAll();
    expect(removals).toMatchObject(
      [1, 2, 3].map(() => ({ ok: true, left: { why: 'duty', failure: { code: 'LK-3002' } } })),
    );
    expect(keychain).toBe('needed');
    const left = await whatIsLeft(bed.fake);
    expect(left).toMatchObject({ mapped: [], connections: [] });
    expect(left.journal).toHaveLength(3);
  });

  it('here only: asks nobody, leaves nothing on this computer, and names what stays on the platform', async () => {
    const run = bed.run({});
    const { removals } = await removeAll(run, true);
    const names = bed.fake.platform.passwordsOf(USER).map(({ name }) => name);
    expect(removals).toMatchObject(
      names.map((passwordName) => ({ ok: true, left: { why: 'local-only', passwordName } })),
    );
    expect(await whatIsLeft(bed.fake)).toEqual({ ...nothing, onPlatform: names });
  });

  it('takes back what waits, too', async () => {
    bed.fake.disturbances.at('drives.prove', () => {
      throw new FailureError('LK-5008');
    });
    await bed.setUp({ label: 'Waiting', mapper: 'rclone' });
    bed.fake.disturbances.clear();
    expect((await removeAll()).removals).toHaveLength(4);
    expect(await whatIsLeft(bed.fake)).toEqual(nothing);
  });

  it('forgets what a lost list has left in the keychain', async () => {
    await bed.fake.secrets.write({ kind: 'app-password', id: 'of-a-lost-list' }, new Secret('x'));
    expect((await removeAll()).keychain).toBe('empty');
    expect(bed.fake.secrets.keys).toEqual([]);
  });

  it('goes on with the others when one cannot be removed', async () => {
    bed.fake.disturbances.at(
      'journal.write stored undoing',
      () => {
        throw new FailureError('LK-1013');
      },
      { times: 1 },
    );
    const { removals } = await removeAll();
    expect(removals.map((one) => (one.ok ? 'removed' : one.failure.code))).toEqual(['LK-1013', 'removed', 'removed']);
  });
});
