import { useEffect, useState } from 'react';
import { useApp } from '../app/stores-context.tsx';

export interface Reveal {
  readonly shown: boolean;
  readonly toggle: () => void;
}

/**
 * Shows something at a press and hides it at the next. It is hidden as well when the window loses the focus, because nobody
 * is sure to come back to it, and while somebody else looks at the screen.
 */
export function useReveal(): Reveal {
  const [shown, setShown] = useState(false);
  const covered = useApp((state) => state.covered);
  useEffect(() => {
    const hide = (): void => {
      setShown(false);
    };
    window.addEventListener('blur', hide);
    return () => {
      window.removeEventListener('blur', hide);
    };
  }, []);
  return {
    shown: shown && !covered,
    toggle: () => {
      setShown(!shown && !covered);
    },
  };
}
