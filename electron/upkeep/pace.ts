import type { Failure } from '../contract/failure.ts';

/** How often anything is asked. Milliseconds; `random` is even in [0, 1). */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * Never sooner than a quarter of an hour after the last request, so that no hour sees more than four for a drive; the spread
 * keeps those who started together from staying together.
 */
const WATCH_MS = 15 * MINUTE;
const WATCH_SPREAD_MS = 4 * MINUTE;
/** After a logon or a sleep, which people have at the same hours, the first wait is as even as can be over a whole turn. */
const FIRST_SPREAD_MS = WATCH_MS;

/**
 * Backoff with full jitter: even between nothing and `base * 2^failures`, up to the cap (M. Brooker, "Exponential Backoff
 * And Jitter", AWS Architecture Blog, 2015). That is for a drive that the user waits for. One that was connected when its
 * platform went away works again by itself when the platform is back, and only how it is shown is late: it stays at the
 * pace of the watch. Any extra tries would come back as a wave, since all who noticed the same outage make them together.
 */
const BACKOFF_BASE_MS = 30 * SECOND;
/** Half an hour, so that a long outage is asked about no oftener, on average, than a drive that works. */
const BACKOFF_CAP_MS = 30 * MINUTE;
/** Full jitter may draw nearly nothing; a second try at once would be wasted. */
const BACKOFF_LEAST_MS = 2 * SECOND;

/** A whole office comes back at once when its network does, and the drives there are connected still. */
const RETURN_SPREAD_MS = 2 * MINUTE;
/** Waking up is a matter of one person, but the network needs a moment. */
const RESUME_LEAST_MS = 2 * SECOND;
const RESUME_SPREAD_MS = 20 * SECOND;

/** While there is no network only this machine is asked whether there is one. */
const OFFLINE_MS = 20 * SECOND;
/** The keychain says when it is unlocked; one that does not is looked at. Looking asks nobody anything. */
const LOCKED_MS = MINUTE;
/** Another Latchkey works. */
const BUSY_MS = 5 * SECOND;
/** Platforms lift the ban of an address after half an hour, and do not say when (PLATFORMS: Nextcloud, observed). A limit of unknown length may be one. */
const BANNED_MS = 30 * MINUTE;
/** What the platform asks for is kept to, and spread over this much of it again, or this long if that is more. */
const ASKED_SPREAD = 0.25;
const ASKED_SPREAD_MS = MINUTE;

/**
 * @param requests that one look takes: a digest needs two.
 * @param after what came before: `change` is something that others have at the same hour
 */
export function watchAfter(random: number, requests = 1, after: 'watch' | 'change' = 'watch'): number {
  return requests * (WATCH_MS + random * (after === 'change' ? FIRST_SPREAD_MS : WATCH_SPREAD_MS));
}

/** @param failures in a row, this one included. @param calm the drive is connected, as far as is known */
export function retryAfter({ code, details }: Failure, failures: number, calm: boolean, random: number): number {
  const asked = Number(details?.['retryAfterS'] ?? 0) * SECOND;
  const banned = code === 'LK-2007' || (code === 'LK-3024' && asked === 0);
  const floor = Math.max(asked, banned ? BANNED_MS : 0);
  if (floor > 0) return floor + random * Math.max(ASKED_SPREAD_MS, floor * ASKED_SPREAD);
  if (code === 'LK-4002') return LOCKED_MS;
  if (code === 'LK-1009') return BUSY_MS * (1 + random);
  if (calm) return watchAfter(random);
  const reach = BACKOFF_BASE_MS * 2 ** Math.min(failures - 1, 10);
  return Math.max(BACKOFF_LEAST_MS, random * Math.min(reach, BACKOFF_CAP_MS));
}

export const offlineAfter = (random: number): number => OFFLINE_MS * (1 + random / 2);

/** After sleep, or when the network is back. */
export function returnAfter(why: 'resume' | 'network', random: number): number {
  return why === 'resume' ? RESUME_LEAST_MS + random * RESUME_SPREAD_MS : random * RETURN_SPREAD_MS;
}
