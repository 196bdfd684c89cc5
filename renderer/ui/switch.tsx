import { startTransition, useId, useOptimistic } from 'react';

interface SwitchProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  /** Whether the setting cannot be changed here. */
  readonly fixed?: boolean;
  /** Changes the setting. Until the promise settles, the switch stands as the person has set it. */
  readonly onChange: (on: boolean) => Promise<void>;
}

export function Switch({ label, hint, on, fixed = false, onChange }: SwitchProps) {
  const id = useId();
  const [shown, show] = useOptimistic(on);
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={shown}
        disabled={fixed}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          startTransition(async () => {
            show(checked);
            await onChange(checked);
          });
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
