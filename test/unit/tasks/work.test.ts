import { describe, expect, it, vi } from 'vitest';
import type { WorkRequest, WorkView } from '../../../electron/contract/window.ts';
import type { Engine, Run } from '../../../electron/engine/engine.ts';
import { createWork, FAULT_MS } from '../../../electron/tasks/work.ts';
import type { SignInMemory } from '../../../electron/settings/sign-in-memory.ts';
import { noSignInMemory } from '../../fakes/no-sign-in-memory.ts';
import { fakeEngine, someConnection } from '../../fakes/fake-engine.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';
import { memoryPages } from '../../fakes/memory-pages.ts';

const setup: WorkRequest = { kind: 'setup', platform: 'files.example.com', user: 'anna', password: 'hunter2' };

function working(
  engine: Partial<Engine>,
  ready: () => Promise<unknown> = () => Promise.resolve(),
  signIns: SignInMemory = noSignInMemory,
) {
  const views: WorkView[] = [];
  const log = new MemoryLog();
  const work = createWork({
    engine: fakeEngine(engine),
    log,
    ready,
    signIns,
    onAccount: () => undefined,
    onAdministration: () => undefined,
    pages: memoryPages(),
    openBrowser: () => Promise.resolve(),
    onChange: (view) => views.push(view),
  });
  return { work, views, log };
}

/** A set-up that waits until it is told how to end, or is cancelled. */
function pendingSetUp() {
  const runs: Run[] = [];
  const setUp: Engine['setUp'] = (_request, run) => {
    runs.push(run);
    return new Promise((resolve) => {
      const end = (): void => {
        resolve({ ok: false, failure: { code: 'LK-0002' }, after: 'undone' });
      };
      if (run.signal.aborted) end();
      run.signal.addEventListener('abort', end);
    });
  };
  return { setUp, runs };
}

const settled = () => new Promise(setImmediate);

