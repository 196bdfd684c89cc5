// Runs test files in Node for Windows, with Vitest's own `it`, `expect` and `vi`, and prints one line of JSON for each file. Vitest
// as a whole would need the Windows binaries of what it bundles with; the files are bundled before instead, and only Vitest's runner
// is used, which is plain JavaScript.
import '../inside/no-tcp-keepalive.mjs';
import type { RunnerTask, RunnerTestSuite } from 'vitest';
import { win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileResult } from './unit-tests.ts';

/** What Vitest's functions read of the worker that they usually run in. */
Object.assign(globalThis, {
  __vitest_worker__: { config: { expect: {}, fakeTimers: {}, snapshotOptions: {}, sequence: {} }, rpc: {} },
});

const TIMEOUT_MS = 60_000;
const files = process.argv.slice(2);
const { startTests } = await import('vitest/internal/browser');
const { createExpect } = await import('vitest');

for (const path of files) {
  const [file] = await startTests([path], {
    config: {
      root: process.cwd(),
      name: undefined,
      setupFiles: [],
      passWithNoTests: false,
      testNamePattern: undefined,
      allowOnly: false,
      sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
      chaiConfig: undefined,
      maxConcurrency: 1,
      testTimeout: TIMEOUT_MS,
      hookTimeout: TIMEOUT_MS,
      retry: 0,
      includeTaskLocation: false,
      tags: [],
      tagsFilter: undefined,
      strictTags: false,
    },
    importFile: (module) => import(pathToFileURL(module).href),
    extendTaskContext: (context) => Object.assign(context, { expect: createExpect(context.task) }),
  });
  if (file === undefined) throw new Error(`${path} was not run`);
  const result: FileResult = {
    file: win32.basename(path),
    passed: tasksOf(file).filter((task) => task.type === 'test' && task.result?.state === 'pass').length,
    failed: tasksOf(file).flatMap((task) =>
      (task.result?.errors ?? []).map((error) =>
        [`${task.fullName}: ${error.stack ?? error.message}`, error.diff ?? ''].join('\n'),
      ),
    ),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function tasksOf(task: RunnerTask): readonly RunnerTask[] {
  return [task, ...(isSuite(task) ? task.tasks.flatMap(tasksOf) : [])];
}

function isSuite(task: RunnerTask): task is RunnerTestSuite {
  return task.type === 'suite';
}
