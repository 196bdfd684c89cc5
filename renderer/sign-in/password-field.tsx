import { useConcealed } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Field } from '../ui/field.tsx';
import { useReveal } from './use-reveal.ts';

interface PasswordFieldProps {
  readonly error?: string | undefined;
  readonly wrongBy?: string | undefined;
  readonly first?: boolean;
  /**
   * Whether the field is for an app password that exists already. Such an app password is never shown, not even while it is
   * pasted.
   */
  readonly given?: boolean;
}

/**
 * The field of the person's own password. React never holds its value: `takePassword` reads the value from the page and
 * empties the field at once.
 */
export function PasswordField({ error, wrongBy, first = false, given = false }: PasswordFieldProps) {
  const { words } = useWords();
  const { shown, toggle } = useReveal();
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
          <button
            type="button"
            className="reveal"
            aria-label={words.signIn.revealPassword}
            aria-pressed={shown}
            onClick={toggle}
          >
            {words.signIn.reveal}
          </button>
        )
      }
    />
  );
}

/** Takes the typed text out of a form's password field, and empties the field. */
export function takePassword(form: HTMLFormElement): string {
  const field = form.elements.namedItem('password');
  if (!(field instanceof HTMLInputElement)) return '';
  const { value } = field;
  field.value = '';
  return value;
}
