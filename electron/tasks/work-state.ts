import { omitUndefined } from '../contract/omit-undefined.ts';
import type { QuestionView } from '../contract/questions.ts';
import type { ProgressEvent, StepEvent, StepId, SignInMethod } from '../contract/view.ts';
import type { NamedDrive, StepView, WorkKind, WorkNow, WorkRequest, WorkView } from '../contract/window.ts';

/** An event in a piece of work. */
export type WorkEvent =
  | { readonly type: 'progress'; readonly event: ProgressEvent }
  | { readonly type: 'asked'; readonly question: QuestionView }
  | { readonly type: 'answered' }
  /** The drive has its names. */
  | { readonly type: 'named'; readonly drive: NamedDrive }
  | { readonly type: 'cancelled' }
  | { readonly type: 'ended'; readonly now: Ended };

export type Ended = Extract<WorkNow, { readonly at: 'done' | 'failed' }>;

/** Returns the view of a new piece of work, without steps: the engine announces them before it takes the first one. */
export function begin(attempt: number, request: WorkRequest): WorkView {
  const view: WorkView = { attempt, kind: request.kind, steps: [], now: { at: 'working' } };
  if (request.kind !== 'setup') return view;
  const { way, label = '' } = request;
  return {
    ...view,
    ...omitUndefined({ way }),
    ...(isForApplication(request) ? { application: label } : {}),
  };
}

/** Returns the view after an event. Nothing changes after the end, and no question is shown while the work is being undone. */
export function next(view: WorkView, event: WorkEvent): WorkView {
  if (hasEnded(view)) return view;
  switch (event.type) {
    case 'progress':
      return event.event.event === 'plan'
        ? { ...view, steps: withPlan(view.steps, event.event.steps) }
        : { ...view, steps: withStep(view.steps, event.event), now: afterStep(view, event.event) };
    case 'asked':
      return view.now.at === 'undoing' ? view : asking(view, event.question);
    case 'answered':
      return view.now.at === 'question' ? { ...view, now: { at: 'working' } } : view;
    case 'named':
      return { ...view, drive: event.drive };
    case 'cancelled':
      return { ...view, now: { at: 'undoing' } };
    case 'ended':
      return { ...view, now: event.now };
  }
}

/**
 * Shows a question, and with it the sign-in method that the question belongs to: a sign-in that begins with a password may go on
 * in the browser.
 */
function asking(view: WorkView, question: QuestionView): WorkView {
  const way = wayAskedBy(question);
  return { ...view, ...omitUndefined({ way }), now: { at: 'question', question } };
}

function wayAskedBy({ kind }: QuestionView): SignInMethod | undefined {
  switch (kind) {
    case 'method':
    case 'code':
      return 'password';
    case 'password':
    case 'app-password':
    case 'browser':
    case 'page':
      return kind;
    case 'account':
    case 'drive':
    case 'folder':
    case 'cut-off':
    case 'passwords':
      return undefined;
  }
}

export function hasEnded({ now }: WorkView): boolean {
  return now.at === 'done' || now.at === 'failed';
}

type SetUpWork = Extract<WorkRequest, { kind: 'setup' }>;

function isForApplication(request: WorkRequest): request is SetUpWork {
  return request.kind === 'setup' && request.application === true;
}

/**
 * Returns the steps of a plan, as far as they have come. A step that has begun stays in the list even when a later plan no longer
 * has it.
 */
function withPlan(steps: readonly StepView[], plan: readonly StepId[]): readonly StepView[] {
  const begun = steps.filter(({ id, state }) => state !== 'waiting' && !plan.includes(id));
  const planned = plan.map((id): StepView => steps.find((step) => step.id === id) ?? { id, state: 'waiting' });
  return [...begun, ...planned];
}

function withStep(steps: readonly StepView[], { id, state, ms }: StepEvent): readonly StepView[] {
  const step: StepView = { id, state, ...omitUndefined({ ms }) };
  return steps.some((known) => known.id === id)
    ? steps.map((known) => (known.id === id ? step : known))
    : [...steps, step];
}

/**
 * Tells where the work is after a step: the engine undoes by itself after a failure. A step that merely runs again is not
 * undoing: another mapper is tried, or a person was asked.
 */
function afterStep({ kind, now }: WorkView, { undoing }: StepEvent): WorkNow {
  return takesBack(kind) && undoing === true ? { at: 'undoing' } : now;
}

const takesBack = (kind: WorkKind): boolean => kind !== 'remove' && kind !== 'disconnect' && !signsInOnly(kind);

/** Tells whether work does nothing but sign somebody in. */
export function signsInOnly(kind: WorkKind): kind is 'passwords' | 'administration' {
  return kind === 'passwords' || kind === 'administration';
}
