import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
} from 'react';
import { useWords } from '../app/use-words.ts';
import { type ScreenId, screenNames } from './screen-names.ts';

interface ScreenProps {
  /** Which one it is, for whoever helps by phone. */
  readonly name: ScreenId;
  readonly title: string;
  readonly intro?: ReactNode;
  /** Says by sight what the heading says. */
  readonly picture?: ReactNode;
  readonly children?: ReactNode;
  /** The buttons at the bottom; the main one first. */
  readonly actions?: ReactNode;
  /** Makes the screen a form: Enter in any field submits it. */
  readonly onSubmit?: (form: HTMLFormElement) => void;
}

/** Ids of what a screen is about, for its first field. */
const ScreenWords = createContext('');

/** What describes the first field of a screen: in focus from the beginning, it is what says where one is. */
export const useScreenWords = (): string => useContext(ScreenWords);

/**
 * One screen with one decision. When it appears, its first field is in focus, so that everything that can be typed or pasted
 * arrives: keys alone, dead keys, what an input method composes, Ctrl+V. Whoever listens hears the heading with it. A field
 * that has to be mended goes before; without any the heading itself is in focus.
 */
export function Screen({ name, title, intro, picture, children, actions, onSubmit }: ScreenProps) {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    document.title = `${title} – ${words.phrases.latchkey}`;
  });

  useEffect(() => {
    const screen = screenOf(heading.current);
    const wrong = screen?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const first = screen?.querySelector<HTMLElement>('input[data-first]:not([type=radio])') ?? heading.current;
    window.scrollTo(0, 0);
    if (wrong) wrong.focus();
    else first?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    const leave = (event: globalThis.KeyboardEvent): void => {
      if (isPlain(event, 'Escape')) pressIn(heading.current, '[data-way-out]', event);
    };
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
    };
  }, []);

  const content = (
    <>
      <p className="screen-name">{words.phrases.screen({ name: screenNames[name] })}</p>
      <header className="screen-head">
        {picture}
        <h1 id={id} ref={heading} tabIndex={-1} onKeyDown={submitByEnter}>
          {title}
        </h1>
        {intro !== undefined && (
          <p className="intro" id={`${id}-intro`}>
            {intro}
          </p>
        )}
      </header>
      <ScreenWords.Provider value={intro === undefined ? id : `${id} ${id}-intro`}>
        <div className="screen-body">{children}</div>
      </ScreenWords.Provider>
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
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <form className="screen" aria-labelledby={id} noValidate onSubmit={submit} onKeyDown={ignoreHeldEnter}>
      {content}
    </form>
  );
}

/** An Enter that is still held from the screen before must not answer this one. */
function ignoreHeldEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
}

/** From the heading Enter presses the main button, as in any dialog. */
function submitByEnter({ nativeEvent, currentTarget }: KeyboardEvent<HTMLHeadingElement>): void {
  if (!isPlain(nativeEvent, 'Enter')) return;
  const screen = screenOf(currentTarget);
  if (screen instanceof HTMLFormElement) screen.requestSubmit();
  else pressIn(currentTarget, '.button-main', nativeEvent);
}

/** This key alone, pressed anew, and meant for nothing else: an input method's, a list's, a field's own. */
function isPlain(event: globalThis.KeyboardEvent, key: string): boolean {
  const { ctrlKey, metaKey, altKey, repeat, isComposing, defaultPrevented } = event;
  return event.key === key && !(ctrlKey || metaKey || altKey || repeat || isComposing || defaultPrevented);
}

/** Presses the first such button of a screen's actions. */
function pressIn(heading: HTMLElement | null, which: string, event: Event): void {
  const button = screenOf(heading)?.querySelector<HTMLElement>(`.actions ${which}`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

function screenOf(heading: HTMLElement | null): HTMLElement | null {
  return heading?.closest<HTMLElement>('.screen') ?? null;
}
