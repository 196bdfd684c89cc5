// `npm test`: everything, from a fresh clone with nothing but Node and npm. `npm test -- unit types` runs these stages only,
// `npm test -- test/unit/http` these files, `npm test -- --changed main` what a branch concerns.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedSince, concernedTests, lintOf } from './changed.mjs';
import { prepareOrExit, root, say } from './prepare.mjs';
import { playwrightOutcome, sum, toolOutcome, verdict, vitestOutcome } from './reports.mjs';
import { recordStandIn, standInChanged } from './stand-in-record.mjs';
import { choose, runsOf, UnknownWords } from './stages.mjs';

const words = process.argv.slice(2);
const choice = orExit(() => choose(words, standInChanged()));
if (choice.changedSince !== undefined) {
  prepareOrExit({ system: 'none', program: false });
  // First: what is compiled of a changed catalogue has changed with it.
  if (runTool('words').failed > 0) process.exit(1);
}
const changed = choice.changedSince === undefined ? undefined : orExit(() => changedSince(choice.changedSince));
const runs = changed === undefined ? choice.runs : runsOf(concernedTests(changed));

// Only tests with real keychains, mounts and servers need the machine to be prepared, and the built program.
const real = runs.some(({ stage }) => stage.real);
prepareOrExit({ system: real ? 'tests' : 'none', program: real && !runs.some(({ stage }) => stage.name === 'build') });

const beside = new Map(runs.flatMap(({ stage }) => (stage.beside ? [[stage, startTool(stage.beside)]] : [])));
const outcomes = [];
const durations = [];
if (changed !== undefined) {
  await staged('types', () => [runTool('types')]);
  await staged('lint', () => lintOf(changed.files).map(([script, ...args]) => runNode(script, args)));
}
for (const group of together(runs)) {
  const [{ stage, paths }] = group;
  const outcome = await staged(group.map((run) => run.stage.name).join(' '), async () => [
    ...(beside.has(stage) ? [await beside.get(stage)] : []),
    ...(paths.length === 0 ? (stage.tools ?? []) : []).map(runTool),
    ...(stage.vitest ? [runVitest(group)] : []),
    ...(stage.playwright ? [runPlaywright(stage.playwright, paths)] : []),
  ]);
  if (stage.name === 'stand-in' && words.length > 0 && paths.length === 0 && outcome.failed === 0) recordStandIn();
}

// Once more at the end: what failed is far above by now, and a log may be kept in part only.
const total = sum(outcomes);
const { lines, hasPassed } = verdict(total);
for (const failure of total.failures) process.stdout.write(`\n${failure}\n`);
process.stdout.write(`\n${durations.join('\n')}\n\n${lines.join('\n')}\n`);
process.exitCode = hasPassed ? 0 : 1;

/** @param run gives the outcomes of a stage */
async function staged(title, run) {
  process.stdout.write(`\n── ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}\n`);
  const began = performance.now();
  const outcome = sum(await run());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  durations.push(`${outcome.failed > 0 ? '✗' : '✓'} ${title.padEnd(12)} ${seconds.padStart(7)} s`);
  outcomes.push(outcome);
  return outcome;
}

/**
 * Stages with real keychains and mounts that follow one another are one run: each ends with a file that takes minutes, in which
 * most is waiting, and the processors would wait with it.
 */
function together(list) {
  const groups = [];
  for (const run of list) {
    const before = groups.at(-1);
    if (isRealVitest(run) && before !== undefined && isRealVitest(before[0])) before.push(run);
    else groups.push([run]);
  }
  return groups;
}

function isRealVitest({ stage }) {
  return stage.vitest !== undefined && stage.real === true;
}

function runTool(script) {
  return toolOutcome(spawnSync(npm(), ['run', '--silent', script], { cwd: root, stdio: ['ignore', 1, 2] }).status);
}

/** Starts a tool whose words are wanted later. They go to a file: a pipe would fill while other stages run. */
function startTool(script) {
  const folder = mkdtempSync(join(tmpdir(), 'lk-test-'));
  const said = join(folder, 'words');
  const file = openSync(said, 'w');
  const child = spawn(npm(), ['run', '--silent', script], { cwd: root, stdio: ['ignore', file, file] });
  closeSync(file);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      process.stdout.write(readFileSync(said));
      rmSync(folder, { recursive: true, force: true });
      resolve(toolOutcome(status));
    });
  });
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function runNode(script, args) {
  return toolOutcome(
    spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 1, 2] }).status,
  );
}

/** Of several stages in one run the paths are all of one, or of each. */
function runVitest(group) {
  const projects = group.flatMap(({ stage }) => stage.vitest);
  const paths = group.flatMap(({ stage, paths: some }) => (some.length > 0 ? some : [stage.folder]));
  return withReports((report, secondTries) => {
    const args = [
      'run',
      '--config',
      'test/vitest.config.ts',
      ...projects.flatMap((name) => ['--project', name]),
      ...paths,
    ];
    const reporters = ['default', 'json', join(root, 'test/run/second-tries-reporter.mjs')];
    args.push(...reporters.map((name) => `--reporter=${name}`), `--outputFile.json=${report}`);
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
      cwd: root,
      stdio: ['ignore', 1, 2],
      env: { ...process.env, SECOND_TRIES_FILE: secondTries },
    });
    return vitestOutcome(read(report), read(secondTries), status);
  });
}

function runPlaywright(config, paths) {
  return withReports((report) => {
    const args = ['test', '--config', config, '--reporter=list,json', ...paths];
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), ...args], {
      cwd: root,
      stdio: ['ignore', 1, 2],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    return playwrightOutcome(read(report), status);
  });
}

/** @param run gets the names of two files that it may write reports into */
function withReports(run) {
  const folder = mkdtempSync(join(tmpdir(), 'lk-test-'));
  try {
    return run(join(folder, 'report.json'), join(folder, 'second-tries.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}

function orExit(decide) {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof UnknownWords)) throw error;
    say(error.message);
    process.exit(2);
  }
}
