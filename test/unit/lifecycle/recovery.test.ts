import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resume, recover } from '../../../electron/lifecycle/recovery.ts';
import { silentSteps } from '../../../electron/lifecycle/run.ts';
import { expectFinished, newRun, nothing, setUpConnection, trySetUp, whatIsLeft } from '../../fakes/attempt.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

const QUARTER_MS = 15 * 60_000;
const never = new AbortController().signal;

/** Killed right after this effect, an entry is left in that phase. */
const phases = [
  ['begun', 'journal.write begun'],
  ['creating', 'platform.create'],
  ['created', 'secrets.write app-password'],
  ['stored', 'drives.prove'],
] as const;

describe('the next start after a set-up that was killed', () => {
  let fake: FakeParts;
  const killAfter = async (effect: string): Promise<void> => {
    // The first session in the keychain is that of the record, before there is an entry.
    const after = effect === 'secrets.write session' ? 1 : 0;
    fake.disturbances.at(effect, fake.disturbances.kill, { when: 'after', after });
    await trySetUp(fake);
    fake.disturbances.clear();
  };
  const entries = () => fake.parts.journal.list();
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it.each(phases)('finds it %s', async (phase, effect) => {
    await killAfter(effect);
    expect(await entries()).toMatchObject([{ phase, undoing: false, kind: 'setup', label: 'Demo Company' }]);
  });

  it.each(phases.slice(0, 3))('undoes it from %s', async (_phase, effect) => {
    await killAfter(effect);
    expect(await startAgain(fake)).toMatchObject([{ kind: 'setup', label: 'Demo Company', outcome: 'undone' }]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
    expect(fake.platform.openSessions).toBe(0);
  });

  it('finishes it from stored', async () => {
    await killAfter('drives.prove');
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'finished' }]);
    await expectFinished(fake);
  });

  it('finds nothing to do after one that was finished', async () => {
    await setUpConnection(fake);
    expect(await startAgain(fake)).toEqual([]);
  });

  it('needs no session to undo what cannot be on the platform', async () => {
    await killAfter('journal.write begun');
    fake.advance(QUARTER_MS);
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it.each(phases.slice(1, 3))(
    'waits for the user to sign in when the session ended, from %s',
    async (_phase, effect) => {
      await killAfter(effect);
      fake.advance(QUARTER_MS);
      expect(await startAgain(fake)).toMatchObject([{ outcome: 'open', failure: { code: 'LK-2008' } }]);
      expect(await entries()).toMatchObject([{ undoing: true, failure: { code: 'LK-2008' } }]);
      await expectNothingStray(fake);
      const { length } = fake.disturbances.trace;
      expect(await startAgain(fake)).toMatchObject([{ outcome: 'open', failure: { code: 'LK-2008' } }]);
      expect(fake.disturbances.trace.slice(length)).toEqual(['journal.list', 'sessions.list']);
    },
  );

  it('needs no session to finish', async () => {
    await killAfter('drives.connect');
    fake.advance(QUARTER_MS);
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'finished' }]);
    await expectFinished(fake);
  });

  it.each(phases)(
    'leaves everything as it is while the keychain is locked, from %s, and tries again',
    async (_p, effect) => {
      await killAfter(effect);
      const before = { ...(await whatIsLeft(fake)), journal: undefined };
      fake.secrets.mood = 'locked';
      expect(await recover(fake.parts, silentSteps, never)).toMatchObject([
        { outcome: 'open', failure: { code: 'LK-4002' } },
      ]);
      fake.secrets.mood = 'ready';
      const after = await whatIsLeft(fake);
      expect(after.onPlatform).toEqual(before.onPlatform);
      expect(after.inKeychain).toEqual(before.inKeychain);
    },
  );

  it('undoes after the keychain was unlocked what it could not before', async () => {
    await killAfter('platform.create');
    fake.secrets.mood = 'locked';
    await recover(fake.parts, silentSteps, never);
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('tries again by itself what only the network stopped', async () => {
    await killAfter('journal.write created');
    fake.disturbances.fail('platform.revoke', 'LK-3002');
    expect(await recover(fake.parts, silentSteps, never)).toMatchObject([
      { outcome: 'open', failure: { code: 'LK-3002' } },
    ]);
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'undone' }]);
  });

  it('takes a set-up back of which the keychain lost the password', async () => {
    await killAfter('drives.prove');
    const [entry] = await entries();
    await fake.secrets.forget({ kind: 'app-password', id: entry?.id ?? '' });
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeft(fake)).toMatchObject({ onPlatform: [], mapped: [], journal: [] });
  });

  it('does not try a drive again that failed in front of the user', async () => {
    fake.disturbances.fail('drives.connect', 'LK-5005');
    await trySetUp(fake);
    const { length } = fake.disturbances.trace;
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'open', failure: { code: 'LK-5005' } }]);
    expect(fake.disturbances.trace.slice(length)).toEqual(['journal.list', 'sessions.list']);
  });

  it('tries a password that was revoked meanwhile once, and with no mount tool', async () => {
    await killAfter('journal.write stored');
    fake.drives.accepts = () => false;
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'open', failure: { code: 'LK-3118' } }]);
    expect(fake.drives.refused).toBe(1);
    expect(fake.disturbances.trace.filter((effect) => effect === 'drives.connect')).toEqual([]);
    await startAgain(fake);
    expect(fake.drives.refused).toBe(1);
  });

  it('unmaps a drive that is still mapped with a password that was revoked', async () => {
    await killAfter('drives.connect');
    fake.drives.accepts = () => false;
    await startAgain(fake);
    expect(fake.drives.mapped).toEqual([]);
  });

  it('goes on with the others when one stays open', async () => {
    fake.disturbances.fail('drives.connect', 'LK-5005');
    await trySetUp(fake, { label: 'Failed' });
    fake.disturbances.clear();
    await killAfter('platform.create');
    const recovered = await startAgain(fake);
    expect(recovered.map(({ outcome }) => outcome).sort()).toEqual(['open', 'undone']);
  });

  it('that is stopped too leaves it to the start after', async () => {
    await killAfter('journal.write stored');
    const abort = new AbortController();
    fake.disturbances.at('drives.connect', () => {
      abort.abort();
    });
    await expect(recover(fake.parts, silentSteps, abort.signal)).rejects.toThrow();
    expect(await entries()).toMatchObject([{ phase: 'stored', undoing: false }]);
    expect((await entries())[0]).not.toHaveProperty('failure');
    expect(fake.drives.mapped).toEqual([]);
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'finished' }]);
  });

  it('does not finish what was being undone', async () => {
    const abort = new AbortController();
    fake.disturbances.at('drives.prove', () => {
      abort.abort();
    });
    fake.disturbances.at('drives.remove-proof', fake.disturbances.kill);
    await trySetUp(fake, {}, newRun(abort.signal));
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('records what it could not do with a set-up that the user wants finished', async () => {
    fake.drives.mappers = ['gvfs'];
    fake.disturbances.fail('drives.connect', 'LK-5005', { times: 1 });
    await trySetUp(fake);
    fake.disturbances.fail('drives.prove', 'LK-5008');
    const [entry] = await entries();
    if (entry === undefined) throw new Error('no entry');
    expect(await resume(fake.parts, entry, silentSteps, never)).toMatchObject({
      outcome: 'open',
      failure: { code: 'LK-5008' },
    });
    expect(await entries()).toMatchObject([{ failure: { code: 'LK-5008' } }]);
  });
});
