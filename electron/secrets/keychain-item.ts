import type { FailureError } from '../contract/failure.ts';
import { codeOfWhy, type Lookup, type SecretKey, type WhyUnknown } from './secret-store.ts';

/** Names the items of all keychains by keytar's rules, so that keytar and the Secret Service find what the other has stored. */
export const SERVICE = 'Latchkey';

export const accountOf = ({ kind, id }: SecretKey): string => `${kind}:${id}`;

/** Tells why a keychain could not be looked into. @throws the keychain's failure when somebody gave up */
export function cannotLook(error: FailureError): Lookup {
  const { code } = error.failure;
  if (code === 'LK-0002') throw error;
  const whys = Object.keys(codeOfWhy) as WhyUnknown[];
  return { found: 'unknown', why: whys.find((why) => codeOfWhy[why] === code) ?? 'failed' };
}
