import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';
import { formatDay, formatMoment, formatTime } from '../../electron/contract/words/formats.ts';
import type { Language } from '../../electron/contract/words/language.ts';
import { useApp } from './stores-context.tsx';

interface Speech {
  readonly language: Language;
  /** Every text of the window in its language. */
  readonly words: WindowWords;
  readonly day: (iso: string) => string;
  /** Hours and minutes, with the day when it is not today. */
  readonly time: (iso: string) => string;
  /** Day, hours and minutes. */
  readonly moment: (iso: string) => string;
  /** How this operating system calls things. */
  readonly desktop: WindowWords['desktop'][keyof WindowWords['desktop']];
}

/** Everything that a view needs to speak. */
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
  };
}
