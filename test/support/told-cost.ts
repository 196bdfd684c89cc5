import { afterAll } from 'vitest';
import { secondsOfProcess } from '../run/processor.mjs';

declare module 'vitest' {
  interface TaskMeta {
    /** Of the file: what its process has used of the processors, from its start or from the end of the file before. */
    processorSeconds?: number;
  }
}

/** What the process had used when the file before was done, where several files have one. */
const told = globalThis as { processorSecondsTold?: number };

// The first of all that are said, so the last that is called. For the reporter in test/run/costs-reporter.mjs.
afterAll(({}, file) => {
  const used = secondsOfProcess();
  file.meta.processorSeconds = used - (told.processorSecondsTold ?? 0);
  told.processorSecondsTold = used;
});
