import { driveOf, isDriveConnection, type Connection } from '../connections/connection.ts';
import { FailureError, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { proofName } from '../contract/proof-file.ts';
import type { ApplicationView, StepId } from '../contract/view.ts';
import type { OfferEnd } from '../hand-over/concealed-clipboard.ts';
import { hasSessions, withSessions } from '../platforms/platform.ts';
import { allowsHandOver } from '../policy/policy.ts';
import type { Secret } from '../secrets/secret.ts';
import type { FolderBrowser } from '../sign-in/ask.ts';
import type { SignedIn } from './account.ts';
import type { Renewing } from './activation.ts';
import { bringUp, checkStoredPassword, keepBroughtUp, staysMapped } from './bring-up.ts';
import { folderBrowser, rootByLogin } from './folder.ts';
import { isBetween, renewalOf } from './journal/journal-entry.ts';
import { keptPassword, passwordBinding } from './kept-secrets.ts';
import { discoverAllowed } from './plan.ts';
import { loadState, resume, resumeSteps, undoForAccount, type Chosen } from './recovery.ts';
import { acceptedAgain, notingRefusal, unlessRefused } from './refusals.ts';
import { failureOf, type SetUpRun, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { openSession, type SessionOwner } from './sessions.ts';
import { undoRenewalSteps } from './undo.ts';

/** A drive that is connected again, with what a person should know of that. */
export interface Reconnected {
  readonly connection: Connection;
  readonly notes?: readonly Failure[];
}

/** Maps a connection's drive again, or finishes a set-up that waits. To be called while the exclusive lock is held. @throws FailureError */
export async function reconnect(
  services: Services,
  chosen: Chosen,
  steps: Steps,
  signal: AbortSignal,
): Promise<Reconnected> {
  if (chosen.is === 'connection') {
    const { connection, renewal } = chosen;
    // Which password the drive is to be connected with, the renewal decides.
    if (renewal !== undefined && isBetween(renewal))
      return await carryOnAndMap(services, { entry: renewal, connection }, steps, signal);
    steps.plan(['map', 'prove']);
    return await mapAgain(services, connection, steps, signal);
  }
  if (chosen.entry.purpose === 'application') throw new FailureError('LK-1018', { label: chosen.entry.label });
  steps.plan(resumeSteps(chosen.entry));
  const { failure, outcome } = await resume(services, chosen.entry, steps, signal);
  if (failure !== undefined) throw new FailureError(failure);
  const connection = (await services.connections.list()).find(({ id }) => id === chosen.entry.id);
  // Undone instead of finished: its app password was no longer in the keychain, or that was what was asked for.
  if (connection === undefined) throw new FailureError('LK-4005', { label: chosen.entry.label, outcome });
  return { connection };
}

/** Steps after which the drive is mapped. */
const thenMapped = (steps: readonly StepId[]): readonly StepId[] => [...new Set<StepId>([...steps, 'map', 'prove'])];

async function carryOnAndMap(
  services: Services,
  { entry: renewal, connection: before }: Renewing,
  steps: Steps,
  signal: AbortSignal,
): Promise<Reconnected> {
  const stays = await staysMapped(services, before.drive, renewal.drive);
  const planned = resumeSteps(renewal, stays);
  // A drive that is unmapped on the way is mapped again there, with the one app password or the other.
  steps.plan(planned.includes('unmap') ? planned : thenMapped(planned));
  const { outcome } = await resume(services, renewal, steps, signal);
  const { connections, entries } = await loadState(services);
  const open = renewalOf(entries, renewal.id);
  if (open?.failure !== undefined && isBetween(open)) throw new FailureError(open.failure);
  const connection = connections.find(({ id }) => id === renewal.id);
  if (connection === undefined) throw new FailureError('LK-1008');
  const { drive } = connection;
  if (drive !== undefined && (await services.drives.status(drive)) === 'mapped') return { connection };
  const isBack = outcome === 'undone' && renewal.rotates !== true;
  steps.plan(thenMapped(isBack ? undoRenewalSteps(renewal, stays) : planned));
  return await mapAgain(services, connection, steps, signal);
}

async function mapAgain(
  services: Services,
  connection: Connection,
  steps: Steps,
  signal: AbortSignal,
): Promise<Reconnected> {
  if (!isDriveConnection(connection)) throw new FailureError('LK-1018', { label: connection.label });
  const { drive } = connection;
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
  await services.secrets.bind({ kind: 'app-password', id: connection.id }, passwordBinding(connection));
  signal.throwIfAborted(); // a keychain may have been waited for
  // The user wants it tried, so it is, also when it was refused before.
  const up = await notingRefusal(services, connection, async () => {
    await checkStoredPassword(services, connection, secret, signal);
    return bringUp(services, drive, secret, {
      ...{ proofName: proofName(connection.id), steps, signal, established: true },
      moveTo: (next) => services.connections.save({ ...connection, drive: next }),
    });
  });
  await acceptedAgain(services, connection.id);
  return { connection: await keepBroughtUp(services, connection, up), notes: up.notes };
}

/**
 * Lets a person look into the folders of a connection's account, from its root down.
 * @throws FailureError LK-1018, LK-4005, LK-4xxx, LK-5006 refused (before, too), LK-30xx.
 */
export async function browseFolders(
  services: Services,
  connection: Connection,
  signal: AbortSignal,
): Promise<FolderBrowser> {
  const drive = driveOf(connection);
  await unlessRefused(services, connection);
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
  const noting = <T>(work: () => Promise<T>): Promise<T> => notingRefusal(services, connection, work);
  const url = await noting(() => rootOf(services, connection, secret, signal));
  // The password was made for this server, wherever the platform says now that its files are.
  if (new URL(url).origin !== new URL(drive.url).origin)
    throw new FailureError('LK-3111', { host: new URL(drive.url).host });
  const browser = folderBrowser(services.drives, { ...drive, url }, secret, signal);
  return {
    host: browser.host,
    open: (folder, from, over) => noting(() => browser.open(folder, from, over)),
    make: (folder, name, over) => noting(() => browser.make(folder, name, over)),
  };
}

/** Where the files of an account are. What the drive shows may be a folder in there. */
async function rootOf(
  services: Services,
  { platform: { kind, address }, login, caFile, user }: Connection,
  secret: Secret,
  signal: AbortSignal,
): Promise<string> {
  const known = await rootByLogin(services, { kind, address, login, user, caFile }, secret, signal);
  if (known !== undefined) return known;
  const found = await discoverAllowed(services, new URL(address), { kind, signal, ...omitUndefined({ caFile }) });
  return found.webdav;
}

/** @throws FailureError LK-6001 unless IT allows that app passwords are handed over. */
export async function assertHandOverAllowed(services: Services): Promise<void> {
  if (!allowsHandOver(await services.policy.read())) throw new FailureError('LK-6001');
}

/** Hands an application its app password over the clipboard. @throws FailureError LK-7033 for a drive, LK-4005, LK-7032. */
export async function handOver(
  services: Services,
  connection: Connection,
  onOffer: (what: Pick<ApplicationView, 'id' | 'label' | 'login'>) => void,
  signal: AbortSignal,
): Promise<OfferEnd> {
  const { id, label, login } = connection;
  if (isDriveConnection(connection)) throw new FailureError('LK-7033', { label });
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label });
  services.log.info('hand-over', { id });
  return await services.clipboard.offer(secret, {
    onOffer: () => {
      onOffer({ id, label, login });
    },
    signal,
  });
}

