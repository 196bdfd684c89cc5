import type { MendName } from '../contract/mend-names.ts';
import type { PolicyLookup, PolicySource } from './policy.ts';

/** Gives the mends that IT has switched off for a host; none when the policy does not name the host, or cannot be read. */
export function unmendedOf(lookup: PolicyLookup, asked: string): readonly MendName[] {
  const all = Object.entries((lookup.found === 'yes' ? lookup.policy.unmended : undefined) ?? {});
  return all.flatMap(([name, mends]) => (name.toLowerCase() === asked.toLowerCase() ? mends : []));
}

/** A change of IT's policy is followed within this time, because the process that serves the drives runs for weeks. */
const FRESH_MS = 60_000;

/**
 * Makes a function that gives the mends that are switched off for a host, at each request. The policy is read again only when the
 * function is called, never by a timer; the call that starts a new reading still gets the old answer.
 */
export async function unmendedBy(
  policy: PolicySource,
  nowMs: () => number = () => performance.now(),
): Promise<(host: string) => readonly MendName[]> {
  let lookup = await policy.read();
  let [readAtMs, isReading] = [nowMs(), false];
  const readAnew = async (): Promise<void> => {
    isReading = true;
    lookup = await policy.read();
    [readAtMs, isReading] = [nowMs(), false];
  };
  return (asked) => {
    if (!isReading && nowMs() - readAtMs >= FRESH_MS) void readAnew();
    return unmendedOf(lookup, asked);
  };
}
