import type { ApplicationView } from '../../contract/view.ts';
import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { say } from '../../contract/words/say.ts';
import { handingOverText } from '../../contract/words/terminal/hand-over.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import { offerEndTexts } from '../../contract/words/window/applications.ts';
import type { ApplicationRequest } from '../../engine/engine.ts';
import { OFFER_MS } from '../../hand-over/concealed-clipboard.ts';
import type { Report } from '../face/report.ts';
import { factLines } from '../face/table.ts';
import type { Context } from './context.ts';
import { failedReport } from './failed-set-up.ts';
import { passwordFacts } from './password-facts.ts';

/** Makes and keeps an app password for another application. */
export async function setUpApplication(
  request: ApplicationRequest,
  { engine, run, language }: Context,
): Promise<Report> {
  const outcome = await engine.setUpApplication(request, run);
  if (!outcome.ok) return failedReport(outcome, { language });
  const application = outcome.value;
  return { ok: true, result: { application }, lines: () => readyLines(application, language) };
}

function readyLines(application: ApplicationView, language: Language): readonly string[] {
  const { label, login, password } = application;
  return [
    say(language, password.origin === 'given' ? resultTexts.applicationKept : resultTexts.applicationReady, { label }),
    ...factLines([[say(language, resultTexts.loginName), printable(login)], ...passwordFacts(application, language)]),
  ];
}

/** Puts an application's app password on the clipboard until it is pasted, or the time is over. It is never printed. */
export async function handOver(which: string | undefined, { engine, run, language, face }: Context): Promise<Report> {
  const handed = await engine.handOver(which, {
    offered: ({ label, login }) => {
      face.tell(say(language, handingOverText, { label, login, seconds: OFFER_MS / 1000 }));
    },
    signal: run.signal,
  });
  if (!handed.ok) return handed;
  const { ended } = handed.value;
  return { ok: true, result: { ended }, lines: () => [say(language, offerEndTexts[ended])] };
}
