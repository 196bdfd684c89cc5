/** One line of the bench: a figure next to what it is held against, both measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'count' | '×' | 'kB' | 'MB';
  /** What `value` may be at most; absent where it is only stated. */
  readonly atMost?: number;
  readonly note?: string;
}

/** Milliseconds that a piece of work takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Times pieces of work turn by turn, so that a noisy moment of the machine falls on all of them. The first turn is not
 * counted.
 * @param works give the milliseconds that counted, so that each can prepare and tidy up outside of them.
 * @returns the median of each.
 */
export async function medianInTurns<K extends string>(
  turns: number,
  works: Readonly<Record<K, () => Promise<number>>>,
): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    // Another one begins each turn: what comes after a long piece of work finds the machine busy with its end.
    for (const name of [...names.slice(turn % names.length), ...names.slice(0, turn % names.length)]) {
      const ms = await works[name]();
      if (turn > 0) times.get(name)?.push(ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
