import type { StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { WorkNow, WorkRequest } from '../../electron/contract/window.ts';
import { settle } from '../bridge.ts';
import type { WorkState } from '../work/store.ts';

/** The sign-in with which a view of app passwords begins. */
export interface SessionWork {
  /** Signs in, and calls `onSignedIn` then, unless the person has left the view meanwhile. */
  begin(request: WorkRequest): Promise<void>;
  /** Gives up a sign-in under way: who has left the view does not expect to be signed in, or asked for a code. */
  leave(): void;
}

type SessionKind = 'passwords' | 'administration';

export function createSessionWork(
  bridge: Bridge,
  work: StoreApi<WorkState>,
  owner: SessionKind,
  onSignedIn: (now: Extract<WorkNow, { at: 'done' }>) => void,
): SessionWork {
  /** Counts how often the view was left, so that work begun before is recognised as unwanted. */
  let left = 0;
  /** The number of the sign-in that was given up. It may have succeeded before it was cancelled. */
  let givenUp = -1;
  const giveUp = async (): Promise<void> => {
    const { owner: now, attempt, stop } = work.getState();
    if (now !== owner || attempt === null) return;
    givenUp = attempt.view.attempt;
    await stop();
    if (work.getState().attempt?.view.attempt === attempt.view.attempt) work.getState().dismiss();
  };
  work.subscribe(({ attempt, owner: now, dismiss }) => {
    if (now !== owner || attempt?.view.kind !== owner || attempt.view.now.at !== 'done') return;
    const { attempt: number, now: done } = attempt.view;
    dismiss();
    if (number === givenUp) void settle(bridge.passwords.close(undefined));
    else onSignedIn(done);
  });
  return {
    async begin(request) {
      const before = left;
      await work.getState().start(owner, request);
      if (left !== before) await giveUp();
    },
    leave() {
      left += 1;
      void giveUp();
    },
  };
}
