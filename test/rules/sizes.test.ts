import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles, projectRoot, projectText } from '../support/project-files.ts';

const MAX_LINES = 400;
const MAX_LINES_OF_MAIN = 150;

const sources = ['electron', 'renderer', 'test']
  .filter((folder) => existsSync(join(projectRoot, folder)))
  .flatMap((folder) => projectFiles(folder))
  // What is compiled from the catalogues nobody reads or writes.
  .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && !file.includes('/words/compiled/'));

const linesOf = (file: string): number => projectText(file).split('\n').length - 1;

it(`no source file has more than ${MAX_LINES} lines`, () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => linesOf(file) > MAX_LINES)).toEqual([]);
});

it(`what only wires the parts together has at most ${MAX_LINES_OF_MAIN}`, () => {
  const wiring = sources.filter((file) => /^electron\/(main|cli|preload)\.ts$/.test(file));
  expect(wiring).toContain('electron/cli.ts');
  expect(wiring.filter((file) => linesOf(file) > MAX_LINES_OF_MAIN)).toEqual([]);
});
