import { type KeyboardEvent, useState } from 'react';

export interface Reveal {
  readonly shown: boolean;
  /** Handlers for the button that shows the password while it is held, by pointer or by key. */
  readonly handlers: {
    readonly onPointerDown: () => void;
    readonly onPointerUp: () => void;
    readonly onPointerLeave: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
}

/** Shows something only while a button is held. */
export function useReveal(): Reveal {
  const [shown, setShown] = useState(false);
  const show = (): void => {
    setShown(true);
  };
  const hide = (): void => {
    setShown(false);
  };
  return {
    shown,
    handlers: {
      onPointerDown: show,
      onPointerUp: hide,
      onPointerLeave: hide,
      onPointerCancel: hide,
      onKeyDown: (event) => {
        if (event.key === ' ' || event.key === 'Enter') show();
      },
      onKeyUp: hide,
      onBlur: hide,
    },
  };
}
