import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError, type FailureCode } from '../../../electron/contract/failure.ts';
import { setUpApplication } from '../../../electron/lifecycle/set-up.ts';
import type { SetUpWish } from '../../../electron/lifecycle/plan.ts';
import { renew } from '../../../electron/lifecycle/renewal.ts';
import { atEachEffectOf } from '../../fakes/at-each-effect.ts';
import { newRun, nothing } from '../../fakes/attempt.ts';
import { expectAllOrNothing, type Seen } from '../../fakes/grant-matrix.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { accounts } from '../../fakes/memory-nextcloud.ts';
import {
  inAHurry,
  nextcloudParts,
  theOnly,
  trySetUpByGrant,
  whatIsLeftOfGrant,
  type NextcloudParts,
} from '../../fakes/nextcloud-parts.ts';
import type { Answers } from '../../fakes/scripted-ask.ts';

const [NORA, ALICE] = accounts;
const byPassword: Partial<SetUpWish> = { user: NORA.login, way: 'password' };

/** Where IT asks for it. */
function allowingPasswords(): NextcloudParts {
  const world = nextcloudParts();
  world.cloud.info = { ...world.cloud.info, ways: ['browser', 'password'] };
  return world;
}

const typing = (passwords: readonly string[], answers: Answers = {}) =>
  newRun(undefined, NORA.login, { passwords, ...answers });
const right = () => typing([NORA.password]);

