import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../support/project-files.ts';

/** Of these only the second one fails first and passes then. */
const tests = `
describe('a drive', () => {
  it('answers', () => {});
  let tries = 0;
  it('answers late', () => {
    tries += 1;
    if (tries === 1) throw new Error('late');
  });
  it('never answers', () => {
    throw new Error('never');
  });
});
`;

it('Vitest tells the tests that passed at their second try, by name and file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lk-second-'));
  const file = join(folder, 'second-tries.json');
  writeFileSync(join(folder, 'late.test.mjs'), tests);
  const reporter = join(projectRoot, 'test/run/second-tries-reporter.mjs');
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', folder, '--globals', '--retry=1', `--reporter=${reporter}`];
  const { status } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, SECOND_TRIES_FILE: file },
    timeout: 50_000,
  });
  expect(status).toBe(1);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(['a drive > answers late (late.test.mjs)']);
  rmSync(folder, { recursive: true, force: true });
});
