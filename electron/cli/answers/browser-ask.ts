import { FailureError } from '../../contract/failure.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { assertPage } from '../../http/address.ts';
import { aborted } from '../../os/abort.ts';
import type { Ask } from '../../sign-in/ask.ts';
import type { Reporter } from '../output/reporter.ts';
import { orCancelled } from './or-cancelled.ts';
import type { Prompts } from './prompts.ts';

export interface BrowserAskOptions {
  readonly reporter: Pick<Reporter, 'browser' | 'tell'>;
  readonly language: Language;
  /** Left out when nobody sits at the terminal. */
  readonly prompts?: Pick<Prompts, 'unseen'> | undefined;
  /** Opens the user's browser; left out when it shall not be opened. */
  readonly openLink?: (address: string) => Promise<void>;
  /** Aborted when the user gives up. */
  readonly signal: AbortSignal;
}

/** Has a person sign in with their browser: opens it, and shows the link, because it may open nowhere or elsewhere. */
export function browserAsk({
  reporter,
  language,
  prompts,
  openLink,
  signal,
}: BrowserAskOptions): Required<Pick<Ask, 'browser'>> {
  const words = wordsIn(language);
  return {
    async browser(visit, over) {
      assertPage(visit.url);
      const { why } = visit;
      if (why !== undefined) {
        // A script that gave a password did not ask for a browser, and nobody would come back from it.
        if (prompts === undefined) throw new FailureError(why.code, why.details);
        reporter.tell(`${why.code}  ${failureWords(language, why).summary}`);
      }
      const { qrModules } = await import('../../sign-in/qr-code.ts');
      if (over.aborted) return;
      const bring = prompts === undefined ? undefined : visit.bring;
      const shown = { opens: openLink !== undefined, takesAddress: bring !== undefined, qr: qrModules(visit.url) };
      reporter.browser({ ...visit, ...shown });
      await openLink?.(visit.url).catch(() => undefined); // the link is there to be opened by hand
      if (prompts !== undefined && bring !== undefined) await takeAddress(prompts, bring, over);
      await orCancelled(aborted(over), signal);
    },
  };

  /** Until the right one was brought, or the browser has come back by itself. @throws FailureError LK-0002. */
  async function takeAddress(
    { unseen }: Pick<Prompts, 'unseen'>,
    bring: (address: string) => boolean,
    over: AbortSignal,
  ): Promise<void> {
    while (!over.aborted) {
      const address = await unseen(words.terminal.questions.browserAddress, over).catch((error: unknown) => {
        if (over.aborted) return undefined;
        throw error;
      });
      if (address === undefined || bring(address)) return;
      reporter.tell(words.terminal.questions.notThatAddress);
    }
  }
}
