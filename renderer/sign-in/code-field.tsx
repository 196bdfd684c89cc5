import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { CODE_DIGITS, codeIn } from '../../electron/contract/code-text.ts';
import { Icon } from '../ui/icons.tsx';
import { useScreenWords } from '../ui/screen.tsx';

interface CodeFieldProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly error?: string | undefined;
  /** Whether the code is being checked. The typed code stays visible, but cannot be changed. */
  readonly busy: boolean;
  /** Called when the last digit has been entered. */
  readonly onWhole: (code: string) => void;
}

/**
 * A field for a one-time code. It is one real input, so that typing, pasting, autofill and screen readers work; the cells are
 * only drawn.
 */
export function CodeField({ label, hint, error, busy, onWhole }: CodeFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const screen = useScreenWords();
  const [code, setCode] = useState('');

  useEffect(() => {
    if (error !== undefined) field.current?.focus();
  }, [error]);

  const change = (text: string): void => {
    const next = codeIn(text);
    setCode(next);
    if (next.length === CODE_DIGITS && code.length < CODE_DIGITS) onWhole(next);
  };

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={error === undefined ? 'code' : 'code code-wrong'}>
        <input
          ref={field}
          id={id}
          name="code"
          className="code-input"
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          readOnly={busy}
          data-first=""
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error === undefined ? `${screen} ${id}-hint` : `${id}-error ${id}-hint`}
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
          onSelect={(event) => {
            keepCaretAtEnd(event.currentTarget);
          }}
        />
        <div className="code-cells" aria-hidden="true">
          {Array.from({ length: CODE_DIGITS }, (_, i) => (
            <span key={i} className={i === code.length ? 'code-cell code-next' : 'code-cell'}>
              {code[i] ?? ''}
            </span>
          ))}
        </div>
      </div>
      <div aria-live="assertive">
        {error !== undefined && (
          <p className="error" id={`${id}-error`}>
            <Icon name="alert" />
            <span>{error}</span>
          </p>
        )}
      </div>
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
    </div>
  );
}

/** Keeps the caret where the next digit goes, because the cells do not show it. Selecting the whole code remains possible. */
function keepCaretAtEnd(field: HTMLInputElement): void {
  const end = field.value.length;
  if (field.selectionStart === field.selectionEnd && field.selectionEnd !== end) field.setSelectionRange(end, end);
}
