import { useEffect, useState } from 'react';

/** The time after which a wait says what it waits for and offers a way out. */
export const SLOW_MS = 10_000;

/** Tells whether something has been going on for long. Another `what` starts the time anew; null stands for nothing. */
export function useSlow(what: string | null): boolean {
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (what === null) return undefined;
    const timer = setTimeout(() => {
      setSlow(what);
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(null);
    };
  }, [what]);
  return what !== null && slow === what;
}
