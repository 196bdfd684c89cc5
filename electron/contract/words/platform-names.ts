import type { PlatformKind } from '../platform-kinds.ts';
import type { WindowWords } from './compiled/words.ts';

/**
 * Gives the brand name of a kind of platform. This is the only place that does not compile when a kind has no name in the
 * catalogues.
 */
export function platformName({ platforms }: WindowWords, kind: PlatformKind): string {
  const names: Readonly<Record<PlatformKind, string>> = platforms;
  return names[kind];
}
