// What the reports of the two test runners say: counts, what failed as text, and what passed at its second try.

const LONGEST = 3000; // characters of one failure: a page of HTML as the received value says no more after that

/** Daemons of the machine now and then answer late; more than that in one run is a fault of a test or of the code. */
export const MOST_SECOND_TRIES = 2;

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures a text for each test that failed, and each file that did not load
 * @property {readonly string[]} secondTries the tests that failed first and passed then, by name and file
 * @property {readonly string[]} [journeys] what each journey through the window took: entries, clicks and seconds
 */

/** A tool counts as one test. @param {number | null} status @returns {Outcome} */
export function toolOutcome(status) {
  return { ...nothing, ...(status === 0 ? { passed: 1 } : { failed: 1 }) };
}

/** @type {Outcome} */
const nothing = { passed: 0, failed: 0, skipped: 0, failures: [], secondTries: [] };

/** Whatever the process ended with: nobody knows what ran, or what passed at its second try. @param {string} what @returns {Outcome} */
const unreported = (what) => ({ ...nothing, failed: 1, failures: [`✗ A stage left no report of ${what}`] });

/**
 * @param {object | undefined} report of Vitest's JSON reporter; undefined when there is none
 * @param {readonly string[] | undefined} secondTries of the reporter beside it; undefined when that has written none
 * @param {number | null} status of the process
 * @returns {Outcome}
 */
export function vitestOutcome(report, secondTries, status) {
  if (report === undefined) return unreported('its tests');
  if (secondTries === undefined) return sum([vitestOutcome(report, [], status), unreported('second tries')]);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  const counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  return atLeastOneFailed({ ...counts, failures: vitestFailures(report), secondTries }, status);
}

/**
 * @param {object | undefined} report of Playwright's JSON reporter; undefined when there is none
 * @param {number | null} status of the process
 * @returns {Outcome}
 */
export function playwrightOutcome(report, status) {
  if (report === undefined) return unreported('its tests');
  const { expected, flaky, unexpected, skipped } = report.stats;
  const secondTries = specsIn(report.suites)
    .filter(({ tests }) => tests.some((test) => test.status === 'flaky'))
    .map(({ title, file }) => `${title} (${file})`);
  const counts = { passed: expected + flaky, failed: unexpected, skipped };
  const outcome = { ...counts, failures: playwrightFailures(report), secondTries, journeys: journeysIn(report) };
  return atLeastOneFailed(outcome, status);
}

/** A file that cannot be loaded, or an error outside of any test, fails the run without failing a test. */
function atLeastOneFailed(outcome, status) {
  return status !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/** @param {readonly Outcome[]} outcomes of all stages @returns {Outcome} */
export function sum(outcomes) {
  return outcomes.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      failures: [...all.failures, ...one.failures],
      secondTries: [...all.secondTries, ...one.secondTries],
      journeys: [...all.journeys, ...(one.journeys ?? [])],
    }),
    { ...nothing, journeys: [] },
  );
}

/**
 * The lines at the end of a run, and whether it has passed.
 *
 * @param {Outcome} total
 * @returns {{ lines: readonly string[], hasPassed: boolean }}
 */
export function verdict({ passed, failed, skipped, secondTries, journeys = [] }) {
  const tooMany = secondTries.length > MOST_SECOND_TRIES;
  const listed = secondTries.map((name) => `  ${name}`);
  return {
    lines: [
      ...(journeys.length > 0 ? ['Journeys through the window:', ...journeys.map((one) => `  ${one}`), ''] : []),
      ...(listed.length > 0 ? [`Passed at the second try only (${listed.length}):`, ...listed, ''] : []),
      ...(tooMany
        ? [`✗ More than ${MOST_SECOND_TRIES} tests passed at their second try only: that fails the run.`]
        : []),
      `${passed} passed, ${failed} failed, ${skipped} skipped`,
    ],
    hasPassed: failed === 0 && passed > 0 && !tooMany,
  };
}

function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const texts = failed.map(({ fullName, failureMessages }) => text(fullName, name, failureMessages));
    return message && failed.length === 0 ? [text('(the file)', name, [message])] : texts;
  });
}

function playwrightFailures({ suites, errors }) {
  const failed = specsIn(suites).filter(({ ok }) => !ok);
  const texts = failed.map(({ title, file, tests }) => {
    const results = tests.flatMap((test) => test.results);
    return text(
      title,
      file,
      results.flatMap((result) => result.errors.map(({ message }) => message)),
    );
  });
  return [...texts, ...errors.map(({ message, location }) => text('(no test)', location?.file ?? '', [message]))];
}

/** What specs have noted of their journeys, as annotations. */
function journeysIn({ suites }) {
  const noted = specsIn(suites).flatMap(({ tests }) => tests.flatMap(({ annotations = [] }) => annotations));
  return noted.filter(({ type }) => type === 'journey').map(({ description }) => description);
}

function specsIn(suites = []) {
  return suites.flatMap((suite) => [...suite.specs, ...specsIn(suite.suites)]);
}

function text(title, file, messages) {
  return [`✗ ${title} (${file})`, ...messages.map((message) => String(message).slice(0, LONGEST))].join('\n');
}
