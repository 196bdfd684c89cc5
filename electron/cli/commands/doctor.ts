import type { Failure } from '../../contract/failure.ts';
import type { Finding } from '../../contract/view.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import { findingName } from '../../contract/words/findings.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { orCancelled } from '../answers/or-cancelled.ts';
import type { Report } from '../output/report.ts';
import { table } from '../output/table.ts';
import type { Context } from './context.ts';

/** Checks what this computer needs. The command fails with the first problem found, so that a script sees it in the exit code. */
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
  const words = wordsIn(language);
  const rows = findings.map((finding) => [
    words.findings.states[finding.state],
    findingName(words, finding),
    finding.code ?? '',
  ]);
  const { state, check } = words.terminal.results;
  const [head = '', ...body] = table([state, check, ''], rows);
  const problems = findings.filter((finding) => finding.state === 'problem').length;
  return [
    head,
    ...findings.flatMap((finding, index) => [body[index] ?? '', ...fixLines(finding, language)]),
    problems === 0 ? words.terminal.results.healthy : words.terminal.results.problems({ count: problems }),
  ];
}

/** Says below a finding what is wrong and how to mend it. */
function fixLines(finding: Finding, language: Language): readonly string[] {
  if (finding.code === undefined) return [];
  const { summary, userAction, helpdesk } = failureWords(language, failureOf(finding));
  const install = finding.packages === undefined ? [] : [`sudo apt-get install ${finding.packages.join(' ')}`];
  return [summary, userAction, helpdesk, ...install].map((line) => `    ${line}`);
}

function failureOf({ code, details, packages }: Finding): Failure {
  const all = { ...(packages === undefined ? {} : { packages: packages.join(' ') }), ...details };
  return { code: code ?? 'LK-0001', ...(Object.keys(all).length === 0 ? {} : { details: all }) };
}
