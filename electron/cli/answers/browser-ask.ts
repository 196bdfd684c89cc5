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
  /** The prompts, left out when no person sits at the terminal. */
  readonly prompts?: Pick<Prompts, 'unseen'> | undefined;
  /** Opens the user's browser; left out when it shall not be opened. */
  readonly openLink?: (address: string) => Promise<void>;
  /** Aborts when the user gives up. */
  readonly signal: AbortSignal;
}

/**
 * Has a person sign in with their browser. The link is shown as well, because the browser may not open, or may open where the
 * person does not see it.
 */
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
        // A script that supplied a password did not ask for a browser, and no person is there to sign in with one.
        if (prompts === undefined) throw new FailureError(why.code, why.details);
        reporter.tell(`${why.code}  ${failureWords(language, why).summary}`);
      }
      const { qrModules } = await import('../../sign-in/qr-code.ts');
      if (over.aborted) return;
      const bring = prompts === undefined ? undefined : visit.bring;
      const shown = { opens: openLink !== undefined, takesAddress: bring !== undefined, qr: qrModules(visit.url) };
      reporter.browser({ ...visit, ...shown });
      await openLink?.(visit.url).catch(() => undefined); // ignored: the user can open the printed link by hand
      if (prompts !== undefined && bring !== undefined) await takeAddress(prompts, bring, over);
      await orCancelled(aborted(over), signal);
    },
  };

  /**
   * Asks for the address at which the browser ended, until the right one was brought or the sign-in is over.
   * @throws FailureError LK-0002 when the person gives up
   */
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
