import { describe, expect, it } from 'vitest';
import { lintOf, readersOfWords } from '../../run/changed.mjs';

describe('lint of what changed', () => {
  const toolsOver = (files: readonly string[]) =>
    lintOf(files).map(([script, ...args]) => [script?.split('/')[1], ...args.filter((arg) => files.includes(arg))]);

  it('has both tools read the sources, and prettier the rest', () => {
    expect(toolsOver(['electron/cli.ts', 'README.md', 'renderer/app.tsx'])).toEqual([
      ['eslint', 'electron/cli.ts', 'renderer/app.tsx'],
      ['prettier', 'electron/cli.ts', 'README.md', 'renderer/app.tsx'],
    ]);
  });

  it('starts no tool that has nothing to read: it would read everything, or fail', () => {
    expect(toolsOver(['README.md'])).toEqual([['prettier', 'README.md']]);
    expect(toolsOver([])).toEqual([]);
  });

  it('leaves out, without a warning, what a whole run leaves out', () => {
    const [eslint, prettier] = lintOf(['electron/contract/words/compiled/fr/window.ts']);
    expect(eslint).toContain('--no-warn-ignored');
    expect(prettier?.join(' ')).toContain('--ignore-path test/rules/prettierignore');
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
