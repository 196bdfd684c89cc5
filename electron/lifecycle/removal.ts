import type { Connection } from '../connections/connection.ts';
import { failureCodes, FailureError, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Recovery } from '../contract/view.ts';
import type { Session } from '../platforms/platform.ts';
import { proofName, type JournalEntry, type Renewal } from './journal/journal-entry.ts';
import { passwordBinding, sessionBinding } from './kept-secrets.ts';
import { takenBack } from './recovery.ts';
import type { UndoOptions } from './revocation.ts';
import { failureOf, type SetUpRun, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { closeRecord, openSession, signOutQuietly, type SessionOwner } from './sessions.ts';
import { undo, undoSteps } from './undo.ts';

export interface RemovalHow {
  readonly localOnly: boolean;
  /** A renewal of the connection that is still open: what it had made goes too, and its entry is replaced by the removal's. */
  readonly renewal?: Renewal | undefined;
}

/**
 * Removes a connection: the drive, the app password on the platform, the keychain item, the record. To be called while
 * the exclusive lock is held.
 *
 * When the platform cannot be reached the drive goes all the same, and revoking the app password stays in the journal as a
 * duty. Any other trouble with the sign-in (refused, cancelled) is thrown, and nothing has changed.
 * @returns why the app password is still on the platform, or undefined when nothing is left.
 */
export async function removeConnection(
  services: Services,
  connection: Connection,
  how: RemovalHow,
  run: SetUpRun,
  shared?: SharedSignIn,
): Promise<Failure | undefined> {
  // A granted app password revokes itself, and a provided one nobody here revokes: then no one signs in.
  const isWithoutSession = (isLocal: boolean): boolean => isLocal || connection.password.origin !== undefined;
  const announce = (removal: JournalEntry): void => {
    const steps = undoSteps(removal);
    run.steps.plan(isWithoutSession(removal.localOnly === true) ? steps : ['sign-in', ...steps]);
  };
  announce(removalEntry(services, connection, how));
  // What was made for another server than the list says now: nothing is sent there, and nobody signs in to it.
  const kept = await services.secrets.read({ kind: 'app-password', id: connection.id }, passwordBinding(connection));
  const localOnly = how.localOnly || kept.found === 'elsewhere';
  const entry = removalEntry(services, connection, { ...how, localOnly });
  const signIn = shared ?? ((owner: JournalEntry) => openSession(services, owner, run));
  announce(entry);
  const { session, whyNoSession } = isWithoutSession(localOnly) ? {} : await signInIfReachable(entry, signIn);
  try {
    await services.journal.write(entry);
    if (session !== undefined) {
      await services.secrets.write({ kind: 'session', id: entry.id }, session.token, sessionBinding(entry));
      if (shared === undefined) await closeRecord(services, session); // otherwise it lives longer than this entry
    }
  } catch (error) {
    await forgetAttempt(services, entry, shared === undefined ? session : undefined);
    throw error;
  }
  return await undoAsAsked(services, entry, run.steps, { session, whyNoSession, keepSession: shared !== undefined });
}

/** A removal that could not begin: what the journal says of it would be done by the next start. */
async function forgetAttempt(services: Services, entry: JournalEntry, session: Session | undefined): Promise<void> {
  const quietly = (work: Promise<void>): Promise<unknown> =>
    work.catch((error: unknown) => failureOf(error, services.log));
  await quietly(services.secrets.forget({ kind: 'session', id: entry.id }));
  await quietly(services.journal.close(entry.id));
  if (session !== undefined) await signOutQuietly(services, entry, session);
}

/** Takes back what waits in the journal, signing in when its session has ended. @throws what the sign-in refuses with. */
export async function undoWaiting(
  services: Services,
  waiting: JournalEntry,
  run: SetUpRun,
  shared?: SharedSignIn,
): Promise<Recovery> {
  // A renewal comes here only when the list has lost its connection: both app passwords go.
  const entry: JournalEntry = waiting.kind === 'renew' ? { ...waiting, kind: 'remove', phase: 'stored' } : waiting;
  run.steps.plan(undoSteps(entry));
  let failure = await undoAsAsked(services, entry, run.steps);
  if (failure?.code === 'LK-2008') {
    run.steps.plan(['sign-in', ...undoSteps(entry)]);
    const session = await (shared === undefined ? openSession(services, entry, run) : shared(entry));
    failure = await undoAsAsked(services, entry, run.steps, { session, keepSession: shared !== undefined });
  }
  return takenBack(entry, failure);
}

/**
 * Undoes an entry for a person. What only they can look for on the platform, or was made for another server than the journal
 * says, is told and forgotten then.
 * @returns LK-3114 or LK-4006 for that, and why it is not over for anything else.
 */
async function undoAsAsked(
  services: Services,
  entry: JournalEntry,
  steps: Steps,
  options: UndoOptions = {},
): Promise<Failure | undefined> {
  const failure = await undo(services, entry, steps, options);
  if (failure?.code !== 'LK-3114' && failure?.code !== 'LK-4006') return failure;
  return (await undo(services, { ...entry, localOnly: true }, steps, options)) ?? failure;
}

function removalEntry(services: Services, connection: Connection, { localOnly, renewal }: RemovalHow): JournalEntry {
  const { id, platform, user, label, login, drive, caFile, browser } = connection;
  return {
    version: 3,
    kind: 'remove',
    ...{ id, platform, user, label },
    password: renewal?.password ?? connection.password,
    startedAt: services.now().toISOString(),
    phase: 'stored',
    undoing: true,
    proof: proofName(id),
    ...(localOnly ? { localOnly } : {}),
    ...(drive === undefined ? ({ purpose: 'application', login } as const) : { drive }),
    ...omitUndefined({ caFile, browser, replaces: renewal?.replaces, unansweredAt: renewal?.unansweredAt }),
  };
}

async function signInIfReachable(
  entry: JournalEntry,
  signIn: (entry: JournalEntry) => Promise<Session>,
): Promise<{ readonly session?: Session; readonly whyNoSession?: Failure }> {
  try {
    return { session: await signIn(entry) };
  } catch (error) {
    if (error instanceof FailureError && failureCodes[error.failure.code] === 'platform') {
      return { whyNoSession: error.failure };
    }
    throw error;
  }
}

/** A sign-in that several removals share, so it is not theirs to end. */
export type SharedSignIn = (owner: SessionOwner) => Promise<Session>;
