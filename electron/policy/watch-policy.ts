import { isDeepStrictEqual } from 'node:util';
import type { PolicyLookup, PolicySource } from './policy.ts';

/**
 * What IT changes is followed within this time where the system says nothing of it. To look costs less than a millisecond; a notification of
 * the registry would cost a thread that waits for ever, and no profile or key need be there to wait at.
 */
const PACE_MS = 60_000;
/** A tool of IT's writes several files, or one of them twice. */
const SETTLE_MS = 200;

/** Tells whenever the policy says something else than before; what it says at first is not told. @param onChange may not throw */
export function watchPolicy(
  source: PolicySource,
  onChange: (lookup: PolicyLookup) => void,
  { signal, paceMs = PACE_MS }: { readonly signal: AbortSignal; readonly paceMs?: number },
): void {
  let before: PolicyLookup | undefined;
  let looking = Promise.resolve();
  const look = (): void => {
    // One at a time: an answer that was overtaken would undo a later one.
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
