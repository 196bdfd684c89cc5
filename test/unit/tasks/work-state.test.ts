import { describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../electron/contract/questions.ts';
import type { StepEvent } from '../../../electron/contract/view.ts';
import type { WorkRequest, WorkView } from '../../../electron/contract/window.ts';
import { begin, next, type WorkEvent } from '../../../electron/tasks/work-state.ts';

const setup: WorkRequest = { kind: 'setup', platform: 'files.example.com', user: 'anna', password: 'x' };
const question: QuestionView = { kind: 'password', user: 'anna', host: 'files.example.com' };
const step = (id: StepEvent['id'], state: StepEvent['state'], ms?: number): WorkEvent => ({
  type: 'progress',
  event: { event: 'step', id, state, ...(ms === undefined ? {} : { ms }) },
});
const plan = (...steps: StepEvent['id'][]): WorkEvent => ({ type: 'progress', event: { event: 'plan', steps } });
const whole = plan('discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save');
/** Work of which the engine has announced its steps. */
const begun = (request: WorkRequest): WorkView => next(begin(1, request), whole);
const after = (view: WorkView, ...events: WorkEvent[]): WorkView => events.reduce(next, view);
const statesOf = ({ steps }: WorkView) => steps.map(({ id, state }) => `${id} ${state}`);

describe('work state', () => {
  it('work state: a piece of work has no steps before the engine announces them, and all of them waiting then', () => {
    expect(statesOf(begin(1, setup))).toEqual([]);
    expect(statesOf(begun(setup))).toEqual([
      ...['discover waiting', 'sign-in waiting', 'create waiting', 'store waiting'],
      ...['map waiting', 'prove waiting', 'save waiting'],
    ]);
  });

  it('work state: a piece of work follows a plan that changes: what was begun stays as it is, what was only waiting goes', () => {
    const view = after(begun(setup), step('discover', 'running'), step('discover', 'done', 5));
    expect(statesOf(next(view, plan('discover', 'sign-in', 'store')))).toEqual([
      ...['discover done', 'sign-in waiting', 'store waiting'],
    ]);
    expect(statesOf(next(view, plan('sign-in', 'store')))).toEqual([
      'discover done',
      'sign-in waiting',
      'store waiting',
    ]);
  });

  it('work state: a piece of work shows each step as it goes, with its time once it has ended', () => {
    const view = after(begun(setup), step('discover', 'running'), step('discover', 'done', 12));
    expect(view.steps[0]).toEqual({ id: 'discover', state: 'done', ms: 12 });
    expect(view.now).toEqual({ at: 'working' });
  });

  it('work state: a piece of work adds a step that was not foreseen', () => {
    const view = after(next(begin(1, { kind: 'reconnect', id: 'c1' }), plan('map', 'prove')), step('save', 'running'));
    expect(statesOf(view)).toEqual(['map waiting', 'prove waiting', 'save running']);
  });

  it('work state: a piece of work asks, and goes on when it is answered', () => {
    const asked = after(begun(setup), { type: 'asked', question });
    expect(asked.now).toEqual({ at: 'question', question });
    expect(next(asked, { type: 'answered' }).now).toEqual({ at: 'working' });
  });

  it.each([
    [undefined, ['password', 'code'], 'password'],
    [undefined, ['browser', 'drive'], 'browser'],
    ['browser', [], 'browser'],
    ['page', ['page', 'drive'], 'page'],
    ['page', ['app-password'], 'app-password'],
    [undefined, ['drive'], undefined],
  ] as const)(
    'work state: a piece of work that begins with the way %s and is asked %j goes the way %s',
    (way, kinds, taken) => {
      const request: WorkRequest = way === undefined ? setup : { ...setup, way };
      const events = kinds.map((kind) => ({ type: 'asked', question: { ...question, kind } }) as WorkEvent);
      expect(after(begun(request), ...events, { type: 'answered' }).way).toBe(taken);
    },
  );

  it('work state: a piece of work says that it is being undone when the user cancels, and asks nothing any more', () => {
    const cancelled = after(begun(setup), { type: 'cancelled' }, { type: 'asked', question });
    expect(cancelled.now).toEqual({ at: 'undoing' });
    expect(next(cancelled, { type: 'answered' }).now).toEqual({ at: 'undoing' });
  });

  it('work state: a piece of work says that it is being undone when the engine does', () => {
    const undoing: WorkEvent = {
      type: 'progress',
      event: { event: 'step', id: 'create', state: 'running', undoing: true },
    };
    const view = after(begun(setup), step('create', 'running'), step('create', 'done'), undoing);
    expect(view.now).toEqual({ at: 'undoing' });
    expect(next(view, step('create', 'undone', 3)).steps[2]).toEqual({ id: 'create', state: 'undone', ms: 3 });
  });

  it.each(['done', 'failed'] as const)(
    'work state: a piece of work goes on when a step that had %s runs again: another mapper, or a person',
    (state) => {
      const view = after(begun(setup), step('map', 'running'), step('map', state), step('map', 'running'));
      expect(view.now).toEqual({ at: 'working' });
      expect(next(view, { type: 'asked', question }).now).toEqual({ at: 'question', question });
    },
  );

  it('work state: a piece of work does not call a removal undone when it unmaps twice', () => {
    const removal = begin(1, { kind: 'remove', id: 'c1', localOnly: false });
    expect(after(removal, step('unmap', 'running'), step('unmap', 'done'), step('unmap', 'running')).now).toEqual({
      at: 'working',
    });
  });

  it('work state: a piece of work changes no more once it has ended', () => {
    const ended = after(begun(setup), {
      type: 'ended',
      now: { at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' },
    });
    for (const late of [step('map', 'running'), { type: 'cancelled' }, { type: 'asked', question }] as WorkEvent[]) {
      expect(next(ended, late)).toBe(ended);
    }
  });

  it('work state: a piece of work keeps what it is at as the same thing while only steps change', () => {
    // Whoever announces a question once goes by this.
    const asked = after(begun(setup), { type: 'asked', question });
    expect(next(asked, step('sign-in', 'running')).now).toBe(asked.now);
  });
});
