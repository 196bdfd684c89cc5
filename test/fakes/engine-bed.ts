import type { Failure } from '../../electron/contract/failure.ts';
import type { Outcome } from '../../electron/contract/outcome.ts';
import type { ConnectionView, StepEvent } from '../../electron/contract/view.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import type { Engine, Run, SetUpRequest } from '../../electron/engine/engine.ts';
import { flockOf } from '../../electron/os/flock.ts';
import { newRun, USER } from './attempt.ts';
import { fakeParts, type FakeParts } from './parts.ts';
import { scriptedAsk, type Answers, type ScriptedAsk } from './scripted-ask.ts';

/** The engine over fakes, with the real lock, and what a user may ask of it. */
export interface EngineBed {
  readonly fake: FakeParts;
  readonly engine: Engine;
  /** A user who knows the password, unless other answers are given. */
  run(answers?: Answers, signal?: AbortSignal): Run & { readonly ask: ScriptedAsk; readonly steps: StepEvent[] };
  setUp(more?: Partial<SetUpRequest>, run?: Run): Promise<Outcome<ConnectionView>>;
}

export function engineBed(): EngineBed {
  const fake = fakeParts();
  const engine = createEngine(fake.parts, flockOf(fake.folder));
  const run: EngineBed['run'] = (answers, signal = new AbortController().signal) => {
    const steps: StepEvent[] = [];
    const ask = answers === undefined ? newRun().ask : scriptedAsk(answers);
    const progress: Run['progress'] = (event) => {
      if (event.event === 'step') steps.push(event);
    };
    return { ask, signal, steps, progress };
  };
  return {
    ...{ fake, engine, run },
    setUp: (more = {}, by = run()) => engine.setUp({ platform: fake.platform.address.href, user: USER, ...more }, by),
  };
}

/** The value of something that has to work. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; failure: Failure }): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.failure));
}
