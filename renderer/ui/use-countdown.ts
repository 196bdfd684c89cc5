import { useEffect, useState } from 'react';

/** Whole seconds that are left of `seconds`, counted from when the component appeared. 0 when it is over. */
export function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(() => Math.ceil(seconds));
  const over = left <= 0;
  useEffect(() => {
    if (over) return undefined;
    const end = Date.now() + left * 1000;
    const timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
    // Only the beginning and the end matter: the clock tells what is left in between, even after a sleep.
  }, [over]);
  return left;
}