describe('a drive on a Nextcloud by the password of the account', () => {
  let fake: NextcloudParts;
  inAHurry();
  beforeEach(() => {
    fake = allowingPasswords();
  });
  afterEach(() => {
    fake.stop();
  });
  const requests = () => fake.disturbances.trace.filter((effect) => effect === 'platform.grant-by-password').length;

  it('is connected without a browser, and its app password is as any that was granted', async () => {
    const run = right();
    expect(await trySetUpByGrant(fake, run, byPassword)).toMatchObject({ ok: true });
    const made = await theOnly(fake);
    expect(made).toMatchObject({ user: NORA.login, login: NORA.login, password: { origin: 'granted' } });
    expect(made).not.toHaveProperty('browser');
    expect(made.drive?.url).toBe('https://cloud.example/cloud/remote.php/dav/files/nora/');
    expect([run.ask.asked.passwords.length, run.ask.asked.visits.length, requests()]).toEqual([1, 0, 1]);
    expect(await whatIsLeftOfGrant(fake)).toMatchObject({ onPlatform: [made.password.name], journal: [] });
    expect(fake.filesText()).not.toContain(NORA.password);
  });

  it('is journalled before the request, and kept before anything else', async () => {
    await trySetUpByGrant(fake, right(), byPassword);
    const { trace } = fake.disturbances;
    const from = trace.indexOf('journal.write begun');
    expect(trace.slice(from, trace.indexOf('platform.holder-of'))).toEqual([
      ...['journal.write begun', 'journal.write creating', 'platform.grant-by-password', 'secrets.write session'],
      'journal.write created',
    ]);
  });

  it('is not what is suggested, and not to be had where IT does not ask for it', async () => {
    const suggested = right();
    await trySetUpByGrant(fake, suggested, { user: NORA.login });
    expect(suggested.ask.asked.passwords).toEqual([]);
    fake.cloud.info = { ...fake.cloud.info, ways: ['browser'] };
    const run = right();
    expect(await trySetUpByGrant(fake, run, byPassword)).toMatchObject({ failure: { code: 'LK-3113' } });
    expect([run.ask.asked.passwords, requests()]).toEqual([[], 0]);
  });

  it('is asked for again after a wrong password, each of them in one request, three at most', async () => {
    const slip = typing(['wrong', NORA.password]);
    expect(await trySetUpByGrant(fake, slip, { ...byPassword, label: 'One' })).toMatchObject({ ok: true });
    expect([slip.ask.refusals, requests()]).toEqual([[undefined, 'LK-2001'], 2]);
    const wrong = typing(['a', 'b', 'c', NORA.password]);
    expect(await trySetUpByGrant(fake, wrong, { ...byPassword, label: 'Two' })).toMatchObject({
      ...{ failure: { code: 'LK-2001' }, after: 'undone' },
    });
    expect([wrong.ask.asked.passwords.length, requests()]).toEqual([3, 5]);
  });

  it('costs one request with a wrong password from a script', async () => {
    const run = typing(['wrong']);
    expect(await trySetUpByGrant(fake, run, byPassword)).toMatchObject({ failure: { code: 'LK-1007' } });
    expect(requests()).toBe(1);
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it.each<FailureCode>([
    'LK-2007',
    'LK-2012',
    'LK-2013',
    'LK-2015',
    'LK-2016',
    'LK-3002',
    'LK-3013',
    'LK-3113',
    'LK-7012',
  ])('leaves nothing after %s, and is not asked for again', async (code) => {
    fake.disturbances.fail('platform.grant-by-password', code, { times: 1 });
    const run = typing([NORA.password, NORA.password]);
    expect(await trySetUpByGrant(fake, run, byPassword)).toMatchObject({ failure: { code }, after: 'undone' });
    expect([run.ask.asked.passwords.length, requests()]).toEqual([1, 1]);
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it.each<FailureCode>(['LK-3003', 'LK-3004', 'LK-3009', 'LK-3010', 'LK-3012'])(
    'is named when the answer came to nothing (%s)',
    async (code) => {
      fake.disturbances.fail('platform.grant-by-password', code, { when: 'after', times: 1 });
      expect(await trySetUpByGrant(fake, right(), byPassword)).toMatchObject({ failure: { code }, after: 'open' });
      const [entry] = await fake.parts.journal.list();
      expect(entry?.failure).toMatchObject({ code: 'LK-3114', details: { name: fake.cloud.names[0] } });
      // It stays until the person says that they have looked, and nobody is asked at the next starts.
      const asked = fake.disturbances.trace.length;
      expect(await startAgain(fake)).toMatchObject([{ outcome: 'open', failure: { code: 'LK-3114' } }]);
      expect(fake.disturbances.trace.slice(asked).filter((effect) => effect.startsWith('platform.'))).toEqual([]);
    },
  );

  it('goes on in the browser when the password is not enough, and is renewed there from then on', async () => {
    const run = typing([ALICE.password], {
      browser: ({ url }) => {
        fake.cloud.grant(url, ALICE.login);
        return Promise.resolve();
      },
    });
    const done = await trySetUpByGrant(fake, run, { ...byPassword, user: ALICE.login });
    expect(done).toMatchObject({ ok: true, value: { user: ALICE.login, browser: true } });
    expect(run.ask.asked.visits).toMatchObject([{ why: { code: 'LK-2015' } }]);
    expect(await whatIsLeftOfGrant(fake)).toMatchObject({ journal: [] });
  });

  it('is that of an e-mail address whose password was typed, without a question', async () => {
    fake.cloud.emails.set('nora', 'nora@example.com');
    expect(await trySetUpByGrant(fake, right(), byPassword)).toMatchObject({ ok: true });
  });

  it('is revoked at once when the keychain does not take it', async () => {
    fake.disturbances.fail('secrets.write session', 'LK-4002', { times: 1 });
    expect(await trySetUpByGrant(fake, right(), byPassword)).toMatchObject({ failure: { code: 'LK-4002' } });
    expect(fake.disturbances.trace).toContain('platform.revoke');
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('is named when the keychain does not take it and it cannot be revoked either', async () => {
    fake.disturbances.fail('secrets.write session', 'LK-4002', { times: 1 });
    fake.disturbances.fail('platform.revoke', 'LK-3002', { times: 1 });
    expect(await trySetUpByGrant(fake, right(), byPassword)).toMatchObject({ after: 'open' });
    expect((await fake.parts.journal.list())[0]?.failure?.code).toBe('LK-3114');
  });

  it('has its app password renewed by itself; by the password again when that one is lost', async () => {
    await trySetUpByGrant(fake, right(), byPassword);
    const nobody = newRun();
    expect(await renew(fake.parts, await theOnly(fake), nobody)).toMatchObject({ ok: true });
    expect(nobody.ask.asked.passwords).toEqual([]);
    await fake.secrets.forget({ kind: 'app-password', id: (await theOnly(fake)).id });
    const run = right();
    expect(await renew(fake.parts, await theOnly(fake), run)).toMatchObject({ ok: true });
    expect(run.ask.asked.passwords).toMatchObject([{ user: NORA.login }]);
  });

  it('is renewed in the browser where IT does not ask for passwords any more', async () => {
    await trySetUpByGrant(fake, right(), byPassword);
    await fake.secrets.forget({ kind: 'app-password', id: (await theOnly(fake)).id });
    fake.cloud.info = { ...fake.cloud.info, ways: ['browser'] };
    const run = typing([NORA.password], {
      browser: ({ url }) => {
        fake.cloud.grant(url);
        return Promise.resolve();
      },
    });
    expect(await renew(fake.parts, await theOnly(fake), run)).toMatchObject({ ok: true });
    expect([run.ask.asked.passwords.length, run.ask.asked.visits.length]).toEqual([0, 1]);
    expect(await theOnly(fake)).toMatchObject({ browser: true });
  });

  it('can be for another application', async () => {
    const wish = { address: fake.cloud.address, label: 'Mail', user: NORA.login, way: 'password' } as const;
    expect(await setUpApplication(fake.parts, wish, right())).toMatchObject({ ok: true });
    expect(await theOnly(fake)).toMatchObject({ label: 'Mail', login: NORA.login, password: { origin: 'granted' } });
  });

  it('ends when the person gives up at the question', async () => {
    const run = right();
    const ask = { ...run.ask, password: () => Promise.reject(new FailureError('LK-0002')) };
    expect(await trySetUpByGrant(fake, { ...run, ask }, byPassword)).toMatchObject({
      ...{ failure: { code: 'LK-0002' }, after: 'undone' },
    });
    expect(requests()).toBe(0);
  });

  it('is a working drive, gone, or named, wherever the set-up was killed', async () => {
    const seen: Seen = { lost: [], named: [] };
    const points = await atEachEffectOf(
      allowingPasswords,
      () => Promise.resolve(),
      (world) => trySetUpByGrant(world, right(), byPassword),
      (world, place) => expectAllOrNothing(world, place, seen),
    );
    expect(points).toBeGreaterThan(18);
    const untold = ['after platform.grant-by-password', 'before secrets.write session'];
    // Nobody can ask once more: what was about to be asked for is named, too.
    const about = ['after journal.write creating', 'before platform.grant-by-password'];
    expect(seen).toEqual({ lost: untold, named: [...about, ...untold] });
  });
});
