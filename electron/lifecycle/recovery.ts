import type { Connection } from '../connections/connection.ts';
import { failureCodes, isFailure, type Failure } from '../contract/failure.ts';
import { waitsForPerson } from '../contract/failure-groups.ts';
import type { Recovery, StepId } from '../contract/view.ts';
import type { Session } from '../platforms/platform.ts';
import { activate, activationSteps, promote, resolveRotation, revokeOld, type Renewing } from './activation.ts';
import { checkStoredPassword, takeDown } from './bring-up.ts';
import { finish, finishApplication } from './finish.ts';
import {
  hasDrive,
  isForApplication,
  mayExistOnPlatform,
  ofNewPassword,
  planFor,
  wasGranted,
  type JournalEntry,
  type Renewal,
} from './journal/journal-entry.ts';
import { keptPassword, keptSession } from './kept-secrets.ts';
import type { UndoOptions } from './revocation.ts';
import { failureOf, outcome, silentSteps, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { endLeftSessions } from './sessions.ts';
import { goesBackMapped, undo, undoRenewal, undoRenewalSteps, undoSteps } from './undo.ts';

/**
 * Finishes or undoes what earlier runs left behind, without asking anybody. To be called while the exclusive lock is held. An
 * entry whose failure the user was told of waits for the user: an automatic retry would repeat, for example, a refused password.
 */
export async function recover(services: Services, steps: Steps, signal: AbortSignal): Promise<readonly Recovery[]> {
  // Steps are not announced here: many small pieces of work make no plan.
  const unplanned: Steps = { ...steps, plan: () => undefined };
  await services.journal.removeTorn();
  const recovered: Recovery[] = [];
  for (const entry of await services.journal.list()) {
    signal.throwIfAborted();
    const { failure } = entry;
    recovered.push(
      waitsForUser(entry) ? outcome(entry, 'open', failure) : await resume(services, entry, unplanned, signal),
    );
  }
  recovered.push(...(await endLeftSessions(services)));
  return recovered;
}

/**
 * Tells whether an entry waits until the user acts: a failed drive is retried, an ended session replaced, and a lost app password
 * forgotten only then. An application's entry never waits for its failure, because finishing it shows the app password to no
 * server that could refuse it.
 */
function waitsForUser(entry: JournalEntry): boolean {
  if (entry.failure === undefined) return false;
  if (waitsForPerson(entry.failure.code)) return true;
  return entry.kind !== 'renew' && planFor(entry) === 'finish' && hasDrive(entry);
}

/**
 * Lists the steps that `resume` takes for an entry, in order, as far as the entry tells. `resume` announces another plan when an
 * app password turns out to be lost, or when a drive that does not connect makes it go back.
 */
export function resumeSteps(entry: JournalEntry, stays = false): readonly StepId[] {
  if (entry.kind === 'renew') return resumeRenewalSteps(entry, stays);
  if (planFor(entry) === 'undo') return undoSteps(entry);
  return hasDrive(entry) ? ['map', 'prove', 'save'] : ['save'];
}

function resumeRenewalSteps(entry: Renewal, stays: boolean): readonly StepId[] {
  if (isRotating(entry)) return entry.wasConnected === true ? ['map', 'prove'] : [];
  switch (entry.phase) {
    case 'retired':
      return [];
    case 'replaced':
      return activationSteps(entry, stays).filter((step) => step === 'save' || step === 'retire');
    case 'stored':
    case 'switching':
      return entry.undoing ? undoRenewalSteps(entry, stays) : activationSteps(entry, stays);
    default:
      return undoRenewalSteps(entry, stays);
  }
}

/** Tells whether an app password was to replace itself, and it is not known whether it has. */
function isRotating({ rotates, phase }: Renewal): boolean {
  return rotates === true && phase !== 'replaced' && phase !== 'retired';
}

/**
 * Finishes or undoes one entry now. What cannot be done stays in the journal with its reason.
 * @throws when aborted; nothing is recorded then.
 */
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
    if (secret === undefined) {
      // The app password is lost, so the rest of the set-up is undone.
      steps.plan(undoSteps(entry));
      return await undoEntry(services, entry, steps);
    }
    if (hasDrive(entry)) await checkStoredPassword(services, entry, secret, signal);
    const session = await keptSession(services.secrets, entry);
    if (hasDrive(entry)) await finish(services, entry, secret, steps, { signal, session });
    else await finishApplication(services, entry, steps, { signal, session });
    return outcome(entry, 'finished');
  } catch (error) {
    // The work was stopped, it has not failed. A recorded failure would keep the next start from finishing it.
    if (signal.aborted) throw error;
    // A drive that never worked, and whose app password is refused, is of no use.
    if (isFailure(error, 'LK-5006') && hasDrive(entry)) await takeDown(services, entry.drive);
    const failure = ofNewPassword(entry, failureOf(error, services.log));
    await services.journal.write({ ...entry, failure }).catch((trouble: unknown) => failureOf(trouble, services.log));
    return outcome(entry, 'open', failure);
  }
}

