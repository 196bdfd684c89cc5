import type { RevocationReport } from '../contract/app-passwords.ts';
import type { Result } from '../contract/failure.ts';
import { beginLimit, extendLimit, sessionLimit, type RunningLimit } from '../contract/time-limit.ts';
import type { AccountPasswordsView, SessionEndView } from '../contract/window.ts';
import type { OpenAccount } from '../engine/engine.ts';

/** Holds the account whose app passwords the window shows. The session lives in memory only, and not for long. */
export interface AccountSession {
  /** Takes an account that the user has just signed in to; the account before it is closed. */
  readonly keep: (account: OpenAccount) => void;
  /** Lists the account's app passwords. LK-2008 when there is no account, or not any more. */
  list(): Promise<Result<AccountPasswordsView>>;
  /**
   * Revokes app passwords by id, see `OpenAccount.revokePasswords`. LK-2008 when there is no account.
   * @param cutsOff whether the person has said that programs may lose what they have open on the drives
   */
  revoke(ids: readonly string[], cutsOff: boolean): Promise<Result<RevocationReport>>;
  /** Stays signed in for longer although nothing happens, as often as the limit allows. */
  stay(): void;
  /** Signs out. Never rejects. */
  close(): Promise<void>;
}

/**
 * Creates the holder of the account. An account without a call is closed after `sessionLimit`: nobody is looking at it any more.
 * @param tell told before that end, after it, and when the account stays
 */
export function createAccountSession(tell: (end: SessionEndView) => void = () => undefined): AccountSession {
  let account: OpenAccount | undefined;
  let timer: NodeJS.Timeout | undefined;
  let limit: RunningLimit | undefined;
  let isTold = false;
  let busy = 0;

  const stop = (): void => {
    clearTimeout(timer);
    limit = undefined;
    if (isTold) tell({ at: 'open' });
    isTold = false;
  };
  const close = async (): Promise<void> => {
    stop();
    const open = account;
    account = undefined;
    await open?.close();
  };
  const after = (ms: number, work: () => void): void => {
    timer = setTimeout(work, ms);
    timer.unref();
  };
  const run = (running: RunningLimit): void => {
    stop();
    limit = running;
    after(sessionLimit.ms - sessionLimit.tellMs, () => {
      isTold = true;
      tell({ at: 'ending', seconds: sessionLimit.tellMs / 1000, extensions: running.extensions });
      after(sessionLimit.tellMs, () => {
        isTold = false;
        void close();
        tell({ at: 'over' });
      });
    });
  };
  const wait = (): void => {
    if (account !== undefined && busy === 0) run(beginLimit(sessionLimit, performance.now()));
  };
  const use = async <T>(work: (open: OpenAccount) => Promise<Result<T>>): Promise<Result<T>> => {
    if (account === undefined) return { ok: false, failure: { code: 'LK-2008' } };
    busy += 1;
    stop();
    try {
      return await work(account);
    } finally {
      busy -= 1;
      wait();
    }
  };
  const never = (): AbortSignal => new AbortController().signal; // each request has its own time limit

  return {
    keep(opened) {
      void close();
      account = opened;
      wait();
    },
    list: () =>
      use(async (open) => {
        const listed = await open.listPasswords(never());
        if (!listed.ok) return listed;
        const { address, user } = open;
        return { ok: true, value: { host: new URL(address).host, user, passwords: listed.value } };
      }),
    revoke: (ids, cutsOff) =>
      use((open) => {
        const ask = { cutOff: () => Promise.resolve(cutsOff) };
        return open.revokePasswords(ids, { ask, progress: () => undefined, signal: never() });
      }),
    stay() {
      const longer = limit && extendLimit(sessionLimit, limit, performance.now());
      if (longer !== undefined) run(longer);
    },
    close,
  };
}
