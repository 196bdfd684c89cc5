import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

type Kind = 'good' | 'bad' | 'soon' | 'info';

const icons: Readonly<Record<Kind, IconName>> = { good: 'check', bad: 'alert', soon: 'clock', info: 'info' };

interface NoteProps {
  readonly kind: Kind;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly icon?: IconName;
  readonly id?: string;
  /** Buttons that react to the note. */
  readonly actions?: ReactNode;
  /** Whether screen readers interrupt their speech for the note. */
  readonly urgent?: boolean;
  /** Puts it away, with a cross that is called so. */
  readonly dismiss?: { readonly label: string; readonly onPress: () => void };
}

/** A note, set apart from the rest of the screen. */
export function Note({ kind, title, children, icon = icons[kind], id, actions, urgent = false, dismiss }: NoteProps) {
  return (
    <div className={`note note-${kind}`} id={id} role={urgent ? 'alert' : undefined}>
      <span className="note-icon">
        <Icon name={icon} />
      </span>
      <div className="note-words">
        {title !== undefined && <p className="note-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="note-actions">{actions}</div>}
      </div>
      {dismiss !== undefined && (
        <button className="note-dismiss" type="button" aria-label={dismiss.label} onClick={dismiss.onPress}>
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}
