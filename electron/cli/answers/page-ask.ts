import { FailureError } from '../../contract/failure.ts';
import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { translated } from '../../contract/words/typeset.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { assertPage } from '../../http/address.ts';
import { VISIT_MS, type PageVisit } from '../../platforms/guided-page/page-visit.ts';
import type { Ask } from '../../sign-in/ask.ts';
import type { Reporter } from '../output/reporter.ts';

export interface PageAskOptions {
  readonly reporter: Pick<Reporter, 'page'>;
  /** Opens the user's browser; left out when it shall not be opened. */
  readonly openLink?: (address: string) => Promise<void>;
  readonly language: Language;
}

type AskAppPassword = NonNullable<Ask['appPassword']>;

/**
 * Asks for an app password that a person makes on a platform's page. A terminal cannot show the page, so it opens in the
 * user's browser, and the terminal says what to do there.
 */
export function pageAsk(ask: AskAppPassword, { reporter, openLink, language }: PageAskOptions): AskAppPassword {
  return async (question) => {
    const { page } = question;
    if (page === undefined) return await ask(question);
    const { start: url, host } = page;
    assertPage(url);
    reporter.page({
      url,
      host,
      opens: openLink !== undefined,
      lines: linesOf(page, language),
      seconds: VISIT_MS / 1000,
    });
    await openLink?.(url).catch(() => undefined); // ignored: the user can open the printed link by hand
    return await inTime(page, (over) => ask(question, over));
  };
}

/** Asks for the app password for as long as a visit lasts. @throws FailureError LK-2401 when none was given in time */
async function inTime<T>({ host, manage }: PageVisit, ask: (over: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort();
  }, VISIT_MS);
  try {
    return await ask(over.signal);
  } catch (error) {
    if (over.signal.aborted) throw new FailureError('LK-2401', { host, link: manage });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Writes the lines that say what to do on the page, and why that may not be possible. */
function linesOf({ name, recipe }: PageVisit, language: Language): readonly string[] {
  const { steps, missing, causes = [], helpdesk, limit } = recipe;
  return [
    ...steps.map(({ text, name: named }, at) => {
      const line = `${at + 1}. ${printable(translated(language, text))}`;
      return named === true ? `${line}  ${name}` : line;
    }),
    printable(translated(language, missing)),
    ...causes.map((cause) => `  - ${printable(translated(language, cause))}`),
    ...(helpdesk === undefined ? [] : [printable(translated(language, helpdesk))]),
    ...(limit === undefined ? [] : [wordsIn(language).terminal.questions.pageLimit({ count: limit })]),
  ];
}
