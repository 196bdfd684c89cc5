import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitBy } from '../../../electron/os/abort.ts';

describe('a limit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends with the first of its signals, for that one’s reason', () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const { signal } = limitBy([one.signal, undefined, other.signal], 1000);
    expect(signal.aborted).toBe(false);
    other.abort('enough');
    one.abort('late');
    expect(signal.reason).toBe('enough');
  });

  it('ends when the time is up, as a timeout', () => {
    const { signal } = limitBy([], 1000);
    vi.advanceTimersByTime(999);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('is over at once with a signal that is', () => {
    expect(limitBy([AbortSignal.abort('before')]).signal.reason).toBe('before');
  });

  it('is let go of: no clock runs on, and nobody listens', () => {
    const { signal: other } = new AbortController();
    const limit = limitBy([other], 1000);
    expect([vi.getTimerCount(), getEventListeners(other, 'abort').length]).toEqual([1, 1]);
    limit.end();
    expect([vi.getTimerCount(), getEventListeners(other, 'abort').length]).toEqual([0, 0]);
  });
});
