import { describe, expect, it } from 'vitest';
import type { StepView } from '../../../../electron/contract/window.ts';
import { runningStep, shownSteps, wordsOf } from '../../../../renderer/work/shown-steps.ts';

const all = (states: Partial<Record<StepView['id'], StepView['state']>>): readonly StepView[] =>
  (['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save'] as const).map((id) => {
    const state = states[id] ?? 'waiting';
    return state === 'done' ? { id, state, ms: 100 } : { id, state };
  });

const stateOf = (steps: readonly StepView[], id: StepView['id']) => shownSteps(steps).find((step) => step.id === id);

describe('shownSteps', () => {
  it('are those that a person understands', () => {
    expect(shownSteps(all({})).map(({ id }) => id)).toEqual(['sign-in', 'create', 'store', 'map', 'prove']);
  });

  it.each<[StepView['state'], StepView['state'], StepView['state']]>([
    ['waiting', 'waiting', 'waiting'],
    ['running', 'waiting', 'running'],
    ['done', 'waiting', 'running'],
    ['done', 'running', 'running'],
    ['done', 'done', 'done'],
    ['done', 'failed', 'failed'],
    ['failed', 'waiting', 'failed'],
  ])('signing in, while looking is %s and signing in %s, is %s', (discover, signIn, shown) => {
    expect(stateOf(all({ discover, 'sign-in': signIn }), 'sign-in')?.state).toBe(shown);
  });

  it('add up what their parts took, and say nothing before both are done', () => {
    expect(stateOf(all({ discover: 'done', 'sign-in': 'done' }), 'sign-in')?.ms).toBe(200);
    expect(stateOf(all({ discover: 'done', 'sign-in': 'running' }), 'sign-in')?.ms).toBeUndefined();
  });

  it('of a reconnection without a part are as they come', () => {
    const steps: readonly StepView[] = [
      { id: 'map', state: 'done', ms: 5 },
      { id: 'prove', state: 'running' },
    ];
    expect(shownSteps(steps)).toEqual(steps);
    expect(runningStep(steps)).toBe('prove');
  });
});

describe('the words of a step', () => {
  it('are those of the removal while it is taken back', () => {
    expect(wordsOf({ id: 'map', state: 'running' }, true, 'setup')).toEqual(['unmap', 'running']);
    expect(wordsOf({ id: 'create', state: 'running' }, true, 'setup')).toEqual(['revoke', 'running']);
    expect(wordsOf({ id: 'store', state: 'running' }, true, 'setup')).toEqual(['forget', 'running']);
    expect(wordsOf({ id: 'map', state: 'running' }, false, 'setup')).toEqual(['map', 'running']);
  });

  it('tell a renewal that connects its drive again from a removal that disconnects it', () => {
    expect(wordsOf({ id: 'unmap', state: 'running' }, true, 'renew')).toEqual(['unmap', 'undoing']);
    expect(wordsOf({ id: 'unmap', state: 'running' }, true, 'remove')).toEqual(['unmap', 'running']);
    expect(wordsOf({ id: 'unmap', state: 'running' }, false, 'renew')).toEqual(['unmap', 'running']);
  });

  it('say what was done and what was taken back', () => {
    expect(wordsOf({ id: 'map', state: 'done', ms: 1 }, true, 'setup')).toEqual(['map', 'done']);
    expect(wordsOf({ id: 'map', state: 'undone', ms: 1 }, true, 'setup')).toEqual(['map', 'undone']);
  });
});
