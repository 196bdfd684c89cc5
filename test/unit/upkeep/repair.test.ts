import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DriveConnection } from '../../../electron/connections/connection.ts';
import { newRun, USER } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';
import { connected, current, expectOneEverywhere, passwords, tryRenew, withoutDrive } from '../../fakes/renewal.ts';

describe('renewing an app password that does not work any more', () => {
  let fake: FakeParts;
  let before: DriveConnection;
  beforeEach(async () => {
    fake = fakeParts();
    before = await connected(fake);
    fake.drives.mappers = ['gvfs']; // what one cannot, no other one mends
  });
  afterEach(() => {
    fake.stop();
  });
  const lose = () => fake.secrets.forget({ kind: 'app-password', id: before.id });
  const revokeElsewhere = async (): Promise<void> => {
    const session = await fake.platform.signIn({ address: fake.platform.address.origin, user: USER }, newRun().ask);
    await fake.platform.passwords(session).revoke(before.password.id);
    await fake.platform.signOut(session);
  };

  it('replaces one that the keychain has lost, and revokes the lost one by its id', async () => {
    await lose();
    fake.drives.loseAll();
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    expect(await expectOneEverywhere(fake)).not.toBe(before.password.id);
  });

  it('replaces one that an administrator revoked, without trying it', async () => {
    await revokeElsewhere();
    fake.drives.loseAll();
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    expect(fake.drives.refused).toBe(0);
    await expectOneEverywhere(fake);
  });

  it('replaces one that has expired', async () => {
    fake.advance(90 * 24 * 3600_000);
    fake.drives.loseAll();
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    expect(fake.drives.refused).toBe(0);
    await expectOneEverywhere(fake);
  });

  it('leaves a lost one as it is when the new one cannot be proved, and nothing of the new one', async () => {
    await lose();
    fake.drives.loseAll();
    fake.disturbances.fail('drives.prove', 'LK-5008');
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-5008' }, after: 'unchanged' });
    expect(await passwords(fake)).toEqual({
      ...{ recorded: before.password.id, inKeychain: 'none', mounted: 'none', onPlatform: [before.password.id] },
    });
    expect(fake.secrets.keys).toEqual([]);
  });

  it('tries a refused one once only when it goes back to a drive that was still mapped with it', async () => {
    await revokeElsewhere();
    fake.disturbances.fail('drives.prove', 'LK-5008', { times: 1 });
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-5008' }, after: 'disconnected' });
    expect(fake.drives.refused).toBe(1);
    expect(fake.drives.mapped).toEqual([]);
    expect((await passwords(fake)).onPlatform).toEqual([]);
  });

  it('does not go back to a drive that was not connected', async () => {
    fake.drives.loseAll();
    fake.disturbances.fail('drives.prove', 'LK-5008', { times: 1 });
    expect(await tryRenew(fake)).toMatchObject({ after: 'unchanged' });
    expect(fake.drives.mapped).toEqual([]);
    expect((await passwords(fake)).onPlatform).toEqual([before.password.id]);
  });

  it('says that the drive is not connected when neither password can be tried, and does the rest later', async () => {
    fake.disturbances.fail('drives.prove', 'LK-3002');
    fake.disturbances.fail('drives.check-password', 'LK-3002');
    fake.disturbances.fail('platform.revoke', 'LK-3002');
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-3002' }, after: 'open' });
    fake.disturbances.clear();
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    await expectOneEverywhere(fake);
  });

  it('renews that of another application without a single request with it', async () => {
    await withoutDrive(fake);
    const from = fake.disturbances.trace.length;
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    expect(fake.disturbances.trace.slice(from).filter((effect) => effect.startsWith('drives.'))).toEqual([]);
    const { recorded, inKeychain, onPlatform } = await passwords(fake);
    expect([inKeychain, onPlatform]).toEqual([recorded, [recorded]]);
    expect(recorded).not.toBe(before.password.id);
  });
});

