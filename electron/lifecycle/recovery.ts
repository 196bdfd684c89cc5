import type { Failure } from '../contract/failure.ts';
import type { Recovery } from '../contract/view.ts';
import type { Session } from '../platforms/platform.ts';
import { checkStoredPassword } from './bring-up.ts';
import { finish, finishApplication } from './finish.ts';
import {
  hasDrive,
  isForApplication,
  ofNewPassword,
  planFor,
  wasGranted,
  type JournalEntry,
} from './journal/journal-entry.ts';
import { keptPassword, keptSession } from './kept-secrets.ts';
import { resumeRenewal } from './renewal-recovery.ts';
import { failureOf, outcome, silentSteps, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { endLeftSessions } from './sessions.ts';
import { undo } from './undo.ts';

/**
 * Finishes or undoes what earlier starts left, without asking anybody. To be called while the exclusive lock is held.
 * What was reported to the user with a failure waits for them: trying again by itself would repeat, say, a refused password.
 */
export async function recover(services: Services, steps: Steps, signal: AbortSignal): Promise<readonly Recovery[]> {
  await services.journal.removeTorn();
  const recovered: Recovery[] = [];
  for (const entry of await services.journal.list()) {
    signal.throwIfAborted();
    const { failure } = entry;
    recovered.push(
      waitsForUser(entry) ? outcome(entry, 'open', failure) : await resume(services, entry, steps, signal),
    );
  }
  recovered.push(...(await endLeftSessions(services)));
  return recovered;
}

/**
 * A failed drive is tried again, an ended session replaced, and what got lost on its way forgotten, only when the user says
 * so. Finishing an application
 * connection shows its app password to nobody who could refuse it.
 */
function waitsForUser(entry: JournalEntry): boolean {
  if (entry.failure === undefined) return false;
  if (entry.failure.code === 'LK-2008' || entry.failure.code === 'LK-3114') return true;
  return entry.kind !== 'renew' && planFor(entry) === 'finish' && hasDrive(entry);
}

/** Finishes or undoes one entry now. What cannot be done stays in the journal with its reason. @throws when aborted; nothing is recorded then. */
export async function resume(
  services: Services,
  entry: JournalEntry,
  steps: Steps,
  signal: AbortSignal,
): Promise<Recovery> {
  if (entry.kind === 'renew') return await resumeRenewal(services, entry, steps, { signal });
  if (planFor(entry) === 'undo' || !(hasDrive(entry) || isForApplication(entry)))
    return await undoEntry(services, entry, steps);
  try {
    const secret = await keptPassword(services.secrets, entry);
    // The one copy is lost, so the password is of no use to anybody: what is left of the set-up is taken back.
    if (secret === undefined) return await undoEntry(services, entry, steps);
    if (hasDrive(entry)) await checkStoredPassword(services, entry, secret, signal);
    const session = await keptSession(services.secrets, entry);
    if (hasDrive(entry)) await finish(services, entry, secret, steps, { signal, session });
    else await finishApplication(services, entry, steps, { signal, session });
    return outcome(entry, 'finished');
  } catch (error) {
    // Stopped, not failed: a recorded failure would keep the next start from finishing it.
    if (signal.aborted) throw error;
    const failure = ofNewPassword(entry, failureOf(error, services.log));
    await services.journal.write({ ...entry, failure }).catch((trouble: unknown) => failureOf(trouble, services.log));
    return outcome(entry, 'open', failure);
  }
}

async function undoEntry(services: Services, entry: JournalEntry, steps: Steps): Promise<Recovery> {
  const failure = await undo(services, entry, steps);
  return takenBack(entry, failure);
}

/** What came of taking an entry back, with why it could not be done: a removal is finished by that, a set-up undone. */
export function takenBack(entry: JournalEntry, failure: Failure | undefined): Recovery {
  if (failure !== undefined) return outcome(entry, 'open', failure);
  return outcome(entry, entry.kind === 'remove' ? 'finished' : 'undone');
}

/**
 * With the user just signed in: takes back what waits for a session of this very account, and goes on with its renewals.
 * @param keeping id of an entry that is this very work's
 * @returns what came of those.
 */
export async function undoForAccount(
  services: Services,
  session: Session,
  signal: AbortSignal,
  keeping?: string,
): Promise<readonly Recovery[]> {
  const renewals: Recovery[] = [];
  const options = { session, keepSession: true, signal };
  for (const entry of await services.journal.list()) {
    if (entry.platform.address !== session.address || entry.user !== session.user || entry.id === keeping) continue;
    if (entry.kind === 'renew') renewals.push(await resumeRenewal(services, entry, silentSteps, options));
    else if (planFor(entry) === 'undo') await undo(services, entry, silentSteps, options);
  }
  return renewals;
}

/** Asks once more for what was to be granted on this platform and is to be taken back, now that it is reached anyway. */
export async function settleGrants(services: Services, address: string): Promise<void> {
  for (const entry of await services.journal.list()) {
    if (entry.platform.address !== address || !wasGranted(entry) || entry.kind === 'renew') continue;
    if (planFor(entry) === 'undo' && !waitsForUser(entry)) await undo(services, entry, silentSteps);
  }
}
