import type { PolicyView } from '../../contract/policy-view.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { flatName } from '../../policy/policy-keys.ts';
import { policyView } from '../../policy/policy-view.ts';
import type { Report } from '../output/report.ts';
import { table } from '../output/table.ts';
import type { Context } from './context.ts';

/**
 * Shows the policy that IT has set on this computer, and where each rule comes from. The command fails when the policy cannot
 * be read; rules that are not followed give the exit code for what needs attention.
 */
export async function policy({ policy: source, language }: Context): Promise<Report> {
  const view = policyView(await source.read());
  if (view.state === 'unreadable') {
    return { ok: false, failure: { code: 'LK-6004', details: { path: view.by } }, result: { policy: view } };
  }
  const lines = (): readonly string[] => policyLines(view, language);
  return { ok: true, result: { policy: view }, lines, attention: view.problems.length > 0 };
}

function policyLines({ by, revision, state, rules, problems }: PolicyView, language: Language): readonly string[] {
  const words = wordsIn(language).terminal.policy;
  if (state === 'none') return [words.none({ by })];
  const rows = rules.map(({ name, value, strength, by: from }) => [
    from === by ? flatName(name) : words.where({ rule: flatName(name), by: from }),
    typeof value === 'string' ? value : value ? words.yes : words.no,
    words[strength],
  ]);
  return [
    words.found({ by, revision }),
    ...table([words.rule, words.value, words.strength], rows),
    ...(problems.length === 0 ? [] : [words.notFollowed]),
    ...problems.map(({ written, why, by: from }) => `  ${words[why]({ written, by: from })}`),
  ];
}
