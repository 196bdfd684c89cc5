import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import { Button } from './button.tsx';
import { useSlow } from './use-slow.ts';

interface WaitingProps {
  /** The words for the work under way. */
  readonly words: string;
  readonly detail?: ReactNode;
  /** The words for what is waited for, shown after ten seconds with a way out. */
  readonly slow: string;
  /** Stops the wait; left out where the screen has a way out already. */
  readonly onStop?: () => void;
  readonly stop?: string;
}

/** Shows that the window waits, and for what. */
export function Waiting({ words, detail, slow, onStop, stop }: WaitingProps) {
  const { phrases } = useWords().words;
  const long = useSlow(words);
  return (
    <div className="waiting">
      <span className="spinner" />
      <div className="waiting-words">
        <div role="status">
          <p>{words}</p>
          {long && <p className="waiting-slow">{slow}</p>}
        </div>
        {detail !== undefined && !long && <p className="hint">{detail}</p>}
        {long && onStop !== undefined && (
          <Button look="plain" onPress={onStop}>
            {stop ?? phrases.stopWaiting}
          </Button>
        )}
      </div>
    </div>
  );
}
