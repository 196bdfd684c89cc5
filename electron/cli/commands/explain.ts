import { codesByGroup, groupOf } from '../../contract/failure-groups.ts';
import { exitCodeOf, type FailureCode } from '../../contract/failure.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Report } from '../output/report.ts';

/** Explains one code, or lists all of them. The texts are the program's own, so no network, keychain or file is needed. */
export function explain(code: FailureCode | undefined, language: Language): Report {
  return code === undefined ? everyCode(language) : oneCode(code, language);
}

function oneCode(code: FailureCode, language: Language): Report {
  const { summary, userAction, helpdesk } = failureWords(language, { code });
  const { phrases, terminal } = wordsIn(language);
  const group = groupOf(code);
  const title = terminal.explain.groups[group];
  const line = (label: string, text: string): string => `  ${phrases.labelled({ label })} ${text}`;
  return {
    ok: true,
    result: { code, group: { id: group, title }, exitCode: exitCodeOf({ code }), summary, userAction, helpdesk },
    lines: () => [
      `${code}  ${summary}`,
      line(terminal.results.todo, userAction),
      line(terminal.results.helpdesk, helpdesk),
      line(terminal.explain.group, title),
    ],
  };
}

function everyCode(language: Language): Report {
  const { groups: titles } = wordsIn(language).terminal.explain;
  const summaryOf = (code: FailureCode): string => failureWords(language, { code }).summary;
  const groups = codesByGroup();
  return {
    ok: true,
    result: {
      groups: groups.map(([id, codes]) => ({
        ...{ id, title: titles[id] },
        codes: codes.map((code) => ({ code, summary: summaryOf(code) })),
      })),
    },
    lines: () =>
      groups.flatMap(([id, codes], index) => [
        ...(index === 0 ? [] : ['']),
        titles[id],
        ...codes.map((code) => `  ${code}  ${summaryOf(code)}`),
      ]),
  };
}
