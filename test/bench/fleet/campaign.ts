import { warningDays } from '../../../electron/contract/expiry.ts';
import type { Failure } from '../../../electron/contract/failure.ts';
import { afterCheck, decide, firstRecord } from '../../../electron/upkeep/decide.ts';
import type { Around, CheckResult, DriveRecord, Kept } from '../../../electron/upkeep/drive-record.ts';
import { policyAfter, policyRetryAfter, retryAfter } from '../../../electron/upkeep/pace.ts';
import { nextRetireLook, retireAt } from '../../../electron/upkeep/retire-when.ts';
import { heap } from './heap.ts';
import { binned, type Bins } from './peaks.ts';
import { seeded } from './seeded.ts';

/**
 * What IT sets off on every computer of an organisation: a rollout in waves, a rule that has all of them set up one more drive, a
 * retire. When each computer does its part is the program's own decision; the clock, the network and the platform are played.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What setting up a drive takes without a question: it signs in and out, makes the password, connects and proves. Estimated. */
const SETTING_UP = 21;
/** What retiring takes: it signs in, lists and deletes its password, signs out. Estimated. */
const RETIRING = 6;

/** A computer at which somebody works. Times are ms of the simulated day. */
export interface Computer {
  /** When the rule or the package reaches it; later when it is off by then. */
  readonly reachedAt: number;
  /** Whether Latchkey runs when the rule reaches it, or starts with it. */
  readonly found: 'changed' | 'at-start';
}

export interface Campaign {
  readonly what: 'set-up' | 'retire';
  readonly computers: readonly Computer[];
  /** Whether each computer has a drive already that upkeep watches. */
  readonly hasDrive: boolean;
  readonly begins: number;
  readonly ends: number;
  /** The platform does not answer for this time. */
  readonly outage?: { readonly from: number; readonly to: number };
}

export interface CampaignDay {
  readonly bins: Bins;
  /** Computers that the platform turned away at least once, because more asked at this moment than it serves. */
  readonly turnedAway: number;
  /** Computers that have not done their part. */
  readonly undone: number;
}

/**
 * Requests in ten seconds that the platform serves; it answers 429 to whoever comes then. A server for ten thousand people stands
 * more for a while, but a provider's limit does not ask.
 */
const SERVES = 1500;
const WINDOW_MS = 10 * SECOND;
/** What it says to those whom it turns away. */
const busy: Failure = { code: 'LK-3024', details: { retryAfterS: 60 } };

type Happening = { readonly at: number; readonly who: number; readonly what: 'watch' | 'act' };

/** @param spread false for the same day without Latchkey's spreading: everybody acts at once, and waits equally long */
export function simulateCampaign(campaign: Campaign, seed: number, spread = true): CampaignDay {
  const { what, computers, hasDrive, begins, ends, outage } = campaign;
  const people = seeded(seed);
  const random = spread ? seeded(seed + 1000) : () => 0.5;
  const bins = binned();
  const queue = heap<Happening>();
  const records: (DriveRecord | undefined)[] = [];
  const isDone = new Set<number>();
  const turnedAway = new Set<number>();
  const served = new Map<number, number>();

  const keptOf = (who: number): Kept => ({
    ...{ id: String(who), label: 'Files', passwordId: String(who), drive: { loopback: false, requests: 1 } },
  });
  const around = (now: number): Around => ({
    ...{ now, offsetMs: 0, offsetKnown: true, online: true, refused: new Set<string>(), warningDays, random },
  });
  const isDown = (now: number): boolean => outage !== undefined && now >= outage.from && now < outage.to;
  const watch = (who: number, record: DriveRecord): void => {
    records[who] = record;
    if (record.dueAt !== null) queue.push({ at: record.dueAt, who, what: 'watch' });
  };

  for (const [who, { reachedAt, found }] of computers.entries()) {
    // Upkeep of a drive that has been there for long is at any moment of its interval.
    if (hasDrive) {
      const fresh = firstRecord(keptOf(who), true, around(begins));
      watch(who, { ...fresh, dueAt: begins + people() * 17 * MINUTE });
    }
    const spreadTo =
      what === 'retire' ? retireAt(reachedAt, deviceBy(random)) : reachedAt + policyAfter(found, random());
    queue.push({ at: spread ? spreadTo : reachedAt, who, what: 'act' });
  }

  /** Tells whether the platform answers now, and counts what it serves. */
  const answers = (now: number, requests: number): 'yes' | 'away' | 'busy' => {
    const moment = Math.floor(now / WINDOW_MS);
    const sum = (served.get(moment) ?? 0) + requests;
    if (isDown(now)) return 'away';
    if (sum > SERVES) return 'busy';
    served.set(moment, sum);
    return 'yes';
  };

  const againAfter = (answer: 'away' | 'busy', now: number): number => {
    const failure: Failure = answer === 'busy' ? busy : { code: 'LK-3002' };
    if (what === 'set-up') return policyRetryAfter(failure, random());
    const asked = answer === 'busy' ? retryAfter(busy, 1, undefined, random()) : 0;
    return Math.max(asked, nextRetireLook({ state: 'open' }, now, random()) ?? 0);
  };
  const act = (who: number, now: number): void => {
    const requests = what === 'set-up' ? SETTING_UP : RETIRING;
    const answer = answers(now, requests);
    if (answer !== 'yes') {
      bins.add(now, 1);
      if (answer === 'busy') turnedAway.add(who);
      queue.push({ at: now + againAfter(answer, now), who, what: 'act' });
      return;
    }
    isDone.add(who);
    bins.add(now, requests);
    // A drive that is retired is unmapped, and looked after no longer.
    if (what === 'retire') records[who] = undefined;
    else if (records[who] === undefined) watch(who, firstRecord(keptOf(who), true, around(now)));
  };

  for (let next = queue.pop(); next !== undefined && next.at < ends; next = queue.pop()) {
    const { at: now, who } = next;
    if (next.what === 'act') {
      act(who, now);
      continue;
    }
    const record = records[who];
    if (record?.dueAt !== now) continue; // put off since, or retired
    const decision = decide(keptOf(who), record, around(now));
    if (decision.do !== 'check') continue;
    const answer = answers(now, 1);
    bins.add(now, 1);
    if (answer === 'busy') turnedAway.add(who);
    const result: CheckResult =
      answer === 'yes' ? { ok: true, connected: false } : { ok: false, failure: { code: 'LK-3002' } };
    watch(who, afterCheck(keptOf(who), record, result, around(now)));
  }
  return { bins, turnedAway: turnedAway.size, undone: computers.length - isDone.size };
}

