// What changed since a commit, and which test files that concerns.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './prepare.mjs';
import { UnknownWords } from './stages.mjs';

/**
 * @param {string} commit anything that git takes for one; of a branch what it had when ours left it
 * @returns {{ since: string, files: readonly string[] }} files that are there, with what is not yet committed or not yet added
 * @throws {UnknownWords} where there is no such commit, or no git
 */
export function changedSince(commit) {
  const [since = ''] = git(['merge-base', commit, 'HEAD']);
  const files = [...git(['diff', '--name-only', since]), ...git(['ls-files', '--others', '--exclude-standard'])];
  return { since, files: [...new Set(files)].sort().filter((file) => existsSync(join(root, file))) };
}

/** Of changed files, those that the lint rules read. @param {readonly string[]} files */
export function lintable(files) {
  return files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
}

/**
 * The two tools of `npm run lint` over changed files, silent about those that they leave out in a whole run.
 *
 * @param {readonly string[]} files
 * @returns {readonly (readonly string[])[]} script below the project, and its arguments
 */
export function lintOf(files) {
  const silent = '--no-error-on-unmatched-pattern';
  const tools = [
    { words: ['node_modules/oxlint/bin/oxlint', silent], read: lintable(files) },
    { words: ['node_modules/oxfmt/bin/oxfmt', silent, '--check'], read: files },
  ];
  return tools.filter(({ read }) => read.length > 0).map(({ words, read }) => [...words, ...read]);
}

/**
 * Test files that import what changed, through whatever lies between, those that read changed catalogues, and specs that changed
 * themselves. A test that starts the built program imports nothing of it, so it is found by its own change only.
 *
 * @param {{ since: string, files: readonly string[] }} changed
 * @returns {readonly string[]}
 */
export function concernedTests({ since, files }) {
  const specs = files.filter((file) => /\.spec\.ts$/.test(file));
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = ['list', '--config', 'test/vitest.config.ts', '--filesOnly', '--json', `--changed=${since}`];
  const { stdout, status, stderr } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`vitest list: ${stderr}`);
  const tests = JSON.parse(stdout).map(({ file }) => relative(root, file));
  return [...new Set([...tests, ...readersOfWords(files, testFiles())])].sort().concat(specs);
}

/**
 * Tests that read the catalogues themselves: they import what was compiled of them, or nothing.
 *
 * @param {readonly string[]} files that changed
 * @param {ReadonlyMap<string, string>} tests all test files with their text
 * @returns {readonly string[]}
 */
export function readersOfWords(files, tests) {
  if (!files.some((file) => file.startsWith('assets/words/'))) return [];
  return [...tests].filter(([, text]) => /assets\/words|support\/word-entries/.test(text)).map(([file]) => file);
}

function testFiles() {
  const files = readdirSync(join(root, 'test'), { recursive: true }).filter((file) => /\.test\.tsx?$/.test(file));
  return new Map(files.map((file) => [`test/${file}`, readFileSync(join(root, 'test', file), 'utf8')]));
}

function git(args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new UnknownWords(`git ${args.join(' ')}: ${stderr || 'not installed'}`.trim());
  return stdout.split('\n').filter((line) => line !== '');
}
