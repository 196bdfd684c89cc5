import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTrayPlace, type TrayPlace } from '../../../electron/shell/tray-place.ts';

let place: TrayPlace;
let seen: string[];
beforeEach(() => {
  vi.useFakeTimers();
  seen = [];
  place = createTrayPlace({
    make: () => ({ update: () => undefined, remove: () => seen.push('removed') }),
    onGone: () => seen.push('gone'),
    refresh: () => undefined,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

it('is gone ten seconds after the desktop has taken it away, and not when it is back by then', () => {
  place.hostIs(true);
  place.hostIs(false);
  vi.advanceTimersByTime(9000);
  place.hostIs(true);
  vi.advanceTimersByTime(500);
  place.hostIs(false);
  // Of the second time, only a second is over.
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual(['removed', 'removed']);
  place.hostIs(false);
  vi.advanceTimersByTime(9000);
  expect(seen).toEqual(['removed', 'removed', 'gone']);
});

it('is not gone where it never was', async () => {
  place.hostIs(false);
  vi.advanceTimersByTime(20_000);
  expect(seen).toEqual([]);
  expect(await place.isThere()).toBe(false);
});
