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
  /** What is wrong with it; spoken at once. */
  readonly error?: string | undefined;
  /** The first field of its screen: in focus when that appears. */
  readonly first?: boolean;
  /** Id of something else that says what is wrong. */
  readonly wrongBy?: string | undefined;
  /** A button inside of the field, at its end. */
  readonly end?: ReactNode;
}

/** A labelled line of text. Spelling is left alone: names and addresses are no prose. */
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

/** What stands in a field of a form, without the blanks around it. */
export function textOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value.trim() : '';
}

/** Puts the cursor into the first field of a form that has to be mended, once it is marked as such. */
export function focusField(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.focus();
}
