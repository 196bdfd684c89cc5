import { failureWords } from '../../contract/words/failure-words.ts';
import { formatDay } from '../../contract/words/formats.ts';
import type { Language, Text } from '../../contract/words/language.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import { afterTexts } from '../../contract/words/window/trouble.ts';
import type { RenewalReport } from '../../engine/engine.ts';
import type { Report } from '../face/report.ts';
import { pad } from '../face/table.ts';
import type { Context } from './context.ts';

/** Has a new app password made in the place of a drive's own, and says until when it is valid. */
export async function renew(which: string | undefined, { engine, run, language }: Context): Promise<Report> {
  const outcome = await engine.renew(which, run);
  if (outcome.ok) return { ok: true, result: { ...outcome.value }, lines: () => renewedLines(outcome.value, language) };
  const { failure, after } = outcome;
  return { ok: false, failure, result: { after }, closing: [say(language, afterTexts[after])] };
}

function renewedLines({ renewed, left }: RenewalReport, language: Language): readonly string[] {
  const t = (text: Text, values?: Record<string, string>): string => say(language, text, values);
  const { label, password } = renewed;
  const facts = [
    [t(resultTexts.password), t(resultTexts.passwordKept, { name: password.name })],
    [
      t(resultTexts.validUntil),
      password.expiresAt === undefined ? t(resultTexts.unlimited) : formatDay(language, password.expiresAt),
    ],
  ] as const;
  const width = Math.max(...facts.map(([name]) => name.length));
  return [
    t(resultTexts.renewed, { label }),
    ...facts.map(([name, value]) => `  ${pad(name, width)}  ${value}`),
    ...(left === undefined ? [] : [leftLine(left, language)]),
  ];
}

function leftLine({ passwordName: name, failure }: NonNullable<RenewalReport['left']>, language: Language): string {
  const what = `${failure.code}: ${failureWords(language, failure).what}`;
  return say(language, resultTexts.oldLeft, { name, what });
}
