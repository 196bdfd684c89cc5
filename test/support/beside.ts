import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where it is told that what the project's tests need has been made, or why it could not be. */
    madeFile: string;
  }
}

const LOOK_MS = 100;

/**
 * Makes what the tests of a project need beside the tests of other projects, which had waited for it otherwise. The project's files
 * wait in test/support/wait-made.ts. For a global setup.
 * @returns what Vitest calls at the end
 */
export function makeBeside(project: TestProject, make: () => Promise<unknown>): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-made-'));
  const file = join(folder, 'made');
  project.provide('madeFile', file);
  const made = make().then(
    () => '',
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const told = made.then((why) => {
    writeFileSync(`${file}.part`, why);
    renameSync(`${file}.part`, file);
  });
  return async () => {
    await told;
    rmSync(folder, { recursive: true });
  };
}

/** Waits until it has been made. @throws with what the maker said, when it could not be */
export async function untilMade(file: string): Promise<void> {
  while (!existsSync(file)) await sleep(LOOK_MS);
  const why = readFileSync(file, 'utf8');
  if (why !== '') throw new Error(why);
}
