import { useState } from 'react';
import { useCountdown } from './use-countdown.ts';

interface TickingProps {
  /** The end, in ms of `Date.now`. Another end needs another key. */
  readonly until: number;
  /** Seconds before the end at which it is said once more. */
  readonly near: number;
  readonly say: (left: number) => string;
}

/**
 * Writes a text that counts down. Eyes see each second; a screen reader that is told of changes around it hears only the beginning
 * and the approaching end, because a text for each second would bury everything else.
 */
export function Ticking({ until, near, say }: TickingProps) {
  const [seconds] = useState(() => Math.max(0, Math.ceil((until - Date.now()) / 1000)));
  const left = useCountdown(seconds);
  return (
    <>
      <span aria-hidden="true">{say(left)}</span>
      <span className="unseen">{say(left > near ? seconds : Math.min(near, seconds))}</span>
    </>
  );
}
