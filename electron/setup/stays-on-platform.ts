import type { Connection } from '../connections/connection.ts';
import { given } from './given.ts';
import { keptSecret } from './kept-secret.ts';
import type { Parts } from './parts.ts';

/** An app password that only a person can delete, on the platform itself. */
export interface ByHand {
  readonly passwordName: string;
  readonly why: 'by-hand';
  /** Page on which that can be done, where it is known. */
  readonly link?: string;
}

/**
 * The app password of a connection, when Latchkey cannot revoke it: one that was given, or one that would have to revoke
 * itself and is lost. @throws FailureError LK-4001 to LK-4004.
 */
export async function staysOnPlatform(
  parts: Parts,
  { id, platform: { kind, address }, caFile, password }: Pick<Connection, 'id' | 'platform' | 'caFile' | 'password'>,
): Promise<ByHand | undefined> {
  if (password.origin === undefined) return undefined;
  const lost = async (): Promise<boolean> =>
    (await keptSecret(parts.secrets, { kind: 'app-password', id })) === undefined;
  if (password.origin === 'granted' && !(await lost())) return undefined;
  const link = parts.platform(kind, caFile).passwordsPage?.(address);
  return { passwordName: password.name, why: 'by-hand', ...given({ link }) };
}