/** A device's short id, as by chance as those of a fleet are. */
const deviceBy = (random: () => number): string =>
  Array.from({ length: 6 }, () => 'abcdefghijklmnopqrstuvwxyz234567'[Math.floor(random() * 32)]).join('');

const BEGINS = Date.parse('2026-11-23T08:00:00Z');
const at = (hours: number, minutes = 0): number => BEGINS + (hours - 8) * HOUR + minutes * MINUTE;

/** Computers of each wave, and the hour at which IT's tool is told to install on all of them. */
const WAVES = [
  [9, 100],
  [10, 900],
  [11.5, 3000],
  [14, 6000],
] as const;
/** Within this time a tool has reached the computers of a wave that are on. */
const TOOL_MS = 10 * MINUTE;
/** Within this time a running companion sees a rule: its look at the policy is once a minute. */
const SEEN_MS = MINUTE;

/** A rollout: the package and the account that it prepares reach one wave after the other. */
export function rollout(seed: number): Campaign {
  const people = seeded(seed);
  const computers = WAVES.flatMap(([hour, size]) =>
    Array.from({ length: size }, (): Computer => ({ reachedAt: at(hour) + people() * TOOL_MS, found: 'at-start' })),
  );
  return { what: 'set-up', computers, hasDrive: false, begins: at(8), ends: at(18) };
}

/** A rule that prepares one more drive for everybody reaches every running companion within a minute. */
export function policyChange(seed: number): Campaign {
  const people = seeded(seed);
  const computers = Array.from({ length: 10_000 }, (): Computer => ({
    reachedAt: at(11) + people() * SEEN_MS,
    found: 'changed',
  }));
  return { what: 'set-up', computers, hasDrive: true, begins: at(8), ends: at(18) };
}

/** A retire: nine of ten computers are on when the rule comes, the others start within the hour after noon. */
export function retire(seed: number): Campaign {
  const people = seeded(seed);
  const computers = Array.from({ length: 10_000 }, (_, who): Computer => {
    const isOn = who % 10 > 0;
    return isOn
      ? { reachedAt: at(10) + people() * SEEN_MS, found: 'changed' }
      : { reachedAt: at(12.5) + (people() + people()) * 30 * MINUTE, found: 'at-start' };
  });
  return { what: 'retire', computers, hasDrive: true, begins: at(8), ends: at(18) };
}

/** The same, and the platform is away for five minutes in the middle of it. */
export function retireInOutage(seed: number): Campaign {
  return { ...retire(seed), outage: { from: at(11), to: at(11, 5) } };
}
