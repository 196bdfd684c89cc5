import { stepIds, type StepEvent, type StepId } from '../contract/view.ts';
import type { QuestionView, StepView, WorkKind, WorkNow, WorkRequest, WorkView } from '../contract/window.ts';

/** What happens to a piece of work. */
export type WorkEvent =
  | { readonly type: 'step'; readonly step: StepEvent }
  | { readonly type: 'asked'; readonly question: QuestionView }
  | { readonly type: 'answered' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'ended'; readonly now: Ended };

export type Ended = Extract<WorkNow, { readonly at: 'done' | 'failed' }>;

/** What a piece of work is about: `waiting` is a set-up that stopped after the password was stored. */
export type About = 'drive' | 'waiting' | 'application';

/** A new piece of work, with the steps that it will take if all goes well. */
export function begin(attempt: number, request: WorkRequest, about: About): WorkView {
  const steps = plannedSteps(request, about).map((id) => ({ id, state: 'waiting' }) as const);
  const view: WorkView = { attempt, kind: request.kind, steps, now: { at: 'working' } };
  return isForApplication(request) ? { ...view, application: request.label ?? '' } : view;
}

/** What follows from an event. After the end nothing changes any more; while undoing, nothing is asked. */
export function next(view: WorkView, event: WorkEvent): WorkView {
  if (hasEnded(view)) return view;
  switch (event.type) {
    case 'step':
      return { ...view, steps: withStep(view.steps, event.step), now: afterStep(view, event.step) };
    case 'asked':
      return view.now.at === 'undoing' ? view : { ...view, now: { at: 'question', question: event.question } };
    case 'answered':
      return view.now.at === 'question' ? { ...view, now: { at: 'working' } } : view;
    case 'cancelled':
      return { ...view, now: { at: 'undoing' } };
    case 'ended':
      return { ...view, now: event.now };
  }
}

export function hasEnded({ now }: WorkView): boolean {
  return now.at === 'done' || now.at === 'failed';
}

type SetUpWork = Extract<WorkRequest, { kind: 'setup' }>;

function isForApplication(request: WorkRequest): request is SetUpWork {
  return request.kind === 'setup' && request.application === true;
}

/** The steps in the order in which the engine takes them; others are added when they come. */
function plannedSteps(request: WorkRequest, about: About): readonly StepId[] {
  switch (request.kind) {
    case 'setup':
      return isForApplication(request) ? ['discover', 'sign-in', 'create', 'store', 'save'] : stepIds;
    case 'reconnect':
      return about === 'waiting' ? ['map', 'prove', 'save'] : ['map', 'prove'];
    case 'renew':
      return about === 'application'
        ? ['discover', 'sign-in', 'create', 'store', 'save', 'retire']
        : ['discover', 'sign-in', 'create', 'store', 'unmap', 'map', 'prove', 'save', 'retire'];
    case 'passwords':
      return ['sign-in'];
    case 'remove':
      if (about === 'application') return request.localOnly ? ['forget'] : ['sign-in', 'revoke', 'forget'];
      if (about === 'waiting') return request.localOnly ? ['map', 'store'] : ['map', 'create', 'store'];
      return request.localOnly ? ['unmap', 'forget'] : ['sign-in', 'unmap', 'revoke', 'forget'];
  }
}

function withStep(steps: readonly StepView[], { id, state, ms }: StepEvent): readonly StepView[] {
  const step: StepView = { id, state, ...(ms === undefined ? {} : { ms }) };
  return steps.some((known) => known.id === id)
    ? steps.map((known) => (known.id === id ? step : known))
    : [...steps, step];
}

/** A set-up whose finished step runs again is being undone: the engine does that by itself after a failure. */
function afterStep({ kind, steps, now }: WorkView, { id, state }: StepEvent): WorkNow {
  const before = steps.find((step) => step.id === id)?.state;
  const again = state === 'running' && (before === 'done' || before === 'failed');
  return takesBack(kind) && again ? { at: 'undoing' } : now;
}

const takesBack = (kind: WorkKind): boolean => kind !== 'remove' && kind !== 'passwords';
