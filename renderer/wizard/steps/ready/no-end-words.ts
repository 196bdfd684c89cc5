import { isEndUnknown } from '../../../../electron/contract/expiry.ts';
import type { Text } from '../../../../electron/contract/words/language.ts';
import { readyTexts } from '../../../../electron/contract/words/window/ready.ts';

/** What is said of the end of an app password that has none, as far as is known. */
export function noEndWords(connection: Parameters<typeof isEndUnknown>[0]): Text {
  return isEndUnknown(connection) ? readyTexts.endUnknown : readyTexts.noEnd;
}
