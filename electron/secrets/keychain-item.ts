import type { FailureError } from '../contract/failure.ts';
import type { Lookup, SecretKey } from './secret-store.ts';

/** What the items of all keychains are called: by keytar's rules, so that either way finds what the other stored. */
export const SERVICE = 'Latchkey';

export const accountOf = ({ kind, id }: SecretKey): string => `${kind}:${id}`;

/** Why a keychain could not be looked into. */
export function cannotLook({ failure }: FailureError): Lookup {
  const whys = { 'LK-4001': 'absent', 'LK-4002': 'locked', 'LK-4004': 'timeout' } as const;
  const why = Object.entries(whys).find(([code]) => code === failure.code)?.[1] ?? 'failed';
  return { found: 'unknown', why };
}
