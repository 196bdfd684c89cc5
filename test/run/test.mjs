// `npm test`: everything, from a fresh clone with nothing but Node and npm. `npm test -- unit types` runs these stages
// only, `npm test -- unit test/unit/http` only these files of the stage.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playwrightFailures, vitestFailures } from './failures.mjs';
import { prepareOrExit, root, say } from './prepare.mjs';
import { recordStandIn, standInChanged } from './stand-in-record.mjs';

/**
 * In this order: what is quick to fail comes first. `tools` are npm scripts, `vitest` a project of test/vitest.config.ts,
 * `playwright` projects of test/e2e. One that is not due is left out, unless it is asked for. `beside` is an npm script that
 * is started at the beginning: it uses one processor, and nothing that the stages before it make.
 */
const stages = [
  { name: 'types', tools: ['types'] },
  { name: 'build', tools: ['build'] },
  { name: 'rules', tools: ['rules'], vitest: true },
  { name: 'lint', beside: 'lint' },
  { name: 'unit', vitest: true },
  { name: 'contract', vitest: true, real: true },
  { name: 'integration', vitest: true, real: true },
  { name: 'faults', vitest: true, real: true },
  { name: 'security', vitest: true, real: true },
  { name: 'stand-in', playwright: ['stand-in'], real: true, isDue: standInChanged },
  { name: 'e2e', playwright: ['app', 'journey', 'leaks', 'scenes', 'window'], real: true },
];

/** What is no stage but a path is for the tests' own runner: which of its files to run. */
const isPath = (word) => word.includes('/');
const paths = process.argv.slice(2).filter(isPath);
const wanted = process.argv.slice(2).filter((word) => !isPath(word));
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  say(`No such stage: ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
if (paths.length > 0 && (wanted.length !== 1 || !stages.some((one) => one.name === wanted[0] && hasFiles(one)))) {
  say(
    `Paths are for one stage that runs test files: ${stages
      .filter(hasFiles)
      .map(({ name }) => name)
      .join(', ')}.`,
  );
  process.exit(2);
}
const chosen =
  wanted.length === 0
    ? stages.filter(({ isDue }) => isDue === undefined || isDue())
    : stages.filter(({ name }) => wanted.includes(name));

// Only tests with real keychains, mounts and servers need the machine to be prepared, and the built program.
const real = chosen.some((stage) => stage.real);
prepareOrExit({ system: real ? 'tests' : 'none', program: real && !chosen.some(({ name }) => name === 'build') });

const beside = new Map(chosen.flatMap((stage) => (stage.beside ? [[stage, startTool(stage.beside)]] : [])));
const totals = { passed: 0, failed: 0, skipped: 0 };
const durations = [];
const failures = [];
for (const [stage, ...more] of together(chosen)) {
  const names = [stage, ...more].map(({ name }) => name);
  const title = names.join(' ');
  process.stdout.write(`\n── ${title} ${'─'.repeat(60 - title.length)}\n`);
  const began = performance.now();
  const counts = [
    ...(beside.has(stage) ? [await beside.get(stage)] : []),
    ...(paths.length === 0 ? (stage.tools ?? []) : []).map(runTool),
    ...(stage.vitest ? [runVitest(names)] : []),
    ...(stage.playwright ? [runPlaywright(stage.playwright)] : []),
  ];
  for (const count of counts) for (const name of Object.keys(totals)) totals[name] += count[name];
  const failed = counts.some((count) => count.failed > 0);
  if (stage.name === 'stand-in' && wanted.length > 0 && paths.length === 0 && !failed) recordStandIn();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  durations.push(`${failed ? '✗' : '✓'} ${title.padEnd(12)} ${seconds.padStart(7)} s`);
}

// Once more at the end: what failed is far above by now, and a log may be kept in part only.
for (const failure of failures) process.stdout.write(`\n${failure}\n`);
process.stdout.write(`\n${durations.join('\n')}\n\n`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

/**
 * Stages with real keychains and mounts that follow one another are one run: each ends with a file that takes minutes, in which
 * most is waiting, and the processors would wait with it.
 */
function together(list) {
  const groups = [];
  for (const stage of list) {
    const before = groups.at(-1);
    if (isRealVitest(stage) && before !== undefined && isRealVitest(before[0])) before.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

function isRealVitest({ vitest, real }) {
  return vitest === true && real === true;
}

function hasFiles({ vitest, playwright }) {
  return vitest === true || playwright !== undefined;
}

/** A tool counts as one test. */
function runTool(script) {
  return toolCount(spawnSync(npm(), ['run', '--silent', script], { cwd: root, stdio: ['ignore', 1, 2] }).status);
}

/** Starts a tool whose words are wanted later. They go to a file: a pipe would fill while other stages run. */
function startTool(script) {
  const folder = mkdtempSync(join(tmpdir(), 'lk-test-'));
  const words = join(folder, 'words');
  const file = openSync(words, 'w');
  const child = spawn(npm(), ['run', '--silent', script], { cwd: root, stdio: ['ignore', file, file] });
  closeSync(file);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      process.stdout.write(readFileSync(words));
      rmSync(folder, { recursive: true, force: true });
      resolve(toolCount(status));
    });
  });
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function toolCount(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

function runVitest(projects) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [
    vitest,
    'run',
    '--config',
    'test/vitest.config.ts',
    ...projects.flatMap((name) => ['--project', name]),
    ...paths,
  ];
  return counted(
    (report) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      return spawnSync(process.execPath, [...args, ...reporters], { cwd: root, stdio: ['ignore', 1, 2] });
    },
    vitestCounts,
    vitestFailures,
  );
}

function runPlaywright(projects) {
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const args = [playwright, 'test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json'];
  args.push(...projects.map((name) => `--project=${name}`), ...paths);
  return counted(
    (report) => {
      const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 1, 2], env });
    },
    playwrightCounts,
    playwrightFailures,
  );
}

/** @param run starts the tests, which write a report into the file that it is given. @param countsIn, failuresIn read that */
function counted(run, countsIn, failuresIn) {
  const folder = mkdtempSync(join(tmpdir(), 'lk-test-'));
  const file = join(folder, 'report.json');
  const { status } = run(file);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const counts = report === undefined ? { passed: 0, failed: 0, skipped: 0 } : countsIn(report);
  if (report !== undefined) failures.push(...failuresIn(report));
  rmSync(folder, { recursive: true, force: true });
  // A file that cannot be loaded, or an error outside of any test, fails the run without failing a test.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function vitestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** What passed at its second try has passed: which tests have one is said in the configuration. */
function playwrightCounts({ stats: { expected, flaky, unexpected, skipped } }) {
  return { passed: expected + flaky, failed: unexpected, skipped };
}
