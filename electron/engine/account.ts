import { FailureError, type Result } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { listOwned, meant, revokeOwned, type SignedIn } from '../lifecycle/account.ts';
import { assertPrintable } from '../lifecycle/password-name.ts';
import { discoverAllowed, parseUserAddress } from '../lifecycle/plan.ts';
import { undoForAccount } from '../lifecycle/recovery.ts';
import { failureOf, reportSteps, type SetUpRun } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import { openSession, type SessionOwner } from '../lifecycle/sessions.ts';
import { hasSessions, withSessions } from '../platforms/platform.ts';
import { chooseConnection } from './choose.ts';
import type { Account, OpenAccount } from './engine.ts';

/**
 * Signs in to an account, and does there what waits in the journal for a session of it.
 * @param exclusively for that; while another Latchkey works it is left for the next time
 * @throws FailureError
 */
export async function signInTo(
  services: Services,
  account: Account,
  run: SetUpRun,
  exclusively: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<SignedIn> {
  const owner = await accountOf(services, account, run.signal);
  assertHasSessions(services, owner);
  run.steps.plan(['sign-in']);
  const session = await openSession(services, owner, { ...run, unrecorded: true });
  try {
    await exclusively(() => undoForAccount(services, session, run.signal));
  } catch (error) {
    if (run.signal.aborted)
      throw await signedOut(services, { session, kind: owner.platform.kind, caFile: owner.caFile });
    // What waits has its own place where it is told about: the list is wanted now.
    services.log.info('duties-not-done', { code: failureOf(error, services.log).code });
  }
  const signedIn = { session, kind: owner.platform.kind, caFile: owner.caFile };
  if (run.signal.aborted) throw await signedOut(services, signedIn);
  return signedIn;
}

/** Who has stopped gets no open account, and leaves none. */
async function signedOut(services: Services, signedIn: SignedIn): Promise<FailureError> {
  await signOutOf(services, signedIn);
  return new FailureError('LK-0002');
}

/** @throws FailureError LK-3109, with the page on which people find their app passwords. */
function assertHasSessions(services: Services, { platform: { kind, address }, caFile }: SessionOwner): void {
  const platform = services.platform(kind, caFile);
  if (hasSessions(platform)) return;
  const link = platform.passwordsPage?.(address);
  throw new FailureError('LK-3109', { host: new URL(address).host, ...omitUndefined({ link }) });
}

/** Ends the session; it ends by itself soon, so trouble here stops nothing. */
export async function signOutOf(services: Services, { session, kind, caFile }: SignedIn): Promise<void> {
  await withSessions(services.platform(kind, caFile))
    .signOut(session)
    .catch((error: unknown) => failureOf(error, services.log));
}

async function accountOf(services: Services, account: Account, signal: AbortSignal): Promise<SessionOwner> {
  if (!('platform' in account)) return await chooseConnection(services, account.connection);
  const { user, way } = account;
  const { kind, address } = await discoverAllowed(services, parseUserAddress(account.platform), { signal });
  if (user !== '' || way !== 'browser') assertPrintable(user, 'user');
  return {
    platform: { kind, address },
    user,
    ...(way === 'browser' ? { browser: true } : {}),
  };
}

interface Around {
  /** Makes data of whatever happens. */
  readonly settle: <T>(signal: AbortSignal | undefined, work: () => Promise<T>) => Promise<Result<T>>;
  /** Runs what changes something when nobody else does. */
  readonly inTurn: <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
}

/** What can be done in an account until it is closed. The session stays in here. */
export function openAccount(services: Services, signedIn: SignedIn, { settle, inTurn }: Around): OpenAccount {
  const { address, user } = signedIn.session;
  let closing: Promise<void> | undefined;
  return {
    ...{ address, user },
    listPasswords: (signal) => settle(signal, () => listOwned(services, signedIn, signal)),
    revokePasswords: (ids, { progress, signal }) =>
      settle(signal, () =>
        inTurn(signal, async () => {
          const chosen = meant(await listOwned(services, signedIn, signal), ids);
          const steps = reportSteps(progress);
          steps.plan(['revoke']);
          return await revokeOwned(services, signedIn, chosen, { steps, signal });
        }),
      ),
    close: () => (closing ??= signOutOf(services, signedIn)),
  };
}
