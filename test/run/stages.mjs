// Which stages a run has, and what the words after `npm test --` choose of them.

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} [tools] npm scripts
 * @property {boolean} [first] whether others need what it makes, or are not worth their time where it fails
 * @property {string} [folder] where its test files are, below the project
 * @property {readonly string[]} [vitest] projects of test/vitest.config.ts
 * @property {string} [playwright] configuration
 * @property {boolean} [waits] whether most of it is waiting, so that another lane of stages has room beside it
 * @property {boolean} [real] whether it starts keychains, mounts, servers or windows
 * @property {boolean} [wine] whether it runs programs of Windows
 * @property {boolean} [whenChanged] only due when the stand-in for Electron has changed, or when it is asked for
 */

const playwright = 'test/e2e/playwright.config.ts';

/** With keychains, mounts and servers, which start, answer and end when they do. */
const desktop = { real: true, waits: true };

/** @type {readonly Stage[]} In this order: what is quick to fail comes first. */
export const stages = [
  { name: 'types', tools: ['types'], first: true },
  { name: 'build', tools: ['build'], first: true },
  { name: 'rules', tools: ['rules'], folder: 'test/rules', vitest: ['rules'] },
  { name: 'lint', tools: ['lint'] },
  { name: 'unit', folder: 'test/unit', vitest: ['unit', 'unit-worlds', 'unit-alone'] },
  { name: 'contract', folder: 'test/contract', vitest: ['contract', 'contract-on-desktop'], ...desktop },
  { name: 'integration', folder: 'test/integration', vitest: ['integration', 'integration-on-desktop'], ...desktop },
  { name: 'faults', folder: 'test/faults', vitest: ['faults', 'faults-on-desktop'], ...desktop },
  { name: 'security', folder: 'test/security', vitest: ['security', 'security-on-desktop'], ...desktop },
  { name: 'packages', folder: 'test/packages', vitest: ['packages'], wine: true, ...desktop },
  { name: 'windows', folder: 'test/windows-bed', vitest: ['windows'], wine: true, ...desktop },
  {
    name: 'stand-in',
    folder: 'test/electron-host/suite',
    playwright: 'test/electron-host/suite/playwright.config.ts',
    real: true,
    whenChanged: true,
  },
  { name: 'e2e', folder: 'test/e2e', playwright, real: true },
];

/** Words that cannot be followed; the message says why. */
export class UnknownWords extends Error {}

/** @typedef {{ stage: Stage, paths: readonly string[] }} Run no paths are all of the stage */

/** @typedef {readonly Run[]} Group what is one run of a test runner */

/**
 * @typedef {object} Choice
 * @property {readonly Run[]} runs
 * @property {string | undefined} changedSince a commit; what changed since then is run besides `runs`
 * @property {boolean} every whether tests try also what another row of theirs stands for
 */

/**
 * @param {readonly string[]} words names of stages, paths of test files or their folders, `--changed` with or without a commit,
 *   `--every`
 * @param {boolean} standInChanged
 * @returns {Choice}
 * @throws {UnknownWords}
 */
export function choose(words, standInChanged) {
  const { names, paths, changedSince, every } = sorted(words);
  if (changedSince !== undefined) {
    if (names.length + paths.length > 0)
      throw new UnknownWords('--changed chooses by itself: name no stage and no path.');
    return { runs: [], changedSince, every };
  }
  if (paths.length > 0) return { runs: runsOf(paths, names), changedSince, every };
  const due = ({ whenChanged }) => whenChanged !== true || standInChanged;
  const chosen = names.length === 0 ? stages.filter(due) : stages.filter(({ name }) => names.includes(name));
  return { runs: chosen.map((stage) => ({ stage, paths: [] })), changedSince, every };
}

/**
 * Finds the stage of each path.
 *
 * @param {readonly string[]} paths
 * @param {readonly string[]} names the stages they have to belong to; none are all
 * @returns {Choice['runs']}
 * @throws {UnknownWords} for a path of no stage, or of another one
 */
export function runsOf(paths, names = []) {
  const owners = new Map(paths.map((path) => [path, stageOf(path)]));
  for (const [path, stage] of owners) {
    if (stage === undefined) throw new UnknownWords(`${path} belongs to no stage: test files are below ${folders()}.`);
    if (names.length > 0 && !names.includes(stage.name)) throw new UnknownWords(`${path} belongs to ${stage.name}.`);
  }
  return stages
    .map((stage) => ({ stage, paths: paths.filter((path) => owners.get(path) === stage).map(tidy) }))
    .filter((run) => run.paths.length > 0);
}

/**
 * Sorts the stages of a run into those that come first, and two lanes that run side by side then.
 *
 * Of those that wait, what follows one another is one run: each ends with a file that takes minutes, in which the processors
 * would wait with it.
 *
 * @param {readonly Run[]} runs
 * @returns {{ first: readonly Group[], others: readonly Group[], waiting: readonly Group[] }}
 */
export function lanesOf(runs) {
  const waiting = runs.filter(({ stage }) => stage.waits === true);
  const alone = (list) => list.map((run) => [run]);
  return {
    first: alone(runs.filter(({ stage }) => stage.first === true)),
    others: alone(runs.filter(({ stage }) => stage.first !== true && stage.waits !== true)),
    waiting: waiting.length === 0 ? [] : [waiting],
  };
}

/** @param {string} path @returns {Stage | undefined} */
function stageOf(path) {
  return stages.find(({ folder }) => folder !== undefined && `${tidy(path)}/`.startsWith(`${folder}/`));
}

/** `./test/unit/http/` as `test/unit/http`. @param {string} path */
function tidy(path) {
  return path.replace(/^\.\//, '').replace(/\/+$/, '');
}

function folders() {
  return stages.flatMap(({ folder }) => folder ?? []).join(', ');
}

/** @param {readonly string[]} words */
function sorted(words) {
  const names = [];
  const paths = [];
  let changedSince;
  let every = false;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [option, commit] = word.split(/=(.*)/s);
    // The word after it is its own, whatever it looks like: `origin/main` is no path.
    if (option === '--changed') changedSince = commit ?? ownWord(rest) ?? 'HEAD';
    else if (word === '--every') every = true;
    else if (isStage(word)) names.push(word);
    else if (isTestPath(word)) paths.push(word);
    else throw new UnknownWords(`No such stage: ${word}. There are: ${stages.map(({ name }) => name).join(', ')}.`);
  }
  return { names, paths, changedSince, every };
}

/** Takes a commit from the words after an option. A stage or a path of a stage is none: that was meant for something else. */
function ownWord(rest) {
  const [word] = rest;
  const isCommit = word !== undefined && !word.startsWith('-') && !isStage(word) && stageOf(word) === undefined;
  return isCommit ? rest.shift() : undefined;
}

/** @param {string} word */
function isStage(word) {
  return stages.some(({ name }) => name === word);
}

/** @param {string} word */
function isTestPath(word) {
  return word.includes('/') || /\.(test|spec)\.tsx?$/.test(word);
}
