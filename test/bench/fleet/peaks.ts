import { seeded } from './seeded.ts';

/** Over what a platform's load is told. Shorter, single people are peaks. */
const BIN_MS = 10_000;
/** Ten minutes, those around a bin; within the time that is looked at. */
const AROUND_BINS = 30;
/** Requests of one piece of work follow each other at this pace. */
const PACE_MS = 250;
/** How often the work of a window is dealt anew to learn what chance makes of it. */
const DEALS = 300;
/** Peaks of a time that are looked into. */
const HIGHEST = 3;

/** Somebody's requests that belong together: a look, a drive that is connected, a renewal. */
interface Work {
  readonly at: number;
  readonly requests: number;
}

export interface Span {
  readonly from: number;
  /** Requests in each bin. */
  readonly load: readonly number[];
  readonly works: readonly Work[];
}

export interface Bins {
  add(at: number, requests: number): void;
  between(from: number, to: number): Span;
}

/** The requests of a day. */
export function binned(): Bins {
  const works: Work[] = [];
  return {
    add: (at, requests) => void works.push({ at, requests }),
    between(from, to) {
      const inside = works.filter(({ at }) => at >= from && at < to);
      // What was begun before goes on into it.
      const load = loadOf(
        works
          .filter(({ at }) => at >= from - 60_000 && at < to)
          .map(({ at, requests }) => ({ at: at - from, requests })),
        (to - from) / BIN_MS,
      );
      return { from, load, works: inside };
    },
  };
}

function loadOf(works: readonly Work[], bins: number): number[] {
  const load = Array.from({ length: bins }, () => 0);
  for (const { at, requests } of works) {
    for (let n = 0; n < requests; n += 1) {
      const bin = Math.floor((at + n * PACE_MS) / BIN_MS);
      if (bin >= 0 && bin < bins) load[bin] = (load[bin] ?? 0) + 1;
    }
  }
  return load;
}

export interface Peak {
  /** Of a bin to the mean of the ten minutes around it. */
  readonly ratio: number;
  /** The highest that the same pieces of work made when each was dealt to an independent moment of those minutes. */
  readonly chance: number;
  readonly perSecond: number;
}

/**
 * The highest load of any `bins` in a row, over the mean of the ten minutes around them.
 * @param least requests per second that this mean has at least: below, single people are peaks, and no platform feels them
 */
export function highestOver(days: readonly Span[], bins: number, least = 0): number {
  const ratios = days.flatMap(({ load }) =>
    load.slice(0, load.length - bins + 1).map((_, bin) => {
      const here = load.slice(bin, bin + bins).reduce((sum, requests) => sum + requests, 0) / bins;
      const mean = meanAround(load, bin + Math.floor(bins / 2));
      return (mean * 1000) / BIN_MS < least ? 0 : here / mean;
    }),
  );
  return Math.max(...ratios.filter(Number.isFinite));
}

/** The highest load of a minute, in requests per second. */
export function busiestMinute(days: readonly Span[]): number {
  return Math.max(...days.flatMap(({ load }) => perMinute(load)));
}

/** The load of each minute, in requests per second. */
export function perMinute(load: readonly number[]): number[] {
  const bins = 60_000 / BIN_MS;
  return Array.from({ length: Math.floor(load.length / bins) }, (_, minute) => {
    const requests = load.slice(minute * bins, (minute + 1) * bins).reduce((sum, count) => sum + count, 0);
    return requests / 60;
  });
}

/** The worst peak against what chance makes of it, of all bins of all days. */
export function worstPeak(days: readonly Span[]): Peak {
  const peaks = days.flatMap((day) =>
    day.load
      .map((requests, bin) => ({ bin, ratio: requests / meanAround(day.load, bin) }))
      .filter(({ ratio }) => Number.isFinite(ratio))
      .toSorted((a, b) => b.ratio - a.ratio)
      .slice(0, HIGHEST)
      .map(({ bin, ratio }) => ({
        ...{ ratio, chance: chanceAround(day, bin), perSecond: ((day.load[bin] ?? 0) * 1000) / BIN_MS },
      })),
  );
  const over = ({ ratio, chance }: Peak): number => Math.max(ratio - chance, 0);
  const [worst] = peaks.toSorted((a, b) => over(b) - over(a) || b.ratio - a.ratio);
  if (worst === undefined) throw new Error('nobody asked anything');
  return worst;
}

function around(bin: number, bins: number): readonly [number, number] {
  return [Math.max(0, bin - AROUND_BINS), Math.min(bins, bin + AROUND_BINS)];
}

function meanAround(load: readonly number[], bin: number): number {
  const [begin, end] = around(bin, load.length);
  return load.slice(begin, end).reduce((sum, requests) => sum + requests, 0) / (end - begin);
}

function chanceAround({ from, load, works }: Span, bin: number): number {
  const random = seeded(bin);
  const [begin, end] = around(bin, load.length);
  const [first, last] = [from + begin * BIN_MS, from + end * BIN_MS];
  const dealt = works.filter(({ at }) => at >= first && at < last);
  let highest = 0;
  for (let deal = 0; deal < DEALS; deal += 1) {
    const anew = loadOf(
      dealt.map(({ requests }) => ({ at: random() * (last - first), requests })),
      end - begin,
    );
    const mean = anew.reduce((sum, requests) => sum + requests, 0) / anew.length;
    highest = Math.max(highest, Math.max(...anew) / mean);
  }
  return highest;
}
