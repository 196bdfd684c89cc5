import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** Now, in ms, moving on once a minute while it is shown. Nothing runs while the window is not on the screen. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const tick = (): void => {
      setNow(Date.now());
    };
    const follow = (): void => {
      clearInterval(timer);
      if (document.hidden) return;
      tick();
      timer = setInterval(tick, MINUTE_MS);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, []);
  return now;
}
