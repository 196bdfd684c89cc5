import { Component, type ReactNode, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { FailureCode } from '../../electron/contract/failure.ts';
import { faultWords } from '../../electron/contract/words/compiled/for-window.ts';
import type { Language } from '../../electron/contract/words/language.ts';
import { Button } from '../ui/button.tsx';

const CODE: FailureCode = 'LK-0001';

/** The window when nothing else of it can be drawn: on its own, it needs no store and no script but the first. */
export function WindowFault({ language }: { readonly language: Language }) {
  const { title, text, again } = faultWords[language].windowFault;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Latchkey`;
    heading.current?.focus();
  }, [title]);
  return (
    <main className="stage" lang={language}>
      <section className="screen" role="alert">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="intro">
          {text} <code>{CODE}</code>
        </p>
        <div className="actions">
          <Button
            look="main"
            onPress={() => {
              location.reload();
            }}
          >
            {again}
          </Button>
        </div>
      </section>
    </main>
  );
}

interface BoundaryProps {
  readonly language: () => Language;
  readonly children: ReactNode;
}

/** Shows `WindowFault` in the place of a window of which something throws, or whose scripts do not come. React writes to the console what it was. */
export class FaultBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <WindowFault language={this.props.language()} /> : this.props.children;
  }
}

/** Draws `WindowFault` where nothing of React is yet. */
export function drawFault(root: HTMLElement, language: Language): void {
  root.replaceChildren();
  root.inert = false;
  createRoot(root).render(<WindowFault language={language} />);
}
