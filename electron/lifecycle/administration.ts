import type { OwnedPasswordView, RevocationReport } from '../contract/app-passwords.ts';
import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { MOST_REASON_CHARACTERS, type PlatformUser } from '../contract/platform-user.ts';
import { withSessions, type Administration, type Session } from '../platforms/platform.ts';
import { allowsAdministration } from '../policy/policy.ts';
import { listAsOwned, revokeEach, type KnownAs, type RevocationRun, type SignedIn } from './account.ts';
import { assertPrintable, makerOf } from './password-name.ts';
import type { Services } from './services.ts';
import type { SessionOwner } from './sessions.ts';

/**
 * What an administrator of a platform does for other users: their app passwords are listed and revoked, with a reason. IT has to
 * allow it, and each call asks IT's policy anew, because a session outlives a change of it.
 */

/** Makes sure that IT allows other users' app passwords to be administered here. @throws FailureError LK-6001 */
export async function assertAdministrationAllowed(services: Services): Promise<void> {
  if (!allowsAdministration(await services.policy.read())) throw new FailureError('LK-6001');
}

/**
 * Makes sure that the platform lets its administrators do this, before anybody signs in.
 * @throws FailureError LK-3122, with the page on which people find app passwords
 */
export function assertCanAdminister(services: Services, { platform: { kind, address }, caFile }: SessionOwner): void {
  const platform = services.platform(kind, caFile);
  if ('administration' in platform) return;
  const link = platform.passwordsPage?.(address);
  throw new FailureError('LK-3122', { host: new URL(address).host, ...omitUndefined({ link }) });
}

function administrationOf(services: Services, { session, kind, caFile }: SignedIn): Administration {
  const administration = withSessions(services.platform(kind, caFile)).administration?.(session);
  if (administration === undefined) throw new FailureError('LK-3122', { host: new URL(session.address).host });
  return administration;
}

/**
 * Finds users by a part of a name, a login or an e-mail address.
 * @throws FailureError LK-6001, LK-1004 for an empty text, LK-2008, LK-2020, LK-3122, LK-3xxx.
 */
export async function findUsers(
  services: Services,
  signedIn: SignedIn,
  text: string,
  signal: AbortSignal,
): Promise<readonly PlatformUser[]> {
  await assertAdministrationAllowed(services);
  assertPrintable(text, 'user');
  return await administrationOf(services, signedIn).find(text, signal);
}

/**
 * Lists the app passwords of a user, each with whether this computer uses it, and whether Latchkey created it.
 * @throws FailureError LK-6001, LK-1026 for an unknown user, LK-2008, LK-2020, LK-3122, LK-3xxx.
 */
export async function listOfUser(
  services: Services,
  signedIn: SignedIn,
  user: PlatformUser,
  signal: AbortSignal,
): Promise<readonly OwnedPasswordView[]> {
  await assertAdministrationAllowed(services);
  const passwords = administrationOf(services, signedIn).passwordsOf(user);
  const listed = await listAsOwned(services, known(signedIn.session, user), passwords, signal);
  return listed.map((password) => ({ ...password, byLatchkey: makerOf(password.name) !== undefined }));
}

/**
 * Checks a reason, and returns it.
 * @throws FailureError LK-1004 when it is empty or has characters that nobody can read; LK-1027 when it is too long
 */
export function checkReason(reason: string): string {
  assertPrintable(reason, 'reason');
  const { length } = Array.from(reason);
  if (length > MOST_REASON_CHARACTERS) throw new FailureError('LK-1027', { limit: MOST_REASON_CHARACTERS, length });
  return reason;
}

/**
 * Revokes app passwords of a user, in order, as `revokeOwned` does. The log has a line for each: who, whose, which and why, and
 * how it went. To be called while the exclusive lock is held.
 * @returns what was revoked, and the failure that stopped it, if any.
 */
export async function revokeOfUser(
  services: Services,
  signedIn: SignedIn,
  user: PlatformUser,
  chosen: readonly OwnedPasswordView[],
  run: RevocationRun & { readonly reason: string },
): Promise<RevocationReport> {
  const { reason, signal } = run;
  const { address, user: administrator } = signedIn.session;
  const passwords = administrationOf(services, signedIn).passwordsOf(user);
  const revoke = async (id: string): Promise<void> => {
    await assertAdministrationAllowed(services);
    const name = chosen.find((one) => one.id === id)?.name;
    const done = {
      ...{ host: new URL(address).host, signedIn: administrator, user: user.login, passwordId: id, name },
      because: reason,
    };
    try {
      await passwords.revoke(id, reason, signal);
    } catch (error) {
      // The request may have been carried out all the same, when only its answer is missing.
      services.log.info('password-of-user-not-revoked', {
        ...done,
        code: isFailure(error) ? error.failure.code : 'LK-0001',
      });
      throw error;
    }
    services.log.info('password-of-user-revoked', done);
  };
  return await revokeEach(services, known(signedIn.session, user), { revoke }, chosen, run);
}

function known({ address }: Session, { login, name, email }: PlatformUser): KnownAs {
  return { address, names: [login, name, email].filter((one) => one !== undefined) };
}
