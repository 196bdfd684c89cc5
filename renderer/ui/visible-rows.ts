/** The part of a long list that is drawn. */
export interface VisibleRows {
  readonly first: number;
  /** The index after the last row. */
  readonly end: number;
}

/** The number of rows drawn beyond the visible ones, so that a turn of the wheel finds rows there. */
const BEYOND = 4;

/**
 * Computes which rows of a list are drawn. `top` is the height of what was scrolled past, `height` that of what can be seen at
 * most. All lengths are CSS pixels.
 */
export function visibleRows(top: number, height: number, rowHeight: number, count: number): VisibleRows {
  const fit = Math.ceil((height > 0 ? height : 8 * rowHeight) / rowHeight);
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - BEYOND, count - fit - BEYOND));
  return { first, end: Math.min(count, first + fit + 2 * BEYOND) };
}

/**
 * Computes the row that a key leads to, in a list of `count` rows of which `page` fit into the box; undefined for any other
 * key.
 */
export function rowAfter(key: string, active: number, count: number, page: number): number | undefined {
  const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page }[key];
  const end = { Home: 0, End: count - 1 }[key];
  const row = end ?? to;
  return row === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, row));
}
