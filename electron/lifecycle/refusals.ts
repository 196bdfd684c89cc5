import type { Connection } from '../connections/connection.ts';
import { FailureError, isFailure } from '../contract/failure.ts';
import { withRefused } from '../upkeep/upkeep-file.ts';
import type { Services } from './services.ts';

/** The connection whose app password it is about. */
type Of = Pick<Connection, 'id' | 'label' | 'password'>;

/** @throws FailureError LK-5006 without any request when this very app password was refused before. */
export async function unlessRefused(services: Services, { id, label, password }: Of): Promise<void> {
  const { refused } = await services.upkeep.read();
  if (refused[id]?.passwordId === password.id) throw new FailureError('LK-5006', { label });
}

/**
 * Keeps that an app password was refused: nothing tries it by itself again, after a restart neither.
 * @param openIn programs whose files were cut off with the drive
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

/** The platform takes it after all: the user has tried it, or an administrator has enabled the account again. */
export async function acceptedAgain(services: Services, id: string): Promise<void> {
  await services.upkeep.change((memory) => withRefused(memory, id, undefined, ''));
}

/** Runs a request with an app password; whoever looks after the drive hears of a refusal, and nothing tries the app password again. */
export async function notingRefusal<T>(services: Services, connection: Of, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isFailure(error, 'LK-5006') ? await refusedFor(services, connection) : error;
  }
}
