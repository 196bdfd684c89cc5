import { describe, expect, it } from 'vitest';
import { playwrightOutcome, sum, toolOutcome, verdict, vitestOutcome } from '../../run/reports.mjs';

const vitestReport = (failed = 0) => ({
  numPassedTests: 3,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [
    {
      name: 'test/unit/a.test.ts',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'a holds', failureMessages: [] },
        ...(failed > 0 ? [{ status: 'failed', fullName: 'a fails', failureMessages: ['expected 1'] }] : []),
      ],
    },
  ],
});

const spec = (title: string, status: 'expected' | 'flaky' | 'unexpected') => ({
  title,
  file: 'shell/a.spec.ts',
  ok: status !== 'unexpected',
  tests: [{ status, results: [{ errors: status === 'expected' ? [] : [{ message: 'no window' }] }] }],
});

const journey = {
  status: 'expected',
  results: [{ errors: [] }],
  annotations: [
    { type: 'slow', description: 'not of a journey' },
    { type: 'journey', description: 'A first drive: 4 entries, 3 clicks, 6.1 s' },
  ],
};

const playwrightReport = (flaky: number, unexpected = 0) => ({
  stats: { expected: 2, flaky, unexpected, skipped: 0 },
  errors: [],
  suites: [
    {
      specs: [spec('opens', 'expected')],
      suites: [
        {
          specs: [
            ...Array.from({ length: flaky }, (_, index) => spec(`late ${index + 1}`, 'flaky')),
            ...Array.from({ length: unexpected }, () => spec('never', 'unexpected')),
          ],
        },
      ],
    },
  ],
});

describe('a report', () => {
  it('of Vitest gives counts and the text of what failed', () => {
    expect(vitestOutcome(vitestReport(1), [], 1)).toEqual({
      ...{ passed: 3, failed: 1, skipped: 1, secondTries: [] },
      failures: ['✗ a fails (test/unit/a.test.ts)\nexpected 1'],
    });
  });

  it('of Playwright counts what passed at its second try as passed, and names it', () => {
    const outcome = playwrightOutcome(playwrightReport(1), 0);
    expect(outcome).toMatchObject({ passed: 3, failed: 0, failures: [], secondTries: ['late 1 (shell/a.spec.ts)'] });
  });

  it('of Playwright names no second try for what failed at both', () => {
    const outcome = playwrightOutcome(playwrightReport(0, 1), 1);
    expect(outcome.secondTries).toEqual([]);
    expect(outcome.failures).toEqual(['✗ never (shell/a.spec.ts)\nno window']);
  });

  it('without a failed test is a failure all the same when the process ended with one', () => {
    expect(vitestOutcome(vitestReport(), [], 1).failed).toBe(1);
    expect(playwrightOutcome(playwrightReport(0), 1).failed).toBe(1);
  });

  it.each([0, 1, null])('that is missing is a failure, with %j as the exit code of the process', (status) => {
    for (const outcome of [vitestOutcome(undefined, [], status), playwrightOutcome(undefined, status)]) {
      expect(outcome).toMatchObject({ passed: 0, failed: 1, failures: ['✗ A stage left no report of its tests'] });
      expect(verdict(sum([toolOutcome(0), outcome])).hasPassed).toBe(false);
    }
  });

  it('of Vitest without one of second tries beside it is a failure, and counts what ran all the same', () => {
    const failures = ['✗ A stage left no report of second tries'];
    expect(vitestOutcome(vitestReport(), undefined, 0)).toMatchObject({ passed: 3, failed: 1, skipped: 1, failures });
    expect(vitestOutcome(vitestReport(1), undefined, 1)).toMatchObject({ passed: 3, failed: 2 });
  });
});

describe('a tool', () => {
  it('is one test, which passes when the process does', () => {
    expect([0, 1, null].map((status) => toolOutcome(status).failed)).toEqual([0, 1, 1]);
    expect(toolOutcome(0).passed).toBe(1);
  });
});

describe('a run in which tests passed at their second try only', () => {
  const after = (...late: number[]) => verdict(sum(late.map((count) => playwrightOutcome(playwrightReport(count), 0))));

  it('passes with two of them, and lists both by name', () => {
    const { hasPassed, lines } = after(2);
    expect(hasPassed).toBe(true);
    expect(lines).toEqual([
      'Passed at the second try only (2):',
      '  late 1 (shell/a.spec.ts)',
      '  late 2 (shell/a.spec.ts)',
      '',
      '4 passed, 0 failed, 0 skipped',
    ]);
  });

  it('fails with three of them in all stages together, and says so in a line of its own', () => {
    const { hasPassed, lines } = after(1, 1, 1);
    expect(hasPassed).toBe(false);
    expect(lines).toContain('✗ More than 2 tests passed at their second try only: that fails the run.');
  });

  it('counts those of Vitest with those of Playwright', () => {
    const vitest = vitestOutcome(vitestReport(), ['waits (test/integration/waits.test.ts)'], 0);
    expect(verdict(sum([vitest, playwrightOutcome(playwrightReport(2), 0)])).hasPassed).toBe(false);
    expect(verdict(sum([vitest, playwrightOutcome(playwrightReport(1), 0)])).hasPassed).toBe(true);
  });
});

describe('a run', () => {
  it('tells what each journey took, and nothing of journeys when there were none', () => {
    const noted = { ...playwrightReport(0), suites: [{ specs: [{ ...spec('a', 'expected'), tests: [journey] }] }] };
    const total = sum([playwrightOutcome(noted, 0), toolOutcome(0)]);
    expect(verdict(total).lines.slice(0, 2)).toEqual([
      'Journeys through the window:',
      '  A first drive: 4 entries, 3 clicks, 6.1 s',
    ]);
    expect(verdict(sum([toolOutcome(0)])).lines.join()).not.toContain('Journeys');
  });

  it('says nothing of second tries when there were none', () => {
    expect(verdict(sum([toolOutcome(0)]))).toEqual({ lines: ['1 passed, 0 failed, 0 skipped'], hasPassed: true });
  });

  it('has not passed when a test failed, or when nothing ran', () => {
    expect(verdict(sum([toolOutcome(0), toolOutcome(1)])).hasPassed).toBe(false);
    expect(verdict(sum([])).hasPassed).toBe(false);
  });
});
