import { isDriveConnection, type Connection } from '../connections/connection.ts';
import { FailureError, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { AfterRenewal, Outcome, RemovalLeft } from '../contract/outcome.ts';
import { proofName } from '../contract/proof-file.ts';
import type { PasswordOrigin, StepId } from '../contract/view.ts';
import type { Session } from '../platforms/platform.ts';
import type { Secret } from '../secrets/secret.ts';
import { offerOrphans } from './account.ts';
import { activate, activationSteps, promote, revokeOld } from './activation.ts';
import { staysMapped } from './bring-up.ts';
import { ofNewPassword, renewalOf, wasGranted, type JournalEntry, type Renewal } from './journal/journal-entry.ts';
import { assertBound, passwordBinding } from './kept-secrets.ts';
import { newPasswordName } from './password-name.ts';
import { assertKeychainReady } from './plan.ts';
import { resumeRenewal, undoForAccount } from './recovery.ts';
import { manualRevocation } from './revocation.ts';
import { mayRotate, rotate, rotationSteps } from './rotation.ts';
import { failureOf, silentSteps, type SetUpRun } from './run.ts';
import type { Services } from './services.ts';
import { openSession, signOutQuietly } from './sessions.ts';
import { passwordSource, sourceKindOfOrigin } from './sources/choose-source.ts';
import type { Created, PasswordWish, Use, UseOf } from './sources/password-source.ts';
import { undoRenewal } from './undo.ts';

interface Reached {
  entry?: Renewal;
  session?: Session;
}

/**
 * Replaces a connection's app password with a new one. To be called while the exclusive lock is held.
 *
 * The old app password is read only for going back, so that one which has expired, was revoked or is lost is renewed in the same
 * way. Where the platform lets an app password replace itself, nobody is asked.
 */
export async function renew(
  services: Services,
  connection: Connection,
  run: SetUpRun,
): Promise<Outcome<Connection, AfterRenewal>> {
  const reached: Reached = {};
  try {
    const isMapped = await staysMapped(services, connection.drive, connection.drive);
    run.steps.plan(mayRotate(services, connection) ? rotationSteps(isMapped) : plannedSteps(connection, isMapped));
    await assertBound(services.secrets, connection);
    const before = await goOnWithGrant(services, connection, run.signal);
    if (before !== undefined) return { ok: true, value: before };
    const rotated = await rotate(services, connection, run);
    if (rotated !== undefined) return rotated;
    run.steps.plan(plannedSteps(connection, await staysMapped(services, connection.drive, connection.drive)));
    const next = await run.steps.run('discover', () => prepare(services, connection, run.signal));
    const session = connection.password.origin === undefined ? await openSession(services, connection, run) : undefined;
    if (session !== undefined) {
      reached.session = session;
      const carriedOn = await undoForAccount(services, session, run.signal);
      if (carriedOn.some(({ id, outcome }) => id === connection.id && outcome === 'finished')) {
        await signOutQuietly(services, connection, session);
        return { ok: true, value: await listed(services, connection) };
      }
    }
    await assertNotOpen(services, connection);
    if (session !== undefined) {
      await offerOrphans(services, { session, kind: connection.platform.kind, caFile: connection.caFile }, run);
    }
    const stays = await manualRevocation(services, connection);
    const begun = await begin(services, connection, next, session);
    const wish = renewalWish(services, begun, connection, session, run.signal);
    const stored = await keepNext(
      services,
      await obtain(services, wish, connection.password.origin, run, reached),
      run,
      reached,
    );
    const onEntry = (entry: Renewal): void => {
      reached.entry = entry;
    };
    const switched = await activate(services, { ...stored, connection }, stored.secret, run, onEntry);
    const value = await promote(services, switched, run.steps);
    const owed = await retireOld(services, switched.entry, session, run);
    return { ok: true, value, ...omitUndefined({ left: owed ?? stays }) };
  } catch (error) {
    const failure: Failure = run.signal.aborted ? { code: 'LK-0002' } : failureOf(error, services.log);
    const after = await leave(services, connection, reached, failure, run);
    // Once there is a new app password, a refusal is about that one.
    return { ok: false, failure: reached.entry === undefined ? failure : ofNewPassword(reached.entry, failure), after };
  }
}

/**
 * Lists the steps of a renewal with a sign-in. A provided app password is neither made nor revoked here, because a person does
 * both; a granted one of a drive has no step `retire`, because it was refused or lost.
 */
function plannedSteps({ drive, password: { origin } }: Connection, stays: boolean): readonly StepId[] {
  return [
    ...(['discover', 'sign-in'] as const),
    ...(origin === 'provided' ? [] : (['create'] as const)),
    'store',
    ...activationSteps({ replaces: { origin }, drive }, stays),
  ];
}

/**
 * Continues an earlier renewal in which an app password was to be granted: a new entry in its place would make the journal forget
 * that grant. A lost app password that only a person can look for is reported once, and forgotten when they renew all the same.
 * @returns the connection when that renewal could be finished.
 * @throws FailureError why it is still open: LK-3110, LK-3114 …
 */
async function goOnWithGrant(
  services: Services,
  connection: Connection,
  signal: AbortSignal,
): Promise<Connection | undefined> {
  const open = renewalOf(await services.journal.list(), connection.id);
  if (open === undefined || !wasGranted(open)) return undefined;
  if (isToldAsLost(open)) {
    // The old entry stays until this renewal's first entry replaces it, so that its failure is still reported if this attempt is
    // killed or fails before.
    await services.secrets.forget({ kind: 'next-password', id: open.id });
    await services.secrets.forget({ kind: 'session', id: open.id });
    return undefined;
  }
  const { outcome } = await resumeRenewal(services, open, silentSteps, { signal });
  const stillOpen = renewalOf(await services.journal.list(), connection.id);
  if (stillOpen !== undefined) throw openFailure(stillOpen);
  return outcome === 'finished' ? await listed(services, connection) : undefined;
}

interface Next {
  /** Name of the app password. */
  readonly name: string;
  /** Set when the sign-in is in the browser. */
  readonly browser?: true | undefined;
}

/** Finds out what can be known of the next app password before anybody types a password. */
async function prepare(
  services: Services,
  { platform, label, drive, caFile, browser, password: { origin } }: Connection,
  signal: AbortSignal,
): Promise<Next> {
  await assertKeychainReady(services);
  const { nameLimit, ways } = await services
    .platform(platform.kind, caFile)
    .discover(new URL(platform.address), signal);
  const name = await newPasswordName(services, nameLimit, drive === undefined ? label : undefined);
  // Where IT no longer allows the password, an app password that was granted for a password is now granted in the browser.
  return { name, browser: origin === 'granted' && !ways.includes('password') ? true : browser };
}

/** Reads the connection again: a renewal that had only waited for a session has changed its app password. */
async function listed(services: Services, connection: Connection): Promise<Connection> {
  return (await services.connections.list()).find(({ id }) => id === connection.id) ?? connection;
}

/**
 * Tells whether a person was told that an app password may be on the platform, and to look for it there; nothing else is left to
 * do.
 */
function isToldAsLost({ failure }: JournalEntry): boolean {
  return failure?.code === 'LK-3114';
}

/**
 * Makes sure that no earlier renewal of the connection is open, whose entry would be lost. An entry about what only a person can
 * look for may be replaced, once they were told.
 * @throws FailureError why the earlier renewal can be neither finished nor undone.
 */
async function assertNotOpen(services: Services, { id }: Connection): Promise<void> {
  const open = (await services.journal.list()).find((entry) => entry.id === id);
  if (open !== undefined && !isToldAsLost(open)) throw openFailure(open);
}

const openFailure = ({ failure, label }: JournalEntry): FailureError =>
  new FailureError(failure ?? { code: 'LK-7001', details: { label } });

async function begin(services: Services, connection: Connection, next: Next, session?: Session): Promise<Renewal> {
  const { id, platform, user, label, password, drive, caFile } = connection;
  const isConnected = isDriveConnection(connection) && (await services.drives.status(connection.drive)) !== 'gone';
  return {
    version: 3,
    kind: 'renew',
    ...{ id, platform, user, label },
    startedAt: services.now().toISOString(),
    phase: 'begun',
    undoing: false,
    password: { name: next.name },
    replaces: password,
    proof: proofName(id),
    ...(isConnected ? { wasConnected: true } : {}),
    ...omitUndefined({ drive, caFile, browser: session?.browser ?? next.browser }),
  };
}

/** Obtains the next app password from the same kind of source as the old one. */
async function obtain(
  services: Services,
  wish: PasswordWish<Use, Renewal>,
  origin: PasswordOrigin | undefined,
  run: SetUpRun,
  reached: Reached,
): Promise<Created<Use, Renewal>> {
  const kind = sourceKindOfOrigin(origin);
  return await passwordSource(services, kind).obtain(wish, {
    ...run,
    onEntry: (entry) => {
      if (entry.kind === 'renew') reached.entry = entry;
    },
    // The session is open already, and the entries that waited for one of this account are done.
    onSession: () => undefined,
    settle: () => Promise.resolve(),
  });
}

/**
 * Describes the app password that replaces the connection's own, for the same drive or application; there are no names to agree
 * on.
 */
function renewalWish(
  services: Services,
  begun: Renewal,
  connection: Connection,
  session: Session | undefined,
  signal: AbortSignal,
): PasswordWish<Use, Renewal> {
  const { drive, login, platform } = connection;
  const { name, use } = begun.replaces;
  return {
    account: { platform, ...omitUndefined({ caFile: connection.caFile }) },
    request: { address: platform.address, user: begun.user, ...omitUndefined({ browser: begun.browser }) },
    session,
    login,
    // The platform's page shows both app passwords under one name, and which of them is older.
    pageName: name,
    beforeAgreed: () => begun,
    agree: () => Promise.resolve(begun),
    useOf: nextUse(connection),
    place: (created) => Promise.resolve(created),
    trial: () =>
      Promise.resolve(
        drive === undefined
          ? undefined
          : { spec: drive, check: (secret) => services.drives.checkPassword(drive, secret, signal) },
      ),
    known: () => ({ id: services.random(), name, ...omitUndefined({ use }) }),
  };
}

/**
 * Returns what the next app password is used for.
 * @throws FailureError LK-2014 when somebody else signed in, whose files the drive does not show.
 */
function nextUse({ drive, user }: Connection): UseOf<Use> {
  return ({ login, webdav }) => {
    if (drive === undefined) return { purpose: 'application', login };
    if (webdav !== undefined && !drive.url.startsWith(webdav)) throw new FailureError('LK-2014', { user });
    return { drive: { ...drive, login } };
  };
}

/** Puts the next app password into the keychain beside the old one. */
async function keepNext(
  services: Services,
  { entry, secret }: Created<Use, Renewal>,
  { steps, signal }: SetUpRun,
  reached: Reached,
): Promise<{ readonly entry: Renewal; readonly secret: Secret }> {
  return await steps.run('store', async () => {
    await services.secrets.write({ kind: 'next-password', id: entry.id }, secret, passwordBinding(entry));
    signal.throwIfAborted();
    const stored: Renewal = { ...entry, phase: 'stored' };
    await services.journal.write(stored);
    reached.entry = stored;
    return { entry: stored, secret };
  });
}

/** Revokes the old app password. The new one is in use, so a failure here does not fail the renewal, but leaves a duty. */
async function retireOld(
  services: Services,
  entry: Renewal,
  session: Session | undefined,
  { steps }: SetUpRun,
): Promise<RemovalLeft | undefined> {
  let reached = entry;
  try {
    await revokeOld(services, entry, steps, { session }, (next) => {
      reached = next;
    });
    return undefined;
  } catch (error) {
    const failure = failureOf(error, services.log);
    await services.journal.write({ ...reached, failure }).catch((trouble: unknown) => failureOf(trouble, services.log));
    // Once the old app password is gone, only this machine's own tidying is left, which nobody has to be told of.
    return reached.phase === 'retired' ? undefined : { passwordName: entry.replaces.name, why: 'duty', failure };
  }
}

/**
 * Goes back after a failure, unless the new app password is in use already.
 * @returns the state that the connection is in then.
 */
async function leave(
  services: Services,
  connection: Connection,
  { entry, session }: Reached,
  failure: Failure,
  { steps }: SetUpRun,
): Promise<AfterRenewal> {
  if (entry === undefined) {
    if (session !== undefined) await signOutQuietly(services, connection, session);
    return 'unchanged';
  }
  if (entry.phase === 'replaced') {
    await services.journal.write({ ...entry, failure }).catch((error: unknown) => failureOf(error, services.log));
    return 'open';
  }
  const back = await undoRenewal(services, { ...entry, failure }, connection, steps, { session });
  return back.failure === undefined ? back.after : 'open';
}
