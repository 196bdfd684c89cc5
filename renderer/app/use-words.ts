import type { Details } from '../../electron/contract/failure.ts';
import { formatDay, formatTime } from '../../electron/contract/words/formats.ts';
import type { Language, Text } from '../../electron/contract/words/language.ts';
import { say } from '../../electron/contract/words/say.ts';
import { desktopTexts, type DesktopTexts } from '../../electron/contract/words/window/desktop.ts';
import { useApp } from './stores-context.tsx';

export interface Words {
  readonly language: Language;
  /** A text in the window's language, with its values filled in. */
  readonly t: (text: Text, values?: Details) => string;
  readonly day: (iso: string) => string;
  /** Hours and minutes, with the day when it is not today. */
  readonly time: (iso: string) => string;
  /** How this operating system calls things. */
  readonly desktop: DesktopTexts;
}

/** Everything that a view needs to speak. */
export function useWords(): Words {
  const language = useApp((state) => state.language);
  const desktop = useApp((state) => state.desktop);
  return {
    language,
    t: (text, values) => say(language, text, values),
    day: (iso) => formatDay(language, iso),
    time: (iso) => formatTime(language, iso, new Date()),
    desktop: desktopTexts[desktop],
  };
}
