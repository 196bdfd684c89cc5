import type { OwnedPasswordView } from '../contract/app-passwords.ts';
import { choosePasswords } from '../contract/app-passwords.ts';
import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import type { Ask, PasswordsQuestion } from '../sign-in/ask.ts';
import { listOwned, revokeOwned, type SignedIn } from './account-passwords.ts';
import { failureOf } from './failure-of.ts';
import type { Parts } from './parts.ts';
import { silentSteps } from './steps.ts';

/** Who is asked, and how it is stopped. */
export interface RoomRun {
  readonly ask: Ask;
  readonly signal: AbortSignal;
  /** Id of the connection whose app password is not offered: a renewal goes back to it when it fails. */
  readonly keeping?: string;
}

/**
 * Makes an app password by `create`; where the account has as many as it may have, the person is shown them, those that can
 * most easily go first, deletes some, and it goes on where it stopped. To be called while the exclusive lock is held.
 * @throws FailureError what `create` throws: LK-3101 when nobody can be asked, or nothing was chosen.
 */
export async function withRoom<T>(
  parts: Parts,
  signedIn: SignedIn,
  { ask, signal, keeping }: RoomRun,
  create: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await create();
    } catch (error) {
      if (!isFailure(error, 'LK-3101') || ask.passwords === undefined) throw error;
      signal.throwIfAborted();
      await makeRoom(parts, signedIn, { ask: ask.passwords.bind(ask), signal, full: error, keeping });
    }
  }
}

type AskPasswords = (question: PasswordsQuestion) => Promise<readonly string[]>;

interface Full {
  readonly ask: AskPasswords;
  readonly signal: AbortSignal;
  readonly full: FailureError;
  readonly keeping: string | undefined;
}

/** @throws FailureError `full` when nothing was chosen; what the platform refuses with. */
async function makeRoom(parts: Parts, signedIn: SignedIn, { ask, signal, full, keeping }: Full): Promise<void> {
  const listed = await listOwned(parts, signedIn, signal);
  const all = listed.filter(({ connectionId }) => connectionId === undefined || connectionId !== keeping);
  const passwords = choosePasswords(all, { filter: 'all', sort: 'offered' });
  const limit = full.failure.details?.['limit'];
  const ids = await ask({ why: 'limit', passwords, ...(typeof limit === 'number' ? { limit } : {}) });
  const chosen = passwords.filter(({ id }) => ids.includes(id));
  if (chosen.length === 0) throw full;
  const { failure } = await revokeOwned(parts, signedIn, chosen, { steps: silentSteps, signal });
  if (failure !== undefined) throw new FailureError(failure);
}

/**
 * Offers to delete what this device made and nothing here uses any more, now that there is a session; only what the person
 * chooses goes. Trouble with that is no trouble of the work that it comes with. To be called while the exclusive lock is held.
 * @throws FailureError LK-0002 when the person gives the whole work up.
 */
export async function offerOrphans(parts: Parts, signedIn: SignedIn, { ask, signal }: RoomRun): Promise<void> {
  if (ask.passwords === undefined) return;
  const orphans = await orphansOf(parts, signedIn, signal);
  if (orphans.length === 0) return;
  const ids = await ask.passwords({ why: 'orphans', passwords: orphans });
  const chosen = orphans.filter(({ id }) => ids.includes(id));
  const { failure } = await revokeOwned(parts, signedIn, chosen, { steps: silentSteps, signal });
  if (failure !== undefined) parts.log.info('orphans-not-revoked', { code: failure.code });
}

async function orphansOf(parts: Parts, signedIn: SignedIn, signal: AbortSignal): Promise<readonly OwnedPasswordView[]> {
  try {
    const all = await listOwned(parts, signedIn, signal);
    return choosePasswords(all, { filter: 'orphaned', sort: 'offered' });
  } catch (error) {
    const failure: Failure = failureOf(error, parts.log);
    parts.log.info('orphans-not-looked-for', { code: failure.code });
    return [];
  }
}
