import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HealthRecord } from '../../../electron/contract/health-record.ts';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { DrivesView } from '../../../electron/contract/window.ts';
import { companionHealth } from '../../../electron/shell/companion-health.ts';
import { someConnection } from '../../fakes/fake-engine.ts';

const HOUR = 3600_000;

function begin(others: { isRunning: boolean } = { isRunning: false }) {
  const written: HealthRecord[] = [];
  const stories: string[] = [];
  const world = { state: 'ready', isLockable: true };
  const view = () => ({
    drives: [{ ...someConnection, state: 'mapped', health: { state: world.state } }],
    applications: [],
    open: [],
  });
  const parts = {
    log: { info: (event: string) => stories.push(event), unexpected: () => 'CAFE0123', close: () => Promise.resolve() },
    policy: { read: () => Promise.resolve({ found: 'no', by: 'nowhere' } as const) },
    ...{ version: '1.2.3', desktop: 'linux' as const },
    health: () =>
      Promise.resolve({
        store: {
          read: () => Promise.resolve(undefined),
          write: (record: HealthRecord) => Promise.resolve(void written.push(record)),
          remove: () => Promise.resolve(),
        },
        companion: {
          exclusively: <T>(work: () => Promise<T>): Promise<T> => {
            if (!world.isLockable) return Promise.reject(new FailureError('LK-1020'));
            return others.isRunning ? Promise.reject(new FailureError('LK-1009')) : work();
          },
        },
      }),
  };
  const engine = { lostWrites: () => Promise.resolve({ ok: true, value: [] } as const) };
  const list = {
    seen: () => view() as unknown as DrivesView,
    look: () => Promise.resolve({ ok: true, value: view() as unknown as DrivesView } as const),
  };
  return { health: companionHealth(parts, engine, list), written, stories, world, others };
}

describe('the companion keeps the record of health', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('at its start, soon after a change, and once a day', async () => {
    const { health, written, world } = begin();
    await health.start();
    expect(written.map(({ state }) => state)).toEqual([0]);
    world.state = 'refused';
    for (let time = 0; time < 5; time += 1) health.note();
    await vi.advanceTimersByTimeAsync(5000);
    expect(written.map(({ state }) => state)).toEqual([0, 40]);
    await vi.advanceTimersByTimeAsync(26 * HOUR);
    expect(written.map(({ state }) => state)).toEqual([0, 40, 40]);
  });

  it('not beside one in another session of its user, until that has ended', async () => {
    const { health, written, others, stories } = begin({ isRunning: true });
    await health.start();
    health.note();
    await vi.advanceTimersByTimeAsync(HOUR / 2);
    expect([written, stories]).toEqual([[], []]);
    others.isRunning = false;
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(written).toHaveLength(1);
  });

  it('also where files cannot be locked', async () => {
    const { health, written, world } = begin();
    world.isLockable = false;
    await health.start();
    expect(written).toHaveLength(1);
  });
});
