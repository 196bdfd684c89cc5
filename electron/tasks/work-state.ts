import { omitUndefined } from '../contract/omit-undefined.ts';
import { stepIds, type PasswordOrigin, type StepEvent, type StepId, type WayIn } from '../contract/view.ts';
import type { QuestionView } from '../contract/questions.ts';
import type { StepView, WorkKind, WorkNow, WorkRequest, WorkView } from '../contract/window.ts';

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
export function begin(attempt: number, request: WorkRequest, about: About, origin?: PasswordOrigin): WorkView {
  const steps = plannedSteps(request, about, origin).map((id) => ({ id, state: 'waiting' }) as const);
  const view: WorkView = { attempt, kind: request.kind, steps, now: { at: 'working' } };
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
    case 'step':
      return { ...view, steps: withStep(view.steps, event.step), now: afterStep(view, event.step) };
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

function wayAskedBy({ kind }: QuestionView): WayIn | undefined {
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

/** The steps in the order in which the engine takes them; others are added when they come. */
function plannedSteps(request: WorkRequest, about: About, origin: PasswordOrigin | undefined): readonly StepId[] {
  switch (request.kind) {
    case 'setup': {
      const steps: readonly StepId[] = isForApplication(request) ? applicationSteps : stepIds;
      return request.way === 'app-password' || request.way === 'page' ? steps.filter((id) => id !== 'create') : steps;
    }
    case 'reconnect':
      return about === 'waiting' ? ['map', 'prove', 'save'] : ['map', 'prove'];
    case 'renew':
      return renewalSteps(about, origin);
    case 'passwords':
      return ['sign-in'];
    case 'remove':
      if (about === 'waiting') return request.localOnly ? ['map', 'store'] : ['map', 'create', 'store'];
      return removalSteps(about).filter((id) => !isNotTaken(id, request.localOnly, origin));
  }
}

const applicationSteps: readonly StepId[] = ['discover', 'sign-in', 'create', 'store', 'save'];

function renewalSteps(about: About, origin: PasswordOrigin | undefined): readonly StepId[] {
  // A drive's that was granted replaces itself, and what is given was made by a person, who deletes it too.
  if (origin === 'granted' && about !== 'application') return ['discover', 'unmap', 'create', 'store', 'map', 'prove'];
  const all: readonly StepId[] =
    about === 'application'
      ? ['discover', 'sign-in', 'create', 'store', 'save', 'retire']
      : ['discover', 'sign-in', 'create', 'store', 'unmap', 'map', 'prove', 'save', 'retire'];
  return origin === 'provided' ? all.filter((id) => id !== 'create' && id !== 'retire') : all;
}

function removalSteps(about: About): readonly StepId[] {
  return about === 'application' ? ['sign-in', 'revoke', 'forget'] : ['sign-in', 'unmap', 'revoke', 'forget'];
}

/** Nobody signs in for an app password that revokes itself, and nobody here revokes what was given. */
function isNotTaken(id: StepId, localOnly: boolean, origin: PasswordOrigin | undefined): boolean {
  if (id === 'sign-in') return localOnly || origin !== undefined;
  return id === 'revoke' && (localOnly || origin === 'provided');
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
