import { useCountdown } from './use-countdown.ts';

interface TickingProps {
  readonly seconds: number;
  /** Seconds before the end at which it is said once more. */
  readonly near: number;
  readonly say: (left: number) => string;
}

/**
 * Writes a text that counts down. Eyes see each second; a screen reader that is told of changes around it hears only the beginning
 * and the approaching end, because a text for each second would bury everything else.
 */
export function Ticking({ seconds, near, say }: TickingProps) {
  const left = useCountdown(seconds);
  return (
    <>
      <span aria-hidden="true">{say(left)}</span>
      <span className="unseen">{say(left > near ? seconds : Math.min(near, seconds))}</span>
    </>
  );
}
