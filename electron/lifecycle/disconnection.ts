import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import { canBeCutOff } from '../contract/in-use.ts';
import type { Ask } from '../sign-in/ask.ts';
import type { SetUpRun } from './run.ts';
import type { Services } from './services.ts';

/**
 * Disconnects a drive, and keeps that the user wants it so: neither a logon nor upkeep connects it again. Its app password stays.
 * The user is asked when programs use the drive. To be called while the exclusive lock is held.
 * @throws FailureError LK-1018; LK-7017, LK-5321, LK-5322 when programs use the drive and may not be cut off; LK-1013
 */
export async function disconnectDrive(
  services: Services,
  connection: Connection,
  { ask, steps, signal }: SetUpRun,
): Promise<DriveConnection> {
  steps.plan(['unmap']);
  if (!isDriveConnection(connection)) throw new FailureError('LK-1018', { label: connection.label });
  await steps.run('unmap', () => unmapUnlessInUse(services, connection, { ask, signal }));
  // Only now: whoever is killed in between finds the drive connected again, as if nothing had been asked for.
  const disconnected: DriveConnection = { ...connection, disconnected: true };
  await services.connections.save(disconnected);
  return disconnected;
}

/**
 * Unmaps a drive, and asks the person first when programs use it. Some systems cut programs off without a word, so they are looked
 * for before; others report them only when the drive is to be unmapped. Where nobody can be asked, such a drive stays.
 * @param how.looks whether programs are looked for before. Default: yes
 * @throws FailureError LK-7017, LK-5321, LK-5322, LK-5381 when programs use the drive and may not be cut off: it stays mapped
 */
export async function unmapUnlessInUse(
  services: Services,
  { drive, label }: Pick<DriveConnection, 'drive' | 'label'>,
  how: { readonly ask: Pick<Ask, 'cutOff'>; readonly signal?: AbortSignal; readonly looks?: boolean },
): Promise<void> {
  const { ask, signal, looks = true } = how;
  const mayCutOff = async (failure: Failure): Promise<boolean> => (await ask.cutOff?.({ failure })) === true;
  const programs = looks ? await services.drives.openIn(drive) : [];
  const inUse: Failure = { code: 'LK-7017', details: { labels: [label], programs } };
  if (programs.length > 0 && !(await mayCutOff(inUse))) throw new FailureError(inUse);
  signal?.throwIfAborted();
  try {
    await services.drives.disconnect(drive, { cutsOff: programs.length > 0 });
  } catch (error) {
    if (!isFailure(error) || !canBeCutOff(error.failure) || !(await mayCutOff(error.failure))) throw error;
    await services.drives.disconnect(drive, { cutsOff: true });
  }
}
