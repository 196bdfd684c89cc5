import type { FailureCode, FailureError } from '../contract/failure.ts';
import type { Lookup, SecretKey, WhyUnknown } from './secret-store.ts';

/** What the items of all keychains are called: by keytar's rules, so that either way finds what the other stored. */
export const SERVICE = 'Latchkey';

export const accountOf = ({ kind, id }: SecretKey): string => `${kind}:${id}`;

/** The failure for each reason why a keychain could not be looked into. */
export const codeOfWhy = {
  absent: 'LK-4001',
  locked: 'LK-4002',
  failed: 'LK-4003',
  timeout: 'LK-4004',
  dismissed: 'LK-4007',
  asks: 'LK-4008',
} as const satisfies Record<WhyUnknown, FailureCode>;

/** Why a keychain could not be looked into. @throws what it failed with, when somebody gave up. */
export function cannotLook(error: FailureError): Lookup {
  const { code } = error.failure;
  if (code === 'LK-0002') throw error;
  const whys = Object.keys(codeOfWhy) as WhyUnknown[];
  return { found: 'unknown', why: whys.find((why) => codeOfWhy[why] === code) ?? 'failed' };
}
