import type { Progress, StepId } from '../contract/view.ts';

/** Reports steps with their true times. */
export interface Steps {
  /** Runs one step: `running`, then `done` or `failed`. */
  run<T>(id: StepId, work: () => Promise<T>): Promise<T>;
  /** Runs the undoing of a step; reported as `undone` when it worked. */
  undo<T>(id: StepId, work: () => Promise<T>): Promise<T>;
}

export function reportSteps(progress: Progress, clock: () => number = () => performance.now()): Steps {
  const report = async <T>(id: StepId, good: 'done' | 'undone', work: () => Promise<T>): Promise<T> => {
    const began = clock();
    const ms = (): number => Math.round(clock() - began);
    progress({ event: 'step', id, state: 'running' });
    try {
      const value = await work();
      progress({ event: 'step', id, state: good, ms: ms() });
      return value;
    } catch (error) {
      progress({ event: 'step', id, state: 'failed', ms: ms() });
      throw error;
    }
  };
  return {
    run: (id, work) => report(id, 'done', work),
    undo: (id, work) => report(id, 'undone', work),
  };
}

/** For work that nobody watches. */
export const silentSteps: Steps = { run: (_id, work) => work(), undo: (_id, work) => work() };
