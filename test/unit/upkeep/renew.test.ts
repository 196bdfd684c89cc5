import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DriveConnection } from '../../../electron/connections/connection.ts';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import { newRun, USER } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';
import { connected, current, expectOneEverywhere, passwords, tryRenew, watchMounts } from '../../fakes/renewal.ts';

const QUARTER_MS = 15 * 60_000;

describe('renewing an app password', () => {
  let fake: FakeParts;
  let before: DriveConnection;
  let from: number;
  const since = (): string[] => fake.disturbances.trace.slice(from);
  beforeEach(async () => {
    fake = fakeParts();
    before = await connected(fake);
    from = fake.disturbances.trace.length;
    fake.drives.mappers = ['gvfs']; // what one cannot, no other one mends
  });
  afterEach(() => {
    fake.stop();
  });

  it('leaves one new password everywhere, valid for longer, under a name of its own', async () => {
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    const { password } = await current(fake);
    expect(await expectOneEverywhere(fake)).not.toBe(before.password.id);
    expect(password.name).not.toBe(before.password.name);
    expect(Date.parse(password.expiresAt ?? '')).toBeGreaterThan(Date.parse(before.password.expiresAt ?? ''));
    expect(fake.platform.openSessions).toBe(0);
  });

  it('keeps everything else of the connection', async () => {
    await tryRenew(fake);
    expect(await current(fake)).toEqual({ ...before, password: (await current(fake)).password });
  });

  it('writes down what it will do first, gives the drive as it is mapped the new one, and revokes the old one last', async () => {
    await tryRenew(fake);
    expect(since().filter((effect) => !/\.(list|read|state|status)/.test(effect))).toEqual([
      'platform.discover',
      'platform.sign-in',
      ...['sessions.write', 'secrets.write session'],
      'journal.write begun',
      'secrets.write session',
      ...['secrets.forget session', 'sessions.close'],
      'journal.write creating',
      'platform.create',
      'journal.write created',
      'secrets.write next-password',
      'journal.write stored',
      'journal.write switching',
      'drives.connect',
      'drives.prove',
      'journal.write replaced',
      'secrets.write app-password',
      'connections.save',
      'platform.revoke',
      'journal.write retired',
      'secrets.forget next-password',
      'platform.sign-out',
      'secrets.forget session',
      'journal.close',
    ]);
  });

  it('unmaps a drive first that the gateway does not serve: what maps it would go on with the old one', async () => {
    fake.drives.loseAll();
    const run = newRun();
    await tryRenew(fake, run);
    expect(run.ended).toContain('unmap done');
    expect(since().indexOf('drives.disconnect')).toBeLessThan(since().indexOf('journal.write switching'));
    await expectOneEverywhere(fake);
  });

  it('shows its steps', async () => {
    const run = newRun();
    await tryRenew(fake, run);
    expect(run.ended).toEqual(
      ['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save', 'retire'].map((id) => `${id} done`),
    );
  });

  it.each([
    ['platform.discover', 'LK-3002'],
    ['platform.sign-in', 'LK-2001'],
    ['platform.sign-in', 'LK-2103'],
    ['journal.write begun', 'LK-1013'],
    ['secrets.write session', 'LK-4003'],
    ['journal.write creating', 'LK-1013'],
    ['platform.create', 'LK-3101'],
    ['journal.write created', 'LK-1013'],
    ['secrets.write next-password', 'LK-4002'],
    ['journal.write stored', 'LK-1013'],
  ] as const)('changes nothing when %s fails with %s', async (effect, code) => {
    fake.disturbances.fail(effect, code);
    const run = newRun();
    expect(await tryRenew(fake, run)).toMatchObject({ ok: false, failure: { code } });
    expect(since()).not.toContain('drives.connect undone');
    expect(await expectOneEverywhere(fake)).toBe(before.password.id);
    expect(fake.platform.openSessions).toBe(0);
  });

  it.each([
    ['journal.write switching', 'LK-1013'],
    ['drives.connect', 'LK-5005'],
    ['drives.connect', 'LK-5007'],
    ['drives.prove', 'LK-5008'],
    ['drives.prove', 'LK-5006'],
    ['journal.write replaced', 'LK-1013'],
  ] as const)('goes back to the old password when %s fails with %s', async (effect, code) => {
    const watched = watchMounts(fake);
    fake.disturbances.fail(effect, code, { times: 1 });
    const told = code === 'LK-5006' ? 'LK-3118' : code; // it is the new one that was refused
    expect(await tryRenew(fake)).toMatchObject({ ok: false, failure: { code: told }, after: 'old' });
    expect(watched.dead).toEqual([]);
    expect(await expectOneEverywhere(fake)).toBe(before.password.id);
    expect(fake.platform.openSessions).toBe(0);
  });

  it('says what it takes back', async () => {
    fake.disturbances.fail('drives.prove', 'LK-5008', { times: 1 });
    const run = newRun();
    await tryRenew(fake, run);
    expect(run.ended.slice(-4)).toEqual(['prove failed', 'map undone', 'unmap undone', 'create undone']);
  });

  it('tries a new password that is refused no second time', async () => {
    const { refused } = fake.drives;
    fake.drives.accepts = (_spec, secret) => fake.platform.idOf(secret) === before.password.id;
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-3118' }, after: 'old' });
    expect(fake.drives.refused).toBe(refused + 1);
  });

  it.each(['platform.create', 'secrets.write next-password', 'drives.connect', 'drives.prove'])(
    'goes back when it is given up at %s',
    async (effect) => {
      const abort = new AbortController();
      const give = (): void => {
        abort.abort();
      };
      fake.disturbances.at(effect, give, { when: 'after', times: 1 });
      const done = await tryRenew(fake, newRun(abort.signal));
      expect(done).toMatchObject({ ok: false, failure: { code: 'LK-0002' } });
      expect(await expectOneEverywhere(fake)).toBe(before.password.id);
    },
  );

  it('is not stopped any more once the new password is in use', async () => {
    const abort = new AbortController();
    const give = (): void => {
      abort.abort();
    };
    fake.disturbances.at('journal.write replaced', give, { when: 'after' });
    expect(await tryRenew(fake, newRun(abort.signal))).toMatchObject({ ok: true });
    expect(await expectOneEverywhere(fake)).not.toBe(before.password.id);
  });

  it.each([
    ['secrets.write app-password', 'LK-4002'],
    ['connections.save', 'LK-1013'],
  ] as const)('leaves a working drive when %s fails with %s, and the next start finishes it', async (effect, code) => {
    fake.disturbances.fail(effect, code);
    expect(await tryRenew(fake)).toMatchObject({ ok: false, failure: { code }, after: 'open' });
    expect(fake.drives.mapped).toEqual([before.id]);
    expect(await startAgain(fake)).toMatchObject([{ kind: 'renew', outcome: 'finished' }]);
    expect(await expectOneEverywhere(fake)).not.toBe(before.password.id);
  });

  it.each([
    ['platform.revoke', 'LK-3012'],
    ['secrets.forget next-password', 'LK-4003'],
    ['secrets.forget session', 'LK-4002'],
    ['journal.close', 'LK-1013'],
  ] as const)('has renewed it also when %s fails with %s, and the next start does the rest', async (effect, code) => {
    fake.disturbances.fail(effect, code);
    const done = await tryRenew(fake);
    const left = { passwordName: before.password.name, failure: { code } };
    expect(done).toMatchObject(effect === 'platform.revoke' ? { ok: true, left } : { ok: true });
    expect('left' in done).toBe(effect === 'platform.revoke');
    expect(await startAgain(fake)).toMatchObject([{ kind: 'renew', outcome: 'finished' }]);
    expect(await expectOneEverywhere(fake)).not.toBe(before.password.id);
  });

  describe('without a session at the next start', () => {
    it.each([
      ['going forward, keeps the duty to revoke the old one', 'journal.write replaced'],
      ['going back, keeps the duty to revoke the new one', 'journal.write created'],
      ['not knowing whether one was made, keeps the duty to look', 'platform.create'],
    ])('%s, and does it at the next renewal', async (_what, effect) => {
      fake.disturbances.at(effect, fake.disturbances.kill, { when: 'after' });
      await tryRenew(fake);
      fake.disturbances.clear();
      fake.advance(QUARTER_MS);
      expect(await startAgain(fake)).toMatchObject([{ kind: 'renew', outcome: 'open', failure: { code: 'LK-2008' } }]);
      const { recorded, mounted, inKeychain } = await passwords(fake);
      expect([mounted, inKeychain]).toEqual([recorded, recorded]);
      expect(await startAgain(fake)).toMatchObject([{ outcome: 'open' }]); // asked for once, and told again
      expect(await tryRenew(fake)).toMatchObject({ ok: true });
      await expectOneEverywhere(fake);
    });

    it('makes no other one when only the old one was still to be revoked', async () => {
      fake.disturbances.at('journal.write replaced', fake.disturbances.kill, { when: 'after' });
      await tryRenew(fake);
      fake.advance(QUARTER_MS);
      await startAgain(fake);
      const { recorded } = await passwords(fake);
      from = fake.disturbances.trace.length;
      await tryRenew(fake);
      expect(since()).not.toContain('platform.create');
      expect(await expectOneEverywhere(fake)).toBe(recorded);
    });
  });

  it('makes no third one while an earlier renewal can be neither finished nor undone', async () => {
    fake.disturbances.at('platform.create', fake.disturbances.kill, { when: 'after' });
    await tryRenew(fake);
    fake.disturbances.clear();
    fake.disturbances.fail('platform.revoke', 'LK-3012' satisfies FailureCode);
    expect(await tryRenew(fake)).toMatchObject({ failure: { code: 'LK-3012' }, after: 'unchanged' });
    expect(fake.platform.passwordsOf(USER)).toHaveLength(2);
    fake.disturbances.clear();
    expect(await tryRenew(fake)).toMatchObject({ ok: true });
    await expectOneEverywhere(fake);
  });
});
