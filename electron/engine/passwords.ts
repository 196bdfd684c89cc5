import type { Connection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import type { AppPasswordView, PlatformKind } from '../contract/view.ts';
import { parseAddress } from '../http/address.ts';
import type { Session } from '../platforms/platform.ts';
import { assertPrintable } from '../setup/app-password-name.ts';
import type { Entry } from '../setup/entry.ts';
import { failureOf } from '../setup/failure-of.ts';
import type { Parts } from '../setup/parts.ts';
import type { SetUpRun } from '../setup/set-up.ts';
import { chooseConnection } from './choose.ts';
import type { Account } from './engine.ts';
import { known } from './known.ts';

/** The app passwords of an account; those that a connection of this machine uses are marked. @throws FailureError */
export async function listPasswords(
  parts: Parts,
  account: Account,
  run: SetUpRun,
): Promise<readonly AppPasswordView[]> {
  return await withSession(parts, account, run, async (session, kind, caFile) =>
    mark(parts, session, await parts.platform(kind, caFile).passwords(session).list(run.signal)),
  );
}

/**
 * Revokes one app password of an account; the drive of this machine that uses it is unmapped before.
 * @throws FailureError LK-1016 when the account has no such app password.
 */
export async function revokePassword(
  parts: Parts,
  account: Account,
  passwordId: string,
  run: SetUpRun,
): Promise<AppPasswordView> {
  return await withSession(parts, account, run, async (session, kind, caFile) => {
    const passwords = parts.platform(kind, caFile).passwords(session);
    const found = mark(parts, session, await passwords.list(run.signal));
    const password = (await found).find(({ id }) => id === passwordId);
    if (password === undefined) throw new FailureError('LK-1016', { id: passwordId.slice(0, 80) });
    const drive = (await withDrives(parts)).find(({ id }) => id === password.connectionId)?.drive;
    // The drive first: mounted with a dead password it would get the whole address banned.
    if (drive !== undefined) await parts.drives.disconnect(drive);
    await run.steps.run('revoke', () => passwords.revoke(passwordId, run.signal));
    return password;
  });
}

async function withSession<T>(
  parts: Parts,
  account: Account,
  run: SetUpRun,
  work: (session: Session, kind: PlatformKind, caFile: string | undefined) => Promise<T>,
): Promise<T> {
  const { address, user, kind, caFile } = await accountOf(parts, account);
  const platform = parts.platform(kind, caFile);
  const session = await run.steps.run('sign-in', () => platform.signIn({ address, user }, run.ask, run.signal));
  try {
    return await work(session, kind, caFile);
  } finally {
    await platform.signOut(session).catch((error: unknown) => failureOf(error, parts.log));
  }
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

/** Finished or waiting: both may have a drive that is mapped. */
async function withDrives(parts: Parts): Promise<readonly (Connection | Entry)[]> {
  const { connections, entries } = await known(parts);
  return [...connections, ...entries];
}

async function mark(
  parts: Parts,
  session: Session,
  passwords: readonly AppPasswordView[],
): Promise<readonly AppPasswordView[]> {
  const ours = (await withDrives(parts)).filter(
    ({ platform, user }) => platform.address === session.address && user === session.user,
  );
  return passwords.map((password) => {
    const connection = ours.find((one) => idsOf(one).includes(password.id));
    return connection === undefined ? password : { ...password, connectionId: connection.id };
  });
}

/** A renewal that was interrupted has two. */
function idsOf(of: Connection | Entry): readonly (string | undefined)[] {
  return 'replaces' in of ? [of.password.id, of.replaces.id] : [of.password.id];
}
