import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/e2e-results',
  globalSetup: './global-setup.ts',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 3,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  // A trace of each action costs a tenth of a run, and few are ever looked at: what fails is tried again with one.
  use: { trace: 'on-first-retry' },
  projects: [
    // With windows and daemons of the machine, one of which now and then answers late: what fails is tried once more. `npm test`
    // lists what passed then, and allows for two of them in a run.
    { name: 'app', testMatch: 'shell/**/*.spec.ts', retries: 1 },
    { name: 'journey', testMatch: 'journey/**/*.spec.ts', retries: 1, timeout: 120_000 },
    // Never tried again: a leak that shows now and then is one. Traces would keep copies of the page in it.
    { name: 'leaks', testMatch: 'leaks/**/*.spec.ts', timeout: 120_000, use: { trace: 'off' } },
    { name: 'scenes', testMatch: 'window/scenes.setup.ts' },
    // The window over a fake bridge, in a plain Chromium: every screen, without an app around it.
    {
      name: 'window',
      testMatch: 'window/**/*.spec.ts',
      dependencies: ['scenes'],
      timeout: 90_000, // each test looks at one screen in every language
      use: { trace: 'off' },
    },
  ],
});
