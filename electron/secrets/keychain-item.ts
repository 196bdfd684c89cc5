import type { FailureError } from '../contract/failure.ts';
import { codeOfWhy, type Lookup, type SecretKey, type WhyUnknown } from './secret-store.ts';

/**
 * The service name of Latchkey's items in every keychain. It follows keytar's rules, so that keytar and the Secret Service find
 * what the other has stored.
 */
export const SERVICE = 'Latchkey';

export const accountOf = ({ kind, id }: SecretKey): string => `${kind}:${id}`;

/**
 * Makes the answer of a look-up from the failure of the keychain.
 * @throws FailureError LK-0002 when the person gave up
 */
export function cannotLook(error: FailureError): Lookup {
  const { code } = error.failure;
  if (code === 'LK-0002') throw error;
  const whys = Object.keys(codeOfWhy) as WhyUnknown[];
  return { found: 'unknown', why: whys.find((why) => codeOfWhy[why] === code) ?? 'failed' };
}
