import type { RevocationReport } from '../contract/app-passwords.ts';
import type { Result } from '../contract/failure.ts';
import type { AccountPasswordsView } from '../contract/window.ts';
import type { OpenAccount } from '../engine/engine.ts';

/** Holds the account whose app passwords the window shows. The session lives in memory only, and not for long. */
export interface AccountSession {
  /** Takes an account that the user has just signed in to; the account before it is closed. */
  readonly keep: (account: OpenAccount) => void;
  /** Lists the account's app passwords. LK-2008 when there is no account, or not any more. */
  list(): Promise<Result<AccountPasswordsView>>;
  /** Revokes app passwords by id, see `OpenAccount.revokePasswords`. LK-2008 when there is no account. */
  revoke(ids: readonly string[]): Promise<Result<RevocationReport>>;
  /** Signs out. Never rejects. */
  close(): Promise<void>;
}

/** Time, in ms, after which an account without a call is closed: nobody is looking at it any more. */
export const idleMs = 5 * 60_000;

export function createAccountSession(): AccountSession {
  let account: OpenAccount | undefined;
  let timer: NodeJS.Timeout | undefined;
  let busy = 0;

  const close = async (): Promise<void> => {
    clearTimeout(timer);
    const open = account;
    account = undefined;
    await open?.close();
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (account === undefined || busy > 0) return;
    timer = setTimeout(() => void close(), idleMs);
    timer.unref();
  };
  const use = async <T>(work: (open: OpenAccount) => Promise<Result<T>>): Promise<Result<T>> => {
    if (account === undefined) return { ok: false, failure: { code: 'LK-2008' } };
    busy += 1;
    clearTimeout(timer);
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
    revoke: (ids) => use((open) => open.revokePasswords(ids, { progress: () => undefined, signal: never() })),
    close,
  };
}
