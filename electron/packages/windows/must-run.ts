import { run } from '../../os/run.ts';

/** Runs a tool that makes packages for Windows. @throws when it is not there, or fails */
export async function mustRun(file: string, args: readonly string[]): Promise<void> {
  const { code, stdout, stderr, missing } = await run({ file, args, env: { TZ: 'UTC' }, timeoutMs: 600_000 });
  if (missing) throw new Error(`${file} is needed to make packages for Windows.`);
  if (code !== 0) throw new Error(`${file} failed: ${stderr}${stdout}`);
}
