import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

interface MoreProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Open from the start, because something in it has to be mended. */
  readonly open?: boolean;
}

/** What only few people need, folded away. */
export function More({ title, children, open = false }: MoreProps) {
  return (
    <details className="more" open={open}>
      <summary>
        <Icon name="chevron" />
        <span>{title}</span>
      </summary>
      <div className="more-body">{children}</div>
    </details>
  );
}
