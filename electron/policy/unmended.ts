import type { MendName } from '../contract/mend-names.ts';
import type { PolicyLookup, PolicySource } from './policy.ts';

/** Gives what IT has switched off for a host: nothing where its policy does not say so, or cannot be read. */
export function unmendedOf(lookup: PolicyLookup, asked: string): readonly MendName[] {
  const all = Object.entries((lookup.found === 'yes' ? lookup.policy.unmended : undefined) ?? {});
  return all.flatMap(([name, mends]) => (name.toLowerCase() === asked.toLowerCase() ? mends : []));
}

/** What IT changes is followed within this time: the process that serves the drives runs for weeks. */
const FRESH_MS = 60_000;

/** Makes what answers for every request what is not mended for its host. Reads the policy anew when it is asked, and not by itself. */
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
