import type { Failure } from '../contract/failure.ts';
import type { Recovery } from '../contract/view.ts';
import type { ShowView, WorkView } from '../contract/window.ts';
import { recoveryTexts } from '../contract/words/drives.ts';
import { failureWords } from '../contract/words/failure-words.ts';
import type { Language } from '../contract/words/language.ts';
import { say } from '../contract/words/say.ts';
import { doneTexts, noticeTexts } from '../contract/words/shell/notices.ts';
import type { UpkeepNotice } from '../upkeep/upkeep-notice.ts';

/** What a notification says, and what a click on it shows. */
export interface Notice {
  readonly body: string;
  readonly shows: ShowView;
}

/** What a piece of work has to say to somebody who does not look at the window; undefined when nothing. */
export function noticeOfWork({ kind, now }: WorkView, language: Language): Notice | undefined {
  const shows = kind === 'setup' ? 'wizard' : kind === 'passwords' ? kind : 'drives';
  switch (now.at) {
    case 'working':
    case 'undoing':
      return undefined;
    case 'question':
      return { body: say(language, kind === 'setup' ? noticeTexts.question : noticeTexts.signIn), shows };
    case 'done': {
      if (now.left !== undefined) {
        return { body: say(language, kind === 'renew' ? noticeTexts.oldLeft : noticeTexts.left), shows: 'drives' };
      }
      const label = now.connection?.label ?? now.renewed?.label;
      return {
        body: say(language, doneTexts[kind], label === undefined ? {} : { label }),
        shows: kind === 'passwords' ? kind : 'drives',
      };
    }
    case 'failed':
      // Whoever has cancelled knows it.
      if (now.failure.code === 'LK-0002') return undefined;
      return { body: `${now.failure.code}: ${failureWords(language, now.failure).what}`, shows };
  }
}

/** What became of something that an earlier start left. */
export function noticeOfRecovery({ kind, outcome, label, failure }: Recovery, language: Language): Notice {
  const what = failure === undefined ? {} : { what: `${failure.code}: ${failureWords(language, failure).what}` };
  return { body: say(language, recoveryTexts[kind][outcome], { label, ...what }), shows: 'drives' };
}

/** What upkeep has to say: what the user must do, or that something is over which they noticed. */
export function noticeOfUpkeep({ kind, label, failure, daysLeft }: UpkeepNotice, language: Language): Notice {
  const body = (): string => {
    if (kind === 'mended') return say(language, doneTexts.reconnect, { label });
    if (kind === 'expiring') return say(language, noticeTexts.expiring, { label, count: daysLeft ?? 0 });
    if (kind === 'review') return say(language, noticeTexts.review, { label });
    return failure === undefined ? say(language, noticeTexts.trouble, { label }) : wordsOf(failure, language);
  };
  return { body: body(), shows: 'drives' };
}

/** What happened, and what can be done about it. */
function wordsOf(failure: Failure, language: Language): string {
  const { what, you } = failureWords(language, failure);
  return `${failure.code}: ${what} ${you}`;
}
