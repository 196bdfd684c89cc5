import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import { namesIn } from '../contract/folders.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { AfterChange, Outcome } from '../contract/outcome.ts';
import { proofName } from '../contract/proof-file.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';
import { bringUp, checkStoredPassword, keepBroughtUp } from './bring-up.ts';
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
}

/**
 * Gives a drive another name, or another folder of the same account. It is connected anew, as mount tools know a drive by
 * both; its app password stays. What cannot be done is put back. To be called while the exclusive lock is held.
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
  if (drive.label === connection.label && drive.url === connection.drive.url) return { ok: true, value: connection };
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
    const { notes, space } = up;
    return { ok: true, value: await keepBroughtUp(services, next, up), notes, ...omitUndefined({ space }) };
  } catch (error) {
    const failure = run.signal.aborted ? { code: 'LK-0002' as const } : failureOf(error, services.log);
    return { ok: false, failure, after: await putBack(services, connection, secret, run.steps), id: connection.id };
  }
}

/** @throws FailureError LK-4005, LK-4xxx, LK-5006 without any request when it was refused before. */
async function passwordOf(services: Services, connection: DriveConnection): Promise<Secret> {
  await unlessRefused(services, connection);
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: connection.label });
  return secret;
}

/** The drive as it shall be, before anything is done to it. @throws FailureError what is wrong with a name or a folder, and what the asker throws. */
async function changed(
  services: Services,
  connection: DriveConnection,
  { label = connection.label, chooseFolder = false }: DriveChange,
  secret: Secret,
  { ask, signal }: SetUpRun,
): Promise<DriveSpec> {
  const { drive } = connection;
  if (label !== connection.label) await checkLabel(services, label, connection.id);
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
 * Puts the drive back as it was: in the list, and connected unless its user had disconnected it. A refused app password is not
 * tried again for that.
 * @returns whether the drive is as it was
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
    await steps.undo('unmap', () => services.drives.connect(connection.drive, secret, signal));
    return 'unchanged';
  } catch (error) {
    services.log.info('not-put-back', { code: failureOf(error, services.log).code });
    return 'disconnected';
  }
}
