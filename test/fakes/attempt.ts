import { expect } from 'vitest';
import type { Outcome } from '../../electron/contract/outcome.ts';
import type { StepEvent } from '../../electron/contract/view.ts';
import type { SetUpWish } from '../../electron/lifecycle/plan.ts';
import { reportSteps, type SetUpRun } from '../../electron/lifecycle/run.ts';
import { setUp } from '../../electron/lifecycle/set-up.ts';
import { demoUsers } from '../demo/users.ts';
import type { FakeParts } from './parts.ts';
import { scriptedAsk, type Answers, type ScriptedAsk } from './scripted-ask.ts';

/** A user without a second factor: what is tried here begins after the sign-in. */
export const USER = 'nora';

/** Someone who knows the password, and what they were shown. */
export interface Attempt extends SetUpRun {
  readonly ask: ScriptedAsk;
  readonly events: StepEvent[];
  /** As `create done`, without those that only began. */
  readonly ended: readonly string[];
}

export function newRun(
  signal: AbortSignal = new AbortController().signal,
  user = USER,
  answers: Answers = {},
): Attempt {
  const events: StepEvent[] = [];
  const password = demoUsers.find(({ name }) => name === user)?.password ?? '';
  return {
    ask: scriptedAsk({ passwords: [password], ...answers }),
    events,
    get ended() {
      return events.filter(({ state }) => state !== 'running').map(({ id, state }) => `${id} ${state}`);
    },
    steps: reportSteps((event) => {
      if (event.event === 'step') events.push(event);
    }),
    signal,
  };
}

export function wishFor(fake: FakeParts, more: Partial<SetUpWish> = {}): SetUpWish {
  return { address: fake.platform.address, user: USER, ...more };
}

export function trySetUp(fake: FakeParts, more: Partial<SetUpWish> = {}, run: SetUpRun = newRun()) {
  return setUp(fake.parts, wishFor(fake, more), run);
}

/** A set-up that has to work. @returns the connection. */
export async function setUpConnection(fake: FakeParts, more: Partial<SetUpWish> = {}) {
  const done = await trySetUp(fake, more);
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}

/** Everything that a set-up may leave, wherever. Looks past all disturbances. */
export async function whatIsLeft(fake: FakeParts, user = USER) {
  fake.disturbances.clear();
  return {
    onPlatform: fake.platform.passwordsOf(user).map(({ name }) => name),
    inKeychain: fake.secrets.keys,
    mapped: fake.drives.mapped,
    proofs: fake.drives.proofs,
    connections: (await fake.parts.connections.list()).map(({ id }) => id),
    journal: (await fake.parts.journal.list()).map(({ phase, undoing }) => (undoing ? `${phase} undoing` : phase)),
  };
}

export const nothing = { onPlatform: [], inKeychain: [], mapped: [], proofs: [], connections: [], journal: [] };

/** What a finished set-up leaves, and nothing else. */
export async function expectFinished(fake: FakeParts): Promise<void> {
  const left = await whatIsLeft(fake);
  const [id = 'none'] = left.connections;
  expect(left).toMatchObject({ inKeychain: [`app-password:${id}`], mapped: [id], proofs: [], journal: [] });
  expect(left.onPlatform).toHaveLength(1);
  expect(left.connections).toHaveLength(1);
}

/** The code of a result, `ok` for a success. */
export const codeOf = (result: Outcome<unknown>): string => (result.ok ? 'ok' : result.failure.code);
