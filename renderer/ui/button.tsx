import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  /** `main`: the one thing to do here. `quiet`: a way out. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger' | 'link';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** Says more than the words on it, for whoever listens; must begin with them. */
  readonly label?: string;
  /** Cannot be used now, but keeps the focus and says so. */
  readonly off?: boolean;
  /** The way out of its screen: the Escape key presses it. */
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
