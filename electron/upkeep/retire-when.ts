/**
 * The time, in ms, over which the computers of an organisation begin to retire: all of them learn of the rule within the same
 * minutes, and each of them then asks its platform for a few things.
 */
export const RETIRE_SPREAD_MS = 4 * 3600_000;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Returns when a device begins to retire. The moment depends on the device alone, so that a restart does not draw it anew.
 * @param since when the rule was first seen here, in ms
 * @param device the device's short id, `[a-z2-7]+`
 */
export function retireAt(since: number, device: string): number {
  const [number, reach] = Array.from(device).reduce(
    ([sum, all], letter) => [sum * ALPHABET.length + Math.max(0, ALPHABET.indexOf(letter)), all * ALPHABET.length],
    [0, 1],
  );
  return since + Math.floor((number / reach) * RETIRE_SPREAD_MS);
}

const RETRY_MS = 15 * 60_000;
/** The longest wait of a timer; what is due later is looked at again then. */
const LONGEST_MS = 6 * 3600_000;

/** Returns how long to wait, in ms, until the next look at what is left; undefined when there is nothing to wait for. */
export function nextRetireLook(
  { state, at }: { readonly state: 'waiting' | 'open' | 'done'; readonly at?: string },
  now: number,
  random: number,
): number | undefined {
  if (state === 'done') return undefined;
  if (state === 'open' || at === undefined) return RETRY_MS * (1 + random);
  return Math.min(LONGEST_MS, Math.max(0, Date.parse(at) - now));
}
