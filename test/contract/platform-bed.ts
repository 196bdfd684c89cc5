import type { FailureError } from '../../electron/contract/failure.ts';
import { isFailure } from '../../electron/contract/failure.ts';
import type { Session, SessionPlatform } from '../../electron/platforms/platform.ts';
import type { SecondFactorId } from '../../electron/sign-in/ask.ts';
import { demoUsers } from '../demo/users.ts';
import { scriptedAsk, type Answers } from '../fakes/scripted-ask.ts';

export type PlatformCall = 'discover' | 'sign-in' | 'create' | 'list' | 'revoke' | 'sign-out';

/** A platform to try, with the people of `demoUsers`, and what a test must be able to do to it. */
export interface PlatformBed {
  readonly platform: SessionPlatform;
  readonly address: URL;
  /** A second-factor code that works now. */
  codeFor(user: string, method: SecondFactorId): string;
  /** Lets time pass on the platform. */
  advance(ms: number): void;
  openSessions(): number;
  /** The next call of this kind gets no answer until it is given up; resolves when it has arrived. */
  hang(call: PlatformCall): Promise<void>;
  /** The next call of this kind has its effect, and its answer is lost. */
  lose(call: PlatformCall): void;
  stop(): Promise<void>;
}

export function passwordOf(name: string): string {
  const user = demoUsers.find((candidate) => candidate.name === name);
  if (user === undefined) throw new Error(`no user ${name}`);
  return user.password;
}

/** Signs a user in with these answers; the right password unless others are given. */
export async function signInAs(bed: PlatformBed, user: string, answers: Answers = {}, signal?: AbortSignal) {
  const ask = scriptedAsk({ passwords: [passwordOf(user)], ...answers });
  const request = { address: bed.address.origin, user };
  return { ask, result: await settled(bed.platform.signIn(request, ask, signal)) };
}

/** The session of a user without a second factor. */
export function sessionOf(bed: PlatformBed, user: 'nora' | 'lea' = 'nora'): Promise<Session> {
  const ask = scriptedAsk({ passwords: [passwordOf(user)] });
  return bed.platform.signIn({ address: bed.address.origin, user }, ask);
}

/** What work came to: its value, or the failure with its code. Anything but a FailureError is thrown on. */
export async function settled<T>(work: Promise<T>): Promise<{ value: T } | FailureError['failure']> {
  try {
    return { value: await work };
  } catch (error) {
    if (isFailure(error)) return error.failure;
    throw error;
  }
}