describe('where an app password can replace itself', () => {
  let fake: FakeParts;
  let before: DriveConnection;
  let from: number;
  beforeEach(async () => {
    fake = fakeParts();
    before = await connected(fake);
    fake.platform.offerRotation();
    from = fake.disturbances.trace.length;
  });
  afterEach(() => {
    fake.stop();
  });

  it('nobody is asked, and programs wait until there is the new one', async () => {
    const run = newRun();
    expect(await tryRenew(fake, run)).toMatchObject({ ok: true });
    expect(run.ask.asked.passwords).toEqual([]);
    const trace = fake.disturbances.trace.slice(from).filter((effect) => !/\.(list|read|state|status)/.test(effect));
    expect(trace).toEqual([
      'platform.discover',
      'drives.check-password',
      'journal.write begun',
      'secrets.write next-password',
      'drives.hold',
      'journal.write creating',
      'platform.rotate',
      'secrets.write app-password',
      'journal.write created',
      'connections.save',
      'drives.connect',
      'drives.prove',
      'secrets.forget next-password',
      'secrets.forget session',
      'journal.close',
    ]);
    await expectOneEverywhere(fake);
    expect((await current(fake)).password.expiresAt).not.toBe(before.password.expiresAt);
  });

  it('somebody signs in when the password is refused', async () => {
    const session = await fake.platform.signIn({ address: fake.platform.address.origin, user: USER }, newRun().ask);
    await fake.platform.passwords(session).revoke(before.password.id);
    const run = newRun();
    expect(await tryRenew(fake, run)).toMatchObject({ ok: true });
    expect(run.ask.asked.passwords).toHaveLength(1);
    expect(fake.drives.refused).toBe(1);
    expect(fake.disturbances.trace.slice(from)).not.toContain('platform.rotate');
    await expectOneEverywhere(fake);
  });

  it.each([
    ['platform.discover', 'LK-3013'],
    ['platform.discover', 'LK-2007'],
    ['drives.check-password', 'LK-2007'],
    ['drives.check-password', 'LK-3002'],
  ] as const)('the drive stays where %s says that the platform cannot do it now (%s)', async (effect, code) => {
    fake.disturbances.fail(effect, code);
    expect(await tryRenew(fake)).toMatchObject({ failure: { code }, after: 'unchanged' });
    expect(fake.disturbances.trace.slice(from)).not.toContain('drives.disconnect');
    expect(await expectOneEverywhere(fake)).toBe(before.password.id);
  });

  it('the drive stays where only the account is disabled, which is said', async () => {
    fake.drives.accepts = () => 'disabled';
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-7012' }, after: 'unchanged' });
    expect(fake.disturbances.trace.slice(from)).not.toContain('drives.disconnect');
    expect(await expectOneEverywhere(fake)).toBe(before.password.id);
  });

  it('a disk that refuses loses nothing of what the platform has just given', async () => {
    fake.disturbances.fail('journal.write created', 'LK-1013');
    fake.disturbances.fail('connections.save', 'LK-1013');
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-1013' }, after: 'open' });
    expect(await startAgain(fake)).toMatchObject([{ kind: 'renew', outcome: 'finished' }]);
    await expectOneEverywhere(fake);
    expect(fake.drives.refused).toBe(0);
  });

  it('somebody signs in when the password is lost', async () => {
    await fake.secrets.forget({ kind: 'app-password', id: before.id });
    const run = newRun();
    expect(await tryRenew(fake, run)).toMatchObject({ ok: true });
    expect(run.ask.asked.passwords).toHaveLength(1);
    await expectOneEverywhere(fake);
  });

  it('goes on with the old one when it was not replaced', async () => {
    fake.disturbances.fail('platform.rotate', 'LK-3004');
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-3004' }, after: 'old' });
    expect(await expectOneEverywhere(fake)).toBe(before.password.id);
  });

  it('says that the new one got lost, and tries the dead one once', async () => {
    fake.disturbances.fail('platform.rotate', 'LK-3004', { when: 'after' });
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-4005' }, after: 'disconnected' });
    expect(fake.drives.refused).toBe(1);
    expect(fake.secrets.keys).toEqual([]);
    expect(fake.drives.mapped).toEqual([]);
    fake.disturbances.clear();
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    await expectOneEverywhere(fake);
  });

  it('keeps the new one when only the drive cannot be connected', async () => {
    fake.disturbances.fail('drives.connect', 'LK-5005');
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-5005' }, after: 'disconnected' });
    const { recorded, inKeychain, onPlatform, mounted } = await passwords(fake);
    expect([inKeychain, onPlatform, mounted]).toEqual([recorded, [recorded], 'none']);
    expect(await fake.parts.journal.list()).toEqual([]);
  });

  it.each([
    ['secrets.write next-password', 'LK-4003'],
    ['drives.hold', 'LK-5108'],
    ['drives.hold', 'LK-5102'],
    ['journal.write creating', 'LK-1013'],
  ] as const)('changes nothing when %s fails with %s', async (effect, code) => {
    fake.disturbances.fail(effect, code, { times: 1 });
    expect(await tryRenew(fake)).toMatchObject({ failure: { code } });
    expect(await expectOneEverywhere(fake)).toBe(before.password.id);
  });
});
