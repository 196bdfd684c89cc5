import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../electron/os/run.ts';
import type { Demo } from '../../demo/demo.ts';
import type { Desktop } from '../../support/desktop.ts';
import { expect } from '../journey-fixture.ts';

/** Reads and writes through a drive, and looks at the platform's disk. Never synchronously: the platform is in this process. */
export async function expectWorkingDrive(folder: string, demo: Demo, user: string): Promise<void> {
  const there = demo.folderOf(user);
  await writeFile(join(there, 'from the platform.txt'), 'from the platform');
  const reads = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => 'not yet');
  await expect.poll(() => reads(join(folder, 'from the platform.txt'))).toBe('from the platform');
  await writeFile(join(folder, 'from here.txt'), 'from here');
  await expect.poll(() => reads(join(there, 'from here.txt'))).toBe('from here');
}

/** The secrets that Latchkey keeps in the keyring, without the line before each that binds it to its server. */
export async function keptSecrets(session: Desktop): Promise<string[]> {
  const args = ['search', '--all', '--unlock', 'service', 'Latchkey'];
  const { stdout } = await run({ file: 'secret-tool', args, timeoutMs: 10_000, env: session.env });
  return [...stdout.matchAll(/^secret = (?:latchkey:1:.*\n)?(.*)$/gm)].map(([, secret = '']) => secret);
}
