import { useEffect, useState } from 'react';

/** Counts down from `seconds`, beginning when the component appears. @returns whole seconds that are left, 0 at the end */
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
    // The effect depends only on the end of the countdown: in between, the clock tells what is left, even after the computer
    // slept.
  }, [over]);
  return left;
}
