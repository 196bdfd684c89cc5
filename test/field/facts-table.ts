import type { Desktop } from '../../electron/contract/window.ts';
import { personFacts, programFacts, type Fact } from './facts.ts';

const systems: Readonly<Record<Desktop, string>> = { linux: 'Linux', windows: 'Windows', mac: 'macOS' };

/** What reports from real machines say, by `system/fact`: the version of the system, and the day. */
const reported: Readonly<Record<string, string>> = {};

/** Every fact with how far it is known to hold on each system, as Markdown: it stands in docs/field-tests.md. */
export function factsTable(): string {
  const rows = [...programFacts, ...personFacts].flatMap((fact: Fact) =>
    fact.systems.map((system) => `| ${systems[system]} | ${fact.id} | ${fact.says} | ${stateOf(fact, system)} |`),
  );
  const sorted = Object.values(systems).flatMap((name) => rows.filter((row) => row.startsWith(`| ${name} `)));
  return ['| system | fact | what should be so | seen |', '| --- | --- | --- | --- |', ...sorted, ''].join('\n');
}

function stateOf({ id, question }: Fact, system: Desktop): string {
  const byTests = system === 'linux' && question === undefined;
  return reported[`${system}/${id}`] ?? (byTests ? 'Debian 12, at each `npm test`' : 'not yet');
}
