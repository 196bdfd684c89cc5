import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../electron/contract/failure.ts';
import type { LostWriteView } from '../../../electron/contract/lost-writes.ts';
import { createLostList } from '../../../electron/tasks/lost-list.ts';
import { fakeEngine } from '../../fakes/fake-engine.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

const lost = (id: string): LostWriteView => ({
  ...{
    id,
    drive: 'c1',
    label: 'Files',
    path: `${id}.odt`,
    reason: 'no-space',
    at: '2026-11-30T10:00:00Z',
    isKept: true,
  },
});

/** What is lost, as the process that serves the drives has it, and a list of it. */
function stage(begin: readonly LostWriteView[] = []) {
  let all: Result<readonly LostWriteView[]> = { ok: true, value: begin };
  let changed = (): void => undefined;
  const told = new Set<string>();
  const [views, notices]: [string[][], string[][]] = [[], []];
  const idsOf = (which: readonly LostWriteView[]): string[] => which.map(({ id }) => id);
  const list = createLostList({
    engine: fakeEngine({
      lostWrites: () => Promise.resolve(all),
      watchLostWrites: (listener) => (changed = listener),
      takeUntoldLostWrites() {
        const untold = all.ok ? all.value.filter(({ id }) => !told.has(id)) : [];
        for (const { id } of untold) told.add(id);
        return Promise.resolve(untold);
      },
    }),
    log: new MemoryLog(),
    onChange: (view) => views.push(idsOf(view)),
    notice: (which) => notices.push(idsOf(which)),
    now: () => Date.now(),
  });
  list.watch();
  return {
    ...{ list, views, notices },
    is: async (next: typeof all | readonly LostWriteView[]): Promise<void> => {
      all = 'ok' in next ? next : { ok: true, value: next };
      changed();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('files that are lost', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are told within a second, and listed at once', async () => {
    const { is, views, notices } = stage();
    await is([lost('a')]);
    expect(views).toEqual([['a']]);
    await vi.advanceTimersByTimeAsync(999);
    expect(notices).toEqual([['a']]);
  });

  it('are one notice when several are at once', async () => {
    const { is, notices } = stage();
    await is([lost('a')]);
    await vi.advanceTimersByTimeAsync(100);
    await is([lost('a'), lost('b'), lost('c')]);
    await vi.advanceTimersByTimeAsync(900);
    expect(notices).toEqual([['a', 'b', 'c']]);
  });

  it('one after the other for a while are gathered, and none of them is told late for ever', async () => {
    const { is, notices } = stage();
    const all: LostWriteView[] = [];
    for (let count = 0; count < 20; count += 1) {
      all.push(lost(String(count)));
      await is([...all]);
      await vi.advanceTimersByTimeAsync(500);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(notices).toHaveLength(3);
    expect(notices.flat()).toEqual(all.map(({ id }) => id));
  });

  it('are not told when they are written well in the same moment, nor ever twice', async () => {
    const { is, views, notices } = stage();
    await is([lost('a')]);
    await is([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([views, notices]).toEqual([[['a'], []], []]);
    await is([lost('b')]);
    await vi.advanceTimersByTimeAsync(10_000);
    await is([{ ...lost('b'), reason: 'offline' }]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(views.slice(2)).toEqual([['b'], ['b']]);
    expect(notices).toEqual([['b']]);
  });

  it('before anybody watched are told then', async () => {
    const { notices } = stage([lost('before')]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(notices).toEqual([['before']]);
  });

  it('stay on the list while it cannot be told what is lost', async () => {
    const { is, views, list } = stage([lost('a')]);
    await vi.advanceTimersByTimeAsync(0);
    await is({ ok: false, failure: { code: 'LK-5102' } });
    expect(views).toEqual([['a']]);
    expect(await list.look()).toEqual({ ok: false, failure: { code: 'LK-5102' } });
  });

  it('are told to nobody who has stopped', async () => {
    const { is, notices, list } = stage();
    await is([lost('a')]);
    list.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(notices).toEqual([]);
  });
});
