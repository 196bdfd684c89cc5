import { useEffect, useState } from 'react';
import { useApp } from '../app/stores-context.tsx';

export interface Reveal {
  readonly shown: boolean;
  readonly toggle: () => void;
}

/**
 * Shows something at a press and hides it at the next. It is hidden as well when the window loses the focus, because nobody
 * is sure to come back to it, and as soon as somebody else looks at the screen.
 */
export function useReveal(): Reveal {
  const [shown, setShown] = useState(false);
  const covered = useApp((state) => state.covered);
  if (covered && shown) setShown(false);
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
    shown,
    toggle: () => {
      setShown(!shown && !covered);
    },
  };
}
