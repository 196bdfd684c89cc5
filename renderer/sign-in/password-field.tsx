import { useConcealed } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Field } from '../ui/field.tsx';
import { useReveal } from './use-reveal.ts';

interface PasswordFieldProps {
  readonly error?: string | undefined;
  readonly wrongBy?: string | undefined;
  readonly first?: boolean;
  /** An app password that exists already: never shown, also not to who pastes it. */
  readonly given?: boolean;
}

/**
 * The field of the person's own password. React never holds its value: `takePassword` reads it from the page and empties
 * the field in one go.
 */
export function PasswordField({ error, wrongBy, first = false, given = false }: PasswordFieldProps) {
  const { words } = useWords();
  const { shown, handlers } = useReveal();
  useConcealed();
  return (
    <Field
      name="password"
      type={shown && !given ? 'text' : 'password'}
      label={given ? words.signIn.appPassword : words.signIn.password}
      autoComplete={given ? 'off' : 'current-password'}
      error={error}
      wrongBy={wrongBy}
      first={first}
      end={
        given ? undefined : (
          <button type="button" className="reveal" title={words.signIn.revealHint} aria-pressed={shown} {...handlers}>
            {words.signIn.reveal}
            <span className="unseen">, {words.signIn.revealHint}</span>
          </button>
        )
      }
    />
  );
}

/** Takes the typed text out of the password field of a form, which is empty from then on. */
export function takePassword(form: HTMLFormElement): string {
  const field = form.elements.namedItem('password');
  if (!(field instanceof HTMLInputElement)) return '';
  const { value } = field;
  field.value = '';
  return value;
}
