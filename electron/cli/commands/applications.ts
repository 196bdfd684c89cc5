import {
  applicationUses,
  isWorthMaking,
  OPEN_USE,
  verdictOn,
  type ApplicationUse,
} from '../../contract/application-uses.ts';
import { FailureError } from '../../contract/failure.ts';
import type { ApplicationView } from '../../contract/view.ts';
import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { ApplicationRequest } from '../../engine/engine.ts';
import { OFFER_MS } from '../../hand-over/concealed-clipboard.ts';
import type { Prompts } from '../answers/prompts.ts';
import type { Report } from '../output/report.ts';
import { factLines } from '../output/table.ts';
import type { Context } from './context.ts';
import { failedReport } from './failed-set-up.ts';
import { passwordFacts } from './password-facts.ts';

/** Makes an app password for another application, or takes one that exists already, and keeps it. */
export async function setUpApplication(
  request: ApplicationRequest,
  { engine, run, language, reporter }: Context,
): Promise<Report> {
  // The warning comes before the app password is made, so that the person can still stop.
  if (request.use === OPEN_USE) reporter.tell(sendingWords(language));
  const outcome = await engine.setUpApplication(request, run);
  if (!outcome.ok) return failedReport(outcome, { language });
  const application = outcome.value;
  return { ok: true, result: { application }, lines: () => readyLines(application, language) };
}

/** Asks what an app password of Microsoft 365 is for. @throws FailureError LK-2402 for a use that Microsoft has closed */
export async function askUse(prompts: Prompts, language: Language): Promise<ApplicationUse> {
  const words = wordsIn(language);
  const choices = applicationUses.map((value) => ({ value, name: words.whatFor.uses[value].name }));
  const chosen = await prompts.choose(words.whatFor.ask, choices);
  const use = applicationUses.find((one) => one === chosen) ?? 'other';
  if (!isWorthMaking(use)) throw new FailureError('LK-2402', { use });
  return use;
}

/** Says how long sending mail will work, as far as Microsoft has announced. */
function sendingWords(language: Language): string {
  const { is } = verdictOn(OPEN_USE, new Date());
  return is === 'open' ? wordsIn(language).whatFor.open : wordsIn(language).whatFor['off-by-default'];
}

function readyLines(application: ApplicationView, language: Language): readonly string[] {
  const words = wordsIn(language);
  const { label, login, password, platform, usefulness } = application;
  const link = `${platform.address}/security-info`;
  return [
    (password.origin === 'provided' ? words.terminal.results.applicationKept : words.terminal.results.applicationReady)(
      {
        label,
      },
    ),
    ...factLines([[words.terminal.results.loginName, printable(login)], ...passwordFacts(application, language)]),
    ...(usefulness === undefined ? [] : [sendingWords(language), words.whatFor.removal({ link })]),
  ];
}

/**
 * Puts an application's app password on the clipboard until it is pasted, or the time is over. The app password is never
 * printed.
 */
export async function handOver(
  which: string | undefined,
  { engine, run, language, reporter }: Context,
): Promise<Report> {
  const words = wordsIn(language);
  const handed = await engine.handOver(which, {
    onOffer: ({ label, login }) => {
      reporter.tell(words.terminal.handingOver({ label, login, seconds: OFFER_MS / 1000 }));
    },
    signal: run.signal,
  });
  if (!handed.ok) return handed;
  const { ended } = handed.value;
  return { ok: true, result: { ended }, lines: () => [words.offerEnds[ended]] };
}
