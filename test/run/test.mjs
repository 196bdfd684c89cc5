// `npm test`: everything, from a fresh clone with nothing but Node and npm. `npm test -- unit types` runs these stages only,
// `npm test -- test/unit/http` these files, `npm test -- --changed main` what a branch concerns. With `--every`, tests that kill at
// many points do so at those as well that others stand for.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedSince, concernedTests, lintOf } from './changed.mjs';
import { openLane } from './lane.mjs';
import { prepareOrExit, root, say } from './prepare.mjs';
import { playwrightOutcome, sum, toolOutcome, verdict, vitestOutcome } from './reports.mjs';
import { recordStandIn, standInChanged } from './stand-in-record.mjs';
import { choose, lanesOf, runsOf, UnknownWords } from './stages.mjs';

const words = process.argv.slice(2);
const outcomes = [];
const costs = [];
/** Test files, with what they have used of the processors and when they ran, in seconds. @type {{ file: string, seconds: number, from: number, until: number }[]} */
const files = [];
/** What stages have said whose lane is not the one that speaks. */
const unsaid = [];
const main = openLane({
  aloud: true,
  told(line, outcome) {
    keep(line, outcome);
    sayRest();
  },
});

const choice = orExit(() => choose(words, standInChanged()));
if (choice.changedSince !== undefined) {
  prepareOrExit({ system: 'none', program: false });
  // First: what is compiled of a changed catalogue has changed with it.
  if ((await main.npm('words')) !== 0) process.exit(1);
}
const changed = choice.changedSince === undefined ? undefined : orExit(() => changedSince(choice.changedSince));
const runs = changed === undefined ? choice.runs : runsOf(concernedTests(changed));

// Only tests with real keychains, mounts and servers need the machine to be prepared, and the built program.
const real = runs.some(({ stage }) => stage.real);
const system = runs.some(({ stage }) => stage.wine) ? 'windows' : real ? 'tests' : 'none';
prepareOrExit({ system, program: real && !runs.some(({ stage }) => stage.name === 'build') });

if (changed !== undefined) {
  await main.staged('types', () => inTurn(['types'], (script) => tool(main.npm(script))));
  await main.staged('lint', () => inTurn(lintOf(changed.files), ([script, ...args]) => tool(main.node(script, args))));
}
const { first, others, waiting } = lanesOf(runs);
let lanes = others.length > 0 && waiting.length > 0 ? 2 : 1;
/**
 * Of two lanes what mostly waits has more workers: with three and two on two processors, these were idle two fifths of a run. Alone, a runner
 * has as many as its configuration says.
 */
const workers = ([{ stage }]) => {
  if (lanes === 1) return undefined;
  return stage.waits === true
    ? Math.max(4, availableParallelism())
    : Math.max(3, Math.ceil(availableParallelism() / 2));
};
await inTurn(first, (group) => runStages(group, main));
if (others.length === 0) await inTurn(waiting, (group) => runStages(group, main));
else {
  const beside = openLane({
    aloud: false,
    told(line, outcome, said) {
      keep(line, outcome);
      unsaid.push(said);
    },
  });
  // Who stops a run that takes too long wants to know what it was at.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      sayRest();
      process.stdout.write(beside.end());
      process.exit(1);
    });
  }
  const alone = () => {
    lanes = 1;
  };
  await Promise.all([
    inTurn(others, (group) => runStages(group, main)).then(alone),
    inTurn(waiting, (group) => runStages(group, beside)).then(alone),
  ]);
  beside.end();
  sayRest();
}

// Once more at the end: what failed is far above by now, and a log may be kept in part only.
const total = sum(outcomes);
const { lines, hasPassed } = verdict(total);
for (const failure of total.failures) process.stdout.write(`\n${failure}\n`);
writeTimes();
process.stdout.write(`\n${[...dearest(), ...costs].join('\n')}\n\n${lines.join('\n')}\n`);
process.exitCode = hasPassed ? 0 : 1;

