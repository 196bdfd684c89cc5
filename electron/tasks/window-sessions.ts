import type { RevocationReport } from '../contract/app-passwords.ts';
import type { Result } from '../contract/failure.ts';
import type { PlatformUser } from '../contract/platform-user.ts';
import type {
  AccountPasswordsView,
  FoundUsersView,
  RevokedView,
  SessionEndView,
  UserPasswordsView,
} from '../contract/window.ts';
import type { OpenAccount, OpenAdministration } from '../engine/engine.ts';
import { createHeldSession, type HeldSession } from './held-session.ts';

/** What the window is signed in to for app passwords: the person's own account, or a platform as its administrator. One at a time. */
export interface WindowSessions extends Pick<HeldSession<unknown>, 'stay' | 'close'> {
  readonly account: AccountSession;
  readonly administration: AdministrationSession;
}

/** The account whose app passwords the window shows. Each call fails with LK-2008 when there is none, or not any more. */
export interface AccountSession {
  /** Takes an account that the user has just signed in to; what was open before is closed. */
  readonly keep: (account: OpenAccount) => void;
  list(): Promise<Result<AccountPasswordsView>>;
  /**
   * Revokes app passwords by id, see `OpenAccount.revokePasswords`.
   * @param cutsOff whether the person has said that programs may lose what they have open on the drives
   */
  revoke(ids: readonly string[], cutsOff: boolean): Promise<Result<RevocationReport>>;
}

/** What an administrator does for other users. Each call fails with LK-2008 when nobody is signed in as one. */
export interface AdministrationSession {
  /** Takes a platform that an administrator has just signed in to; what was open before is closed. */
  readonly keep: (administration: OpenAdministration) => void;
  find(text: string): Promise<Result<FoundUsersView>>;
  /** Lists the app passwords of a user whom a search of this session has found. LK-1026 for any other. */
  list(userId: string): Promise<Result<UserPasswordsView>>;
  /** Revokes app passwords of such a user, see `OpenAdministration.revokePasswords`. */
  revoke(userId: string, ids: readonly string[], reason: string): Promise<Result<RevocationReport>>;
}

const over = { ok: false, failure: { code: 'LK-2008' } } as const;

const never = (): AbortSignal => new AbortController().signal; // each request has its own time limit

/** Tells the window of the end of a session, and of how far a revocation of another user's app passwords is. */
interface Tell {
  (event: 'session', payload: SessionEndView): void;
  (event: 'revoked', payload: RevokedView): void;
}

export function createWindowSessions(tell: Tell): WindowSessions {
  const held = createHeldSession<OpenAccount | OpenAdministration>((end) => {
    tell('session', end);
  });
  return {
    account: accountSession(held),
    administration: administrationSession(held, (count) => {
      tell('revoked', { count });
    }),
    stay: () => {
      held.stay();
    },
    close: () => held.close(),
  };
}

type Held = HeldSession<OpenAccount | OpenAdministration>;

const isAdministration = (open: OpenAccount | OpenAdministration): open is OpenAdministration => 'findUsers' in open;

function accountSession(held: Held): AccountSession {
  const use = <T>(work: (open: OpenAccount) => Promise<Result<T>>): Promise<Result<T>> =>
    held.use(async (open) => (isAdministration(open) ? over : await work(open)));
  return {
    keep: (account) => {
      held.keep(account);
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
  };
}

function administrationSession(held: Held, told: (count: number) => void): AdministrationSession {
  /** The users whom this session's searches have found. The window names a user by id, and can mean no other. */
  let found = new Map<string, PlatformUser>();
  const use = <T>(work: (open: OpenAdministration) => Promise<Result<T>>): Promise<Result<T>> =>
    held.use(async (open) => (isAdministration(open) ? await work(open) : over));
  const withUser = <T>(
    userId: string,
    work: (open: OpenAdministration, user: PlatformUser) => Promise<Result<T>>,
  ): Promise<Result<T>> =>
    use(async (open) => {
      const user = found.get(userId);
      return user === undefined ? { ok: false, failure: { code: 'LK-1026' } } : await work(open, user);
    });
  return {
    keep: (administration) => {
      found = new Map();
      held.keep(administration);
    },
    find: (text) =>
      use(async (open) => {
        const users = await open.findUsers(text, never());
        if (!users.ok) return users;
        for (const user of users.value) found.set(user.id, user);
        return { ok: true, value: { users: users.value } };
      }),
    list: (userId) =>
      withUser(userId, async (open, user) => {
        const listed = await open.listPasswords(user, never());
        return listed.ok ? { ok: true, value: { user, passwords: listed.value } } : listed;
      }),
    revoke: (userId, ids, reason) =>
      withUser(userId, (open, user) => {
        let count = 0;
        const onRevoked = (): void => {
          count += 1;
          told(count);
        };
        // A drive of that user on this computer is not the administrator's to cut off: it stays while programs use it.
        const run = { ask: {}, progress: () => undefined, signal: never(), onRevoked };
        return open.revokePasswords(user, ids, reason, run);
      }),
  };
}
