import { isEndUnknown } from '../../../../electron/contract/expiry.ts';
import type { WindowWords } from '../../../../electron/contract/words/compiled/words.ts';

/** Chooses the words for the end of an app password that has none, as far as is known. */
export function noEndWords(connection: Parameters<typeof isEndUnknown>[0], { ready }: WindowWords): string {
  return isEndUnknown(connection) ? ready.endUnknown : ready.noEnd;
}