async function undoEntry(services: Services, entry: JournalEntry, steps: Steps): Promise<Recovery> {
  const failure = await undo(services, entry, steps);
  return takenBack(entry, failure);
}

/**
 * Reports how undoing an entry ended, with the reason when it could not be done: a removal is finished by that, a set-up undone.
 */
export function takenBack(entry: JournalEntry, failure: Failure | undefined): Recovery {
  if (failure !== undefined) return outcome(entry, 'open', failure);
  return outcome(entry, entry.kind === 'remove' ? 'finished' : 'undone');
}

/**
 * Undoes the entries that wait for a session of this account, now that the user has signed in, and resumes the account's
 * renewals.
 * @param keeping id of the entry that belongs to the caller's own work
 * @returns how the renewals ended.
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

/**
 * Undoes the grants of a platform that are to be undone, and so asks once more for what was granted, since the platform is being
 * contacted anyway.
 */
export async function settleGrants(services: Services, address: string): Promise<void> {
  for (const entry of await services.journal.list()) {
    if (entry.platform.address !== address || !wasGranted(entry) || entry.kind === 'renew') continue;
    if (planFor(entry) === 'undo' && !waitsForUser(entry)) await undo(services, entry, silentSteps);
  }
}

export interface CarryOn extends UndoOptions {
  readonly signal: AbortSignal;
}

/**
 * Finishes a renewal whose next app password is in the keychain, and goes back from any earlier point. Asks nobody: the session
 * that was kept for the renewal is used, or the account's session when one is given.
 * @throws when aborted; nothing is recorded then.
 */
export async function resumeRenewal(
  services: Services,
  entry: Renewal,
  steps: Steps,
  options: CarryOn,
): Promise<Recovery> {
  const connection = (await services.connections.list()).find(({ id }) => id === entry.id);
  // The connection's record is lost, so neither app password is of use any more: both go, as in a removal.
  if (connection === undefined) {
    return report(entry, await undo(services, { ...entry, kind: 'remove', phase: 'stored' }, steps, options));
  }
  if (isRotating(entry)) {
    return await resolveRotation(services, { entry, connection }, steps, options.signal);
  }
  switch (entry.phase) {
    case 'replaced':
    case 'retired':
      return await complete(services, { entry, connection }, steps, options);
    case 'stored':
    case 'switching':
      return entry.undoing
        ? await goBack(services, { entry, connection }, steps, options)
        : await goOn(services, { entry, connection }, steps, options);
    default:
      return await goBack(services, { entry, connection }, steps, options);
  }
}

/**
 * Tells whether a failure is neither the app password's fault nor the drive's, and passes by itself: the next start then tries
 * again.
 */
function passesByItself({ code }: Failure): boolean {
  const kind = failureCodes[code];
  if (code === 'LK-7012') return true; // an administrator enables the account again
  return kind === 'platform' || kind === 'keychain';
}

