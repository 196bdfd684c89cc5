import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes, failureCodes, type FailureCode } from '../../../electron/contract/failure.ts';
import { run } from '../../../electron/os/run.ts';
import { builtProgram } from '../../support/built-program.ts';
import { leftovers } from '../../support/leftovers.ts';
import { badInputBed, USER } from './bed.ts';

const bed = badInputBed();

/**
 * Runs a set-up on a machine that lacks something: in a mount namespace of its own, which is prepared by a line of shell
 * and ends with the program.
 */
async function setUpWhere(preparation: string, mapper: string) {
  const { demo, desktop } = bed.stage();
  const program = [process.execPath, builtProgram(), 'setup', '--json', '--mapper', mapper];
  const namespace = process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];
  const done = await run({
    file: 'unshare',
    args: [
      ...[...namespace, 'sh', '-c', `${preparation} && exec "$@"`, 'sh', ...program],
      ...['--platform', demo.address, '--user', USER],
    ],
    stdin: `${demo.user(USER).password}\n`,
    timeoutMs: 60_000,
    env: desktop.env,
  });
  return done;
}

const data = (): string => {
  const folder = join(bed.stage().desktop.home, '.local/share/latchkey');
  mkdirSync(folder, { recursive: true });
  return folder;
};

describe('gives the code, the fix, and leaves nothing, on a machine with', () => {
  const table: readonly (readonly [string, () => string, string, FailureCode])[] = [
    ['no FUSE, for gvfs', () => 'mount -t tmpfs none /dev', 'gvfs', 'LK-5003'],
    ['no FUSE, for rclone', () => 'mount -t tmpfs none /dev', 'rclone', 'LK-5003'],
    [
      'a full disk',
      () =>
        `mount -t tmpfs -o size=4k,mode=700 none '${data()}' && { head -c 9999 /dev/zero > '${data()}/x' || true; }`,
      'gvfs',
      'LK-1013',
    ],
  ];
  it.each(table)('%s', async (_what, preparation, mapper, code) => {
    const done = await setUpWhere(preparation(), mapper);
    expect(done.stdout + done.stderr).toContain(`"code":"${code}"`);
    expect(done.code).toBe(exitCodes[failureCodes[code]]);
    expect(done.stderr).toMatch(/What to do: \S/);
    expect(await leftovers(bed.stage().desktop, bed.stage().demo, USER)).toEqual([]);
  });
});
