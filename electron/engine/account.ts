import type { PlatformKind } from '../contract/view.ts';
import { parseAddress } from '../http/address.ts';
import { withSessions } from '../platforms/platform.ts';
import type { SignedIn } from '../setup/account-passwords.ts';
import { assertPrintable } from '../setup/app-password-name.ts';
import { failureOf } from '../setup/failure-of.ts';
import type { Parts } from '../setup/parts.ts';
import { undoForAccount } from '../setup/recovery.ts';
import type { SetUpRun } from '../setup/set-up.ts';
import { chooseConnection } from './choose.ts';
import type { Account } from './engine.ts';

/**
 * Signs in to an account, and does there what waits in the journal for a session of it.
 * @param exclusively for that; while another Latchkey works it is left for the next time
 * @throws FailureError
 */
export async function signInTo(
  parts: Parts,
  account: Account,
  run: SetUpRun,
  exclusively: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<SignedIn> {
  const { address, user, kind, caFile } = await accountOf(parts, account);
  const platform = withSessions(parts.platform(kind, caFile));
  const session = await run.steps.run('sign-in', () => platform.signIn({ address, user }, run.ask, run.signal));
  try {
    await exclusively(() => undoForAccount(parts, session, run.signal));
  } catch (error) {
    // What waits has its own place where it is told about: the list is wanted now.
    parts.log.info('duties-not-done', { code: failureOf(error, parts.log).code });
  }
  return { session, kind, caFile };
}

/** Ends the session; it ends by itself soon, so trouble here stops nothing. */
export async function signOutOf(parts: Parts, { session, kind, caFile }: SignedIn): Promise<void> {
  await withSessions(parts.platform(kind, caFile))
    .signOut(session)
    .catch((error: unknown) => failureOf(error, parts.log));
}

interface KnownAccount {
  readonly address: string;
  readonly user: string;
  readonly kind: PlatformKind;
  readonly caFile: string | undefined;
}

async function accountOf(parts: Parts, account: Account): Promise<KnownAccount> {
  if ('platform' in account) {
    assertPrintable(account.user, 'user');
    return {
      address: parseAddress(account.platform).origin,
      user: account.user,
      kind: 'netexplorer',
      caFile: undefined,
    };
  }
  const { platform, user, caFile } = await chooseConnection(parts, account.connection);
  return { address: platform.address, user, kind: platform.kind, caFile };
}
