import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aborted, limitBy, orAborted, sleepUntil, within } from '../../../electron/os/abort.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const listenersOf = (...signals: readonly AbortSignal[]): number[] =>
  signals.map((signal) => getEventListeners(signal, 'abort').length);

describe('a limit', () => {
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

describe('waiting for a signal', () => {
  it('ends with the first of them, and listens to none any more', async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const waiting = aborted(one.signal, other.signal);
    expect(listenersOf(one.signal, other.signal)).toEqual([1, 1]);
    other.abort();
    await waiting;
    expect(listenersOf(one.signal, other.signal)).toEqual([0, 0]);
  });

  it('does not begin when one has come already', async () => {
    const { signal } = new AbortController();
    await aborted(signal, AbortSignal.abort());
    expect(listenersOf(signal)).toEqual([0]);
  });
});

describe('work that a signal may stop waiting for', () => {
  it('gives what it gives, and nobody listens any more', async () => {
    const { signal } = new AbortController();
    const working = orAborted(Promise.resolve('done'), signal);
    expect(listenersOf(signal)).toEqual([1]);
    expect(await working).toBe('done');
    expect(listenersOf(signal)).toEqual([0]);
  });

  it('fails as it fails', async () => {
    const { signal } = new AbortController();
    await expect(orAborted(Promise.reject(new Error('refused')), signal)).rejects.toThrow('refused');
    expect(listenersOf(signal)).toEqual([0]);
  });

  it.each([
    ['for the signal’s reason', undefined, 'the user gave up'],
    ['for the reason that was said', new Error('too late'), 'too late'],
  ])('is left %s, and nothing is heard of its failure', async (_why, reason, told) => {
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    const controller = new AbortController();
    const { promise, reject } = withReject();
    const working = orAborted(promise, controller.signal, reason);
    controller.abort(new Error('the user gave up'));
    await expect(working).rejects.toThrow(told);
    reject(new Error('later'));
    await new Promise((resolve) => {
      vi.useRealTimers();
      setTimeout(resolve, 10);
    });
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
    expect(listenersOf(controller.signal)).toEqual([0]);
  });

  it('is not waited for when the signal has come already, also where it has no end', async () => {
    const endless = new Promise<never>(() => undefined);
    await expect(orAborted(endless, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });
});

describe('work that has so much time', () => {
  const late = () => new Error('late');

  it('gives what it gives, or fails as it fails, and no clock runs on', async () => {
    const working = within(1000, Promise.resolve('done'), late);
    expect(vi.getTimerCount()).toBe(1);
    expect(await working).toBe('done');
    await expect(within(1000, Promise.reject(new Error('refused')), late)).rejects.toThrow('refused');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for so long and no longer', async () => {
    const settled = vi.fn();
    const working = within(1000, new Promise<never>(() => undefined), late).catch(settled);
    await vi.advanceTimersByTimeAsync(999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await working;
    expect(settled).toHaveBeenCalledExactlyOnceWith(late());
  });
});

describe('a sleep', () => {
  it('lasts as long as was said, and nobody listens any more', async () => {
    const { signal } = new AbortController();
    const woken = vi.fn();
    const sleeping = sleepUntil(1000, signal).then(woken);
    await vi.advanceTimersByTimeAsync(999);
    expect(woken).not.toHaveBeenCalled();
    expect(listenersOf(signal)).toEqual([1]);
    await vi.advanceTimersByTimeAsync(1);
    await sleeping;
    expect(listenersOf(signal)).toEqual([0]);
  });

  it('ends with the signal, and no clock runs on', async () => {
    const controller = new AbortController();
    const sleeping = sleepUntil(1000, controller.signal);
    controller.abort();
    await sleeping;
    expect([vi.getTimerCount(), ...listenersOf(controller.signal)]).toEqual([0, 0]);
  });

  it('does not begin when the signal has come already', async () => {
    await sleepUntil(1000, AbortSignal.abort());
    expect(vi.getTimerCount()).toBe(0);
  });
});

function withReject(): { readonly promise: Promise<never>; readonly reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_resolve, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}
