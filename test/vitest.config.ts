import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/**
 * One project per kind of test. Of those with real keychains and mounts, each test has a session of its own, and one that
 * fails is tried once more: the daemons are the machine's, and now and then one of them answers late. Times are generous for
 * the same reason; nothing here measures.
 */
const project = (name: string, options: { timeoutMs: number; real: boolean }) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: options.timeoutMs,
    hookTimeout: 120_000,
    retry: options.real ? 1 : 0,
  },
});

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    maxWorkers: 3, // also where there are only two processors: much of it is waiting
    projects: [
      project('unit', { timeoutMs: 60_000, real: false }),
      project('rules', { timeoutMs: 180_000, real: false }),
      project('contract', { timeoutMs: 120_000, real: true }),
      project('integration', { timeoutMs: 180_000, real: true }),
      project('faults', { timeoutMs: 180_000, real: true }),
      project('security', { timeoutMs: 180_000, real: true }),
    ],
  },
});
