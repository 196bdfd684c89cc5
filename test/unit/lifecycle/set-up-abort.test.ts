import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { expectFinished, newRun, nothing, trySetUp, whatIsLeft } from '../../fakes/attempt.ts';
import type { When } from '../../fakes/disturbances.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

describe('a set-up that the user gives up', () => {
  let fake: FakeParts;
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  /** Aborts at the `n`-th effect; `lost`: while its answer is on the way. @returns the effect and what came of it, or undefined when there are fewer effects. */
  async function abortAt(world: FakeParts, n: number, when: When | 'lost') {
    const abort = new AbortController();
    world.disturbances.atNth(n, when === 'lost' ? 'after' : when, () => {
      abort.abort();
      // To what gets the signal: all that goes out, but for the one request that is never stopped.
      const given = /^(platform\.(?!create)|drives\.)/.test(world.disturbances.trace[n - 1] ?? '');
      if (when === 'lost' && given) throw new FailureError('LK-0002');
    });
    const run = newRun(abort.signal);
    const done = await trySetUp(world, {}, run);
    const effect = world.disturbances.trace[n - 1];
    return abort.signal.aborted && effect !== undefined ? { effect, done, run } : undefined;
  }

  it('at any effect leaves nothing, or is finished when there was nothing left to give up', async () => {
    const finished = new Set<string>();
    for (let n = 1; ; n += 1) {
      for (const when of ['before', 'after', 'lost'] as const) {
        const world = fakeParts();
        try {
          const aborted = await abortAt(world, n, when);
          if (aborted === undefined) {
            expect(n).toBeGreaterThan(20);
            expect([...finished]).toEqual([
              'connections.save',
              'platform.sign-out',
              'secrets.forget session',
              'journal.close',
            ]);
            return;
          }
          const { effect, done } = aborted;
          if (done.ok) {
            finished.add(effect);
            await expectFinished(world);
          } else {
            expect({ effect, when, done }).toMatchObject({ done: { failure: { code: 'LK-0002' }, after: 'undone' } });
            expect({ effect, when, left: await whatIsLeft(world) }).toEqual({ effect, when, left: nothing });
            // A session whose token never arrived cannot be ended by anybody but time.
            const sessions = effect === 'platform.sign-in' && when === 'lost' ? 1 : 0;
            expect({ effect, when, sessions: world.platform.openSessions }).toEqual({ effect, when, sessions });
          }
        } finally {
          world.stop();
        }
      }
    }
  });

  it('after the drive was mapped takes the drive away before it revokes, and revokes before it forgets', async () => {
    const abort = new AbortController();
    fake.disturbances.at('drives.prove', () => {
      abort.abort();
    });
    await trySetUp(fake, {}, newRun(abort.signal));
    const way = fake.disturbances.trace.slice(fake.disturbances.trace.indexOf('drives.prove') + 1);
    expect(way).toEqual([
      'drives.disconnect', // what finish() does whenever it fails
      'journal.write stored undoing',
      'secrets.read app-password',
      'drives.remove-proof',
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

  it('shows each step that is undone', async () => {
    const abort = new AbortController();
    fake.disturbances.at('drives.prove', () => {
      abort.abort();
    });
    const run = newRun(abort.signal);
    await trySetUp(fake, {}, run);
    expect(run.ended.slice(4)).toEqual(['map done', 'prove failed', 'map undone', 'create undone', 'store undone']);
  });

  it('stays open when it cannot be undone now', async () => {
    const abort = new AbortController();
    fake.disturbances.at('drives.prove', () => {
      abort.abort();
    });
    fake.disturbances.fail('platform.revoke', 'LK-3002');
    expect(await trySetUp(fake, {}, newRun(abort.signal))).toMatchObject({
      failure: { code: 'LK-0002' },
      after: 'open',
    });
    expect((await whatIsLeft(fake)).journal).toEqual(['stored undoing']);
  });
});
