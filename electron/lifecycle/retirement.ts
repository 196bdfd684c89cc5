import { isDriveConnection, type Connection } from '../connections/connection.ts';
import { FailureError, type Failure, type FailureCode } from '../contract/failure.ts';
import { waitsForPerson } from '../contract/failure-groups.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { withSessions, type Session } from '../platforms/platform.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import { hasDrive, mayExistOnPlatform, type JournalEntry, type Renewal } from './journal/journal-entry.ts';
import { assertBound, keptSession, passwordBinding, sessionBinding } from './kept-secrets.ts';
import { emptyKeychain, removalEntry } from './removal.ts';
import { loadState, type Chosen } from './recovery.ts';
import { failureOf, silentSteps } from './run.ts';
import type { Services } from './services.ts';
import { codeOfWhy } from '../secrets/secret-store.ts';
import { resume, signOutQuietly } from './sessions.ts';
import { undo } from './undo.ts';

/**
 * Removes what can be removed without asking anybody: each drive is unmapped, its app password revoked on the platform and
 * forgotten here. Nothing is cut off: a drive on which programs have files open, or of which files are still to be uploaded, stays as it is until
 * the next round. What only a person can end waits in the journal. To be called while the exclusive lock is held.
 * @returns why something is left, each code once
 * @throws FailureError LK-1010 to LK-1013 when it cannot be told what there is; when aborted
 */
export async function retireRound(
  services: Services,
  all: readonly Chosen[],
  signal: AbortSignal,
): Promise<readonly FailureCode[]> {
  const codes = new Set<FailureCode>();
  for (const chosen of all) {
    signal.throwIfAborted();
    const failure = await retireOne(services, chosen, signal).catch((error: unknown) => {
      if (signal.aborted) throw error;
      return failureOf(error, services.log);
    });
    if (failure !== undefined) codes.add(failure.code);
  }
  await emptyKeychain(services);
  services.log.info('retire-round', { left: codes.size === 0 ? 'nothing' : [...codes].join(' ') });
  return [...codes];
}

async function retireOne(services: Services, chosen: Chosen, signal: AbortSignal): Promise<Failure | undefined> {
  if (chosen.is === 'connection') return await retireConnection(services, chosen, signal);
  const { entry } = chosen;
  const removal: JournalEntry = entry.kind === 'renew' ? { ...entry, kind: 'remove', phase: 'stored' } : entry;
  const waits = entry.failure !== undefined && waitsForPerson(entry.failure.code);
  if (!waits && hasDrive(removal) && removal.phase === 'stored') await assertNotUsed(services, removal.drive, entry.id);
  // The session of an earlier round may have ended since.
  const needsOne = !waits && mayExistOnPlatform(removal);
  const isOpen = needsOne && (await keptSession(services.secrets, removal)) !== undefined;
  const session = isOpen ? undefined : await quietSession(services, removal, signal);
  // Repeating this would change nothing until the person has signed in, or has looked on the platform.
  if (waits && session === undefined) return entry.failure;
  return await undoWith(services, removal, session);
}

async function retireConnection(
  services: Services,
  { connection, renewal }: { readonly connection: Connection; readonly renewal?: Renewal },
  signal: AbortSignal,
): Promise<Failure | undefined> {
  if (isDriveConnection(connection)) await assertNotUsed(services, connection.drive, connection.id);
  const kept = await services.secrets.read({ kind: 'app-password', id: connection.id }, passwordBinding(connection));
  // Without the keychain an app password could be neither revoked nor forgotten.
  if (kept.found === 'unknown') throw new FailureError(codeOfWhy[kept.why]);
  // Nothing is sent to a server for which the app password was not made.
  const entry = removalEntry(services, connection, { localOnly: kept.found === 'elsewhere', renewal });
  const session = await quietSession(services, entry, signal);
  return await undoWith(services, entry, session, () => services.journal.write(entry));
}

/**
 * Undoes an entry with what the keychain has, and with this session where there is one, which the keychain gets first.
 * @param begin what has to be done before that
 */
async function undoWith(
  services: Services,
  entry: JournalEntry,
  session: Session | undefined,
  begin?: () => Promise<void>,
): Promise<Failure | undefined> {
  try {
    await begin?.();
    if (session !== undefined) {
      await services.secrets.write({ kind: 'session', id: entry.id }, session.token, sessionBinding(entry));
    }
  } catch (error) {
    if (session !== undefined) await signOutQuietly(services, entry, session); // the next round opens another one
    throw error;
  }
  return await undo(services, entry, silentSteps, { session, whyNoSession: onlyByPerson(entry) });
}

/** Says why nothing more can be done without a session: nobody's sign-in has ended, nobody was asked for one. */
function onlyByPerson({ platform: { address } }: Pick<JournalEntry, 'platform'>): Failure {
  return { code: 'LK-2021', details: { host: new URL(address).host } };
}

/** Opens the session that undoing an entry needs, without asking anybody; undefined where only a person could, or none is needed. */
async function quietSession(
  services: Services,
  entry: JournalEntry,
  signal: AbortSignal,
): Promise<Session | undefined> {
  if (!mayExistOnPlatform(entry) || entry.password.origin !== undefined) return undefined;
  const { platform: of, user, caFile, browser } = entry;
  const platform = withSessions(services.platform(of.kind, caFile));
  await assertBound(services.secrets, entry);
  const request = { address: of.address, user, ...omitUndefined({ browser }) };
  return await resume(services, platform, request, entry, signal);
}

/**
 * Makes sure that taking a drive away loses nothing. A drive that is not mapped, as after a logon, may still have files to upload.
 * @throws FailureError LK-7017 while programs have files open or the copy of a lost file is kept, LK-5381 while files are to be
 * uploaded
 */
async function assertNotUsed(services: Services, drive: DriveSpec, id: string): Promise<void> {
  const { label } = drive;
  const isGone = (await services.drives.mounted(drive)) === 'gone';
  const programs = isGone ? [] : await services.drives.openIn(drive);
  if (programs.length > 0) throw new FailureError('LK-7017', { labels: [label], programs });
  const uploads = await services.drives.uploads(drive);
  const count = (uploads?.waiting ?? 0) + (uploads?.failed ?? 0);
  if (count > 0) throw new FailureError('LK-5381', { label, count });
  const copies = (await services.gateway.lost()).filter((lost) => lost.drive === id && lost.isKept);
  if (copies.length > 0) {
    throw new FailureError('LK-7017', { labels: [label], files: copies.map(({ path }) => path) });
  }
}

/** Counts the drives and app passwords of which something is left, and says why, as far as the journal knows. */
export async function whatIsLeftToRetire(
  services: Services,
): Promise<{ readonly left: number; readonly codes: readonly FailureCode[] }> {
  const { connections, entries } = await loadState(services);
  const apart = entries.filter(({ id }) => connections.every((connection) => connection.id !== id));
  const codes = new Set(apart.flatMap(({ failure }) => failure?.code ?? []));
  return { left: connections.length + apart.length, codes: [...codes] };
}