describe('work of the window: a fault that nobody has caught', () => {
  const fault = { code: 'LK-0001', reference: 'ABCD1234' } as const;

  it('work of the window: a fault takes back what is under way, which ends with its reference', async () => {
    const { setUp, runs } = pendingSetUp();
    const { work } = working({ setUp });
    work.start(setup);
    await settled();
    work.fault(fault);
    expect(work.current()?.now.at).toBe('undoing');
    expect(runs[0]?.signal.aborted).toBe(true);
    await work.idle();
    expect(work.current()?.now).toMatchObject({ at: 'failed', failure: fault, after: 'undone' });
    expect(work.start(setup).ok).toBe(true);
  });

  it('work of the window: a fault ends also what never ends by itself any more, and no later news changes that', async () => {
    vi.useFakeTimers();
    try {
      let end: (outcome: Awaited<ReturnType<Engine['setUp']>>) => void = () => undefined;
      const { work } = working({ setUp: () => new Promise((resolve) => (end = resolve)) });
      work.start(setup);
      await vi.advanceTimersByTimeAsync(0);
      work.fault(fault);
      await vi.advanceTimersByTimeAsync(FAULT_MS);
      expect(work.current()?.now).toEqual({ at: 'failed', failure: fault, after: 'open' });
      end({ ok: true, value: someConnection });
      await vi.advanceTimersByTimeAsync(0);
      expect(work.current()?.now).toEqual({ at: 'failed', failure: fault, after: 'open' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('work of the window: a fault changes nothing where nothing is under way, and takes no success away', async () => {
    const { work } = working({ setUp: () => Promise.resolve({ ok: true, value: someConnection }) });
    work.fault(fault);
    expect(work.current()).toBeNull();
    work.start(setup);
    work.fault(fault);
    await work.idle();
    expect(work.current()?.now).toEqual({ at: 'done', connection: someConnection });
  });
});

describe('work of the window', () => {
  it('work of the window: it runs a set-up to its end and tells each change', async () => {
    const { work, views } = working({
      setUp: async (_request, run) => {
        run.progress({ event: 'step', id: 'discover', state: 'done', ms: 3 });
        await run.ask.password({ user: 'anna', host: 'files.example.com' });
        return { ok: true, value: someConnection };
      },
    });
    const started = work.start(setup);
    expect(started.ok && started.value).toMatchObject({ attempt: 1, kind: 'setup', now: { at: 'working' } });
    await work.idle();
    expect(work.current()?.now).toEqual({ at: 'done', connection: someConnection });
    expect(views.at(-1)).toBe(work.current());
  });

  it('work of the window: it gives the engine the request without the password', async () => {
    let seen: unknown;
    const { work } = working({
      setUp: (request) => {
        seen = request;
        return Promise.resolve({ ok: true, value: someConnection });
      },
    });
    work.start({ ...setup, label: 'Mine' });
    await work.idle();
    expect(seen).toEqual({ platform: 'files.example.com', user: 'anna', label: 'Mine' });
  });

  it('work of the window: it refuses a second piece of work while one runs, and takes it afterwards', async () => {
    const { setUp } = pendingSetUp();
    const { work } = working({ setUp });
    work.start(setup);
    expect(work.start({ kind: 'remove', id: 'c1', localOnly: false })).toEqual({
      ok: false,
      failure: { code: 'LK-1009' },
    });
    work.cancel(1);
    await work.idle();
    const next = work.start({ kind: 'reconnect', id: 'c1' });
    expect(next.ok && next.value.attempt).toBe(2);
    await work.idle();
  });

  it('work of the window: it has the engine undo when it is cancelled, and says what is left', async () => {
    const { setUp } = pendingSetUp();
    const { work, views } = working({ setUp });
    work.start(setup);
    await settled();
    work.cancel(1);
    expect(work.current()?.now).toEqual({ at: 'undoing' });
    await work.idle();
    expect(views.at(-1)?.now).toEqual({ at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' });
  });

  it.each([
    ['given up', 'LK-0002', 'LK-3110'],
    ['failed', 'LK-2010', 'LK-2010'],
  ] as const)(
    'work of the window: it says of what was %s and is still to be undone what people have to know',
    async (_how, code, told) => {
      const outcome = { ok: false, failure: { code }, after: 'open', id: 's1', whyOpen: { code: 'LK-3110' } } as const;
      for (const request of [setup, { ...setup, application: true, label: 'NetSync' }]) {
        const { work } = working({
          setUp: () => Promise.resolve(outcome),
          setUpApplication: () => Promise.resolve(outcome),
        });
        work.start(request);
        await work.idle();
        expect(work.current()?.now).toEqual({ at: 'failed', failure: { code: told }, after: 'open', id: 's1' });
      }
    },
  );

  it('work of the window: it ignores an answer and a cancellation for another attempt', async () => {
    const { setUp, runs } = pendingSetUp();
    const { work } = working({ setUp });
    work.start(setup);
    await settled();
    const asked = runs[0]?.ask.method({ methods: [] });
    await settled();
    work.answer(0, { kind: 'method', method: 'otp' });
    work.cancel(2);
    expect(work.current()?.now.at).toBe('question');
    work.answer(1, { kind: 'method', method: 'sms' });
    expect(await asked).toBe('sms');
    work.cancel(1);
    await work.idle();
  });

  it('work of the window: it tells nothing of an attempt that is over', async () => {
    let late: Run | undefined;
    const { work, views } = working({
      setUp: (_request, run) => {
        late = run;
        return Promise.resolve({ ok: true, value: someConnection });
      },
    });
    work.start(setup);
    await work.idle();
    const before = views.length;
    late?.progress({ event: 'step', id: 'map', state: 'running' });
    work.cancel(1);
    expect(views).toHaveLength(before);
  });

  it('work of the window: it begins only when the recovery of an earlier start is over', async () => {
    let recovered = (): void => undefined;
    const ready = new Promise<void>((resolve) => (recovered = resolve));
    let began = false;
    const { work } = working(
      {
        reconnect: () => {
          began = true;
          return Promise.resolve({ ok: true, value: someConnection });
        },
      },
      () => ready,
    );
    work.start({ kind: 'reconnect', id: 'c1' });
    await settled();
    expect(began).toBe(false);
    recovered();
    await work.idle();
    expect(began).toBe(true);
  });

  it('work of the window: it can be cancelled while it waits for the recovery of an earlier start', async () => {
    const { setUp } = pendingSetUp();
    const { work } = working({ setUp }, () => new Promise(() => undefined));
    work.start(setup);
    work.cancel(1);
    await work.idle();
    expect(work.current()?.now).toMatchObject({ at: 'failed', after: 'undone' });
  });

  it.each([
    ['a reconnection', { kind: 'reconnect', id: 'c1' }],
    ['a removal', { kind: 'remove', id: 'c1', localOnly: false }],
  ] as const)(
    'work of the window: it says after %s that failed that nothing has changed, and what to try again',
    async (_name, request) => {
      const failed = () => Promise.resolve({ ok: false, failure: { code: 'LK-3002' } } as const);
      const { work } = working({ reconnect: failed, remove: failed });
      work.start(request);
      await work.idle();
      expect(work.current()?.now).toEqual({ at: 'failed', failure: { code: 'LK-3002' }, after: 'unchanged', id: 'c1' });
    },
  );

  it('work of the window: it says what a removal leaves on the platform', async () => {
    const left = { passwordName: 'Network drive', why: 'local-only' } as const;
    const { work } = working({ remove: () => Promise.resolve({ ok: true, value: { removed: someConnection, left } }) });
    work.start({ kind: 'remove', id: 'c1', localOnly: true });
    await work.idle();
    expect(work.current()?.now).toEqual({ at: 'done', removed: { id: 'c1', label: 'Example Files' }, left });
  });

  it('work of the window: it ends with LK-0001 when the engine breaks', async () => {
    const { work, log } = working({ setUp: () => Promise.reject(new Error('broken')) });
    work.start(setup);
    await work.idle();
    expect(work.current()?.now).toMatchObject({ at: 'failed', failure: { code: 'LK-0001', reference: 'REF1' } });
    expect(log.unexpectedErrors).toHaveLength(1);
  });

  it('work of the window: it never tells the password', async () => {
    const { work, views, log } = working({
      setUp: async (_request, run) => {
        await run.ask.password({ user: 'anna', host: 'files.example.com' });
        return { ok: false, failure: { code: 'LK-2001' }, after: 'undone' };
      },
    });
    work.start(setup);
    await work.idle();
    expect(JSON.stringify([views, log.lines])).not.toContain('hunter2');
  });
});

describe('work of the window: what is kept of a sign-in', () => {
  it('work of the window: a drive that works keeps its address, its name and the second factor, and the next work takes that', async () => {
    const kept: unknown[] = [];
    const signIns: SignInMemory = {
      last: () => Promise.resolve({ address: 'https://files.example.com', user: 'anna', method: 'sms' }),
      keep: (what) => {
        kept.push(what);
        return Promise.resolve();
      },
    };
    const setUp: Engine['setUp'] = async (_request, { ask }) => {
      const id = await ask.method({ methods: [{ id: 'otp' }, { id: 'sms' }] });
      void ask.code({ method: { id: id === 'sms' ? 'sms' : 'otp' }, others: true, sent: true }).catch(() => undefined);
      return { ok: true, value: someConnection };
    };
    const { work } = working({ setUp }, undefined, signIns);
    work.start(setup);
    await work.idle();
    expect(kept).toEqual([{ address: 'https://files.example.com', user: 'anna', method: 'sms' }]);
  });

  it('work of the window: nothing is kept of what failed', async () => {
    const kept: unknown[] = [];
    const setUp: Engine['setUp'] = () => Promise.resolve({ ok: false, failure: { code: 'LK-2001' }, after: 'undone' });
    const signIns: SignInMemory = { ...noSignInMemory, keep: (what) => Promise.resolve(void kept.push(what)) };
    const { work } = working({ setUp }, undefined, signIns);
    work.start(setup);
    await work.idle();
    expect(kept).toEqual([]);
  });
});
