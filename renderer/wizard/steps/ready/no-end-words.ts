import { isEndUnknown } from '../../../../electron/contract/expiry.ts';
import type { ViewWords } from '../../../../electron/contract/words/compiled/words.ts';

/** Chooses the words for an app password without a known end: it has none, or the end is unknown. */
export function noEndWords(connection: Parameters<typeof isEndUnknown>[0], { ready }: ViewWords): string {
  return isEndUnknown(connection) ? ready.endUnknown : ready.noEnd;
}
