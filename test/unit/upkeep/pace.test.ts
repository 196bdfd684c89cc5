import { describe, expect, it } from 'vitest';
import { policyAfter } from '../../../electron/upkeep/pace.ts';

const MINUTE = 60_000;

describe('upkeep: work that a rule of IT sets off on every computer', () => {
  it('is within two hours of a change, and within forty minutes of a start', () => {
    for (const random of [0, 0.1, 0.5, 0.9, 1 - 2 ** -32]) {
      expect(policyAfter('changed', random)).toBeGreaterThanOrEqual(0);
      expect(policyAfter('changed', random)).toBeLessThan(120 * MINUTE);
      expect(policyAfter('at-start', random)).toBeLessThan(40 * MINUTE);
    }
  });

  it('rises and falls evenly around the middle: no step at the beginning, and none at the end', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let each = 0; each < 100_000; each += 1) {
      const tenth = Math.floor(policyAfter('changed', each / 100_000) / (12 * MINUTE));
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Of a triangle's area, tenth by tenth.
    const triangle = [2, 6, 10, 14, 18, 18, 14, 10, 6, 2].map((percent) => percent * 1000);
    for (const [at, share] of triangle.entries()) expect(Math.abs((tenths[at] ?? 0) - share)).toBeLessThan(5);
  });
});
