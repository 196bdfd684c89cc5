import type { ReactNode, RefObject } from 'react';
import { Icon } from './icons.tsx';

interface MoreProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Open from the start, because something in it has to be mended. */
  readonly open?: boolean;
  /** To open it from elsewhere. */
  readonly box?: RefObject<HTMLDetailsElement | null>;
}

/** What only few people need, folded away. */
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