async function goOn(
  services: Services,
  { entry, connection }: Renewing,
  steps: Steps,
  options: CarryOn,
): Promise<Recovery> {
  const { signal } = options;
  let reached = entry;
  try {
    const secret = await keptPassword(services.secrets, entry, 'next-password');
    if (secret === undefined) {
      steps.plan(undoRenewalSteps(entry, await goesBackMapped(services, entry, connection)));
      return await goBack(services, { entry, connection }, steps, options);
    }
    const { platform, drive } = entry;
    if (drive !== undefined) await checkStoredPassword(services, { platform, drive }, secret, signal);
    const onEntry = (next: Renewal): void => {
      reached = next;
    };
    const switched = await activate(services, { entry, connection }, secret, { steps, signal }, onEntry);
    return await complete(services, switched, steps, options);
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = failureOf(error, services.log);
    const failed: Renewal = { ...reached, failure };
    if (!passesByItself(failure)) {
      steps.plan(undoRenewalSteps(failed, await goesBackMapped(services, failed, connection)));
      return await goBack(services, { entry: failed, connection }, steps, options);
    }
    await services.journal.write(failed).catch((trouble: unknown) => failureOf(trouble, services.log));
    return outcome(entry, 'open', failure);
  }
}

async function goBack(
  services: Services,
  { entry, connection }: { readonly entry: Renewal; readonly connection: Connection },
  steps: Steps,
  options: CarryOn,
): Promise<Recovery> {
  const { failure } = await undoRenewal(services, entry, connection, steps, options);
  return report(entry, failure);
}

async function complete(services: Services, renewing: Renewing, steps: Steps, options: CarryOn): Promise<Recovery> {
  let reached = renewing.entry;
  try {
    if (reached.phase === 'replaced') await promote(services, renewing, steps);
    const session = options.session ?? (await keptSession(services.secrets, reached));
    await revokeOld(services, reached, steps, { ...options, session }, (next) => {
      reached = next;
    });
    return outcome(reached, 'finished');
  } catch (error) {
    const failure = failureOf(error, services.log);
    await services.journal.write({ ...reached, failure }).catch((trouble: unknown) => failureOf(trouble, services.log));
    return outcome(reached, 'open', failure);
  }
}

function report(entry: Renewal, failure: Failure | undefined): Recovery {
  return failure === undefined ? outcome(entry, 'undone') : outcome(entry, 'open', failure);
}

/** The state of this machine's drives and app passwords, as the disk has it. */
export interface PendingState {
  /** Set-ups, removals and renewals that are under way or wait. */
  readonly entries: readonly JournalEntry[];
  /**
   * Connections that are in no entry, or only in that of a renewal. While a connection is being removed, or not quite finished,
   * the journal says how it stands; one whose app password is renewed is there all the time.
   */
  readonly connections: readonly Connection[];
}

/** Reads the list of connections and the journal. @throws FailureError LK-1010 to LK-1013 when the disk does not tell. */
export async function loadState(services: Services): Promise<PendingState> {
  const entries = await services.journal.list();
  const connections = await services.connections.list();
  return {
    entries,
    connections: connections.filter(({ id }) => !entries.some((entry) => entry.id === id && entry.kind !== 'renew')),
  };
}

/** A connection, or the entry that waits in the journal under its name. */
export type Chosen =
  | {
      readonly is: 'connection';
      readonly connection: Connection;
      /** An interrupted renewal of the connection. */
      readonly renewal?: Renewal;
    }
  | { readonly is: 'entry'; readonly entry: JournalEntry };

/** Reports an entry that waits, with what an administrator could delete on the platform in the user's place. */
export function pendingRevocation(entry: JournalEntry): Recovery {
  const duty = outcome(entry, 'open', entry.failure);
  // An administrator does not see a granted app password: only the user does, in the browser.
  if (!mayExistOnPlatform(entry) || wasGranted(entry)) return duty;
  const { host } = new URL(entry.platform.address);
  return { ...duty, owed: { passwordName: superfluous(entry), host, user: entry.user } };
}

/** Returns the name of the app password that is to be revoked: once a renewal is done, that is the old one. */
function superfluous(entry: JournalEntry): string {
  const done = entry.phase === 'replaced' || entry.phase === 'retired';
  return entry.kind === 'renew' && done ? entry.replaces.name : entry.password.name;
}
