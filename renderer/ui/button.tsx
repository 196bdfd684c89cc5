import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  /** The look: `main` for the main action of the screen, `quiet` for the way out. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger' | 'link';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** The accessible name, when it has to say more than the visible words. It must begin with them. */
  readonly label?: string;
  /** Whether the button cannot be used now. It keeps the focus, and screen readers say that it is disabled. */
  readonly off?: boolean;
  /** Whether the button is the way out of its screen, which the Escape key presses. */
  readonly wayOut?: boolean;
  readonly onPress?: () => void;
}

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
  return (
    <button
      className={`button button-${look}`}
      type={off ? 'button' : type}
      aria-label={label}
      aria-disabled={off || undefined}
      aria-keyshortcuts={wayOut ? 'Escape' : undefined}
      data-way-out={wayOut ? '' : undefined}
      onClick={() => {
        if (!off) onPress?.();
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
