import type { Details } from '../../electron/contract/failure.ts';
import { formatTook } from '../../electron/contract/words/formats.ts';
import { stepTexts } from '../../electron/contract/words/steps.ts';
import { stepHowTexts, workingTexts } from '../../electron/contract/words/window/working.ts';
import type { StepView, WorkKind } from '../../electron/contract/window.ts';
import { useWords } from '../app/use-words.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { wordsOf } from './shown-steps.ts';

type State = StepView['state'];

const stateTexts = {
  waiting: workingTexts.stepWaiting,
  running: workingTexts.stepRunning,
  done: workingTexts.stepDone,
  failed: workingTexts.stepFailed,
  undone: workingTexts.stepUndone,
} as const satisfies Record<State, unknown>;

const icons: Readonly<Partial<Record<State, IconName>>> = { done: 'check', failed: 'cross', undone: 'undo' };

interface StepListProps {
  readonly steps: readonly StepView[];
  /** Everything is being taken back. */
  readonly back: boolean;
  readonly kind: WorkKind;
  /** Values for the second lines: user, method, name, keychain, drive. */
  readonly values: Details;
}

/** The real steps of the work, with what each does and how long it took. */
export function StepList({ steps, back, kind, values }: StepListProps) {
  const { t } = useWords();
  return (
    <ol className="card step-list" aria-label={t(workingTexts.steps)}>
      {steps.map((step) => (
        <Step key={step.id} step={step} back={back} kind={kind} values={values} />
      ))}
    </ol>
  );
}

type StepProps = Pick<StepListProps, 'back' | 'kind' | 'values'> & { readonly step: StepView };

function Step({ step, back, kind, values }: StepProps) {
  const { t, language } = useWords();
  const [id, tense] = wordsOf(step, back, kind);
  const icon = icons[step.state];
  const how = back ? undefined : stepHowTexts[step.id];
  const line = how === undefined ? '' : t(how, values);
  return (
    <li className={`step step-${step.state}`}>
      <span className="step-mark">{icon !== undefined && <Icon name={icon} />}</span>
      <span className="step-words">
        <span className="step-what">
          {t(stepTexts[id][tense])}
          <span className="unseen">, {t(stateTexts[step.state])}</span>
        </span>
        {line !== '' && <span className="hint">{line}</span>}
      </span>
      {step.ms !== undefined && <span className="step-ms">{formatTook(language, step.ms)}</span>}
    </li>
  );
}
