import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { Icon } from './icons.tsx';
import { useScreenWords } from './screen.tsx';

interface FieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'defaultValue' | 'value' | 'autoComplete' | 'inputMode' | 'maxLength' | 'onChange' | 'readOnly'
> {
  readonly type?: 'text' | 'password';
  readonly label: string;
  readonly hint?: ReactNode;
  /** The error of the field. Screen readers speak it at once. */
  readonly error?: string | undefined;
  /** Whether this is the first field of its screen, which gets the focus when the screen appears. */
  readonly first?: boolean;
  /** The id of another element that says what is wrong. */
  readonly wrongBy?: string | undefined;
  /** A button inside the field, at its end. */
  readonly end?: ReactNode;
}

/** A text field with a label. Spelling is not checked, because names and addresses are not prose. */
export function Field({ label, hint, error, first, wrongBy, end, type = 'text', ...input }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const wrong = error !== undefined || wrongBy !== undefined;
  const screen = useScreenWords();
  const described = [
    ...(wrong ? [error === undefined ? wrongBy : errorId] : first === true ? [screen] : []),
    hint === undefined ? undefined : hintId,
  ];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input-line">
        <input
          {...input}
          type={type}
          id={id}
          className="input"
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={wrong || undefined}
          aria-describedby={described.filter((each) => each !== undefined).join(' ') || undefined}
          data-first={first === true ? '' : undefined}
        />
        {end}
      </div>
      <div aria-live="assertive">
        {error !== undefined && (
          <p className="error" id={errorId}>
            <Icon name="alert" />
            <span>{error}</span>
          </p>
        )}
      </div>
      {hint !== undefined && (
        <div className="hint" id={hintId}>
          {hint}
        </div>
      )}
    </div>
  );
}

/** Reads the text of a form's field, without the blanks around it. */
export function textOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value.trim() : '';
}

/** Puts the focus into a field that has to be mended. */
export function focusField(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.focus();
}
