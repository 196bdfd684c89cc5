import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { FailureError, type Failure } from '../contract/failure.ts';
import { namesIn } from '../contract/folders.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { AfterChange, Outcome } from '../contract/outcome.ts';
import { proofName } from '../contract/proof-file.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';
import { bringUp, checkStoredPassword, keepBroughtUp, takeDown } from './bring-up.ts';
import { unmapUnlessInUse } from './disconnection.ts';
import { folderBrowser, placedIn } from './folder.ts';
import { keptPassword } from './kept-secrets.ts';
import { checkLabel } from './plan.ts';
import { notingRefusal, unlessRefused } from './refusals.ts';
import { failureOf, type SetUpRun, type Steps } from './run.ts';
import type { Services } from './services.ts';
import { accountRoot } from './usage.ts';

/** What a person wants to be otherwise of a drive that is set up. What is left out stays. */
export interface DriveChange {
  readonly label?: string;
  /** They choose the folder that it shows from a list. */
  readonly chooseFolder?: boolean;
  /** D to Z, in capitals; only where drives have letters. */
  readonly letter?: string;
}

/**
 * Gives a drive another name, another folder of the same account, or another letter. It is connected anew, as mount tools know a
 * drive by these; its app password stays. What cannot be done is put back. To be called while the exclusive lock is held.
 *
 * Killed in between, the list has the drive either as it was or as it shall be, and the next start connects that.
 */
export async function changeDrive(
  services: Services,
  connection: Connection,
  wish: DriveChange,
  run: SetUpRun,
): Promise<Outcome<DriveConnection, AfterChange>> {
  run.steps.plan(['unmap', 'map', 'prove']);
  if (!isDriveConnection(connection)) throw new FailureError('LK-1018', { label: connection.label });
  const secret = await passwordOf(services, connection);
  const drive = await changed(services, connection, wish, secret, run);
  if (isSame(drive, connection.drive)) return { ok: true, value: connection };
  // A changed drive is connected, whether or not its user had disconnected it before.
  const { disconnected: _, ...kept } = connection;
  const next: DriveConnection = { ...kept, label: drive.label, drive };
  // Before a drive that works is taken away, and before a mount tool gets an app password that may be dead by now.
  await notingRefusal(services, connection, () => checkStoredPassword(services, connection, secret, run.signal));
  try {
    await run.steps.run('unmap', () => unmapUnlessInUse(services, connection, run));
    run.signal.throwIfAborted();
    await services.connections.save(next);
    const up = await notingRefusal(services, next, () =>
      bringUp(services, drive, secret, {
        ...{ proofName: proofName(next.id), steps: run.steps, signal: run.signal, established: false },
        moveTo: (moved) => services.connections.save({ ...next, drive: moved }),
      }),
    );
    const elsewhere = atAnotherLetter(up.spec, wish);
    if (elsewhere !== undefined && (await takeDown(services, up.spec))) throw noSuchLetter(wish.letter);
    const notes = [...up.notes, ...(elsewhere === undefined ? [] : [elsewhere])];
    const { space } = up;
    return { ok: true, value: await keepBroughtUp(services, next, up), notes, ...omitUndefined({ space }) };
  } catch (error) {
    const failure = run.signal.aborted ? { code: 'LK-0002' as const } : failureOf(error, services.log);
    return { ok: false, failure, after: await putBack(services, connection, secret, run.steps), id: connection.id };
  }
}

const isSame = (one: DriveSpec, other: DriveSpec): boolean =>
  one.label === other.label && one.url === other.url && one.letter === other.letter;

/** @throws FailureError LK-4005, LK-4xxx, LK-5006 without any request when it was refused before. */
async function passwordOf(services: Services, connection: DriveConnection): Promise<Secret> {
  await unlessRefused(services, connection);
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: connection.label });
  return secret;
}

/**
 * The drive as it shall be, before anything is done to it.
 * @throws FailureError what is wrong with a name, a folder or a letter, and what the asker throws
 */
async function changed(
  services: Services,
  connection: DriveConnection,
  { label = connection.label, chooseFolder = false, letter }: DriveChange,
  secret: Secret,
  { ask, signal }: SetUpRun,
): Promise<DriveSpec> {
  if (label !== connection.label) await checkLabel(services, label, connection.id);
  if (letter !== undefined && letter !== connection.drive.letter) await checkLetter(services, letter);
  const drive = { ...connection.drive, ...omitUndefined({ letter }) };
  if (!chooseFolder) return { ...drive, label };
  if (ask.folder === undefined) throw new FailureError('LK-1017', { problem: 'missing-option', name: '--folder' });
  return await notingRefusal(services, connection, async () => {
    const root = { ...drive, label, url: await accountRoot(services, connection, secret, signal) };
    const browser = folderBrowser(services.drives, root, secret, signal);
    const page = await browser.open('');
    const chosen = await ask.folder?.({ host: browser.host, why: 'wish', page, browser });
    const folder = namesIn(chosen ?? '').join('/');
    return folder === '' ? root : await placedIn(services, root, folder, secret, signal);
  });
}

/**
 * Checks that a drive could have a letter now. A set-up that wishes for one takes the next when it is not free; who changes a letter
 * wants this one.
 * @throws FailureError LK-5343 for a letter that is taken or that IT does not allow, LK-1017 where drives have no letters
 */
async function checkLetter(services: Services, letter: string): Promise<void> {
  const free = await services.drives.freeLetters();
  if (free === undefined) throw new FailureError('LK-1017', { problem: 'invalid-value', name: '--letter' });
  if (!free.includes(letter)) throw noSuchLetter(letter);
}

const noSuchLetter = (letter?: string): FailureError => new FailureError('LK-5343', omitUndefined({ letter }));

/**
 * Says that a drive got another letter than the one that was wished for, which another program has taken in the meantime. The drive is
 * taken down then; where it cannot be, since programs use it already, it is a drive that works, and stays.
 */
function atAnotherLetter({ label, letter }: DriveSpec, { letter: wish }: DriveChange): Failure | undefined {
  if (wish === undefined || letter === wish) return undefined;
  return { code: 'LK-5344', details: omitUndefined({ label, letter, wish }) };
}

/**
 * Puts the drive back as it was: in the list, and connected unless its user had disconnected it. A refused app password is not
 * tried again for that.
 * @returns how much of the drive is as it was
 */
async function putBack(
  services: Services,
  connection: DriveConnection,
  secret: Secret,
  steps: Steps,
): Promise<AfterChange> {
  // A disk that refuses to keep the list must not keep the drive away, and has not kept the change either.
  await services.connections.save(connection).catch((error: unknown) => failureOf(error, services.log));
  if (connection.disconnected === true) return 'unchanged';
  try {
    await unlessRefused(services, connection);
    // The drive has to come back even when the person has given up the change.
    const { signal } = new AbortController();
    const { spec } = await steps.undo('unmap', () => services.drives.connect(connection.drive, secret, signal));
    const { letter = connection.drive.letter } = spec;
    if (letter === connection.drive.letter) return 'unchanged';
    // Its letter was taken meanwhile, and the list has to say which one it has.
    await services.connections.save({ ...connection, drive: spec });
    return connection.drive.letter === undefined ? 'unchanged' : 'elsewhere';
  } catch (error) {
    services.log.info('not-put-back', { code: failureOf(error, services.log).code });
    return 'disconnected';
  }
}
