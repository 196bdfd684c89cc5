import type { Connection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import type { Finding } from '../contract/view.ts';
import type { Parts } from '../setup/parts.ts';
import { withRefused } from '../upkeep/upkeep-file.ts';

type Of = Pick<Connection, 'id' | 'label' | 'password'>;

/** @throws FailureError LK-5006 without any request when this very app password was refused before. */
export async function unlessRefused(parts: Parts, { id, label, password }: Of): Promise<void> {
  const { refused } = await parts.upkeep.read();
  if (refused[id]?.passwordId === password.id) throw new FailureError('LK-5006', { label });
}

/**
 * Keeps that an app password was refused: nothing tries it by itself again, after a restart neither.
 * @param openIn programs whose files were cut off with the drive
 */
export async function refusedFor(
  parts: Parts,
  { id, label, password }: Of,
  openIn: readonly string[] = [],
): Promise<FailureError> {
  const at = parts.now().toISOString();
  await parts.upkeep.change((memory) => withRefused(memory, id, password.id, at));
  return new FailureError('LK-5006', { label, ...(openIn.length === 0 ? {} : { programs: openIn.join(', ') }) });
}

/** Keeps what a check has found of app passwords: refused, or taken after all. */
export async function rememberFindings(parts: Parts, findings: readonly Finding[]): Promise<void> {
  const { refused } = await parts.upkeep.read();
  const connections = await parts.connections.list();
  for (const { connection: id, code, state } of findings) {
    const connection = connections.find((one) => one.id === id);
    if (connection === undefined) continue;
    if (code === 'LK-5006') await refusedFor(parts, connection);
    else if (state === 'ok' && connection.drive !== undefined && refused[connection.id] !== undefined) {
      await acceptedAgain(parts, connection.id);
    }
  }
}

/** The platform takes it after all: the user has tried it, or an administrator has enabled the account again. */
export async function acceptedAgain(parts: Parts, id: string): Promise<void> {
  await parts.upkeep.change((memory) => withRefused(memory, id, undefined, ''));
}
