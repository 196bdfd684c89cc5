import { arch, release } from 'node:os';
import type { Desktop } from '../../electron/contract/window.ts';
import type { Fact, Finding } from './facts.ts';

export interface Answer {
  readonly fact: Fact;
  readonly found: Finding;
  /** What the person says besides. */
  readonly remark?: string;
}

/** One field test as it is kept: nothing in it says who or which computer it was. */
export interface FieldReport {
  readonly version: 1;
  /** ISO 8601. */
  readonly at: string;
  readonly system: Desktop;
  /** Of the operating system, as it says itself. */
  readonly release: string;
  readonly architecture: string;
  readonly latchkey: string;
  /** On what Latchkey ran: Node, or the program that was named. */
  readonly runtime: string;
  readonly facts: readonly {
    readonly id: string;
    readonly says: string;
    readonly state: Finding['state'];
    readonly detail?: string;
    readonly remark?: string;
  }[];
}

export function reportOf(
  about: Pick<FieldReport, 'at' | 'system' | 'latchkey' | 'runtime'>,
  answers: readonly Answer[],
): FieldReport {
  return {
    version: 1,
    ...about,
    release: release(),
    architecture: arch(),
    facts: answers.map(({ fact: { id, says }, found, remark }) => ({
      ...{ id, says },
      ...found,
      ...(remark === undefined ? {} : { remark }),
    })),
  };
}

const mark = { seen: '✓', different: '✗', 'not seen': '–' } as const;

/** The report as a page for people, in Markdown. */
export function pageOf(report: FieldReport): string {
  const { facts, system, at, latchkey, runtime } = report;
  const count = (state: Finding['state']): string => String(facts.filter((fact) => fact.state === state).length);
  const rows = facts.map(
    ({ id, says, state, detail = '', remark }) =>
      `| ${mark[state]} ${state} | ${id} | ${cell(says)} | ${cell([detail, remark ?? ''].filter(Boolean).join(' – '))} |`,
  );
  return [
    `# Field test on ${system}, ${at.slice(0, 10)}`,
    '',
    `${system} ${report.release} (${report.architecture}), Latchkey ${latchkey}, ${runtime}.`,
    `${count('seen')} seen, ${count('different')} different, ${count('not seen')} not seen.`,
    '',
    '| state | fact | what should be so | what was found |',
    '| ----- | ---- | ----------------- | -------------- |',
    ...rows,
    '',
  ].join('\n');
}

/** Text in a cell of a table: what people and programs have said may hold anything. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

/** Takes out of what was found where and by whom it was: the home folder and the user's name in it. */
export function anonymous(text: string, home: string, user: string): string {
  const without = text.replaceAll(home, '~');
  return user.length < 3 ? without : without.replaceAll(user, 'USER');
}
