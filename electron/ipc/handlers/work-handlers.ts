import type { Work } from '../../tasks/work.ts';
import type { HandlersOf } from '../handlers.ts';

export function workHandlers(work: Work): HandlersOf<'work'> {
  const done = Promise.resolve({ ok: true, value: null } as const);
  return {
    start: (request) => Promise.resolve(work.start(request)),
    answer({ attempt, answer }) {
      work.answer(attempt, answer);
      return done;
    },
    cancel({ attempt }) {
      work.cancel(attempt);
      return done;
    },
    current: () => Promise.resolve({ ok: true, value: work.current() }),
  };
}
