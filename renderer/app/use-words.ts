import type { Details, Failure } from '../../electron/contract/failure.ts';
import { failureWords } from '../../electron/contract/words/failure-words.ts';
import type { FailureText } from '../../electron/contract/words/failures/failure-text.ts';
import { formatDay, formatTime } from '../../electron/contract/words/formats.ts';
import type { Language, Text } from '../../electron/contract/words/language.ts';
import { say } from '../../electron/contract/words/say.ts';
import { desktopTexts, type DesktopTexts } from '../../electron/contract/words/window/desktop.ts';
import { useApp } from './stores-context.tsx';

export interface Words {
  readonly language: Language;
  /** A text in the window's language, with its values filled in. */
  readonly t: (text: Text, values?: Details) => string;
  /** What happened and what to do; the helpdesk finds its part in the report. */
  readonly failure: (failure: Failure) => Pick<FailureText, 'what' | 'you'>;
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
    failure: (failure) => failureWords(language, failure),
    day: (iso) => formatDay(language, iso),
    time: (iso) => formatTime(language, iso, new Date()),
    desktop: desktopTexts[desktop],
  };
}
