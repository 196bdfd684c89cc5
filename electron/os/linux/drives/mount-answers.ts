import type { Run } from '../../run.ts';

/** A mount that has not answered by then hangs: a slow server takes a second or two. */
const PATIENCE_MS = 8000;

/**
 * Whether a mounted folder answers. Never tried from this process, whose threads a dead mount would block for good: a
 * program that hangs is left behind.
 */
export async function mountAnswers(run: Run, path: string): Promise<boolean> {
  const { code, missing } = await run({ file: 'stat', args: ['--', path], timeoutMs: PATIENCE_MS });
  return missing || code === 0;
}
