// Stages of `npm test` that run one after the other, beside those of another lane: what they say, and what they cost.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { secondsOfChildren } from './processor.mjs';
import { sum } from './reports.mjs';

/**
 * @typedef {object} Lane
 * @property {(title: string, run: () => Promise<readonly import('./reports.mjs').Outcome[]>) => Promise<import('./reports.mjs').Outcome>} staged
 *   runs a stage under its title
 * @property {(script: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<number | null>} node
 *   runs a script of Node, below the project; gives what it ended with
 * @property {(script: string) => Promise<number | null>} npm runs an npm script
 * @property {() => string} end gives what was kept of a stage that has not ended
 */

/**
 * @param {{ aloud: boolean, told: (line: string, outcome: import('./reports.mjs').Outcome, words: string) => void }} options
 *   whether what stages say is said as it comes, or kept; `told` gets for each stage a line with what it took, its outcome, and
 *   what was kept
 * @returns {Lane}
 */
export function openLane({ aloud, told }) {
  const folder = aloud ? undefined : mkdtempSync(join(tmpdir(), 'lk-test-'));
  const kept = folder && join(folder, 'words');
  let out = 1;
  let processor = 0;

  /** @param {string} file @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
  const run = (file, args, env) =>
    new Promise((resolve, reject) => {
      const stdio = ['ignore', out, aloud ? 2 : out];
      const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio });
      child.once('error', reject);
      child.once('exit', (status) => {
        processor += usedSince();
        resolve(status);
      });
    });

  return {
    async staged(title, work) {
      if (kept) out = openSync(kept, 'w');
      writeSync(out, `\n── ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}\n`);
      const began = performance.now();
      processor = 0;
      const outcome = sum(await work());
      const said = kept ? readFileSync(kept, 'utf8') : '';
      if (kept) closeSync(out);
      out = 1;
      const times = [(performance.now() - began) / 1000, processor].map((each) => `${each.toFixed(0).padStart(5)} s`);
      const line = `${outcome.failed > 0 ? '✗' : '✓'} ${title.padEnd(40)} ${times[0]}, of processors ${times[1]}`;
      told(line, outcome, said);
      return outcome;
    },
    node: (script, args, env) => run(process.execPath, [join(root, script), ...args], env),
    npm: (script) => run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', script]),
    end() {
      const left = kept && out !== 1 ? readFileSync(kept, 'utf8') : '';
      if (folder) rmSync(folder, { recursive: true });
      return left;
    },
  };
}

let used = secondsOfChildren();

/** What children have used that have ended since this was last asked. */
function usedSince() {
  const before = used;
  used = secondsOfChildren();
  return used - before;
}
