import { Component, type ReactNode, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { FailureCode } from '../../electron/contract/failure.ts';
import { faultWords } from '../../electron/contract/words/compiled/for-window.ts';
import type { Language } from '../../electron/contract/words/language.ts';
import { Button } from '../ui/button.tsx';

const CODE: FailureCode = 'LK-0001';

/** The screen of a window that cannot be drawn. It needs no store, and no script but the first. */
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

/**
 * Shows `WindowFault` instead of a window in which a component throws or a script does not load. React writes the error to
 * the console.
 */
export class FaultBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <WindowFault language={this.props.language()} /> : this.props.children;
  }
}

/** Draws `WindowFault` when the failure came before React was started. */
export function drawFault(root: HTMLElement, language: Language): void {
  root.replaceChildren();
  root.inert = false;
  createRoot(root).render(<WindowFault language={language} />);
}
