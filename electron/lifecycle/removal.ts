import type { Connection } from '../connections/connection.ts';
import { failureCodes, FailureError, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { RemovalLeft, RemovalOutcome, RemovalReport, RemoveAllReport } from '../contract/outcome.ts';
import { proofName } from '../contract/proof-file.ts';
import type { Recovery } from '../contract/view.ts';
import type { Session } from '../platforms/platform.ts';
import { type JournalEntry, type Renewal } from './journal/journal-entry.ts';
import { passwordBinding, sessionBinding } from './kept-secrets.ts';
import { loadState, takenBack, type Chosen } from './recovery.ts';
import { manualRevocation, type UndoOptions } from './revocation.ts';
import { failureOf, type SetUpRun, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { closeRecord, openSession, signOutQuietly, type SessionOwner } from './sessions.ts';
import { undo, undoSteps } from './undo.ts';

/**
 * Removes a connection, or undoes the entry that waits in the journal under its name.
 * @throws FailureError LK-0002, LK-101x, LK-2xxx, LK-3xxx, LK-4xxx; nothing has changed then.
 */
export async function remove(
  services: Services,
  chosen: Chosen,
  how: { readonly localOnly: boolean },
  run: SetUpRun,
): Promise<RemovalReport> {
  if (chosen.is === 'connection') {
    const { id, label, platform, user, password } = chosen.connection;
    const stays = await manualRevocation(services, chosen.connection);
    const failure = await removeConnection(services, chosen.connection, { ...how, renewal: chosen.renewal }, run);
    return removalReport({ id, label, platform, user }, password.name, how, failure, stays);
  }
  const { id, label, platform, user, password } = chosen.entry;
  const entry = how.localOnly ? { ...chosen.entry, localOnly: true } : chosen.entry;
  const { failure } = await undoWaiting(services, entry, run);
  return removalReport({ id, label, platform, user }, password.name, how, failure);
}

/** Reports what is left of a removal, by how it was done and why the app password could not be revoked. */
function removalReport(
  removed: RemovalReport['removed'],
  passwordName: string,
  how: { readonly localOnly: boolean },
  failure: Failure | undefined,
  stays?: RemovalLeft,
): RemovalReport {
  if (failure?.code === 'LK-3114') {
    const { name = passwordName, link } = failure.details ?? {};
    return {
      removed,
      left: { passwordName: String(name), why: 'maybe', ...(link === undefined ? {} : { link: String(link) }) },
    };
  }
  // An app password that only a person can delete on the platform stays there, whatever else is still to be done here.
  if (stays !== undefined) return { removed, left: stays };
  if (failure?.code === 'LK-4006') {
    const link = String(failure.details?.['address'] ?? '');
    return { removed, left: { passwordName, why: 'by-hand', ...(link === '' ? {} : { link }) } };
  }
  if (failure !== undefined) return { removed, left: { passwordName, why: 'duty', failure } };
  return how.localOnly ? { removed, left: { passwordName, why: 'local-only' } } : { removed };
}

/** Removes everything, one thing at a time. @throws FailureError when it cannot be told what there is; LK-0002 when stopped. */
export async function removeAll(
  services: Services,
  all: readonly Chosen[],
  how: { readonly localOnly: boolean },
  run: SetUpRun,
): Promise<RemoveAllReport> {
  const accounts = signedInOnce(services, run);
  const removals: RemovalOutcome[] = [];
  const result = async (
    owner: Connection | JournalEntry,
    remove: (own: SetUpRun) => Promise<Failure | undefined>,
    stays?: RemovalLeft,
  ): Promise<void> => {
    run.signal.throwIfAborted();
    const { id, label, platform, user, password } = owner;
    const who: RemovalReport['removed'] = { id, label, platform, user };
    try {
      removals.push({
        ok: true,
        ...removalReport(who, password.name, how, await remove({ ...run, steps: run.steps.another() }), stays),
      });
    } catch (error) {
      removals.push({ ok: false, kept: who, failure: failureOf(error, services.log) });
    }
  };
  try {
    for (const chosen of all) {
      if (chosen.is === 'connection') {
        const { connection, renewal } = chosen;
        await result(
          connection,
          (own) => removeConnection(services, connection, { ...how, renewal }, own, accounts),
          await manualRevocation(services, connection).catch(() => undefined),
        );
      } else {
        const entry = how.localOnly ? { ...chosen.entry, localOnly: true } : chosen.entry;
        await result(entry, async (own) => (await undoWaiting(services, entry, own, accounts)).failure);
      }
    }
  } finally {
    await accounts.end();
  }
  return { removals, keychain: await emptyKeychain(services) };
}

/**
 * Shares one sign-in among all removals of an account. A refusal is shared too: a wrong password is not tried again for each of
 * them.
 */
function signedInOnce(services: Services, run: SetUpRun): SharedSignIn & { end(): Promise<void> } {
  const keyOf = (owner: SessionOwner): string => JSON.stringify([owner.platform.address, owner.user]);
  const asked = new Map<string, { readonly owner: SessionOwner; readonly session: Promise<Session> }>();
  return {
    isAsked: (owner) => asked.has(keyOf(owner)),
    session: (owner) => {
      const key = keyOf(owner);
      const known = asked.get(key) ?? { owner, session: openSession(services, owner, run) };
      asked.set(key, known);
      return known.session;
    },
    async end() {
      const open = (await services.journal.list().catch(() => [])).map(({ platform, user }) =>
        [platform.address, user].join(),
      );
      for (const { owner, session } of asked.values()) {
        const made = await session.catch(() => undefined);
        // A duty that is left needs its session at the next start.
        const needed = open.includes([owner.platform.address, owner.user].join());
        if (made !== undefined && !needed) await signOutQuietly(services, owner, made);
      }
    },
  };
}

/** Deletes what a lost list or journal has left in the keychain, unless a connection or a duty still needs the keychain. */
export async function emptyKeychain(services: Services): Promise<RemoveAllReport['keychain']> {
  const { connections, entries } = await loadState(services);
  if (connections.length + entries.length > 0) return 'needed';
  try {
    return await services.secrets.forgetAll();
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return 'unknown';
  }
}

export interface RemovalHow {
  readonly localOnly: boolean;
  /**
   * A renewal of the connection that is still open: what it has made is removed too, and the removal's entry replaces its entry.
   */
  readonly renewal?: Renewal | undefined;
}

/**
 * Removes a connection: the drive, the app password on the platform, the keychain item, the record. To be called while the
 * exclusive lock is held.
 *
 * When the platform cannot be reached, the drive is removed all the same, and revoking the app password stays in the journal as a
 * duty. Any other failure of the sign-in (refused, cancelled) is thrown, and nothing has changed.
 * @returns why the app password is still on the platform, or undefined when nothing is left.
 */
export async function removeConnection(
  services: Services,
  connection: Connection,
  how: RemovalHow,
  run: SetUpRun,
  shared?: SharedSignIn,
): Promise<Failure | undefined> {
  // Nobody has to sign in for a granted app password, which revokes itself, nor for a provided one, which Latchkey does not
  // revoke.
  const isWithoutSession = (isLocal: boolean): boolean => isLocal || connection.password.origin !== undefined;
  const announce = (removal: JournalEntry): void => {
    const isSilent = isWithoutSession(removal.localOnly === true) || shared?.isAsked(removal) === true;
    run.steps.plan(isSilent ? undoSteps(removal) : ['sign-in', ...undoSteps(removal)]);
  };
  announce(removalEntry(services, connection, how));
  // An app password that was made for another server than the list now says is removed locally only: nothing is sent to that
  // server, and nobody signs in to it.
  const kept = await services.secrets.read({ kind: 'app-password', id: connection.id }, passwordBinding(connection));
  const localOnly = how.localOnly || kept.found === 'elsewhere';
  const entry = removalEntry(services, connection, { ...how, localOnly });
  const signIn = shared?.session ?? ((owner: JournalEntry) => openSession(services, owner, run));
  announce(entry);
  const { session, whyNoSession } = isWithoutSession(localOnly) ? {} : await signInIfReachable(entry, signIn);
  try {
    await services.journal.write(entry);
    if (session !== undefined) {
      await services.secrets.write({ kind: 'session', id: entry.id }, session.token, sessionBinding(entry));
      if (shared === undefined) await closeRecord(services, session); // a shared session outlives this entry
    }
  } catch (error) {
    await forgetAttempt(services, entry, shared === undefined ? session : undefined);
    throw error;
  }
  return await undoAsAsked(services, entry, run.steps, {
    ...{ session, whyNoSession, keepSession: shared !== undefined },
    ...cutOffBy(run),
  });
}

/** Erases a removal that could not begin, because the next start would carry out whatever the journal says of it. */
async function forgetAttempt(services: Services, entry: JournalEntry, session: Session | undefined): Promise<void> {
  const quietly = (work: Promise<void>): Promise<unknown> =>
    work.catch((error: unknown) => failureOf(error, services.log));
  await quietly(services.secrets.forget({ kind: 'session', id: entry.id }));
  await quietly(services.journal.close(entry.id));
  if (session !== undefined) await signOutQuietly(services, entry, session);
}

/** Undoes an entry that waits in the journal, and signs in when its session has ended. @throws the failure of the sign-in. */
export async function undoWaiting(
  services: Services,
  waiting: JournalEntry,
  run: SetUpRun,
  shared?: SharedSignIn,
): Promise<Recovery> {
  // A renewal gets here only when the list has lost its connection: both app passwords go.
  const entry: JournalEntry = waiting.kind === 'renew' ? { ...waiting, kind: 'remove', phase: 'stored' } : waiting;
  run.steps.plan(undoSteps(entry));
  const asking = cutOffBy(run);
  let failure = await undoAsAsked(services, entry, run.steps, asking);
  if (failure?.code === 'LK-2008') {
    run.steps.plan(shared?.isAsked(entry) === true ? undoSteps(entry) : ['sign-in', ...undoSteps(entry)]);
    const session = await (shared === undefined ? openSession(services, entry, run) : shared.session(entry));
    failure = await undoAsAsked(services, entry, run.steps, { ...asking, session, keepSession: shared !== undefined });
  }
  return takenBack(entry, failure);
}

/** Who says whether programs that use the drive may be cut off, where anybody can be asked. */
function cutOffBy({ ask }: SetUpRun): Pick<UndoOptions, 'cutOff'> {
  return omitUndefined({ cutOff: ask.cutOff?.bind(ask) });
}

/**
 * Undoes an entry for a person. An app password that only they can look for on the platform, or that was made for another server
 * than the journal says, is reported and then forgotten.
 * @returns LK-3114 or LK-4006 in these two cases; for anything else, why the entry is still open.
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

/** Makes the entry of a removal, which says what there is to undo. */
export function removalEntry(
  services: Services,
  connection: Connection,
  { localOnly, renewal }: RemovalHow,
): JournalEntry {
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

/** A sign-in that several removals share; a single removal must not end its session. */
interface SharedSignIn {
  /** Tells whether somebody has signed in to the account already, or tried to: nobody is asked again. */
  readonly isAsked: (owner: SessionOwner) => boolean;
  readonly session: (owner: SessionOwner) => Promise<Session>;
}
