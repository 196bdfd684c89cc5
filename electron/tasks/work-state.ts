import { omitUndefined } from '../contract/omit-undefined.ts';
import type { QuestionView } from '../contract/questions.ts';
import type { ProgressEvent, StepEvent, StepId, SignInMethod } from '../contract/view.ts';
import type { StepView, WorkKind, WorkNow, WorkRequest, WorkView } from '../contract/window.ts';

/** What happens to a piece of work. */
export type WorkEvent =
  | { readonly type: 'progress'; readonly event: ProgressEvent }
  | { readonly type: 'asked'; readonly question: QuestionView }
  | { readonly type: 'answered' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'ended'; readonly now: Ended };

export type Ended = Extract<WorkNow, { readonly at: 'done' | 'failed' }>;

/** A new piece of work. The engine announces its steps before it takes the first one. */
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

/** What follows from an event. After the end nothing changes any more; while undoing, nothing is asked. */
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
    case 'cancelled':
      return { ...view, now: { at: 'undoing' } };
    case 'ended':
      return { ...view, now: event.now };
  }
}

/** What begins with a password may go on in the browser, and what is asked tells which way it is. */
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

/** The steps of a plan, as far as they have come. A step that was begun stays, also where a later plan does without it. */
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

/** The engine undoes by itself after a failure. A step that runs once more is none: another mapper is tried, or a person asked. */
function afterStep({ kind, now }: WorkView, { undoing }: StepEvent): WorkNow {
  return takesBack(kind) && undoing === true ? { at: 'undoing' } : now;
}

const takesBack = (kind: WorkKind): boolean => kind !== 'remove' && kind !== 'passwords';
