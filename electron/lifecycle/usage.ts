import { driveOf, isDriveConnection, type Connection } from '../connections/connection.ts';
import { FailureError, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { proofName } from '../contract/proof-file.ts';
import type { ApplicationView, Space, StepId } from '../contract/view.ts';
import type { OfferEnd, OfferOptions } from '../hand-over/concealed-clipboard.ts';
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
import { discoverAllowed } from './allowed-platforms.ts';
import { loadState, resume, resumeSteps, undoForAccount, type Chosen } from './recovery.ts';
import { acceptedAgain, notingRefusal, unlessRefused } from './refusals.ts';
import { failureOf, type SetUpRun, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { openSession, type SessionOwner } from './sessions.ts';
import { undoRenewalSteps } from './undo.ts';

/** A drive that was connected again, with notes for the user. */
export interface Reconnected {
  readonly connection: Connection;
  readonly notes?: readonly Failure[];
  readonly space?: Space;
}

/**
 * Maps a connection's drive again, or finishes a set-up that waits. To be called while the exclusive lock is held.
 * @throws FailureError LK-1008, LK-1018, LK-30xx, LK-4xxx, LK-5xxx, LK-7012; the failure of an interrupted renewal or set-up that
 * stays open.
 */
export async function reconnect(
  services: Services,
  chosen: Chosen,
  steps: Steps,
  signal: AbortSignal,
): Promise<Reconnected> {
  if (chosen.is === 'connection') {
    const { connection, renewal } = chosen;
    // The renewal decides which app password the drive is connected with.
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
  // The set-up was undone instead: its app password was no longer in the keychain, or undoing was what the user had asked for.
  if (connection === undefined) throw new FailureError('LK-4005', { label: chosen.entry.label, outcome });
  return { connection };
}

/** Adds the steps after which the drive is mapped. */
const thenMapped = (steps: readonly StepId[]): readonly StepId[] => [...new Set<StepId>([...steps, 'map', 'prove'])];

async function carryOnAndMap(
  services: Services,
  { entry: renewal, connection: before }: Renewing,
  steps: Steps,
  signal: AbortSignal,
): Promise<Reconnected> {
  const stays = await staysMapped(services, before.drive, renewal.drive);
  const planned = resumeSteps(renewal, stays);
  // When the drive is unmapped on the way, the same steps also map it again, with the one app password or the other.
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
  signal.throwIfAborted(); // the keychain may have made the person wait
  // Saved before the drive is mapped: killed after that, it would be mapped and count as disconnected for ever.
  const { disconnected, ...wanted } = connection;
  if (disconnected !== undefined) await services.connections.save(wanted);
  // The user wants a try now, so one is made even when the app password was refused before.
  const up = await notingRefusal(services, connection, async () => {
    await checkStoredPassword(services, connection, secret, signal);
    return bringUp(services, drive, secret, {
      ...{ proofName: proofName(connection.id), steps, signal, established: true },
      moveTo: (next) => services.connections.save({ ...wanted, drive: next }),
    });
  });
  await acceptedAgain(services, connection.id);
  const { notes, space } = up;
  return { connection: await keepBroughtUp(services, wanted, up), notes, ...omitUndefined({ space }) };
}

/**
 * Lets a person look into the folders of a connection's account, from its root down.
 * @throws FailureError LK-1018, LK-4005, LK-4xxx, LK-5006 refused now or before, LK-30xx.
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
  const url = await noting(() => accountRoot(services, connection, secret, signal));
  const browser = folderBrowser(services.drives, { ...drive, url }, secret, signal);
  return {
    host: browser.host,
    open: (folder, from, over) => noting(() => browser.open(folder, from, over)),
    make: (folder, name, over) => noting(() => browser.make(folder, name, over)),
  };
}

/**
 * Returns the root of the files of a drive's account; what the drive shows may be a folder inside. The app password was made for
 * this server, and must not go to another one, even if the platform now says that its files are there.
 * @throws FailureError LK-3111 when that is another server now than the app password was made for.
 */
export async function accountRoot(
  services: Services,
  connection: Connection,
  secret: Secret,
  signal: AbortSignal,
): Promise<string> {
  const url = await rootOf(services, connection, secret, signal);
  const { host, origin } = new URL(driveOf(connection).url);
  if (new URL(url).origin !== origin) throw new FailureError('LK-3111', { host });
  return url;
}

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

/** Makes sure that IT allows app passwords to be handed over. @throws FailureError LK-6001. */
export async function assertHandOverAllowed(services: Services): Promise<void> {
  if (!allowsHandOver(await services.policy.read())) throw new FailureError('LK-6001');
}

/** Hands an application its app password by way of the clipboard. @throws FailureError LK-7033 for a drive, LK-4005, LK-7032. */
export async function handOver(
  services: Services,
  connection: Connection,
  onOffer: (what: Pick<ApplicationView, 'id' | 'label' | 'login'>) => void,
  options: Omit<OfferOptions, 'onOffer'>,
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
    ...options,
  });
}

/**
 * Signs in to an account, and does there what waits in the journal for a session of it.
 * @param exclusively runs that work under the lock; while another Latchkey works it is left for the next time
 * @throws FailureError LK-3109 where the platform has no sessions; LK-0002, LK-2xxx, LK-3xxx, LK-4xxx of the sign-in.
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
    // Open duties are reported elsewhere, in `status`; here the user wants the list of app passwords.
    if (!run.signal.aborted) services.log.info('duties-not-done', { code: failureOf(error, services.log).code });
  }
  if (!run.signal.aborted) return signedIn;
  // A person who stopped the sign-in gets no account, and no session stays open.
  await signOutOf(services, signedIn);
  throw new FailureError('LK-0002');
}

/**
 * Makes sure that the platform has sessions.
 * @throws FailureError LK-3109, with the page on which people find their app passwords.
 */
function assertHasSessions(services: Services, { platform: { kind, address }, caFile }: SessionOwner): void {
  const platform = services.platform(kind, caFile);
  if (hasSessions(platform)) return;
  const link = platform.passwordsPage?.(address);
  throw new FailureError('LK-3109', { host: new URL(address).host, ...omitUndefined({ link }) });
}

/** Ends the session. Never rejects: the session ends by itself soon, so a failure stops nothing. */
export async function signOutOf(services: Services, { session, kind, caFile }: SignedIn): Promise<void> {
  await withSessions(services.platform(kind, caFile))
    .signOut(session)
    .catch((error: unknown) => failureOf(error, services.log));
}
