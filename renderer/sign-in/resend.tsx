import type { Failure } from '../../electron/contract/failure.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { useCountdown } from '../ui/use-countdown.ts';

interface ResendProps {
  /** The refusal of the last request; LK-2104 says how long the platform wants no other. */
  readonly refused: Failure | undefined;
  readonly onResend: () => void;
}

/** Has a new code sent. After a request that came too soon it counts down until the next is allowed. */
export function Resend({ refused, onResend }: ResendProps) {
  const { words } = useViewWords();
  const failure = useFailureWords();
  const tooSoon = refused?.code === 'LK-2104' ? refused : undefined;
  const wait = Number(tooSoon?.details?.['retryAfterS'] ?? 0);
  const left = useCountdown(Number.isFinite(wait) ? wait : 0);
  return (
    <div className="resend">
      {tooSoon !== undefined && left > 0 && (
        <p className="hint" role="status">
          {failure({ code: tooSoon.code }).summary} {failure(tooSoon).userAction}
        </p>
      )}
      <Button look="link" icon="restart" off={left > 0 && words.code.notYet} onPress={onResend}>
        {left > 0 ? words.code.resendIn({ seconds: left }) : words.code.resend}
      </Button>
    </div>
  );
}
