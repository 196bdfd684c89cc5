import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../electron/contract/failure.ts';
import type { RetirementView } from '../../../electron/contract/retirement.ts';
import { createRetiring, type Retiring } from '../../../electron/shell/retiring.ts';

const view = (state: RetirementView['state'], more: Partial<RetirementView> = {}): RetirementView => ({
  ...{ state, left: state === 'done' ? 0 : 2, codes: [], ...more },
});

describe('the companion, while IT has Latchkey retired', () => {
  let found: Result<RetirementView | undefined>;
  let rounds: number;
  let hurried: readonly boolean[];
  let said: RetirementView[];
  let looked: number;
  let timers: { readonly ms: number; readonly work: () => void }[];
  let retiring: Retiring;
  beforeEach(() => {
    [rounds, hurried, said, looked, timers] = [0, [], [], 0, []];
    retiring = createRetiring({
      round: (now) => {
        rounds += 1;
        hurried = [...hurried, now];
        return Promise.resolve(found);
      },
      onRound: () => {
        looked += 1;
        return Promise.resolve();
      },
      tell: (one) => void said.push(one),
      now: () => 0,
      random: () => 0,
      timer: (ms, work) => {
        const timer = { ms, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    });
  });
  const finds = async (next: RetirementView | undefined): Promise<void> => {
    found = { ok: true, value: next };
    await retiring.look();
  };

  it('says so once, waits for its turn, goes on while something is left, and stops when nothing is', async () => {
    await finds(view('waiting', { at: new Date(5000).toISOString() }));
    await finds(view('waiting', { at: new Date(5000).toISOString() }));
    expect([said.length, timers.map(({ ms }) => ms), looked]).toEqual([1, [5000], 0]);
    await finds(view('open', { codes: ['LK-2008'] }));
    await finds(view('open', { codes: ['LK-2008'] }));
    expect([said.length, timers.length, looked]).toEqual([2, 1, 2]);
    await finds(view('done'));
    expect(said.map(({ state }) => state)).toEqual(['waiting', 'open', 'done']);
    expect(timers).toEqual([]);
  });

  it('does not wait for its turn when a person does not want to, and only then', async () => {
    await finds(view('waiting', { at: new Date(5000).toISOString() }));
    await retiring.look(true);
    timers[0]?.work();
    await retiring.look();
    expect(hurried).toEqual([false, true, false, false]);
  });

  it('tells a person who had nothing nothing', async () => {
    await finds(view('done'));
    expect([said, timers]).toEqual([[], []]);
  });

  it('does nothing without the rule, and tells of it again when it is set again', async () => {
    await finds(undefined);
    expect([said, timers, looked]).toEqual([[], [], 0]);
    await finds(view('waiting'));
    await finds(undefined);
    await finds(view('waiting'));
    expect(said).toHaveLength(2);
  });

  it('comes back after a round that failed', async () => {
    found = { ok: false, failure: { code: 'LK-1011' } };
    await retiring.look();
    expect([rounds, said.length, timers.length]).toEqual([1, 0, 1]);
  });
});
