import type { StepId } from '../../electron/contract/view.ts';
import type { QuestionView, SecondFactorView } from '../../electron/contract/questions.ts';
import type { WorkView } from '../../electron/contract/window.ts';

/** One piece of work as this window has seen it so far. */
export interface Attempt {
  readonly view: WorkView;
  /** The last question of this piece of work, answered or not. */
  readonly asked: QuestionView | null;
  /** The method of the second factor whose code was asked for last. */
  readonly method: SecondFactorView | null;
  /** Whether the shown question has been answered, and main is working on it. */
  readonly answered: boolean;
  /** Counts the questions. A question that is asked again (after a wrong code) is another round, with an empty field. */
  readonly round: number;
  /** The step that failed first. It is kept because undoing may change the step's state afterwards. */
  readonly failedAt: StepId | null;
}

/** Gives the state after a view from main. A view of an older piece of work changes nothing. */
export function follow(known: Attempt | null, view: WorkView): Attempt {
  if (known !== null && view.attempt < known.view.attempt) return known;
  const before = known?.view.attempt === view.attempt ? known : null;
  const failedAt = before?.failedAt ?? view.steps.find(({ state }) => state === 'failed')?.id ?? null;
  const kept = { asked: null, method: null, round: 0, ...before, view, failedAt, answered: false };
  if (view.now.at !== 'question') return kept;
  const { question } = view.now;
  const again = before === null || before.view.now.at !== 'question' || before.answered;
  return {
    ...kept,
    asked: question,
    method: question.kind === 'code' ? question.method : kept.method,
    round: kept.round + (again ? 1 : 0),
  };
}

/** Gives the state once an answer has been sent. */
export function afterAnswer(attempt: Attempt): Attempt {
  return attempt.view.now.at === 'question' ? { ...attempt, answered: true } : attempt;
}

/** Tells whether main is at work, so that the person can only wait or cancel. */
export function isBusy({ view, answered }: Attempt): boolean {
  return view.now.at === 'working' || view.now.at === 'undoing' || (view.now.at === 'question' && answered);
}

/** Tells whether a piece of work has ended, well or not. */
export function hasEnded({ view }: Attempt): boolean {
  return view.now.at === 'failed' || view.now.at === 'done';
}
