/** A binary heap by time. */
export function heap<T extends { readonly at: number }>(): { push(item: T): void; pop(): T | undefined } {
  const items: T[] = [];
  const before = (a: number, b: number): boolean => (items[a]?.at ?? Infinity) < (items[b]?.at ?? Infinity);
  const swap = (a: number, b: number): void => {
    const [one, other] = [items[a], items[b]];
    if (one !== undefined && other !== undefined) [items[a], items[b]] = [other, one];
  };
  return {
    push(item) {
      let here = items.push(item) - 1;
      for (let above = (here - 1) >> 1; here > 0 && before(here, above); above = (here - 1) >> 1) {
        swap(here, above);
        here = above;
      }
    },
    pop() {
      const first = items[0];
      const last = items.pop();
      if (items.length > 0 && last !== undefined) items[0] = last;
      for (let here = 0; ;) {
        const [left, right] = [2 * here + 1, 2 * here + 2];
        const least = before(right, left) ? right : left;
        if (!before(least, here)) break;
        swap(here, least);
        here = least;
      }
      return first;
    },
  };
}
