import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/connections/connection.ts';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import type { Ask } from '../../../electron/sign-in/ask.ts';
import { removeConnection, undoWaiting } from '../../../electron/lifecycle/removal.ts';
import type { SetUpRun } from '../../../electron/lifecycle/run.ts';
import { expectFinished, newRun, nothing, setUpConnection, trySetUp, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

const everywhere = { localOnly: false };
const localOnly = { localOnly: true };
const QUARTER_MS = 15 * 60_000;

describe('removing a connection', () => {
  let fake: FakeParts;
  let connection: Connection;
  let from: number;
  const since = (): string[] => fake.disturbances.trace.slice(from);
  const remove = (how = everywhere, run: SetUpRun = newRun()) => removeConnection(fake.parts, connection, how, run);
  beforeEach(async () => {
    fake = fakeParts();
    connection = await setUpConnection(fake);
    from = fake.disturbances.trace.length;
  });
  afterEach(() => {
    fake.stop();
  });

  it('leaves nothing', async () => {
    expect(await remove()).toBeUndefined();
    expect(await whatIsLeft(fake)).toEqual(nothing);
    expect(fake.platform.openSessions).toBe(0);
  });

  it('unmaps before it revokes, revokes before it forgets, and writes down what it will do first', async () => {
    await remove();
    expect(since()).toEqual([
      'secrets.read app-password', // made for this server, before anybody types a password
      'secrets.read app-password',
      'platform.sign-in',
      ...['sessions.write', 'secrets.write session'],
      'journal.write stored undoing',
      'secrets.write session',
      ...['secrets.forget session', 'sessions.close'],
      'journal.write stored undoing',
      'drives.open-in',
      'drives.disconnect',
      'connections.remove',
      'platform.revoke',
      'journal.write begun undoing',
      'secrets.forget app-password',
      'platform.sign-out',
      'secrets.forget session',
      'journal.close',
    ]);
  });

  it('shows its steps', async () => {
    const run = newRun();
    await remove(everywhere, run);
    expect(run.ended).toEqual(['sign-in done', 'unmap done', 'revoke done', 'forget done']);
  });

  it('leaves a drive that programs use connected when nobody can be asked, and goes on with it at the next start', async () => {
    fake.drives.heldOpen.add(connection.id);
    expect(await remove()).toMatchObject({ code: 'LK-5321' });
    expect(since()).not.toContain('drives.disconnect by force');
    expect(await whatIsLeft(fake)).toMatchObject({ mapped: [connection.id], journal: ['stored undoing'] });
    await startAgain(fake);
    expect(await whatIsLeft(fake)).toMatchObject({ mapped: [connection.id], onPlatform: [expect.anything()] });
    fake.drives.heldOpen.clear();
    await startAgain(fake);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it.each([
    [true, []],
    [false, ['stored undoing']],
  ])('asks whether programs may be cut off that use its drive: %s', async (cutsOff, journal) => {
    fake.drives.heldOpen.add(connection.id);
    const run = newRun();
    const asked: unknown[] = [];
    const cutOff: Ask['cutOff'] = (question) => {
      asked.push(question);
      return Promise.resolve(cutsOff);
    };
    await remove(everywhere, { ...run, ask: { ...run.ask, cutOff } });
    expect(asked).toEqual([{ failure: { code: 'LK-5321', details: { label: connection.label, letter: 'Z' } } }]);
    expect(since().filter((call) => call.endsWith('by force'))).toEqual(cutsOff ? ['drives.disconnect by force'] : []);
    expect((await whatIsLeft(fake)).journal).toEqual(journal);
  });

  it('cuts no program off that was seen to use its drive, when nobody can be asked', async () => {
    fake.drives.openPrograms = ['soffice.bin'];
    const inUse = { code: 'LK-7017', details: { labels: [connection.label], programs: ['soffice.bin'] } };
    expect(await remove()).toEqual(inUse);
    await startAgain(fake);
    expect(await whatIsLeft(fake)).toMatchObject({ mapped: [connection.id], onPlatform: [expect.anything()] });
    fake.drives.openPrograms = [];
    await startAgain(fake);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it.each([true, false])('asks before it cuts a program off that was seen to use its drive: %s', async (cutsOff) => {
    fake.drives.openPrograms = ['soffice.bin'];
    const run = newRun();
    const asked: string[] = [];
    const cutOff: Ask['cutOff'] = ({ failure }) => {
      asked.push(failure.code);
      return Promise.resolve(cutsOff);
    };
    await remove(everywhere, { ...run, ask: { ...run.ask, cutOff } });
    expect(asked).toEqual(['LK-7017']);
    expect((await whatIsLeft(fake)).mapped).toEqual(cutsOff ? [] : [connection.id]);
  });

  it('leaves the drives of others alone', async () => {
    const other = await setUpConnection(fake, { label: 'Other' });
    await remove();
    const left = await whatIsLeft(fake);
    expect(left).toMatchObject({
      connections: [other.id],
      mapped: [other.id],
      inKeychain: [`app-password:${other.id}`],
    });
    expect(left.onPlatform).toEqual([other.password.name]);
  });

  it('succeeds when the app password was revoked and the drive unmapped already', async () => {
    const { address } = fake.platform.info;
    const session = await fake.platform.signIn({ address, user: USER }, newRun().ask);
    await fake.platform.passwords(session).revoke(connection.password.id);
    fake.drives.loseAll();
    expect(await remove()).toBeUndefined();
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it.each<[string, FailureCode]>([
    ['is refused', 'LK-2001'],
    ['is given up', 'LK-0002'],
    ['ends with a locked second factor', 'LK-2103'],
  ])('changes nothing when the sign-in %s', async (_what, code) => {
    fake.disturbances.fail('platform.sign-in', code);
    await expect(remove()).rejects.toThrow(code);
    await expectFinished(fake);
  });

  it.each([
    ['journal.write', 'LK-1013'],
    ['secrets.write', 'LK-4002'],
  ] as const)('changes nothing when it cannot begin, because %s fails with %s', async (effect, code) => {
    fake.disturbances.fail(effect, code);
    await expect(remove()).rejects.toThrow(code);
    await expectFinished(fake);
    expect(fake.platform.openSessions).toBe(0);
  });

  it.each([
    ['drives.disconnect', 'LK-5005', ['stored undoing']],
    ['connections.remove', 'LK-1013', ['stored undoing']],
    ['platform.revoke', 'LK-3012', ['stored undoing']],
    ['secrets.forget app-password', 'LK-4002', ['begun undoing']],
    ['secrets.forget session', 'LK-4003', ['begun undoing']],
    ['journal.close', 'LK-1013', ['begun undoing']],
  ] as const)('goes on at the next start where %s stopped it', async (effect, code, journal) => {
    fake.disturbances.fail(effect, code);
    expect(await remove()).toMatchObject({ code });
    expect((await whatIsLeft(fake)).journal).toEqual(journal);
    await expectNothingStray(fake);
    expect(await startAgain(fake)).toMatchObject([{ kind: 'remove', outcome: 'finished' }]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('does not revoke a password that a mounted drive still uses', async () => {
    fake.disturbances.fail('drives.disconnect', 'LK-5005');
    await remove();
    expect(since()).not.toContain('platform.revoke');
    expect(fake.drives.mapped).toEqual([connection.id]);
  });

  describe('while the platform cannot be reached', () => {
    beforeEach(async () => {
      fake.disturbances.fail('platform', 'LK-3002');
      fake.disturbances.fail('platform.sign-in', 'LK-3002');
      expect(await remove()).toMatchObject({ code: 'LK-3002' }); // the reason, and not that a session is missing
      fake.disturbances.clear();
    });

    it('takes the drive away and keeps the password in the keychain, as long as it can be used', async () => {
      expect(await whatIsLeft(fake)).toEqual({
        onPlatform: [connection.password.name],
        inKeychain: [`app-password:${connection.id}`],
        ...{ mapped: [], proofs: [], connections: [], journal: ['stored undoing'] },
      });
      await expectNothingStray(fake);
    });

    it('leaves the duty to the user, whom the next start does not ask', async () => {
      expect(await startAgain(fake)).toMatchObject([{ kind: 'remove', outcome: 'open', failure: { code: 'LK-2008' } }]);
    });

    it('does the duty when the user removes it again', async () => {
      const [entry] = await fake.parts.journal.list();
      if (entry === undefined) throw new Error('no duty');
      const run = newRun();
      expect(await undoWaiting(fake.parts, entry, run)).toMatchObject({ outcome: 'finished' });
      expect(run.ask.asked.passwords).toHaveLength(1);
      expect(await whatIsLeft(fake)).toEqual(nothing);
    });

    it('does the duty when the user sets up another drive of the account', async () => {
      await setUpConnection(fake, { label: 'Next' });
      await expectFinished(fake);
    });
  });

  describe('on this machine only', () => {
    it('asks nobody and leaves the app password on the platform, as wished', async () => {
      const run = newRun();
      expect(await remove(localOnly, run)).toBeUndefined();
      expect(run.ask.asked.passwords).toEqual([]);
      expect(await whatIsLeft(fake)).toEqual({ ...nothing, onPlatform: [connection.password.name] });
    });

    it('does not talk to the platform', async () => {
      await remove(localOnly);
      expect(since().filter((effect) => effect.startsWith('platform.'))).toEqual([]);
    });
  });
});

describe('removing a set-up that waits', () => {
  let fake: FakeParts;
  const waiting = async () => {
    fake.disturbances.fail('drives.prove', 'LK-5008', { when: 'after' });
    await trySetUp(fake);
    fake.disturbances.clear();
    const [entry] = await fake.parts.journal.list();
    if (entry === undefined) throw new Error('nothing waits');
    return entry;
  };
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it('asks nobody while its session is good, and takes its proof file away', async () => {
    const entry = await waiting();
    expect(fake.drives.proofs).toHaveLength(1);
    const run = newRun();
    expect(await undoWaiting(fake.parts, entry, run)).toMatchObject({ outcome: 'undone' });
    expect(run.ask.asked.passwords).toEqual([]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('asks for a new sign-in when its session has ended', async () => {
    const entry = await waiting();
    fake.advance(QUARTER_MS);
    const run = newRun();
    expect(await undoWaiting(fake.parts, entry, run)).toMatchObject({ outcome: 'undone' });
    expect(run.ask.asked.passwords).toHaveLength(1);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('does not use a password again that WebDAV refused', async () => {
    fake.drives.accepts = () => false;
    await trySetUp(fake);
    const { refused } = fake.drives;
    const [entry] = await fake.parts.journal.list();
    if (entry === undefined) throw new Error('nothing waits');
    await undoWaiting(fake.parts, entry, newRun());
    expect(fake.drives.refused).toBe(refused);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });
});
