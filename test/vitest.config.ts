import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFiles } from './support/project-files.ts';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';
import { unitProjects } from './unit-projects.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What starts a desktop session, a keychain or a mount, by the modules that do. */
const desktops =
  /support\/(desktop|cli-stage|drive-stage|mapper-bench|other-keychains|x11-display)\.ts'|'\.\/(kill-|bed)/;

/** Of a stage, the test files in a desktop session of their own. */
const onDesktop = (stage: string): string[] =>
  projectFiles(`test/${stage}`).filter(
    (file) => file.endsWith('.test.ts') && desktops.test(readFileSync(join(root, file), 'utf8')),
  );

/** Times are generous, for nothing here measures. */
const project = (
  name: string,
  timeoutMs: number,
  more: {
    readonly include: string[];
    readonly exclude?: string[];
    readonly retry?: number;
    readonly env?: Record<string, string>;
    readonly isolate?: boolean;
    readonly globalSetup?: string;
    readonly setupFiles?: string[];
  },
) => ({
  extends: true as const,
  test: { name, testTimeout: timeoutMs, hookTimeout: 120_000, ...more },
});

const filesOf = (stage: string): string[] => [`test/${stage}/**/*.test.{ts,tsx}`];

/**
 * A stage with real things is two projects. In a desktop session a test that fails is tried once more: its daemons are the machine's,
 * and now and then one of them answers late. `npm test` lists what passed then, and allows for two of them in a run.
 */
const real = (stage: string, timeoutMs: number) => [
  project(stage, timeoutMs, { include: filesOf(stage), exclude: onDesktop(stage) }),
  project(`${stage}-on-desktop`, timeoutMs, { include: onDesktop(stage), retry: 1 }),
];

/** What its files need is made beside the files of others, and they wait for it. */
const besides = (globalSetup: string) => ({ globalSetup, setupFiles: [join(root, 'test/support/wait-made.ts')] });

const { plain, worlds, alone } = unitProjects();

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // A module is compiled once, and not for each of the projects and runs that import it. The name of what is kept is the hash of what
    // it is made of.
    experimental: { fsModuleCache: true, fsModuleCachePath: join(root, '.cache/vitest') },
    sequence: { sequencer: LongestFirst },
    setupFiles: [join(root, 'test/support/told-cost.ts')],
    // As long as Playwright's in test/e2e: what is waited for is an event, and a machine under load takes longer than Vitest's second.
    expect: { poll: { timeout: 15_000 } },
    // Three also where there are only two processors: much of it is waiting. `npm test` says so where it wants others; Vitest gives what its
    // command line says to no project that inherits this.
    maxWorkers: Number(process.env['WORKERS'] ?? 3),
    projects: [
      project('unit', 60_000, { include: plain, isolate: false }),
      project('unit-worlds', 60_000, { include: worlds, isolate: false, env: { FILES: 'at once' } }),
      project('unit-alone', 60_000, { include: alone, env: { FILES: 'at once' } }),
      project('rules', 180_000, { include: filesOf('rules') }),
      ...real('contract', 120_000),
      ...real('integration', 180_000),
      ...real('faults', 180_000),
      ...real('security', 180_000),
      project('packages', 180_000, { include: filesOf('packages'), ...besides('test/packages/made.ts') }),
      project('windows', 180_000, { include: filesOf('windows-bed'), ...besides('test/windows-bed/installed.ts') }),
    ],
  },
});
