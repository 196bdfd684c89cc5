import type { FailureError } from '../contract/failure.ts';
import { codeOfWhy, type Lookup, type SecretKey, type WhyUnknown } from './secret-store.ts';

/** What the items of all keychains are called: by keytar's rules, so that either way finds what the other stored. */
export const SERVICE = 'Latchkey';

export const accountOf = ({ kind, id }: SecretKey): string => `${kind}:${id}`;

/** Why a keychain could not be looked into. @throws what it failed with, when somebody gave up. */
export function cannotLook(error: FailureError): Lookup {
  const { code } = error.failure;
  if (code === 'LK-0002') throw error;
  const whys = Object.keys(codeOfWhy) as WhyUnknown[];
  return { found: 'unknown', why: whys.find((why) => codeOfWhy[why] === code) ?? 'failed' };
}
