import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfter, visibleRows } from '../../../renderer/ui/visible-rows.ts';

describe('the rows that are drawn of a long list', () => {
  it('are all that are seen and few more, wherever it is scrolled to', () => {
    const size = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(
        fc.nat(5000),
        size,
        fc.integer({ min: 10, max: 200 }),
        fc.nat(1_000_000),
        (count, box, row, scrolled) => {
          const top = Math.min(scrolled, Math.max(0, count * row - box));
          const { first, end } = visibleRows(top, box, row, count);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(count);
          expect(first * row).toBeLessThanOrEqual(top);
          expect(end * row).toBeGreaterThanOrEqual(Math.min(top + box, count * row));
          expect(end - first).toBeLessThanOrEqual(Math.ceil(box / row) + 8);
        },
      ),
    );
  });

  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 9, 9],
    ['PageDown', 1, 6],
    ['PageUp', 7, 2],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['x', 3, undefined],
  ])('%s leads from row %i to %s of ten', (key, from, to) => {
    expect(rowAfter(key, from, 10, 5)).toBe(to);
    expect(rowAfter(key, from, 0, 5)).toBeUndefined();
  });
});
