/**
 * A time limit of the window. The person is told before it ends, and may extend it by one press (WCAG 2.2.1, which asks for at
 * least ten times). Both limits exist for security, so there is a maximum: each press counts from the moment it is made, and
 * after the last one the limit holds.
 */
export interface TimeLimit {
  readonly ms: number;
  /** How long before the end the person is told, in ms. At least 20 s, which WCAG asks for. */
  readonly tellMs: number;
  readonly extensions: number;
}

/** How long an app password can be pasted. It is told from the beginning: at most 220 s from the copying to the wiping. */
export const offerLimit: TimeLimit = { ms: 20_000, tellMs: 20_000, extensions: 10 };

/** How long an account without a call stays signed in; with every extension 55 minutes. A call begins anew. */
export const sessionLimit: TimeLimit = { ms: 5 * 60_000, tellMs: 60_000, extensions: 10 };

/** A limit that runs. The moments are of one clock, in ms. */
export interface RunningLimit {
  readonly endsAt: number;
  /** How often it can still be extended. */
  readonly extensions: number;
}

export function beginLimit({ ms, extensions }: TimeLimit, now: number): RunningLimit {
  return { endsAt: now + ms, extensions };
}

/** Extends a limit, so that it ends as long after `now` as it would have at its beginning. @returns undefined when it cannot be */
export function extendLimit({ ms }: TimeLimit, running: RunningLimit, now: number): RunningLimit | undefined {
  if (running.extensions <= 0 || now >= running.endsAt) return undefined;
  return { endsAt: now + ms, extensions: running.extensions - 1 };
}
