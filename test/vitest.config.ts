import { defineConfig } from 'vitest/config';

/** One project per kind of test; those with real keychains and mounts run one file at a time. */
const project = (name: string, options: { timeoutMs: number; parallel: boolean }) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: options.timeoutMs,
    hookTimeout: 60_000,
    fileParallelism: options.parallel,
  },
});

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    pool: 'forks',
    projects: [
      project('unit', { timeoutMs: 10_000, parallel: true }),
      project('rules', { timeoutMs: 60_000, parallel: true }),
      project('contract', { timeoutMs: 60_000, parallel: false }),
      project('integration', { timeoutMs: 120_000, parallel: false }),
      project('faults', { timeoutMs: 120_000, parallel: false }),
      project('security', { timeoutMs: 120_000, parallel: false }),
    ],
  },
});
