import type { Failure } from '../contract/failure.ts';
import type { SignedIn } from './account-passwords.ts';
import { hasDrive, ofNewPassword, type Entry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';
import type { Left } from './set-up-run.ts';
import type { Steps } from './steps.ts';
import { abandonSession } from './end-session.ts';
import { undo } from './undo.ts';

/** How far a set-up came. */
export interface Reached {
  entry?: Entry;
  signedIn?: SignedIn;
}

/**
 * What a failed set-up leaves: a stored app password is kept for another try of its drive, unless the user gave up.
 * Without a drive there is nothing that could be tried again.
 */
export async function leave(
  parts: Parts,
  { entry, signedIn }: Reached,
  error: unknown,
  { steps, signal }: { readonly steps: Steps; readonly signal: AbortSignal },
): Promise<{ readonly ok: false; readonly failure: Failure } & Left> {
  const why: Failure = signal.aborted ? { code: 'LK-0002' } : failureOf(error, parts.log);
  const failure = entry === undefined ? why : ofNewPassword(entry, why);
  const failed = { ok: false, failure } as const;
  if (entry === undefined) {
    if (signedIn !== undefined) {
      const { kind, caFile, session } = signedIn;
      await abandonSession(parts, { platform: { kind }, ...given({ caFile }) }, session);
    }
    return { ...failed, after: 'undone' };
  }
  const { id } = entry;
  // Another try without a folder would end the same way.
  const canBeTried = !signal.aborted && failure.code !== 'LK-3117';
  if (entry.phase === 'stored' && hasDrive(entry) && canBeTried) {
    await parts.journal.write({ ...entry, failure }).catch((trouble: unknown) => failureOf(trouble, parts.log));
    return { ...failed, after: 'kept', id };
  }
  const whyOpen = await undo(parts, entry, steps, { session: signedIn?.session });
  return whyOpen === undefined ? { ...failed, after: 'undone' } : { ...failed, after: 'open', id, whyOpen };
}
