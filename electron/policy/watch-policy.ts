import { isDeepStrictEqual } from 'node:util';
import type { PolicyLookup, PolicySource } from './policy.ts';

/**
 * A change of IT's policy is followed within this time when the system gives no hint. A look costs less than a millisecond, while
 * a registry notification would cost a thread that waits forever, and the key or profile to watch may not exist yet.
 */
const PACE_MS = 60_000;
/** Hints within this time count as one, because a tool of IT's writes several files, or one of them twice. */
const SETTLE_MS = 200;

/**
 * Calls `onChange` whenever the policy differs from the last look, until the signal aborts. The first look is not reported.
 * @param onChange may not throw
 */
export function watchPolicy(
  source: PolicySource,
  onChange: (lookup: PolicyLookup) => void,
  { signal, paceMs = PACE_MS }: { readonly signal: AbortSignal; readonly paceMs?: number },
): void {
  let before: PolicyLookup | undefined;
  let looking = Promise.resolve();
  const look = (): void => {
    // Looks run one after the other: otherwise an older answer that arrives late would undo a newer one.
    looking = looking.then(async () => {
      const now = await source.read();
      if (signal.aborted) return;
      const isAnother = before !== undefined && !isDeepStrictEqual(before, now);
      before = now;
      if (isAnother) onChange(now);
    });
  };
  look();
  const timer = setInterval(look, paceMs).unref();
  let settling: NodeJS.Timeout | undefined;
  source.hints?.(() => {
    settling ??= setTimeout(() => {
      settling = undefined;
      look();
    }, SETTLE_MS).unref();
  }, signal);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(settling);
  });
}
