import { warningDays } from '../../electron/contract/expiry.ts';
import { decide, firstRecord, tended, woken } from '../../electron/upkeep/decide.ts';
import { type Around, type DriveRecord, type Kept, type Tended } from '../../electron/upkeep/drive-record.ts';
import type { Figure } from './measure.ts';

/**
 * A working day of a whole organisation against one platform, with the decisions that the program itself takes and nothing
 * but the clock, the network and the platform played.
 */

const COMPANIONS = 10_000;
const EXPIRING = 2000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY_BEGINS = Date.parse('2026-11-23T08:30:00Z');
const at = (hours: number, minutes = 0): number => DAY_BEGINS + (hours - 8.5) * HOUR + minutes * MINUTE;

/**
 * Requests that connecting a drive takes with gvfs: the look, the map and the proof. Held to that at the demo platform by
 * test/integration/upkeep.test.ts.
 */
export const connectingRequests = 11;
/** It signs in and out besides, makes the new password, and revokes the old one. Estimated. */
const RENEWING = connectingRequests + 8;
const RENEWED_UNTIL = '2027-02-21T14:00:00Z';
/** Over what a platform's load is told: shorter, the chance of independent people alone makes peaks of half as much again. */
const BIN_MS = 30 * SECOND;
const WINDOW_BINS = 20;
/** Requests per second. With less than on a quiet afternoon (most sleep at noon) a peak is no load. */
const LOAD = 8;

interface Companion {
  readonly kept: Kept;
  record: DriveRecord | undefined;
  offline: boolean;
  asleep: boolean;
  mapped: boolean;
}

type Happening = {
  readonly at: number;
  readonly who: number;
  readonly what: 'due' | 'logon' | 'noon' | 'wake' | 'renewed';
};

