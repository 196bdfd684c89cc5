import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { personFacts, programFacts, type Fact } from '../field/facts.ts';
import { factsTable } from '../field/facts-table.ts';
import { projectRoot } from '../support/project-files.ts';

/** Cells of a table, whatever the columns' widths. */
const cells = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('|'),
    );

it('docs/field-tests.md holds the table of facts as it is (npm run field-test -- --table)', () => {
  expect(cells(readFileSync(join(projectRoot, 'docs/field-tests.md'), 'utf8'))).toEqual(cells(factsTable()));
});

it('names each fact of a system once, and asks a person six questions on each', () => {
  for (const system of ['linux', 'windows', 'mac'] as const) {
    const here = (facts: readonly Fact[]): readonly string[] =>
      facts.filter(({ systems }) => systems.includes(system)).map(({ id }) => id);
    const all = here([...programFacts, ...personFacts]);
    expect(new Set(all).size, all.join(' ')).toBe(all.length);
    expect(here(personFacts)).toHaveLength(6);
  }
});
