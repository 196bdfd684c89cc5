import { createContext, type ReactNode, useContext } from 'react';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  /** The look: `main` for the main action of the screen, `quiet` for the way out. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger' | 'link';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** The accessible name, when it has to say more than the visible words. It must begin with them. */
  readonly label?: string;
  /**
   * Whether the button cannot be used now, or the reason in words; without words the reason is that the window waits. It keeps
   * the focus, and screen readers say that it is disabled, and why.
   */
  readonly off?: boolean | string;
  /** Whether the button is the way out of its screen, which the Escape key presses. */
  readonly wayOut?: boolean;
  readonly onPress?: () => void;
}

/** The reason why buttons are off that name none: the window waits for something. */
export const WaitingWords = createContext<string | undefined>(undefined);

export function Button({
  children,
  look = 'plain',
  type = 'button',
  icon,
  label,
  off = false,
  wayOut = false,
  onPress,
}: ButtonProps) {
  const waiting = useContext(WaitingWords);
  const isOff = off !== false && off !== '';
  return (
    <button
      className={`button button-${look}`}
      type={isOff ? 'button' : type}
      aria-label={label}
      aria-disabled={isOff || undefined}
      title={isOff ? (off === true ? waiting : off) : undefined}
      aria-keyshortcuts={wayOut ? 'Escape' : undefined}
      data-way-out={wayOut ? '' : undefined}
      onClick={() => {
        if (!isOff) onPress?.();
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
