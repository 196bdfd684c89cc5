import type { StepId } from '../../electron/contract/view.ts';
import type { StepView, WorkKind } from '../../electron/contract/window.ts';
import { formatTook } from '../../electron/contract/words/formats.ts';
import { filled } from '../../electron/contract/words/speech.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { wordsOf } from './shown-steps.ts';

type State = StepView['state'];

const icons: Readonly<Partial<Record<State, IconName>>> = { done: 'check', failed: 'cross', undone: 'undo' };

/** The values for the words that explain each step. */
export interface StepValues {
  readonly user: string;
  readonly method?: string;
  readonly name?: string;
  readonly host: string;
  readonly drive: string;
  readonly keychainName: string;
}

interface StepListProps {
  readonly steps: readonly StepView[];
  /** Whether everything is being undone. */
  readonly back: boolean;
  readonly kind: WorkKind;
  readonly values: StepValues;
}

/** Shows the real steps of the work, with what each does and how long it took. */
export function StepList({ steps, back, kind, values }: StepListProps) {
  const { words } = useViewWords();
  return (
    <ol className="card step-list" aria-label={words.working.steps}>
      {steps.map((step) => (
        <Step key={step.id} step={step} back={back} kind={kind} values={values} />
      ))}
    </ol>
  );
}

type StepProps = Pick<StepListProps, 'back' | 'kind' | 'values'> & { readonly step: StepView };

function Step({ step, back, kind, values }: StepProps) {
  const { words, language } = useViewWords();
  const [id, tense] = wordsOf(step, back, kind);
  const icon = icons[step.state];
  const { stepWaiting, stepRunning, stepDone, stepFailed, stepUndone } = words.working;
  const states = { waiting: stepWaiting, running: stepRunning, done: stepDone, failed: stepFailed, undone: stepUndone };
  const hows: Readonly<Partial<Record<StepId, string | ((values: StepValues) => string)>>> = words.stepHow;
  const line = back ? '' : filled(hows[step.id] ?? '', values);
  return (
    <li className={`step step-${step.state}`}>
      <span className="step-mark">{icon !== undefined && <Icon name={icon} />}</span>
      <span className="step-words">
        <span className="step-what">
          {words.steps[id][tense]}
          <span className="unseen">, {states[step.state]}</span>
        </span>
        {line !== '' && <span className="hint">{line}</span>}
      </span>
      {step.ms !== undefined && <span className="step-ms">{formatTook(language, step.ms)}</span>}
    </li>
  );
}
