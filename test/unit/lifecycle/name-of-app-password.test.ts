import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { codeOf, nothing, setUpConnection, trySetUp, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

const DAY_MS = 24 * 3600_000;
const custom = { name: 'My laptop' };

describe('the name of an app password, while one is made', () => {
  let fake: FakeParts;
  const namesLeft = (): string[] => fake.platform.passwordsOf(USER).map(({ name }) => name);
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it('finds the one whose reply was lost, so that it is revoked', async () => {
    fake.platform.addPassword(USER, 'Another device');
    fake.disturbances.fail('platform.create', 'LK-3003', { when: 'after' });
    expect(codeOf(await trySetUp(fake))).toBe('LK-3003');
    expect(namesLeft()).toEqual(['Another device']);
    expect(await whatIsLeft(fake)).toMatchObject({ journal: [], inKeychain: [] });
  });

  it('finds it also when the user chose the name', async () => {
    fake.disturbances.fail('platform.create', 'LK-3003', { when: 'after' });
    await trySetUp(fake, custom);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('is looked for again when the platform was silent, until it can appear no more', async () => {
    fake.disturbances.fail('platform.create', 'LK-3003');
    expect(await trySetUp(fake)).toMatchObject({ failure: { code: 'LK-3003' }, after: 'open' });
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'open', failure: { code: 'LK-3108' } }]);
    const [entry] = await fake.parts.journal.list();
    fake.platform.addPassword(USER, entry?.password.name ?? ''); // a gateway gave up, the platform did not
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it.each([
    [500, 'undone'],
    [502, 'open'],
    [504, 'open'],
  ])('after the status %i is %s: a gateway speaks for itself only', async (status, after) => {
    fake.disturbances.fail('platform.create', new FailureError('LK-3012', { host: 'demo.example', status }));
    expect(await trySetUp(fake)).toMatchObject({ after });
  });

  it('is forgotten when the platform was silent and has nothing minutes later', async () => {
    fake.disturbances.fail('platform.create', 'LK-3004');
    await trySetUp(fake);
    fake.advance(6 * 60_000);
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('chosen by the user does not get the password revoked that another device made under it days later', async () => {
    fake.disturbances.at('platform.create', fake.disturbances.kill);
    await trySetUp(fake, custom);
    fake.advance(2 * DAY_MS);
    fake.platform.addPassword(USER, custom.name);
    await startAgain(fake);
    await setUpConnection(fake); // signed in again: what waited for a session is done
    expect(namesLeft()).toContain(custom.name);
    expect((await whatIsLeft(fake)).journal).toEqual([]);
  });

  it('that another device has is refused before anything is made, and the other one stays', async () => {
    fake.platform.addPassword(USER, custom.name);
    expect(codeOf(await trySetUp(fake, custom))).toBe('LK-3102');
    expect(fake.disturbances.trace).not.toContain('platform.create');
    expect(namesLeft()).toEqual([custom.name]);
    expect((await whatIsLeft(fake)).journal).toEqual([]);
  });

  it('that another device takes at the last moment does not get that one revoked', async () => {
    fake.disturbances.at('platform.create', () => {
      fake.platform.addPassword(USER, custom.name);
    });
    expect(codeOf(await trySetUp(fake, custom))).toBe('LK-3102');
    expect(fake.disturbances.trace).not.toContain('platform.revoke');
    expect(namesLeft()).toEqual([custom.name]);
    expect((await whatIsLeft(fake)).journal).toEqual([]);
  });

  it.each(['LK-3101', 'LK-3103', 'LK-3104', 'LK-3115', 'LK-2007', 'LK-2008'] as const)(
    'is not looked for after the clear refusal %s',
    async (code) => {
      fake.disturbances.fail('platform.create', code);
      expect(await trySetUp(fake)).toMatchObject({ failure: { code }, after: 'undone' });
      expect(fake.disturbances.trace).not.toContain('platform.list');
      expect(await whatIsLeft(fake)).toEqual(nothing);
    },
  );

  it('is not asked about on the platform when it is made to be unique', async () => {
    await trySetUp(fake);
    expect(fake.disturbances.trace).not.toContain('platform.list');
  });

  it('of an attempt long ago does not get the password revoked that a later one made under it', async () => {
    fake.disturbances.at('platform.create', fake.disturbances.kill);
    await trySetUp(fake, { ...custom, label: 'First' });
    fake.advance(DAY_MS);
    await startAgain(fake);
    fake.disturbances.fail('platform.list', 'LK-3004', { times: 1 });
    const second = await setUpConnection(fake, { ...custom, label: 'Second' });
    await setUpConnection(fake, { label: 'Third' });
    expect(fake.platform.passwordsOf(USER).map(({ id }) => id)).toContain(second.password.id);
    expect((await whatIsLeft(fake)).journal).toEqual([]);
  });

  it('finds all of that name, should the platform ever allow several', async () => {
    fake.disturbances.fail('platform.create', new FailureError('LK-3004'), { when: 'after' });
    fake.disturbances.at('platform.list', () => {
      const [name = ''] = namesLeft();
      fake.platform.addPassword(USER, name);
    });
    await trySetUp(fake);
    expect(namesLeft()).toEqual([]);
  });
});
