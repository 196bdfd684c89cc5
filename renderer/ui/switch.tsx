import { useId } from 'preact/compat';

interface SwitchProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  /** Cannot be changed here. */
  readonly fixed?: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ label, hint, on, fixed = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={fixed}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span className="switch-track" aria-hidden="true" />
      <span className="switch-words">
        <span className="switch-label" id={`${id}-label`}>
          {label}
        </span>
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      </span>
    </label>
  );
}
