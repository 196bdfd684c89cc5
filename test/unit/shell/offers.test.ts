import { beforeEach, describe, expect, it } from 'vitest';
import type { SignInMethod, PreparedAccountView } from '../../../electron/contract/view.ts';
import type { Answer } from '../../../electron/contract/questions.ts';
import type { WorkRequest, WorkView } from '../../../electron/contract/window.ts';
import { createOffers, type Offers, type OffersParts } from '../../../electron/shell/offers.ts';
import { fakeEngine } from '../../fakes/fake-engine.ts';

const quiet: PreparedAccountView = {
  ...{ id: 'q', address: 'files.example.com', host: 'files.example.com', user: 'anna', label: 'Files', silent: true },
};
const asked: PreparedAccountView = { id: 'a', address: 'b.example.com', host: 'b.example.com', label: 'B' };
const question: WorkView['now'] = {
  at: 'question',
  question: {
    ...{ kind: 'browser', url: 'https://files.example.com/login', host: 'files.example.com', until: '' },
    ...{ opened: false, here: true, qr: { size: 0, path: '' } },
  },
} as unknown as WorkView['now'];

describe('what IT has prepared', () => {
  let prepared: readonly PreparedAccountView[];
  let ways: readonly SignInMethod[];
  let current: WorkView | null;
  let isWindowOpen: boolean;
  let lookups: number;
  let tried: string[];
  let started: WorkRequest[];
  let answers: Answer[];
  let told: (readonly PreparedAccountView[])[];
  let offers: Offers;
  let now: number;
  let waits: { readonly at: number; readonly work: () => void }[];
  let unreachable: readonly string[];
  const MINUTE = 60_000;
  /** Lets time pass until the next moment that is waited for. */
  const pass = async (): Promise<void> => {
    const next = waits.shift();
    if (next === undefined) throw new Error('nothing is waited for');
    now = next.at;
    next.work();
    await offers.look(); // it comes after the one that was woken
  };
  /** Looks, and once more when something is due. */
  const lookWhenDue = async (): Promise<void> => {
    await offers.look();
    if (waits.length > 0) await pass();
  };
  beforeEach(() => {
    [now, waits, unreachable] = [0, [], []];
    [prepared, ways, current, isWindowOpen] = [[quiet, asked], ['browser', 'password'], null, false];
    [tried, started, answers, told] = [[], [], [], []];
    lookups = 0;
    const work: ReturnType<OffersParts['work']> = {
      start(request) {
        started.push(request);
        current = { attempt: 1, kind: 'setup', steps: [], now: { at: 'working' } };
        return { ok: true, value: current };
      },
      answer: (_attempt, answer) => void answers.push(answer),
      cancel: () => undefined,
      fault: () => undefined,
      current: () => current,
      idle: () => Promise.resolve(),
    };
    const known = fakeEngine();
    offers = createOffers({
      engine: {
        discover: async (...of) => {
          lookups += 1;
          const found = await known.discover(...of);
          if (unreachable.includes(of[0])) return { ok: false, failure: { code: 'LK-3002' } };
          return found.ok ? { ok: true, value: { ...found.value, ways } } : found;
        },
      },
      list: {
        seen: () => ({ drives: [], applications: [], open: [], prepared }),
        look: () => Promise.reject(new Error('seen already')),
      },
      work: () => work,
      tell: (accounts) => void told.push(accounts),
      isWindowOpen: () => isWindowOpen,
      isFirstTime: (id) => Promise.resolve(!tried.includes(id) && tried.push(id) > 0),
      onFailure: () => undefined,
      onFault: (error) => {
        throw error;
      },
      now: () => now,
      random: () => 0.5,
      timer: (ms, work) => {
        const wait = { at: now + ms, work };
        waits.push(wait);
        return () => {
          waits = waits.filter((each) => each !== wait);
        };
      },
    });
  });

  it('is set up without a question where the browser needs nobody, and otherwise offered, once', async () => {
    await lookWhenDue();
    expect(started).toEqual([
      {
        ...{ kind: 'setup', platform: 'https://files.example.com', platformKind: 'netexplorer' },
        ...{ user: 'anna', way: 'browser', label: 'Files' },
      },
    ]);
    expect(told).toEqual([[asked]]);
    const view: WorkView = { attempt: 1, kind: 'setup', steps: [], now: question };
    expect([offers.follow(view), offers.follow(view)]).toEqual([true, true]);
    expect(answers).toEqual([{ kind: 'open-browser' }]);
    await offers.look();
    expect([started.length, told.length]).toEqual([1, 1]);
  });

  it('is not set up at once, as every other computer would be: within 40 minutes of a start, and two hours of a change', async () => {
    await offers.look();
    expect([lookups, started]).toEqual([0, []]);
    expect(waits.map(({ at }) => at)).toEqual([20 * MINUTE]);
    now = 10 * MINUTE;
    prepared = [{ ...quiet, id: 'new', label: 'New' }];
    await offers.look();
    expect(waits.map(({ at }) => at)).toEqual([70 * MINUTE]);
    await pass();
    expect(started).toMatchObject([{ label: 'New' }]);
  });

  it('is not set up when IT takes it back, or its person was quicker', async () => {
    await offers.look();
    prepared = [];
    await offers.look();
    expect(waits).toEqual([]);
    expect(lookups).toBe(0);
  });

  it('is tried again later, not at once, when its platform cannot be reached', async () => {
    unreachable = [quiet.address];
    await lookWhenDue();
    expect([lookups, started, tried]).toEqual([1, [], []]);
    expect(waits.map(({ at }) => at - now)).toEqual([22.5 * MINUTE]);
    unreachable = [];
    await pass();
    expect(started).toMatchObject([{ label: 'Files' }]);
  });

  it('does not wait for another one whose platform cannot be reached', async () => {
    const away = { ...quiet, id: 'w', address: 'away.example.com', label: 'Away' };
    [prepared, unreachable] = [[away, quiet], [away.address]];
    await offers.look();
    now = 20 * MINUTE;
    await offers.look();
    expect([lookups, started]).toMatchObject([2, [{ label: 'Files' }]]);
  });

  it('is not set up again after its person has removed it, which keeps no other one from it', async () => {
    tried = ['q'];
    prepared = [quiet, { ...quiet, id: 'r', label: 'Projects' }];
    await lookWhenDue();
    expect(started).toMatchObject([{ label: 'Projects' }]);
  });

  it('is looked up once in a session, however often the list changes', async () => {
    tried = ['q'];
    prepared = [quiet];
    await lookWhenDue();
    await offers.look();
    expect([lookups, started]).toEqual([1, []]);
  });

  it.each<[string, () => void]>([
    ['the platform has no sign-in in the browser', () => (ways = ['password'])],
    ['other work is under way', () => (current = { attempt: 4, kind: 'renew', steps: [], now: { at: 'working' } })],
    ['nobody knows its user', () => (prepared = [{ ...quiet, id: 'u', user: undefined } as never])],
  ])('waits for its person where %s, and is not marked as tried', async (_why, set) => {
    set();
    await lookWhenDue();
    expect([started, tried]).toEqual([[], []]);
  });

  it('is offered once it turns out that it cannot be set up without its person', async () => {
    [prepared, ways] = [[quiet], ['password']];
    await offers.look();
    expect(told).toEqual([]);
    await pass();
    expect([told, started, tried]).toEqual([[[quiet]], [], []]);
  });

  it('opens no browser for work that a person has begun, and tells nobody who sees the window', async () => {
    [prepared, isWindowOpen] = [[asked], true];
    await offers.look();
    expect(offers.follow({ attempt: 1, kind: 'setup', steps: [], now: question })).toBe(false);
    expect([answers, told]).toEqual([[], []]);
  });
});