/**
 * Signs in to an account, and does there what waits in the journal for a session of it.
 * @param exclusively for that; while another Latchkey works it is left for the next time
 * @throws FailureError
 */
export async function signInTo(
  services: Services,
  owner: SessionOwner,
  run: SetUpRun,
  exclusively: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<SignedIn> {
  assertHasSessions(services, owner);
  run.steps.plan(['sign-in']);
  const session = await openSession(services, owner, { ...run, unrecorded: true });
  const signedIn = { session, kind: owner.platform.kind, caFile: owner.caFile };
  try {
    await exclusively(() => undoForAccount(services, session, run.signal));
  } catch (error) {
    // What waits has its own place where it is told about: the list is wanted now.
    if (!run.signal.aborted) services.log.info('duties-not-done', { code: failureOf(error, services.log).code });
  }
  if (!run.signal.aborted) return signedIn;
  // Who has stopped gets no open account, and leaves none.
  await signOutOf(services, signedIn);
  throw new FailureError('LK-0002');
}

/** @throws FailureError LK-3109, with the page on which people find their app passwords. */
function assertHasSessions(services: Services, { platform: { kind, address }, caFile }: SessionOwner): void {
  const platform = services.platform(kind, caFile);
  if (hasSessions(platform)) return;
  const link = platform.passwordsPage?.(address);
  throw new FailureError('LK-3109', { host: new URL(address).host, ...omitUndefined({ link }) });
}

/** Ends the session; it ends by itself soon, so trouble here stops nothing. */
export async function signOutOf(services: Services, { session, kind, caFile }: SignedIn): Promise<void> {
  await withSessions(services.platform(kind, caFile))
    .signOut(session)
    .catch((error: unknown) => failureOf(error, services.log));
}
