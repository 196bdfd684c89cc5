import { type KeyboardEvent, type ReactNode, type TargetedEvent, useEffect, useId, useRef } from 'preact/compat';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { useWords } from '../app/use-words.ts';

interface ScreenProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children?: ReactNode;
  /** The buttons at the bottom; the main one first. */
  readonly actions?: ReactNode;
  /** Makes the screen a form: Enter in any field submits it. */
  readonly onSubmit?: (form: HTMLFormElement) => void;
}

/**
 * One screen with one decision. When it appears, its heading is in focus, so that whoever listens hears where they
 * are; a field that has to be mended takes its place. Typing goes to the first field all the same.
 */
export function Screen({ title, intro, children, actions, onSubmit }: ScreenProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    document.title = `${title} – ${t(phraseTexts.latchkey)}`;
  });

  useEffect(() => {
    const wrong = screenOf(heading.current)?.querySelector<HTMLElement>('[aria-invalid="true"]');
    window.scrollTo(0, 0);
    if (wrong) wrong.focus();
    else heading.current?.focus({ preventScroll: true });
  }, []);

  const content = (
    <>
      <header className="screen-head">
        <h1 id={id} ref={heading} tabIndex={-1} onKeyDown={passOn}>
          {title}
        </h1>
        {intro !== undefined && <p className="intro">{intro}</p>}
      </header>
      <div className="screen-body">{children}</div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </>
  );
  if (onSubmit === undefined) {
    return (
      <section className="screen" aria-labelledby={id}>
        {content}
      </section>
    );
  }
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <form className="screen" aria-labelledby={id} noValidate onSubmit={submit}>
      {content}
    </form>
  );
}

/** From the heading, typing goes to the first field and Enter presses the main button, as in any dialog. */
function passOn(event: KeyboardEvent<HTMLHeadingElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const screen = screenOf(event.currentTarget);
  if (event.key === 'Enter' && screen instanceof HTMLFormElement) screen.requestSubmit();
  else if (event.key.length === 1 && event.key !== ' ') screen?.querySelector<HTMLElement>('[data-first]')?.focus();
}

function screenOf(heading: HTMLElement | null): HTMLElement | null {
  return heading?.closest<HTMLElement>('.screen') ?? null;
}
