import { retirementNeedsUser, type RetirementView } from '../retirement.ts';
import type { ViewWords, WindowWords } from './compiled/words.ts';
import { formatTime } from './formats.ts';

/** Says how far this computer is with retiring Latchkey, and what a person can do about it. */
export function retirementSentence(
  { retired: words, language }: Pick<ViewWords, 'retired'> & Pick<WindowWords, 'language'>,
  retired: RetirementView,
  now: Date,
): string {
  const { state, left, at } = retired;
  if (state === 'done') return words.done;
  if (state === 'waiting') return words.waiting({ at: at === undefined ? undefined : formatTime(language, at, now) });
  return retirementNeedsUser(retired) ? words.needsYou({ left }) : words.open({ left });
}
