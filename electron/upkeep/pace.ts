import type { Failure } from '../contract/failure.ts';

/** Intervals at which upkeep asks anything, in milliseconds. `random` is evenly distributed in [0, 1). */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * Interval of the watch: at least a quarter of an hour, so that a drive makes at most four requests in any hour. The spread keeps
 * programs that started together from staying in step.
 */
const WATCH_MS = 15 * MINUTE;
const WATCH_SPREAD_MS = 4 * MINUTE;
/**
 * Spread of the first wait after a logon or a sleep: people do both at the same hours, so this wait is spread over a whole
 * interval.
 */
const FIRST_SPREAD_MS = WATCH_MS;

/**
 * Backoff with full jitter: evenly distributed between nothing and `base * 2^failures`, up to the cap (M. Brooker, "Exponential
 * Backoff And Jitter", AWS Architecture Blog, 2015). Only a drive that the user waits for is tried in this way. A drive that was
 * connected when its platform went away works again by itself when the platform is back, and merely its displayed state is late,
 * so it stays at the pace of the watch. Extra tries would come as a wave, because everybody who noticed the same outage would
 * make them together.
 */
const BACKOFF_BASE_MS = 30 * SECOND;
/** Cap of the backoff: with half an hour, a drive in a long outage asks no more often, on average, than a drive that works. */
const BACKOFF_CAP_MS = 30 * MINUTE;
/** Least backoff: full jitter may draw nearly nothing, and a second try at once would be wasted. */
const BACKOFF_LEAST_MS = 2 * SECOND;

/** Spread after the network is back: a whole office gets its network back at once, and the drives there are still connected. */
const RETURN_SPREAD_MS = 2 * MINUTE;
/** Wait after waking up: only this machine wakes, so the spread is small, but the network needs a moment. */
const RESUME_LEAST_MS = 2 * SECOND;
const RESUME_SPREAD_MS = 20 * SECOND;

/** Interval while there is no network; only this machine is asked whether it has one. */
const OFFLINE_MS = 20 * SECOND;
/**
 * Interval while the keychain is locked. A keychain may not report when it is unlocked, so it is looked at; looking asks nobody
 * anything.
 */
const LOCKED_MS = MINUTE;
/** Wait while another Latchkey works. */
const BUSY_MS = 5 * SECOND;
/**
 * Wait after an address was banned: platforms lift a ban after half an hour, and do not say when (PLATFORMS: Nextcloud,
 * observed). A rate limit of unknown length may be a ban too.
 */
const BANNED_MS = 30 * MINUTE;
/** Spread on top of the wait that a platform asks for: a quarter of that wait, or `ASKED_SPREAD_MS` if that is more. */
const ASKED_SPREAD = 0.25;
const ASKED_SPREAD_MS = MINUTE;

/**
 * Spread of work that a rule of IT sets off on every computer within the same minute: each running companion sees a new policy at
 * once, and nobody waits for what it does then (a set-up without a click). A retire has a spread of its own: `retireAt`.
 */
const POLICY_SPREAD_MS = 120 * MINUTE;
/** Spread of the same work when the rule is found at a start: tools of IT start Latchkey on a whole wave within minutes. */
const POLICY_AT_START_SPREAD_MS = 40 * MINUTE;

/**
 * Returns how long to wait until the next look at a working drive, in ms.
 * @param requests number of requests that one look takes; a digest needs two.
 * @param after what came before: `change` is an event that others have at the same hour
 */
export function watchAfter(random: number, requests = 1, after: 'watch' | 'change' = 'watch'): number {
  return requests * (WATCH_MS + random * (after === 'change' ? FIRST_SPREAD_MS : WATCH_SPREAD_MS));
}

/**
 * Returns how long to wait after a failure, in ms.
 * @param failures number of failures in a row, this one included
 * @param requests number of requests that one look at the drive takes, when the drive is connected as far as is known; undefined when not
 */
export function retryAfter(
  { code, details }: Failure,
  failures: number,
  requests: number | undefined,
  random: number,
): number {
  const asked = Number(details?.['retryAfterS'] ?? 0) * SECOND;
  const banned = code === 'LK-2007' || (code === 'LK-3024' && asked === 0);
  const floor = Math.max(asked, banned ? BANNED_MS : 0);
  if (floor > 0) return floor + random * Math.max(ASKED_SPREAD_MS, floor * ASKED_SPREAD);
  if (code === 'LK-4002') return LOCKED_MS;
  if (code === 'LK-1009') return BUSY_MS * (1 + random);
  if (requests !== undefined) return watchAfter(random, requests);
  const reach = BACKOFF_BASE_MS * 2 ** Math.min(failures - 1, 10);
  return Math.max(BACKOFF_LEAST_MS, random * Math.min(reach, BACKOFF_CAP_MS));
}

export const offlineAfter = (random: number): number => OFFLINE_MS * (1 + random / 2);

/** Returns how long to wait, in ms, after a sleep or when the network is back. */
export function returnAfter(why: 'resume' | 'network', random: number): number {
  return why === 'resume' ? RESUME_LEAST_MS + random * RESUME_SPREAD_MS : random * RETURN_SPREAD_MS;
}

/**
 * Returns how long to wait, in ms, after a platform could not be reached for work that a rule of IT asks for, and that nobody waits
 * for: no sooner than the watch would ask, and as long as the platform says.
 */
export function policyRetryAfter(failure: Failure, random: number): number {
  return Math.max(retryAfter(failure, 1, undefined, random), WATCH_MS * (1 + random));
}

/**
 * Returns how long to wait, in ms, before doing what a rule of IT asks of every computer. The waits of many computers rise and
 * fall evenly around the middle of the spread (a triangular distribution): an even distribution would begin with a step, which a
 * platform feels as a peak. A person who asks for the same work does not wait.
 * @param found whether the rule has changed while Latchkey was running, or was there when it started
 * @param random evenly distributed in [0, 1)
 */
export function policyAfter(found: 'changed' | 'at-start', random: number): number {
  const share = random < 0.5 ? Math.sqrt(random / 2) : 1 - Math.sqrt((1 - random) / 2);
  return share * (found === 'changed' ? POLICY_SPREAD_MS : POLICY_AT_START_SPREAD_MS);
}
