import { FailureError, isFailure, type Failure, type FailureCode } from '../contract/failure.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { PageVisit } from '../platforms/assisted/page-visit.ts';
import type { Secret } from '../secrets/secret.ts';
import { MAX_PASSWORD_TRIES } from '../sign-in/sign-in.ts';
import { asDisabled } from './disabled-account.ts';
import { given } from './given.ts';
import type { Entry } from './entry.ts';
import type { Parts } from './parts.ts';
import type { SetUpRun } from './set-up-run.ts';

/**
 * Asks for an app password that exists already, and tries each one once. One that was just made on a page is not asked for
 * again: another one would have to be made.
 * @throws FailureError LK-2001, LK-2011, LK-2012 when it is refused too often; LK-2013, LK-7012 when it is not the password's
 *   fault; LK-1007 when nobody can be asked.
 */
export async function askUntilAccepted(
  parts: Parts,
  spec: DriveSpec,
  of: Pick<Entry, 'platform'>,
  { ask, signal }: Pick<SetUpRun, 'ask' | 'signal'>,
  page?: PageVisit,
  check: (secret: Secret) => Promise<unknown> = (secret) => parts.drives.checkPassword(spec, secret, signal),
): Promise<Secret> {
  const { host } = new URL(spec.url);
  let refused: Failure | undefined;
  for (let tries = 1; ; tries += 1) {
    if (ask.appPassword === undefined) throw new FailureError('LK-1007');
    const secret = await ask.appPassword({ host, login: spec.login, ...given({ refused, page }) });
    try {
      await check(secret);
      return secret;
    } catch (error) {
      const named = await inItsOwnWords(parts, spec, of, error, signal);
      const mayTryAgain = page === undefined && tries < MAX_PASSWORD_TRIES;
      if (!isFailure(named, 'LK-2001', 'LK-2011', 'LK-2012') || !mayTryAgain) throw named;
      refused = named.failure;
    }
  }
}

/** What is typed here was never accepted before: LK-5006 is for a drive that once worked. */
const whyCodes: Readonly<Record<string, FailureCode>> = { 'not-an-app-password': 'LK-2011', 'no-challenge': 'LK-2012' };

/** What the server's refusal means for somebody who has just typed a password. */
async function inItsOwnWords(
  parts: Parts,
  { url, label, login, caFile }: DriveSpec,
  { platform }: Pick<Entry, 'platform'>,
  error: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  if (!isFailure(error)) return error;
  const { code, details = {} } = error.failure;
  const { host } = new URL(url);
  const named = whyCodes[String(details['why'])];
  if (code === 'LK-5006') return new FailureError(named ?? 'LK-2001', { host, login }, { cause: error });
  if (code === 'LK-3015' && details['status'] === 403) return new FailureError('LK-2013', { host }, { cause: error });
  return await asDisabled(parts, { platform, caFile, label }, error, signal);
}
