import { placeOf, type LostWriteView } from '../lost-writes.ts';
import { formatMoment, formatSize } from './formats.ts';
import type { Language } from './language.ts';
import { wordsIn } from './words-in.ts';

/** Says in one sentence which file was not saved, and why. */
export function lossSentence(language: Language, lost: LostWriteView): string {
  return wordsIn(language).lostWrites.sentences[lost.reason]({ name: placeOf(lost).name, label: lost.label ?? '' });
}

/** Says how many files were lost before those of a list; undefined when the list is whole. */
export function unnamedSentence(language: Language, list: readonly LostWriteView[]): string | undefined {
  const count = list.find(({ before }) => before !== undefined)?.before;
  return count === undefined ? undefined : wordsIn(language).lostWrites.unnamed({ count });
}

/** Writes further facts of a lost file, and what can be done, as separate lines for a terminal. */
export function lossLines(language: Language, lost: LostWriteView): readonly string[] {
  const words = wordsIn(language).lostWrites;
  const { folder } = placeOf(lost);
  const facts = [
    ...(folder === '' ? [] : [words.folder({ folder })]),
    formatMoment(language, lost.at),
    ...(lost.size === undefined ? [] : [formatSize(language, lost.size)]),
  ];
  return [facts.join(' · '), `${lost.isKept ? words.kept : words.notKept} ${words.todo[lost.reason]}`];
}