function keep(line, outcome) {
  costs.push(line);
  outcomes.push(outcome);
}

/** Where a whole run leaves when each file ran, to be looked at for what the processors had waited for. */
function writeTimes() {
  const began = performance.timeOrigin / 1000;
  const rows = files
    .toSorted((one, other) => one.from - other.from)
    .map(
      ({ file, seconds, from, until }) =>
        [from - began, until - began, seconds].map((n) => n.toFixed(1)).join('\t') + `\t${file}`,
    );
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out/test-times.tsv'), ['from\tuntil\tprocessor\tfile', ...rows, ''].join('\n'));
}

/** The files that a run takes longest for, if it has many. */
function dearest() {
  const most = files.length > 20 ? files.toSorted((one, other) => other.seconds - one.seconds).slice(0, 10) : [];
  const list = most.map(({ file, seconds }) => `  ${seconds.toFixed(0).padStart(4)} s  ${file}`);
  return list.length === 0 ? [] : ['The dearest test files of Vitest, in seconds of processors:', ...list, ''];
}

function sayRest() {
  for (const text of unsaid.splice(0)) process.stdout.write(text);
}

async function inTurn(list, run) {
  const results = [];
  for (const each of list) results.push(await run(each));
  return results;
}

/** @param {import('./stages.mjs').Group} group @param {import('./lane.mjs').Lane} lane */
async function runStages(group, lane) {
  const [{ stage, paths }] = group;
  const outcome = await lane.staged(group.map((run) => run.stage.name).join(' '), async () => [
    ...(await inTurn(paths.length === 0 ? (stage.tools ?? []) : [], (script) => tool(lane.npm(script)))),
    ...(stage.vitest ? [await runVitest(group, lane)] : []),
    ...(stage.playwright ? [await runPlaywright(group, lane)] : []),
  ]);
  if (stage.name === 'stand-in' && words.length > 0 && paths.length === 0 && outcome.failed === 0) recordStandIn();
}

/** @param {Promise<number | null>} status */
async function tool(status) {
  return toolOutcome(await status);
}

/** Of several stages in one run the paths are all of one, or of each. */
function runVitest(group, lane) {
  const projects = group.flatMap(({ stage }) => stage.vitest);
  const paths = group.flatMap(({ stage, paths: some }) => (some.length > 0 ? some : [stage.folder]));
  return withReports(async (report, secondTries, told) => {
    const most = workers(group);
    const args = ['run', '--config', 'test/vitest.config.ts'];
    const reporters = [
      'default',
      'json',
      ...['second-tries', 'costs'].map((name) => join(root, `test/run/${name}-reporter.mjs`)),
    ];
    args.push(...projects.flatMap((name) => ['--project', name]), ...paths);
    args.push(...reporters.map((name) => `--reporter=${name}`), `--outputFile.json=${report}`);
    const every = choice.every ? 'yes' : 'no';
    const env = {
      SECOND_TRIES_FILE: secondTries,
      COSTS_FILE: told,
      EVERY: every,
      ...(most && { WORKERS: String(most) }),
    };
    const status = await lane.node('node_modules/vitest/vitest.mjs', args, env);
    files.push(...(read(told) ?? []));
    return vitestOutcome(read(report), read(secondTries), status);
  });
}

function runPlaywright(group, lane) {
  const [{ stage, paths }] = group;
  return withReports(async (report) => {
    const args = ['test', '--config', stage.playwright, '--reporter=list,json', ...paths];
    const most = workers(group);
    if (most) args.push(`--workers=${most}`);
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const status = await lane.node('node_modules/@playwright/test/cli.js', args, env);
    return playwrightOutcome(read(report), status);
  });
}

/** @param run gets the names of three files that it may write reports into */
async function withReports(run) {
  const folder = mkdtempSync(join(tmpdir(), 'lk-test-'));
  try {
    return await run(...['report', 'second-tries', 'costs'].map((name) => join(folder, `${name}.json`)));
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
