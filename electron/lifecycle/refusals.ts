import type { Connection } from '../connections/connection.ts';
import { FailureError, isFailure } from '../contract/failure.ts';
import { withRefused } from '../upkeep/upkeep-file.ts';
import type { Services } from './services.ts';

/** The connection that the app password belongs to. */
type Of = Pick<Connection, 'id' | 'label' | 'password'>;

/** Fails without any request when this very app password was refused before. @throws FailureError LK-5006. */
export async function unlessRefused(services: Services, { id, label, password }: Of): Promise<void> {
  const { refused } = await services.upkeep.read();
  if (refused[id]?.passwordId === password.id) throw new FailureError('LK-5006', { label });
}

/**
 * Records that an app password was refused, so that nothing tries it again by itself, even after a restart.
 * @param openIn programs whose files were cut off with the drive
 * @returns the failure LK-5006 to throw
 */
export async function refusedFor(
  services: Services,
  { id, label, password }: Of,
  openIn: readonly string[] = [],
): Promise<FailureError> {
  const at = services.now().toISOString();
  await services.upkeep.change((memory) => withRefused(memory, id, password.id, at));
  return new FailureError('LK-5006', { label, ...(openIn.length === 0 ? {} : { programs: openIn }) });
}

/**
 * Records that the platform accepts the app password after all: the user has tried it, or an administrator has enabled the
 * account again.
 */
export async function acceptedAgain(services: Services, id: string): Promise<void> {
  await services.upkeep.change((memory) => withRefused(memory, id, undefined, ''));
}

/**
 * Runs a request with an app password and records a refusal, so that upkeep knows of it and nothing tries the app password again.
 */
export async function notingRefusal<T>(services: Services, connection: Of, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isFailure(error, 'LK-5006') ? await refusedFor(services, connection) : error;
  }
}
