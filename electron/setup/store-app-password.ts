import type { Secret } from '../secrets/secret.ts';
import { passwordBinding } from './bindings.ts';
import type { Entry } from './entry.ts';
import type { Parts } from './parts.ts';

/** Puts a new app password into the keychain. Whatever it throws, the way back finds it there. */
export async function storeAppPassword<E extends Entry>(
  parts: Parts,
  { entry, secret }: { readonly entry: E; readonly secret: Secret },
  signal: AbortSignal,
): Promise<E> {
  await parts.secrets.write({ kind: 'app-password', id: entry.id }, secret, passwordBinding(entry));
  signal.throwIfAborted();
  const stored: E = { ...entry, phase: 'stored' };
  await parts.journal.write(stored);
  return stored;
}
