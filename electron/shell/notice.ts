import { placeOf, type LostWriteView } from '../contract/lost-writes.ts';
import type { Recovery } from '../contract/view.ts';
import type { ShowView, WorkView } from '../contract/window.ts';
import { failureAdvice, failureLine, recoverySentence } from '../contract/words/failure-words.ts';
import type { Language } from '../contract/words/language.ts';
import { lossSentence } from '../contract/words/lost-write-words.ts';
import { filled } from '../contract/words/speech.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import type { UpkeepNotice } from '../upkeep/upkeep-notice.ts';

/** What a notification says, and what a click on it shows. */
export interface Notice {
  readonly body: string;
  readonly shows: ShowView;
}

/** What a piece of work has to say to somebody who does not look at the window; undefined when nothing. */
export function noticeOfWork({ kind, application, now }: WorkView, language: Language): Notice | undefined {
  const { notices, done } = wordsIn(language).shell;
  const shows = kind === 'setup' ? 'wizard' : kind === 'passwords' ? kind : 'drives';
  switch (now.at) {
    case 'working':
    case 'undoing':
      return undefined;
    case 'question':
      if (kind !== 'setup') return { body: notices.signIn, shows };
      return {
        body: application === undefined ? notices.question : notices.applicationQuestion({ label: application }),
        shows,
      };
    case 'done': {
      const label = (now.connection ?? now.application ?? now.renewed ?? now.removed)?.label ?? '';
      if (now.left !== undefined) {
        return { body: kind === 'renew' ? notices.oldLeft : notices.left({ label }), shows: 'drives' };
      }
      const text = now.application === undefined ? done[kind] : done.application;
      return { body: filled(text, { label }), shows: kind === 'passwords' ? kind : 'drives' };
    }
    case 'failed':
      // Whoever has cancelled knows it.
      if (now.failure.code === 'LK-0002') return undefined;
      return { body: failureLine(language, now.failure), shows };
  }
}

/** That the platform which IT has named can be a drive: the address is known, and a click leads to signing in. */
export function noticeOfOffer(address: string, language: Language): Notice {
  return { body: wordsIn(language).shell.notices.offer({ address }), shows: 'wizard' };
}

/** What became of something that an earlier start left. */
export function noticeOfRecovery(recovery: Recovery, language: Language): Notice {
  return { body: recoverySentence(language, recovery), shows: 'drives' };
}

/** That files were not saved: which and why, of one; how many, of several. */
export function noticeOfLosses(lost: readonly LostWriteView[], language: Language): Notice {
  const [first, ...more] = lost;
  if (first === undefined || more.length === 0) {
    return { body: first === undefined ? '' : lossSentence(language, first), shows: 'drives' };
  }
  const { several } = wordsIn(language).lostWrites;
  return { body: several({ count: lost.length, name: placeOf(first).name }), shows: 'drives' };
}

/** What upkeep has to say: what the user must do, or that something is over which they noticed. */
export function noticeOfUpkeep({ kind, label, failure, daysLeft }: UpkeepNotice, language: Language): Notice {
  const words = wordsIn(language);
  const body = (): string => {
    if (kind === 'mended') return words.shell.done.reconnect({ label });
    if (kind === 'expiring') return words.shell.notices.expiring({ label, count: daysLeft ?? 0 });
    if (kind === 'review') return words.shell.notices.review({ label });
    return failure === undefined ? words.shell.notices.trouble({ label }) : failureAdvice(language, failure);
  };
  return { body: body(), shows: 'drives' };
}
