import {
  applicationUses,
  isWorthMaking,
  OPEN_USE,
  verdictOn,
  type ApplicationUse,
} from '../../contract/application-uses.ts';
import { FailureError } from '../../contract/failure.ts';
import type { ApplicationView } from '../../contract/view.ts';
import type { Language, Text } from '../../contract/words/language.ts';
import { microsoftTexts, microsoftUseTexts } from '../../contract/words/microsoft365.ts';
import { printable } from '../../contract/words/printable.ts';
import { say } from '../../contract/words/say.ts';
import { handingOverText } from '../../contract/words/terminal/hand-over.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import { offerEndTexts } from '../../contract/words/window/applications.ts';
import type { ApplicationRequest } from '../../engine/engine.ts';
import { OFFER_MS } from '../../hand-over/concealed-clipboard.ts';
import type { Prompts } from '../answers/prompts.ts';
import type { Report } from '../output/report.ts';
import { factLines } from '../output/table.ts';
import type { Context } from './context.ts';
import { failedReport } from './failed-set-up.ts';
import { passwordFacts } from './password-facts.ts';

/** Makes and keeps an app password for another application. */
export async function setUpApplication(
  request: ApplicationRequest,
  { engine, run, language, reporter }: Context,
): Promise<Report> {
  // Before anything is made: whoever reads it can still stop.
  if (request.use === OPEN_USE) reporter.tell(sendingWords(language));
  const outcome = await engine.setUpApplication(request, run);
  if (!outcome.ok) return failedReport(outcome, { language });
  const application = outcome.value;
  return { ok: true, result: { application }, lines: () => readyLines(application, language) };
}

/** What somebody wants an app password of Microsoft 365 for. @throws FailureError LK-2402 for what it does not open any more. */
export async function askUse(prompts: Prompts, language: Language): Promise<ApplicationUse> {
  const t = (text: Text): string => say(language, text);
  const choices = applicationUses.map((value) => ({ value, name: t(microsoftUseTexts[value].name) }));
  const chosen = await prompts.choose(t(microsoftTexts.ask), choices);
  const use = applicationUses.find((one) => one === chosen) ?? 'other';
  if (!isWorthMaking(use)) throw new FailureError('LK-2402', { use });
  return use;
}

/** How long sending mail will work, as far as Microsoft has said. */
function sendingWords(language: Language): string {
  const { is } = verdictOn(OPEN_USE, new Date());
  return say(language, is === 'open' ? microsoftTexts.open : microsoftTexts['off-by-default']);
}

function readyLines(application: ApplicationView, language: Language): readonly string[] {
  const { label, login, password, platform, usefulness } = application;
  const link = `${platform.address}/security-info`;
  return [
    say(language, password.origin === 'provided' ? resultTexts.applicationKept : resultTexts.applicationReady, {
      label,
    }),
    ...factLines([[say(language, resultTexts.loginName), printable(login)], ...passwordFacts(application, language)]),
    ...(usefulness === undefined ? [] : [sendingWords(language), say(language, microsoftTexts.removal, { link })]),
  ];
}

/** Puts an application's app password on the clipboard until it is pasted, or the time is over. It is never printed. */
export async function handOver(
  which: string | undefined,
  { engine, run, language, reporter }: Context,
): Promise<Report> {
  const handed = await engine.handOver(which, {
    offered: ({ label, login }) => {
      reporter.tell(say(language, handingOverText, { label, login, seconds: OFFER_MS / 1000 }));
    },
    signal: run.signal,
  });
  if (!handed.ok) return handed;
  const { ended } = handed.value;
  return { ok: true, result: { ended }, lines: () => [say(language, offerEndTexts[ended])] };
}
