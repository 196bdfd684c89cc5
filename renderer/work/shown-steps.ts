import type { StepId } from '../../electron/contract/view.ts';
import type { StepView, WorkKind, WorkNow } from '../../electron/contract/window.ts';
import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';

/** Steps that a person need not see, and the step with which each is shown. */
const partOf: Readonly<Partial<Record<StepId, StepId>>> = { discover: 'sign-in', save: 'prove' };

/** Gives the steps that a person understands; small steps are counted as part of their neighbour. */
export function shownSteps(steps: readonly StepView[]): readonly StepView[] {
  const shown = steps.filter(({ id }) => partOf[id] === undefined);
  return shown.map((step) => steps.filter(({ id }) => partOf[id] === step.id).reduce(together, step));
}

/** Joins a small step with its neighbour. The one that is less far decides the state, and their times are added. */
function together(step: StepView, part: StepView): StepView {
  if (step.state === part.state) return { ...step, ...tookBoth(step, part) };
  const states = [step.state, part.state];
  if (states.includes('failed')) return { id: step.id, state: 'failed' };
  if (states.includes('running')) return { id: step.id, state: 'running' };
  // One step is done and the other still to come: together they are under way. When one was undone, both count as undone.
  if (states.includes('undone')) return { ...step, state: 'undone' };
  return { id: step.id, state: step.state === 'done' || part.state === 'done' ? 'running' : 'waiting' };
}

function tookBoth(step: StepView, part: StepView): { readonly ms?: number } {
  return step.ms === undefined ? {} : { ms: step.ms + (part.ms ?? 0) };
}

/** Finds the step that is under way; null when there is none. */
export function runningStep(steps: readonly StepView[]): StepId | null {
  return steps.find(({ state }) => state === 'running')?.id ?? null;
}

/** The names of a set-up's steps while they are undone, the same as in a removal. */
const takenBackAs: Readonly<Partial<Record<StepId, StepId>>> = { map: 'unmap', create: 'revoke', store: 'forget' };

/** Chooses the words of a step. @param back whether everything is being undone */
export function wordsOf(
  { id, state }: StepView,
  back: boolean,
  kind: WorkKind,
): readonly [id: StepId, tense: keyof WindowWords['steps'][StepId]] {
  // Undoing a renewal or a change connects the drive again, while a removal disconnects it.
  if (id === 'unmap' && state === 'running' && back && (kind === 'renew' || kind === 'change')) return [id, 'undoing'];
  if (state === 'running' && back) return [takenBackAs[id] ?? id, 'running'];
  if (state === 'undone') return [id, 'undone'];
  return [id, state === 'done' ? 'done' : 'running'];
}

/** Tells whether work undoes something instead of doing it. */
export function takesBack(kind: WorkKind, now: WorkNow): boolean {
  return kind === 'remove' || now.at === 'undoing';
}
