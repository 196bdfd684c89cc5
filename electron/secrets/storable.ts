import { FailureError } from '../contract/failure.ts';
import type { Secret } from './secret.ts';

/**
 * Refuses what a keychain would change or lose: nothing at all, NUL (where C ends a string) and text that is not Unicode.
 * @throws FailureError LK-4003 with `reason`: `empty`, `nul` or `not-unicode`.
 */
export function checkStorable(secret: Secret): void {
  if (secret.isEmpty) throw new FailureError('LK-4003', { reason: 'empty' });
  secret.use(checkStorableText);
}

/** Refuses the same in an attribute that an item is found by, which may be empty. @throws as `checkStorable`. */
export function checkStorableText(text: string): void {
  if (text.includes('\0')) throw new FailureError('LK-4003', { reason: 'nul' });
  if (Buffer.from(text, 'utf8').toString('utf8') !== text) throw new FailureError('LK-4003', { reason: 'not-unicode' });
}
