import { describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import type { WorkNow, WorkView } from '../../../../electron/contract/window.ts';
import { afterAnswer, follow, hasEnded, isBusy } from '../../../../renderer/work/attempt.ts';

const code: QuestionView = { kind: 'code', method: { id: 'otp' }, others: false, sent: false };

function view(now: WorkNow, attempt = 1, steps: WorkView['steps'] = []): WorkView {
  return { attempt, kind: 'setup', steps, now };
}

describe('follow', () => {
  it('lets news of an older piece of work change nothing', () => {
    const known = follow(null, view({ at: 'working' }, 5));
    expect(follow(known, view({ at: 'question', question: code }, 4))).toBe(known);
  });

  it('forgets what an older piece of work had asked when a new one begins', () => {
    const known = follow(null, view({ at: 'question', question: code }));
    expect(follow(known, view({ at: 'working' }, 2))).toMatchObject({ asked: null, method: null, round: 0 });
  });

  it('remembers the last question and its method while main works on the answer', () => {
    const asked = follow(null, view({ at: 'question', question: code }));
    expect(follow(asked, view({ at: 'working' }))).toMatchObject({ asked: code, method: { id: 'otp' } });
  });

  it('counts the same question asked again as another round', () => {
    const first = follow(null, view({ at: 'question', question: code }));
    const again = follow(follow(first, view({ at: 'working' })), view({ at: 'question', question: code }));
    expect([first.round, again.round]).toEqual([1, 2]);
  });

  it('counts it as the same round when only a step has moved on', () => {
    const first = follow(null, view({ at: 'question', question: code }));
    const moved = view({ at: 'question', question: code }, 1, [{ id: 'discover', state: 'done', ms: 3 }]);
    expect(follow(first, moved).round).toBe(1);
  });

  it('remembers which step failed when undoing changes its state', () => {
    const failed = follow(null, view({ at: 'working' }, 1, [{ id: 'create', state: 'failed', ms: 3 }]));
    const undone = follow(failed, view({ at: 'undoing' }, 1, [{ id: 'create', state: 'undone', ms: 3 }]));
    expect(undone.failedAt).toBe('create');
  });
});

describe('a question that was answered', () => {
  it('is busy until main has said more', () => {
    const asked = follow(null, view({ at: 'question', question: code }));
    expect(isBusy(asked)).toBe(false);
    expect(isBusy(afterAnswer(asked))).toBe(true);
    expect(isBusy(follow(afterAnswer(asked), view({ at: 'question', question: code })))).toBe(false);
  });
});

it.each<[WorkNow, boolean]>([
  [{ at: 'working' }, false],
  [{ at: 'undoing' }, false],
  [{ at: 'question', question: code }, false],
  [{ at: 'done' }, true],
  [{ at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }, true],
])('%j has ended: %s', (now, ended) => {
  expect(hasEnded(follow(null, view(now)))).toBe(ended);
});
