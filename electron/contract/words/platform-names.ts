import type { PlatformKind } from '../platform-kinds.ts';
import type { WindowWords } from './compiled/words.ts';

/** The brand name of a kind of platform. A kind that has none in the catalogues does not compile, here and nowhere else. */
export function platformName({ platforms }: WindowWords, kind: PlatformKind): string {
  const names: Readonly<Record<PlatformKind, string>> = platforms;
  return names[kind];
}
