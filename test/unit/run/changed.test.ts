import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintOf, readersOfWords } from '../../run/changed.mjs';
import { projectRoot } from '../../support/project-files.ts';

describe('lint of what changed', () => {
  const toolsOver = (files: readonly string[]) =>
    lintOf(files).map(([script, ...args]) => [script?.split('/')[1], ...args.filter((arg) => files.includes(arg))]);

  it('has both tools read the sources, and the formatter the rest', () => {
    expect(toolsOver(['electron/cli.ts', 'README.md', 'renderer/app.tsx'])).toEqual([
      ['oxlint', 'electron/cli.ts', 'renderer/app.tsx'],
      ['oxfmt', 'electron/cli.ts', 'README.md', 'renderer/app.tsx'],
    ]);
  });

  it('starts no tool that has nothing to read: it would read everything, or fail', () => {
    expect(toolsOver(['README.md'])).toEqual([['oxfmt', 'README.md']]);
    expect(toolsOver([])).toEqual([]);
  });

  it('leaves out, without a warning, what a whole run leaves out', () => {
    for (const [script = '', ...args] of lintOf(['electron/contract/words/compiled/fr/window.ts'])) {
      expect(spawnSync(process.execPath, [join(projectRoot, script), ...args], { cwd: projectRoot }).status).toBe(0);
    }
  });
});

describe('the tests of changed catalogues', () => {
  const tests = new Map([
    ['test/rules/translations.test.ts', "projectFiles('assets/words')"],
    ['test/rules/window-words.test.ts', "import { catalogueOf } from '../support/word-entries.ts'"],
    ['test/unit/http/address.test.ts', "import { address } from '../../../electron/http/address.ts'"],
  ]);

  it('are those that read them', () => {
    expect(readersOfWords(['assets/words/fr.json'], tests)).toEqual([
      'test/rules/translations.test.ts',
      'test/rules/window-words.test.ts',
    ]);
  });

  it('are none when no catalogue changed', () => {
    expect(readersOfWords(['assets/icon.svg', 'electron/contract/words/typeset.ts'], tests)).toEqual([]);
  });
});
