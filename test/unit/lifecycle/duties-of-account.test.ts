import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoForAccount } from '../../../electron/lifecycle/recovery.ts';
import { expectFinished, newRun, trySetUp, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

const QUARTER_MS = 15 * 60_000;
const never = new AbortController().signal;

describe('signing in to an account', () => {
  let fake: FakeParts;
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  /** An app password that waits on the platform for somebody to sign in. */
  async function leaveDuty(): Promise<void> {
    fake.disturbances.at('platform.create', fake.disturbances.kill, { when: 'after' });
    await trySetUp(fake, { label: 'Earlier' });
    fake.advance(QUARTER_MS);
    await startAgain(fake);
  }

  it('does the duties of this account first, without a word', async () => {
    await leaveDuty();
    const run = newRun();
    expect(await trySetUp(fake, { label: 'Later' }, run)).toMatchObject({ ok: true });
    expect(run.ended.filter((step) => step.endsWith('undone'))).toEqual([]);
    await expectFinished(fake);
  });

  it('goes on with its own set-up when a duty cannot be done', async () => {
    await leaveDuty();
    fake.disturbances.fail('platform.revoke', 'LK-3012');
    expect(await trySetUp(fake, { label: 'Later' })).toMatchObject({ ok: true });
    expect((await whatIsLeft(fake)).journal).toEqual(['creating undoing']);
    await expectNothingStray(fake);
  });

  it('leaves the duties of other accounts alone, and keeps its session', async () => {
    await leaveDuty();
    const { address } = fake.platform.info;
    const ask = newRun(undefined, 'lea').ask;
    const session = await fake.platform.signIn({ address, user: 'lea' }, ask);
    await undoForAccount(fake.parts, session, never);
    expect(fake.platform.passwordsOf(USER)).toHaveLength(1);
    const own = await fake.platform.signIn({ address, user: USER }, newRun().ask);
    await undoForAccount(fake.parts, own, never);
    expect(fake.platform.passwordsOf(USER)).toEqual([]);
    expect(fake.platform.openSessions).toBe(2);
  });
});
