import type { StepId } from '../../electron/contract/view.ts';
import type { StepView, WorkKind, WorkNow } from '../../electron/contract/window.ts';
import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';

/** Steps that a person need not see, and the one that each is a part of. */
const partOf: Readonly<Partial<Record<StepId, StepId>>> = { discover: 'sign-in', save: 'prove' };

/** One line for each step that a person understands; small steps are counted in with their neighbour. */
export function shownSteps(steps: readonly StepView[]): readonly StepView[] {
  const shown = steps.filter(({ id }) => partOf[id] === undefined);
  return shown.map((step) => steps.filter(({ id }) => partOf[id] === step.id).reduce(together, step));
}

/** The one that has not got as far decides; what they took is added up. */
function together(step: StepView, part: StepView): StepView {
  if (step.state === part.state) return { ...step, ...tookBoth(step, part) };
  const states = [step.state, part.state];
  if (states.includes('failed')) return { id: step.id, state: 'failed' };
  if (states.includes('running')) return { id: step.id, state: 'running' };
  // Between the two, or with the small one still to come: under way, unless nothing but looking around was done.
  if (states.includes('undone')) return { ...step, state: 'undone' };
  return { id: step.id, state: step.state === 'done' || part.state === 'done' ? 'running' : 'waiting' };
}

function tookBoth(step: StepView, part: StepView): { readonly ms?: number } {
  return step.ms === undefined ? {} : { ms: step.ms + (part.ms ?? 0) };
}

/** The step that is under way, or null. */
export function runningStep(steps: readonly StepView[]): StepId | null {
  return steps.find(({ state }) => state === 'running')?.id ?? null;
}

/** Names a step of a set-up while it is taken back: the same as in a removal. */
const takenBackAs: Readonly<Partial<Record<StepId, StepId>>> = { map: 'unmap', create: 'revoke', store: 'forget' };

/** Chooses the words of a step. `back` is true while everything is taken back. */
export function wordsOf(
  { id, state }: StepView,
  back: boolean,
  kind: WorkKind,
): readonly [id: StepId, tense: keyof WindowWords['steps'][StepId]] {
  // A renewal or a change that goes back connects the drive again; a removal disconnects it.
  if (id === 'unmap' && state === 'running' && back && (kind === 'renew' || kind === 'change')) return [id, 'undoing'];
  if (state === 'running' && back) return [takenBackAs[id] ?? id, 'running'];
  if (state === 'undone') return [id, 'undone'];
  return [id, state === 'done' ? 'done' : 'running'];
}

/** Tells whether work takes back what was done, instead of doing it. */
export function takesBack(kind: WorkKind, now: WorkNow): boolean {
  return kind === 'remove' || now.at === 'undoing';
}
