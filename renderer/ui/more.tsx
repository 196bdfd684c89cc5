import type { ReactNode, RefObject } from 'react';
import { Icon } from './icons.tsx';

interface MoreProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Whether the box is open from the start, because something in it has to be mended. */
  readonly open?: boolean;
  /** The element, so that other code can open it. */
  readonly box?: RefObject<HTMLDetailsElement | null>;
}

/** A folded box of what only few people need. */
export function More({ title, children, open = false, box }: MoreProps) {
  return (
    <details className="more" open={open} ref={box}>
      <summary>
        <Icon name="chevron" />
        <span>{title}</span>
      </summary>
      <div className="more-body">{children}</div>
    </details>
  );
}
