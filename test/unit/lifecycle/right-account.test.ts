import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passwordBinding } from '../../../electron/lifecycle/kept-secrets.ts';
import { setUpApplication } from '../../../electron/lifecycle/set-up.ts';
import { renew } from '../../../electron/lifecycle/renewal.ts';
import { newRun, nothing, trySetUp, USER, whatIsLeft, type Attempt } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import {
  granting,
  inAHurry,
  nextcloudParts,
  theOnly,
  trySetUpByGrant,
  whatIsLeftOfGrant,
  type NextcloudParts,
} from '../../fakes/nextcloud-parts.ts';
import { fakeParts } from '../../fakes/parts.ts';

/** Somebody who has read the link on this machine, and confirms it first. */
const MALLORY = 'mallory@example.com';

describe('the account that a grant connects', () => {
  let fake: NextcloudParts;
  inAHurry();
  beforeEach(() => {
    fake = nextcloudParts();
  });
  afterEach(() => {
    fake.stop();
  });

  /** @param mine what the person says, when they are asked; without, nobody can be */
  const by = (login: string, mine?: () => boolean): Attempt =>
    newRun(undefined, 'nora', {
      browser: ({ url }) => {
        fake.cloud.grant(url, login);
        return Promise.resolve();
      },
      ...(mine === undefined ? {} : { mine }),
    });

  it.each(['nora@example.com', 'NORA@Example.com', 'nora', 'Nora'])(
    'is that of %s when it is asked for, by its login or its id, and nobody has to say so',
    async (user) => {
      expect(await trySetUpByGrant(fake, by('nora@example.com'), { user })).toMatchObject({ ok: true });
      expect(await theOnly(fake)).toMatchObject({ user: 'nora@example.com', login: 'nora@example.com' });
    },
  );

  it('is no other than the one that was asked for: what that granted is revoked', async () => {
    const run = by(MALLORY, () => true);
    expect(await trySetUpByGrant(fake, run, { user: 'alice' })).toMatchObject({
      failure: { code: 'LK-2014', details: { user: 'alice', signedIn: MALLORY, host: 'cloud.example' } },
      after: 'undone',
    });
    expect(run.ask.asked.accounts).toEqual([]);
    expect(fake.disturbances.trace).not.toContain('drives.connect');
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  describe.each([
    ['has given itself', MALLORY],
    ['has given itself, and signs in with', 'boss@example.com'],
  ])('of an e-mail address that an account %s', (_what, login) => {
    beforeEach(() => {
      fake.cloud.emails.set('mallory', 'boss@example.com');
    });
    const named = login === MALLORY ? MALLORY : 'mallory';

    it('is shown to the person by what the platform knows it by, and is not theirs by that address', async () => {
      const run = by(login, () => false);
      expect(await trySetUpByGrant(fake, run, { user: 'boss@example.com' })).toMatchObject({
        failure: { code: 'LK-2017', details: { signedIn: named } },
        after: 'undone',
      });
      expect(run.ask.asked.accounts).toMatchObject([{ user: named }]);
      expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
    });

    it('is theirs when they say so, and stays that in renewals', async () => {
      const run = by(login, () => true);
      expect(await trySetUpByGrant(fake, run, { user: 'boss@example.com' })).toMatchObject({ ok: true });
      fake.cloud.revokeAll();
      const [connection, again] = [await theOnly(fake), by(login)];
      expect(await renew(fake.parts, connection, again)).toMatchObject({ ok: true });
    });

    it('is theirs when they say so for another application, and stays that in its renewals', async () => {
      const wish = { address: fake.cloud.address, label: 'Mail', user: 'boss@example.com' };
      const run = by(login, () => true);
      expect(await setUpApplication(fake.parts, wish, run)).toMatchObject({ ok: true });
      fake.cloud.revokeAll();
      const application = await theOnly(fake);
      expect(await renew(fake.parts, application, by(login))).toMatchObject({ ok: true });
    });

    it('is refused when there is nobody to ask, with a name that can be asked for', async () => {
      expect(await trySetUpByGrant(fake, by(login), { user: 'BOSS@example.com' })).toMatchObject({
        failure: { code: 'LK-2018', details: { signedIn: named } },
        after: 'undone',
      });
      expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
      expect(await trySetUpByGrant(fake, by(login), { user: named })).toMatchObject({ ok: true });
    });
  });

  it('is that of a drive in its renewal whatever its user signs in with', async () => {
    await trySetUpByGrant(fake, by('nora@example.com'), { user: 'nora' });
    fake.cloud.revokeAll();
    fake.cloud.emails.set('nora', 'nora@work.example');
    expect(await renew(fake.parts, await theOnly(fake), by('nora@work.example'))).toMatchObject({ ok: true });
  });

  it('is not that of a drive in its renewal because somebody has taken over what it was signed in with', async () => {
    fake.cloud.emails.set('nora', 'shared@example.com');
    const mine = (): boolean => true;
    await trySetUpByGrant(fake, by('shared@example.com', mine));
    fake.cloud.revokeAll();
    fake.cloud.emails.clear();
    fake.cloud.emails.set('mallory', 'shared@example.com');
    expect(await renew(fake.parts, await theOnly(fake), by('shared@example.com', mine))).toMatchObject({
      failure: { code: 'LK-2014' },
    });
    expect(fake.cloud.names).toEqual([]);
  });

  it('is shown to the person where nobody was asked for, before anything is mapped', async () => {
    let mapped: readonly string[] = ['not asked'];
    const run = by('nora@example.com', () => {
      mapped = fake.disturbances.trace.filter((effect) => effect === 'drives.connect');
      return true;
    });
    expect(await trySetUpByGrant(fake, run)).toMatchObject({ ok: true });
    expect(run.ask.asked.accounts).toEqual([
      { host: 'cloud.example', user: 'nora@example.com', displayName: 'nora of the example' },
    ]);
    expect(mapped).toEqual([]);
  });

  it('is nobody’s when the person says that it is not theirs', async () => {
    expect(
      await trySetUpByGrant(
        fake,
        by(MALLORY, () => false),
      ),
    ).toMatchObject({
      failure: { code: 'LK-2017', details: { signedIn: MALLORY } },
      after: 'undone',
    });
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('is nobody’s when there is nobody to ask, and it is named', async () => {
    expect(await trySetUpByGrant(fake, by(MALLORY))).toMatchObject({
      failure: { code: 'LK-2018', details: { signedIn: MALLORY } },
      after: 'undone',
    });
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('is told to whoever alone was given the link, unless somebody else was asked for', async () => {
    const told: unknown[] = [];
    const alone = (login: string): Attempt => {
      const run = by(login);
      return { ...run, ask: Object.assign(run.ask, { tellAccount: (one: unknown) => told.push(one) }) };
    };
    fake.cloud.emails.set('mallory', 'boss@example.com');
    for (const user of ['alice', 'boss@example.com']) {
      expect(await trySetUpByGrant(fake, alone(MALLORY), { user })).toMatchObject({ ok: false });
    }
    expect(told).toEqual([]);
    expect(await trySetUpByGrant(fake, alone('nora@example.com'))).toMatchObject({ ok: true });
    expect(told).toMatchObject([{ user: 'nora@example.com' }]);
  });

  it('is asked for another application, too', async () => {
    const wish = { address: fake.cloud.address, label: 'Mail' };
    expect(await setUpApplication(fake.parts, { ...wish, user: 'alice' }, by(MALLORY))).toMatchObject({
      failure: { code: 'LK-2014' },
    });
    expect(
      await setUpApplication(
        fake.parts,
        { ...wish, user: '' },
        by(MALLORY, () => false),
      ),
    ).toMatchObject({
      failure: { code: 'LK-2017' },
    });
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('leaves nothing when the program is killed while the person is asked', async () => {
    const run = by(MALLORY, () => {
      fake.disturbances.kill();
      return true;
    });
    await trySetUpByGrant(fake, run).catch(() => undefined);
    expect(fake.cloud.names).toHaveLength(1);
    await startAgain(fake);
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('stays the same in a renewal that somebody has to grant, of a drive and of an application', async () => {
    await trySetUpByGrant(fake, granting(fake));
    const connection = await theOnly(fake);
    fake.cloud.revokeAll();
    expect(
      await renew(
        fake.parts,
        connection,
        by(MALLORY, () => true),
      ),
    ).toMatchObject({ failure: { code: 'LK-2014' } });
    expect(fake.cloud.names).toEqual([]);
    const { drive: _, ...application } = connection;
    await fake.parts.connections.save(application);
    const key = { kind: 'app-password', id: application.id } as const;
    const kept = await fake.secrets.look(key);
    if (kept.found === 'yes') await fake.parts.secrets.write(key, kept.secret, passwordBinding(application));
    expect(
      await renew(
        fake.parts,
        application,
        by(MALLORY, () => true),
      ),
    ).toMatchObject({ failure: { code: 'LK-2014' } });
    expect(fake.cloud.names).toEqual([]);
    expect(await renew(fake.parts, application, by('nora@example.com'))).toMatchObject({ ok: true });
  });
});

describe('the account that signs in to a session in the browser', () => {
  const inBrowser = (mine?: () => boolean): Attempt =>
    newRun(undefined, USER, { browser: () => new Promise(() => undefined), ...(mine === undefined ? {} : { mine }) });
  const browserParts = () => {
    const world = fakeParts();
    world.platform.info = { ...world.platform.info, ways: ['browser'] };
    world.platform.offerRefresh();
    world.platform.signedInAs = USER;
    return world;
  };

  it.each<[string, (() => boolean) | undefined, string]>([
    ['is theirs', () => true, 'ok'],
    ['is not theirs', () => false, 'LK-2017'],
    ['is whose nobody can say', undefined, 'LK-2018'],
  ])('%s, where nobody was asked for', async (_what, mine, code) => {
    const world = browserParts();
    const done = await trySetUp(world, { user: '' }, inBrowser(mine));
    expect(done.ok ? 'ok' : done.failure.code).toBe(code);
    if (!done.ok) {
      expect(await whatIsLeft(world)).toEqual(nothing);
      expect([world.platform.openSessions, world.platform.refreshTokens]).toEqual([0, []]);
    }
    world.stop();
  });

  it('leaves neither a session nor what gives one when the program is killed while the person is asked', async () => {
    const world = browserParts();
    const run = inBrowser(() => {
      world.disturbances.kill();
      return true;
    });
    await trySetUp(world, { user: '' }, run).catch(() => undefined);
    await startAgain(world);
    expect(await whatIsLeft(world)).toEqual(nothing);
    expect([world.platform.openSessions, world.platform.refreshTokens]).toEqual([0, []]);
    world.stop();
  });
});