/** The same day each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0; // mulberry32
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function benchFleet(seed = 4): Figure[] {
  const random = seeded(seed);
  const outage = { from: at(10, 30), to: at(10, 35) };
  const bins = new Map<number, number>();
  const requestsOf = new Float64Array(COMPANIONS);
  const queue = heap();
  const ask = (who: number, now: number, count: number): void => {
    // Requests of one piece of work follow each other over about two seconds.
    for (let n = 0; n < count; n += 1) {
      const bin = Math.floor((now + n * 250 - DAY_BEGINS) / BIN_MS);
      bins.set(bin, (bins.get(bin) ?? 0) + 1);
    }
    requestsOf[who] = (requestsOf[who] ?? 0) + count;
  };

  const companions = Array.from({ length: COMPANIONS }, (_, who): Companion => {
    // A platform counts days from the moment at which each was made, which was in working hours.
    const ends = at(9) + random() * 8 * HOUR;
    const expiresAt = new Date(who < EXPIRING ? ends : ends + 60 * 24 * HOUR).toISOString();
    const id = String(who);
    queue.push({ at: at(8, 50) + random() * 20 * MINUTE, who, what: 'logon' });
    // Lids are closed for lunch, and opened again around one o'clock.
    queue.push({ at: at(12) + random() * 20 * MINUTE, who, what: 'noon' });
    queue.push({ at: at(12, 50) + random() * 20 * MINUTE, who, what: 'wake' });
    return {
      kept: { id, label: 'Files', passwordId: id, expiresAt, drive: { loopback: false, requests: 1 } },
      ...{ record: undefined, offline: false, asleep: false, mapped: false },
    };
  });

  const around = (now: number): Around => ({
    ...{ now, offsetMs: 0, offsetKnown: true, online: true, refused: new Set<string>(), warningDays, random },
  });
  const put = (companion: Companion, who: number, record: DriveRecord): void => {
    companion.record = record;
    if (record.dueAt !== null) queue.push({ at: record.dueAt, who, what: 'due' });
  };
  const renewed = new Set<number>();

  const look = (companion: Companion, who: number, record: DriveRecord, now: number): void => {
    const kept = renewed.has(who) ? { ...companion.kept, passwordId: 'new', expiresAt: RENEWED_UNTIL } : companion.kept;
    const decision = decide(kept, record, around(now));
    if (decision.do === 'wait') put(companion, who, decision.record);
    if (decision.do === 'take-down') {
      put(companion, who, decision.record);
      companion.mapped = false;
      // People are told at once; they answer when they look up, half of them within twenty minutes.
      queue.push({ at: now - Math.log(1 - random()) * 29 * MINUTE, who, what: 'renewed' });
    }
    if (decision.do !== 'tend') return;
    const down = now >= outage.from && now < outage.to;
    ask(who, now, down || companion.mapped ? 1 : connectingRequests);
    const result: Tended = down
      ? { ok: false, failure: { code: 'LK-3002' } }
      : { ok: true, readOnly: false, full: false, connected: !companion.mapped };
    companion.mapped ||= !down;
    put(companion, who, tended(kept, record, result, around(now)));
  };

  for (let next = queue.pop(); next !== undefined && next.at < at(18); next = queue.pop()) {
    const { at: now, who, what } = next;
    const companion = companions[who];
    if (companion === undefined) break;
    const { record } = companion;
    switch (what) {
      case 'logon':
        put(companion, who, firstRecord(companion.kept, false, around(now)));
        break;
      case 'noon':
        companion.asleep = true;
        break;
      case 'wake':
        companion.asleep = false;
        if (record !== undefined) put(companion, who, woken(record, 'resume', around(now)));
        break;
      case 'renewed':
        ask(who, now, RENEWING);
        renewed.add(who);
        companion.mapped = true;
        put(companion, who, firstRecord(companion.kept, true, around(now)));
        break;
      case 'due':
        // One that was put off, or brought forward, since.
        if (record?.dueAt === now && !companion.asleep) look(companion, who, record, now);
        break;
    }
  }
  return figures(bins, requestsOf, (hours, minutes) => Math.floor((at(hours, minutes) - DAY_BEGINS) / BIN_MS));
}

/** The worst of all peaks over the mean of its ten minutes, by the clock: 9:00 to 9:10 and so on. */
function figures(
  bins: ReadonlyMap<number, number>,
  requestsOf: Float64Array,
  binAt: (hours: number, minutes: number) => number,
): Figure[] {
  const load = (bin: number): number => bins.get(bin) ?? 0;
  const perSecond = (count: number): number => count / (BIN_MS / SECOND);
  const worst = (from: number, to: number): { ratio: number; peak: number } => {
    let most = { ratio: 0, peak: 0 };
    for (let begin = from; begin < to; begin += WINDOW_BINS) {
      const window = Array.from({ length: WINDOW_BINS }, (_, n) => load(begin + n));
      const mean = window.reduce((sum, count) => sum + count, 0) / WINDOW_BINS;
      const peak = Math.max(...window);
      if (perSecond(mean) > LOAD && peak / mean > most.ratio) most = { ratio: peak / mean, peak };
    }
    return most;
  };
  const times = [
    ['logons, 8:50 to 9:10', binAt(8, 50), binAt(9, 10)],
    ['an outage of 5 minutes and after it', binAt(10, 30), binAt(11, 30)],
    ['noon wake-ups', binAt(12, 50), binAt(13, 50)],
    ['2,000 passwords that end in the day', binAt(9, 30), binAt(17, 30)],
    ['a quiet afternoon', binAt(16, 0), binAt(17, 50)],
  ] as const;
  const quiet = Array.from({ length: binAt(17, 50) - binAt(16, 50) }, (_, n) => load(binAt(16, 50) + n));
  const mean = quiet.reduce((sum, count) => sum + count, 0);
  return [
    ...times.flatMap(([name, from, to]): Figure[] => {
      const { ratio, peak } = worst(from, to);
      return [
        { name: `peak ÷ mean of its 10 minutes: ${name}`, value: ratio, unit: '×', atMost: 1.5 },
        { name: '  requests per second at that peak', value: perSecond(peak), unit: 'count' },
      ];
    }),
    { name: 'idle requests per hour and drive', value: mean / COMPANIONS, unit: 'count', atMost: 4 },
    { name: 'most requests of one companion in the day', value: Math.max(...requestsOf), unit: 'count' },
  ];
}

/** A binary heap by time. */
function heap(): { push(item: Happening): void; pop(): Happening | undefined } {
  const items: Happening[] = [];
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
