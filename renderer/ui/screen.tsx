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
import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { withoutPersonal } from '../privacy/personal-texts.ts';
import { type ScreenId, screenNames } from './screen-names.ts';

interface ScreenProps {
  /** The screen's short name, for a helper on the phone. */
  readonly name: ScreenId;
  readonly title: string;
  readonly intro?: ReactNode;
  /** A picture of what the heading says. */
  readonly picture?: ReactNode;
  readonly children?: ReactNode;
  /** The buttons at the bottom, the main one first. */
  readonly actions?: ReactNode;
  /** Makes the screen a form, which Enter in any field submits. */
  readonly onSubmit?: (form: HTMLFormElement) => void;
}

/** The ids of the elements that say what a screen is about, for its first field. */
const ScreenWords = createContext('');

/**
 * Gives the ids that describe the first field of a screen. That field has the focus from the start, so its description tells
 * a screen reader's user where they are.
 */
export const useScreenWords = (): string => useContext(ScreenWords);

/**
 * A screen with one decision. When it appears, its first field gets the focus, so that all typing and pasting arrives there:
 * plain keys, dead keys, input methods, Ctrl+V. Screen readers read the heading with that field. A field that has to be
 * mended gets the focus instead; without any field the heading does.
 */
export function Screen({ name, title, intro, picture, children, actions, onSubmit }: ScreenProps) {
  const { words } = useWords();
  const covered = useApp((state) => state.covered);
  const personal = useApp((state) => state.personal);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    document.title = `${covered ? withoutPersonal(title, personal) : title} – ${words.phrases.latchkey}`;
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

/** Ignores an Enter that is still held from the screen before, which must not answer this one. */
function ignoreHeldEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
}

/** Presses the main button when Enter is pressed on the heading, as in any dialog. */
function submitByEnter({ nativeEvent, currentTarget }: KeyboardEvent<HTMLHeadingElement>): void {
  if (!isPlain(nativeEvent, 'Enter')) return;
  const screen = screenOf(currentTarget);
  if (screen instanceof HTMLFormElement) {
    // The press would otherwise also submit the form of the next screen, whose first field has the focus by then.
    nativeEvent.preventDefault();
    screen.requestSubmit();
  } else pressIn(currentTarget, '.button-main', nativeEvent);
}

/** Tells whether this key alone was pressed anew, and neither an input method nor a list or field uses the press. */
function isPlain(event: globalThis.KeyboardEvent, key: string): boolean {
  const { ctrlKey, metaKey, altKey, repeat, isComposing, defaultPrevented } = event;
  return event.key === key && !(ctrlKey || metaKey || altKey || repeat || isComposing || defaultPrevented);
}

/** Presses the first button among a screen's actions that matches the selector. */
function pressIn(heading: HTMLElement | null, which: string, event: Event): void {
  const button = screenOf(heading)?.querySelector<HTMLElement>(`.actions ${which}`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

function screenOf(heading: HTMLElement | null): HTMLElement | null {
  return heading?.closest<HTMLElement>('.screen') ?? null;
}
