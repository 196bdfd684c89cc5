import { omitUndefined } from '../../contract/omit-undefined.ts';
import { failureLine } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { RenewalReport } from '../../engine/engine.ts';
import type { Report } from '../output/report.ts';
import { factLines } from '../output/table.ts';
import type { Context } from './context.ts';
import { passwordFacts } from './password-facts.ts';

/** Renews a drive's app password, and says until when the new one is valid. */
export async function renew(which: string | undefined, { engine, run, language }: Context): Promise<Report> {
  const outcome = await engine.renew(which, run);
  if (outcome.ok) return { ok: true, result: { ...outcome.value }, lines: () => renewedLines(outcome.value, language) };
  const { failure, after } = outcome;
  return { ok: false, failure, result: { after }, closing: [wordsIn(language).after[after]] };
}

function renewedLines({ renewed, left }: RenewalReport, language: Language): readonly string[] {
  const words = wordsIn(language);
  return [
    words.terminal.results.renewed({ label: renewed.label }),
    ...factLines(passwordFacts(renewed, language)),
    ...(renewed.forApplication === true ? [words.terminal.results.renewedApplication({ id: renewed.id })] : []),
    ...(left === undefined ? [] : [leftLine(left, language)]),
  ];
}

function leftLine(left: NonNullable<RenewalReport['left']>, language: Language): string {
  const words = wordsIn(language);
  const { passwordName: name, failure, link } = left;
  if (failure === undefined) return words.terminal.results.leftByHand({ name, ...omitUndefined({ link }) });
  return words.terminal.results.oldLeft({ name, what: failureLine(language, failure) });
}
