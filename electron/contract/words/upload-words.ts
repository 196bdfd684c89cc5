import type { Uploads } from '../view.ts';
import type { WindowWords } from './compiled/words.ts';

/** Says how many saved files are not on the platform yet. */
export function uploadSentences({ drives }: WindowWords, { waiting, failed }: Uploads): readonly string[] {
  return [
    ...(waiting > 0 ? [drives.uploads({ waiting })] : []),
    ...(failed > 0 ? [drives.uploadsFailed({ failed })] : []),
  ];
}
