import { placeOf, type LostWriteView } from '../contract/lost-writes.ts';
import type { RetirementView } from '../contract/retirement.ts';
import type { PreparedAccountView, Recovery } from '../contract/view.ts';
import type { ShowView, WorkView } from '../contract/window.ts';
import { failureAdvice, failureLine, recoverySentence } from '../contract/words/failure-words.ts';
import type { Language } from '../contract/words/language.ts';
import { lossSentence } from '../contract/words/lost-write-words.ts';
import { retirementSentence } from '../contract/words/retirement-words.ts';
import { printable } from '../contract/words/printable.ts';
import { filled } from '../contract/words/speech.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { signsInOnly } from '../tasks/work-state.ts';
import type { UpkeepNotice } from '../upkeep/upkeep-notice.ts';

/** The text of a notification, and the view that a click on it shows. */
export interface Notice {
  readonly body: string;
  readonly shows: ShowView;
}

/**
 * Makes the notification of a piece of work for a user who does not look at the window; gives undefined when there is nothing
 * to say.
 */
export function noticeOfWork({ kind, application, now }: WorkView, language: Language): Notice | undefined {
  const { notices, done } = wordsIn(language).shell;
  const shows = kind === 'setup' ? 'wizard' : signsInOnly(kind) ? kind : 'drives';
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
      const text =
        now.application === undefined ? done[kind === 'administration' ? 'passwords' : kind] : done.application;
      return { body: filled(text, { label }), shows: signsInOnly(kind) ? kind : 'drives' };
    }
    case 'failed':
      // A user who has cancelled needs no notification of it.
      if (now.failure.code === 'LK-0002') return undefined;
      return { body: failureLine(language, now.failure), shows };
  }
}

/** Says that the platform which IT has named can become a drive. The address is known already, so a click leads to signing in. */
export function noticeOfOffer(address: string, language: Language): Notice {
  return { body: wordsIn(language).shell.notices.offer({ address }), shows: 'wizard' };
}

/** Says that IT has prepared accounts, each of which is a click away. */
export function noticeOfPrepared(accounts: readonly PreparedAccountView[], language: Language): Notice {
  const labels = accounts.map(({ label, host }) => printable(label ?? host));
  return { body: wordsIn(language).shell.notices.offerPrepared({ count: labels.length, labels }), shows: 'drives' };
}

/** Says that IT retires Latchkey, and how far that is. */
export function noticeOfRetirement(retired: RetirementView, language: Language): Notice {
  const words = wordsIn(language);
  return { body: `${words.retired.title}. ${retirementSentence(words, retired, new Date())}`, shows: 'drives' };
}

/** Says how something that an earlier start left was recovered. */
export function noticeOfRecovery(recovery: Recovery, language: Language): Notice {
  return { body: recoverySentence(language, recovery), shows: 'drives' };
}

/** Says that files were not saved: of one file which and why, of several how many. */
export function noticeOfLosses(lost: readonly LostWriteView[], language: Language): Notice {
  const [first, ...more] = lost;
  if (first === undefined || more.length === 0) {
    return { body: first === undefined ? '' : lossSentence(language, first), shows: 'drives' };
  }
  const { several } = wordsIn(language).lostWrites;
  return { body: several({ count: lost.length, name: placeOf(first).name }), shows: 'drives' };
}

/** Says what upkeep found: what the user must do, or that a trouble they were told of is over. */
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
