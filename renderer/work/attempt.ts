import type { StepId } from '../../electron/contract/view.ts';
import type { QuestionView, SecondFactorView } from '../../electron/contract/questions.ts';
import type { WorkView } from '../../electron/contract/window.ts';

/** One piece of work as this window has seen it so far. */
export interface Attempt {
  readonly view: WorkView;
  /** The last question of this piece of work, answered or not. */
  readonly asked: QuestionView | null;
  /** The method whose code was asked for last. */
  readonly method: SecondFactorView | null;
  /** Whether the question that is shown has been answered and main is at work on it. */
  readonly answered: boolean;
  /** Counts the questions: the same one asked again (a wrong code) is another round, with an empty field. */
  readonly round: number;
  /** The step that failed first; undoing may change its state afterwards. */
  readonly failedAt: StepId | null;
}

/** The state after a piece of news. What belongs to an older piece of work changes nothing. */
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

/** The state once an answer is on its way. */
export function afterAnswer(attempt: Attempt): Attempt {
  return attempt.view.now.at === 'question' ? { ...attempt, answered: true } : attempt;
}

/** Tells whether main is at work, so that the person can only wait or cancel. */
export function isBusy({ view, answered }: Attempt): boolean {
  return view.now.at === 'working' || view.now.at === 'undoing' || (view.now.at === 'question' && answered);
}

/** Tells whether it has ended, well or not. */
export function hasEnded({ view }: Attempt): boolean {
  return view.now.at === 'failed' || view.now.at === 'done';
}
