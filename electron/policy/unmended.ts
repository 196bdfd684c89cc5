import type { MendName } from '../contract/mend-names.ts';
import type { PolicyLookup, PolicySource } from './policy.ts';

/** Gives the mends that IT has switched off for a host; none when the policy does not name the host, or cannot be read. */
export function unmendedOf(lookup: PolicyLookup, asked: string): readonly MendName[] {
  const all = Object.entries((lookup.found === 'yes' ? lookup.policy.unmended : undefined) ?? {});
  return all.flatMap(([name, mends]) => (name.toLowerCase() === asked.toLowerCase() ? mends : []));
}

/** A change of IT's policy is followed within this time where the system gives no hint of it. */
const FRESH_MS = 60_000;

/**
 * Makes a function that gives the mends that are switched off for a host, at each request, in a process that runs for weeks. The
 * policy is read again after a hint of the system or a minute, and only when the function is called, never by a timer; the call
 * that starts a new reading still gets the old answer.
 */
export async function unmendedBy(
  policy: PolicySource,
  nowMs: () => number = () => performance.now(),
): Promise<(host: string) => readonly MendName[]> {
  let [hasChanged, isReading] = [false, false];
  policy.hints?.(() => {
    hasChanged = true;
  }, new AbortController().signal);
  let readAtMs = nowMs();
  let lookup = await policy.read();
  const readAnew = async (): Promise<void> => {
    // A hint that comes while the policy is read may be of a change that this reading misses.
    [hasChanged, isReading, readAtMs] = [false, true, nowMs()];
    lookup = await policy.read();
    isReading = false;
  };
  return (asked) => {
    if (!isReading && (hasChanged || nowMs() - readAtMs >= FRESH_MS)) void readAnew();
    return unmendedOf(lookup, asked);
  };
}
