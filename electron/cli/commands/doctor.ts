import type { Failure } from '../../contract/failure.ts';
import type { Finding } from '../../contract/view.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import { findingName, findingStateTexts } from '../../contract/words/findings.ts';
import type { Language } from '../../contract/words/language.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import { orCancelled } from '../answers/or-cancelled.ts';
import type { Report } from '../output/report.ts';
import { table } from '../output/table.ts';
import type { Context } from './context.ts';

/** Checks what this computer needs. Fails with the first problem found, so that a script sees it in the exit code. */
export async function doctor({ engine, run, language }: Context): Promise<Report> {
  const checked = await orCancelled(engine.doctor(), run.signal);
  if (!checked.ok) return checked;
  const findings = checked.value;
  const lines = (): readonly string[] => findingLines(findings, language);
  const problem = findings.find(({ state }) => state === 'problem');
  if (problem === undefined) return { ok: true, result: { findings }, lines };
  return { ok: false, failure: failureOf(problem), result: { findings }, lines, told: true };
}

function findingLines(findings: readonly Finding[], language: Language): readonly string[] {
  const rows = findings.map((finding) => [
    say(language, findingStateTexts[finding.state]),
    findingName(language, finding),
    finding.code ?? '',
  ]);
  const { state, check } = resultTexts;
  const [head = '', ...body] = table([say(language, state), say(language, check), ''], rows);
  const problems = findings.filter((finding) => finding.state === 'problem').length;
  return [
    head,
    ...findings.flatMap((finding, index) => [body[index] ?? '', ...fixLines(finding, language)]),
    problems === 0 ? say(language, resultTexts.healthy) : say(language, resultTexts.problems, { count: problems }),
  ];
}

/** What is the matter and how to mend it, below the finding. */
function fixLines(finding: Finding, language: Language): readonly string[] {
  if (finding.code === undefined) return [];
  const { what, you, helpdesk } = failureWords(language, failureOf(finding));
  const install = finding.packages === undefined ? [] : [`sudo apt-get install ${finding.packages.join(' ')}`];
  return [what, you, helpdesk, ...install].map((line) => `    ${line}`);
}

function failureOf({ code, details, packages }: Finding): Failure {
  const all = { ...(packages === undefined ? {} : { packages: packages.join(' ') }), ...details };
  return { code: code ?? 'LK-0001', ...(Object.keys(all).length === 0 ? {} : { details: all }) };
}
