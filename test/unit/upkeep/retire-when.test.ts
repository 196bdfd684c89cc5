import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toBase32 } from '../../../electron/os/base32.ts';
import { nextRetireLook, retireAt, RETIRE_SPREAD_MS } from '../../../electron/upkeep/retire-when.ts';

const HOUR = 3600_000;

describe('when a computer retires', () => {
  it('is one moment for each device, within the spread, whatever asks', () => {
    for (const device of ['aaaaaa', '777777', 'k7f2ab']) {
      const at = retireAt(1000, device);
      expect(at).toBe(retireAt(1000, device));
      expect(at).toBeGreaterThanOrEqual(1000);
      expect(at).toBeLessThan(1000 + RETIRE_SPREAD_MS);
    }
  });

  it('is spread over ten thousand that learn of the rule at once: no ten minutes have half more than the mean', () => {
    const counts = new Map<number, number>();
    for (let machine = 0; machine < 10_000; machine += 1) {
      const device = toBase32(createHash('sha256').update(String(machine)).digest().subarray(0, 6));
      const slot = Math.floor(retireAt(0, device) / 600_000);
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
    }
    const slots = RETIRE_SPREAD_MS / 600_000;
    expect(counts.size).toBe(slots);
    expect(Math.max(...counts.values()) / (10_000 / slots)).toBeLessThan(1.5);
  });

  it('is looked at again when its turn comes, later when something is left, and not when nothing is', () => {
    expect(nextRetireLook({ state: 'waiting', at: new Date(HOUR).toISOString() }, 0, 0.5)).toBe(HOUR);
    expect(nextRetireLook({ state: 'waiting', at: new Date(0).toISOString() }, HOUR, 0.5)).toBe(0);
    expect(nextRetireLook({ state: 'waiting', at: new Date(100 * HOUR).toISOString() }, 0, 0)).toBe(6 * HOUR);
    expect(nextRetireLook({ state: 'open' }, 0, 0)).toBe(HOUR / 4);
    expect(nextRetireLook({ state: 'open' }, 0, 1)).toBe(HOUR / 2);
    expect(nextRetireLook({ state: 'done' }, 0, 0)).toBeUndefined();
  });
});
