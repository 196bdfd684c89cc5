import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';
import { formatDay, formatMoment, formatTime } from '../../electron/contract/words/formats.ts';
import type { Language } from '../../electron/contract/words/language.ts';
import { keyNames, type Keys } from '../ui/key-names.ts';
import { useApp } from './stores-context.tsx';

export interface Speech<Words = WindowWords> {
  readonly language: Language;
  /** Texts in the language of the window. */
  readonly words: Words;
  readonly day: (iso: string) => string;
  /** Writes hours and minutes, with the day when it is not today. */
  readonly time: (iso: string) => string;
  /** Writes day, hours and minutes. */
  readonly moment: (iso: string) => string;
  /** The names that this operating system uses for things. */
  readonly desktop: WindowWords['desktop'][keyof WindowWords['desktop']];
  /** Names the keys of a shortcut as this operating system does. */
  readonly keys: (keys: Keys) => string;
}

/** Gives a view the words of the window and the formats of its language. */
export function useWords(): Speech {
  const words = useApp((state) => state.words);
  const desktop = useApp((state) => state.desktop);
  const { language } = words;
  return {
    language,
    words,
    day: (iso) => formatDay(language, iso),
    time: (iso) => formatTime(language, iso, new Date()),
    moment: (iso) => formatMoment(language, iso),
    desktop: words.desktop[desktop],
    keys: (keys) => keyNames(keys, desktop, words.shortcuts),
  };
}
