import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { DAY_MS } from '../contract/expiry.ts';
import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { AfterRenewal, AfterSetUp, FailedOutcome } from '../contract/outcome.ts';
import type { RemovalStepId, SetUpStepId, StepId } from '../contract/view.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { AppPasswords, Session } from '../platforms/platform.ts';
import type { SignedIn } from './account.ts';
import { checkStoredPassword, staysMapped } from './bring-up.ts';
import { unmapUnlessInUse } from './disconnection.ts';
import {
  hasDrive,
  mayExistOnPlatform,
  mayStillAppear,
  ofNewPassword,
  planFor,
  replacedBy,
  wasGranted,
  wasRefused,
  type JournalEntry,
  type Renewal,
} from './journal/journal-entry.ts';
import { keptPassword, keptSession, passwordBinding } from './kept-secrets.ts';
import { unlessRefused } from './refusals.ts';
import { passwordsOf, revokeGranted, unheard, type UndoOptions } from './revocation.ts';
import { failureOf, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { abandonSession, forgetRefresh, signOutQuietly } from './sessions.ts';

/**
 * Undoes what an entry may have left, from the outside in. The drive goes before the app password, because a mounted drive with a
 * dead app password gets the whole office's address banned. The platform comes before the keychain, because an app password that
 * cannot be revoked now must not be on the platform while no keychain holds it.
 *
 * Safe to repeat, and to be stopped anywhere. What cannot be done now stays in the journal with the reason.
 * @returns undefined when everything is gone, otherwise why it is not.
 */
export async function undo(
  services: Services,
  entry: JournalEntry,
  steps: Steps,
  options: UndoOptions = {},
): Promise<Failure | undefined> {
  let undoing: JournalEntry = { ...entry, undoing: true };
  const step = stepsOf(entry, steps);
  try {
    // A full disk must not stop undoing: the journal's present content is enough to find everything again.
    await services.journal.write(undoing).catch((error: unknown) => failureOf(error, services.log));
    const { drive } = entry;
    if (entry.phase === 'stored') {
      if (drive !== undefined) await step('map', 'unmap', () => takeDriveAway(services, entry, drive, options));
      else await services.connections.remove(entry.id);
    }
    const session = options.session ?? (await sessionOf(services, entry));
    if (mayExistOnPlatform(entry)) {
      await step('create', 'revoke', () => revokeMade(services, entry, { ...options, session }));
      // The rest needs no session: if it is stopped from here on, nobody has to sign in for it.
      undoing = { ...undoing, phase: 'begun' };
      await services.journal.write(undoing).catch((error: unknown) => failureOf(error, services.log));
    }
    await forget(services, entry, { ...options, session }, step);
    await services.journal.close(entry.id);
    return undefined;
  } catch (error) {
    const failure = failureOf(error, services.log);
    // Even if this write is refused, the entry on disk still says what to do; only the reason is missing from it.
    const failed: JournalEntry = { ...undoing, failure, ...unheard(entry, error, services.now()) };
    await services.journal.write(failed).catch((trouble: unknown) => failureOf(trouble, services.log));
    return failure;
  }
}

/**
 * Reads the session that the keychain holds for an entry. A removal without the platform needs none, so one of another server is
 * ignored there and forgotten with the rest.
 */
async function sessionOf(services: Services, entry: JournalEntry): Promise<Session | undefined> {
  try {
    return await keptSession(services.secrets, entry);
  } catch (error) {
    if (entry.localOnly === true && isFailure(error, 'LK-4006')) return undefined;
    throw error;
  }
}

type Step = (ofSetUp: SetUpStepId, ofRemoval: RemovalStepId, work: () => Promise<void>) => Promise<void>;

/** Lists the steps that `undo` takes, in order, named as steps of a set-up or of a removal. */
export function undoSteps(entry: JournalEntry): readonly StepId[] {
  const isSetUp = entry.kind === 'setup';
  const hasPassword = entry.phase !== 'begun' && entry.phase !== 'creating';
  return [
    ...(entry.phase === 'stored' && entry.drive !== undefined ? [isSetUp ? ('map' as const) : ('unmap' as const)] : []),
    ...(mayExistOnPlatform(entry) ? [isSetUp ? ('create' as const) : ('revoke' as const)] : []),
    ...(hasPassword ? [isSetUp ? ('store' as const) : ('forget' as const)] : []),
  ];
}

/** Reports undoing: a set-up's own steps are taken back, while a removal has steps of its own, which get done. */
function stepsOf(entry: JournalEntry, steps: Steps): Step {
  return (ofSetUp, ofRemoval, work) =>
    entry.kind === 'setup' ? steps.undo(ofSetUp, work) : steps.run(ofRemoval, work);
}

async function takeDriveAway(
  services: Services,
  entry: JournalEntry,
  drive: DriveSpec,
  { cutOff }: UndoOptions,
): Promise<void> {
  const isSetUp = entry.kind === 'setup';
  // A refused app password gets only one try, and nothing was written with it, so there is no proof to remove.
  if (isSetUp && !wasRefused(entry)) await removeProof(services, entry, drive);
  // Nobody has been told yet that the drive of a set-up is there: what has a file of it open looks around by itself.
  await unmapUnlessInUse(services, { drive, label: entry.label }, { ask: omitUndefined({ cutOff }), looks: !isSetUp });
  await services.connections.remove(entry.id);
}

/** Removes the proof file that an interrupted set-up left in the drive. A failure is only logged. */
async function removeProof(services: Services, entry: JournalEntry, drive: DriveSpec): Promise<void> {
  const stored = await services.secrets.read({ kind: 'app-password', id: entry.id }, passwordBinding(entry));
  if (stored.found !== 'yes') return;
  try {
    await services.drives.removeProof(drive, stored.secret, entry.proof);
  } catch (error) {
    // A few bytes in the user's own folder are no reason to keep an app password alive.
    services.log.info('proof-not-removed', { code: failureOf(error, services.log).code });
  }
}

/**
 * Revokes the app password that was made for an entry: by id, or else every one listed under the attempt's own name. In a
 * removal, also the other one that a renewal left.
 * @throws FailureError `whyNoSession` or LK-2008 without a session; LK-3108, LK-3110 when there is nothing yet, but may be in a
 * while; LK-3114 when only a person can look for it.
 */
export async function revokeMade(services: Services, entry: JournalEntry, options: UndoOptions): Promise<void> {
  if (wasGranted(entry)) {
    await revokeGranted(services, entry);
    return;
  }
  const { host } = new URL(entry.platform.address);
  const passwords = passwordsOf(services, entry, options);
  if (entry.kind === 'remove' && entry.replaces !== undefined) await passwords.revoke(entry.replaces.id);
  const ids = entry.password.id !== undefined ? [entry.password.id] : await idsByName(services, entry, passwords);
  if (ids.length === 0 && mayStillAppear(entry, services.now())) {
    throw new FailureError('LK-3108', { host, name: entry.password.name });
  }
  for (const id of ids) await passwords.revoke(id);
}

/** How far apart, in ms, the clocks of the platform and of this machine may be. */
const CLOCKS_APART_MS = DAY_MS;

/**
 * Lists the ids of the app passwords under the attempt's name. A name that a person chose may be in use elsewhere, so of these
 * only the ones made at that time count.
 */
async function idsByName(services: Services, entry: JournalEntry, passwords: AppPasswords): Promise<string[]> {
  const ofThatTime = (createdAt: string | null): boolean =>
    entry.password.chosen !== true ||
    !(Math.abs(Date.parse(createdAt ?? '') - Date.parse(entry.startedAt)) > CLOCKS_APART_MS); // unknown counts as yes
  const known = [...(await services.connections.list()), ...(await services.journal.list())].map(
    ({ password }) => password.id,
  );
  const listed = await passwords.list();
  return listed
    .filter(({ id, name, createdAt }) => name === entry.password.name && !known.includes(id) && ofThatTime(createdAt))
    .map(({ id }) => id);
}

/**
 * Forgets the keychain items of an entry. Its session is ended first, because nobody could end it if the program were killed in
 * between.
 */
async function forget(
  services: Services,
  entry: JournalEntry,
  { session, keepSession }: { readonly session: Session | undefined } & Pick<UndoOptions, 'keepSession'>,
  step: Step,
): Promise<void> {
  const both = async (): Promise<void> => {
    await services.secrets.forget({ kind: 'app-password', id: entry.id });
    if (replacedBy(entry) !== undefined) await services.secrets.forget({ kind: 'next-password', id: entry.id });
    await forgetRefresh(services, entry, session);
    if (session !== undefined && keepSession !== true) await signOutQuietly(services, entry, session);
    await services.secrets.forget({ kind: 'session', id: entry.id });
  };
  // Before `created`, the keychain holds at most a session or an open grant, so nothing is shown to the user as a step.
  if (entry.phase === 'begun' || entry.phase === 'creating') await both();
  else await step('store', 'forget', both);
}

/** How far a set-up has come. */
export interface SetUpProgress {
  entry?: JournalEntry;
  signedIn?: SignedIn;
}

/**
 * Settles a failed set-up: a stored app password is kept for another try of its drive, unless the user gave up; anything else is
 * undone. Without a drive there is nothing to try again.
 */
export async function settleFailedSetUp(
  services: Services,
  { entry, signedIn }: SetUpProgress,
  error: unknown,
  { steps, signal }: { readonly steps: Steps; readonly signal: AbortSignal },
): Promise<FailedOutcome<AfterSetUp>> {
  const why: Failure = signal.aborted ? { code: 'LK-0002' } : failureOf(error, services.log);
  const failure = entry === undefined ? why : ofNewPassword(entry, why);
  const failed = { ok: false, failure } as const;
  if (entry === undefined) {
    if (signedIn !== undefined) {
      const { kind, caFile, session } = signedIn;
      await abandonSession(services, { platform: { kind }, ...omitUndefined({ caFile }) }, session);
    }
    return { ...failed, after: 'undone' };
  }
  const { id } = entry;
  const canBeTried = !signal.aborted && planFor(entry) === 'finish';
  if (hasDrive(entry) && canBeTried) {
    await services.journal.write({ ...entry, failure }).catch((trouble: unknown) => failureOf(trouble, services.log));
    return { ...failed, after: 'kept', id };
  }
  const whyOpen = await undo(services, entry, steps, { session: signedIn?.session });
  return whyOpen === undefined ? { ...failed, after: 'undone' } : { ...failed, after: 'open', id, whyOpen };
}

type DriveAfter = Exclude<AfterRenewal, 'open'>;

interface TakenBack {
  /** State of the drive. */
  readonly after: DriveAfter;
  /** Why something is still open. */
  readonly failure?: Failure;
}

const never = new AbortController().signal;

/**
 * Lists the steps that `undoRenewal` takes, in order. A drive that was connected is connected again with the old app password,
 * which undoes `unmap`.
 * @param stays whether the drive stays mapped meanwhile, see `staysMapped`
 */
export function undoRenewalSteps(entry: Renewal, stays: boolean): readonly StepId[] {
  const isStored = entry.phase === 'stored' || entry.phase === 'switching';
  return [
    ...(entry.phase === 'switching' && entry.drive !== undefined ? (['map'] as const) : []),
    ...(isStored && entry.drive !== undefined && entry.wasConnected === true && !stays ? (['unmap'] as const) : []),
    ...(mayExistOnPlatform(entry) ? (['create'] as const) : []),
  ];
}

/**
 * Goes back to the old app password: the drive goes first, so that nothing is mapped with the next app password when that is
 * revoked. Whether the old one still works does not matter here: a drive that cannot be connected with it stays disconnected.
 *
 * Safe to repeat, and to be stopped anywhere. What cannot be done now stays in the journal with the reason.
 */
export async function undoRenewal(
  services: Services,
  entry: Renewal,
  connection: Connection | undefined,
  steps: Steps,
  options: UndoOptions = {},
): Promise<TakenBack> {
  let undoing: Renewal = { ...entry, undoing: true };
  let after: DriveAfter = 'unchanged';
  /**
   * Writes the journal as far as possible. A full disk must not stop undoing: the journal's present content is enough to find
   * everything again.
   */
  const note = async (next: Renewal): Promise<void> => {
    undoing = next;
    await services.journal.write(next).catch((error: unknown) => failureOf(error, services.log));
  };
  try {
    await note(undoing);
    if (entry.phase === 'stored' || entry.phase === 'switching') {
      after = await driveBack(services, entry, connection, steps);
      await note({ ...undoing, phase: 'created' }); // from here on nothing has to be done with the drive
    }
    const session = options.session ?? (await keptSession(services.secrets, entry));
    if (mayExistOnPlatform(entry)) {
      await steps.undo('create', () => revokeMade(services, entry, { ...options, session }));
      await note({ ...undoing, phase: 'begun' });
    }
    await services.secrets.forget({ kind: 'next-password', id: entry.id });
    if (session !== undefined && options.keepSession !== true) await signOutQuietly(services, entry, session);
    await services.secrets.forget({ kind: 'session', id: entry.id }); // last, so that the next start can still end the session
    await services.journal.close(entry.id);
    return { after };
  } catch (error) {
    const failure = failureOf(error, services.log);
    await note({ ...undoing, failure, ...unheard(entry, error, services.now()) });
    return { after, failure };
  }
}

/**
 * Connects the drive with the old app password again, if it was connected.
 * @throws FailureError when it may still be mapped with the next one.
 */
async function driveBack(
  services: Services,
  entry: Renewal,
  connection: Connection | undefined,
  steps: Steps,
): Promise<DriveAfter> {
  const { drive } = entry;
  if (drive !== undefined && entry.phase === 'switching') {
    if (!wasRefused(entry)) await removeNextProof(services, entry, drive);
    if (await goesBackMapped(services, entry, connection)) {
      return await steps.undo('map', () => giveBack(services, connection, drive));
    }
    await steps.undo('map', () => services.drives.disconnect(drive));
  }
  if (connection === undefined || !isDriveConnection(connection) || entry.wasConnected !== true) return 'unchanged';
  if (entry.phase === 'stored' && (await staysMapped(services, connection.drive, drive))) return 'old';
  try {
    await steps.undo('unmap', () => connectWithKept(services, connection));
    return 'old';
  } catch (error) {
    // The old app password may have been refused, which is why it was renewed; that must not keep the next one on the platform.
    services.log.info('not-connected-again', { code: failureOf(error, services.log).code });
    return 'disconnected';
  }
}

/** Tells whether a drive that was given its next app password can stay mapped when it goes back to the old one. */
export async function goesBackMapped(
  services: Services,
  entry: Renewal,
  connection: Connection | undefined,
): Promise<boolean> {
  return entry.wasConnected === true && (await staysMapped(services, connection?.drive, entry.drive));
}

/**
 * Gives a mapped drive its old app password back, unless that was refused. The platform is not asked, because the old one is as
 * good as it was.
 */
async function giveBack(services: Services, connection: Connection | undefined, drive: DriveSpec): Promise<DriveAfter> {
  try {
    if (connection === undefined) throw new FailureError('LK-1008');
    await unlessRefused(services, connection);
    const secret = await keptPassword(services.secrets, connection);
    if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
    await services.drives.connect(drive, secret, never);
    return 'old';
  } catch (error) {
    services.log.info('not-given-back', { code: failureOf(error, services.log).code });
    await services.drives.disconnect(drive);
    return 'disconnected';
  }
}

/** Connects a drive with the app password that the keychain has for it, after one try of Latchkey's own. */
async function connectWithKept(services: Services, connection: DriveConnection): Promise<void> {
  const { drive } = connection;
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
  await checkStoredPassword(services, connection, secret, never);
  await services.drives.connect(drive, secret, never);
}

/** Removes the proof file that an interrupted proof with the next app password left. A failure is only logged. */
async function removeNextProof(services: Services, entry: Renewal, drive: DriveSpec): Promise<void> {
  try {
    const next = await keptPassword(services.secrets, entry, 'next-password');
    if (next !== undefined) await services.drives.removeProof(drive, next, entry.proof);
  } catch (error) {
    services.log.info('proof-not-removed', { code: failureOf(error, services.log).code });
  }
}
