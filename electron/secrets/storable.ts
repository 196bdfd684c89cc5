import { FailureError } from '../contract/failure.ts';
import type { Secret } from './secret.ts';

/**
 * Refuses a secret that a keychain would change or lose: an empty one, one with NUL (where C ends a string), and text that is
 * not Unicode.
 * @throws FailureError LK-4003 with `reason`: `empty`, `nul` or `not-unicode`
 */
export function checkStorable(secret: Secret): void {
  if (secret.isEmpty) throw new FailureError('LK-4003', { reason: 'empty' });
  secret.use(checkStorableText);
}

/**
 * Refuses such text in an attribute by which an item is found. An attribute may be empty.
 * @throws FailureError as `checkStorable`
 */
export function checkStorableText(text: string): void {
  if (text.includes('\0')) throw new FailureError('LK-4003', { reason: 'nul' });
  if (Buffer.from(text, 'utf8').toString('utf8') !== text) throw new FailureError('LK-4003', { reason: 'not-unicode' });
}
