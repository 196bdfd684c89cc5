// What failed, as text, from the JSON reports of the two test runners.

const LONGEST = 3000; // characters of one failure: a page of HTML as the received value says no more after that

/** @param report of Vitest's JSON reporter. @returns a text for each test that failed, and each file that did not load */
export function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const texts = failed.map(({ fullName, failureMessages }) => text(fullName, name, failureMessages));
    return message && failed.length === 0 ? [text('(the file)', name, [message])] : texts;
  });
}

/** @param report of Playwright's JSON reporter. @returns a text for each test that failed at every try */
export function playwrightFailures({ suites, errors }) {
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

function specsIn(suites = []) {
  return suites.flatMap((suite) => [...suite.specs, ...specsIn(suite.suites)]);
}

function text(title, file, messages) {
  return [`✗ ${title} (${file})`, ...messages.map((message) => String(message).slice(0, LONGEST))].join('\n');
}
