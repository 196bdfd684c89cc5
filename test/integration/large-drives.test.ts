import { createHash } from 'node:crypto';
import {
  createReadStream,
  mkdirSync,
  openSync,
  closeSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { linuxMappers } from '../support/linux-mappers.ts';
import { specOn } from '../support/mapper-bench.ts';

const password = 'app-password';
const { signal } = new AbortController();
const ENTRIES = 60_000;
const GIGABYTE = 1024 ** 3;

let stage: DriveStage;
let served: string;
let large: string;
beforeAll(async () => {
  stage = await startDriveStage({ alice: password });
  served = stage.servers.folder('basic');
  large = join(stage.desktop.home, 'large');
  makeLarge(large);
  mkdirSync(join(served, 'many'));
  for (let number = 0; number < ENTRIES; number += 1)
    writeFileSync(join(served, 'many', `entry ${String(number)}`), '');
});
afterAll(() => stage.stop());

/** Makes a gigabyte that is a hole, but for a mark of its own in each 64 MB: bytes that are moved or missing change its hash. */
function makeLarge(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, GIGABYTE);
  const file = openSync(path, 'r+');
  for (let at = 12_345; at < GIGABYTE; at += 64 * 1024 * 1024) writeSync(file, `mark at ${String(at)}`, at);
  closeSync(file);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha1');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/** The gateway is in this process, which must never wait for a mount: programs of their own go into it. */
async function sh(script: string, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run({ file: 'sh', args: ['-c', script, 'sh', ...args], timeoutMs: 120_000 });
  return `${stdout}${stderr}`.trim();
}

describe.each(linuxMappers)('a drive that %s maps', (mapper) => {
  it('shows a folder of 60,000 entries, and takes and gives a gigabyte', async () => {
    const spec = specOn(stage.servers, mapper, { id: `large-${mapper}`, label: `Large by ${mapper}` });
    const { path } = await stage.drives.connect(spec, new Secret(password), signal);
    expect(await sh('ls -f "$1" | grep -c "^entry "', join(path, 'many'))).toBe(String(ENTRIES));

    const arrived = join(served, `by ${mapper}`);
    expect(await sh('cp --sparse=never "$1" "$2"', large, join(path, `by ${mapper}`))).toBe('');
    // Mount tools send a file after the program has closed it.
    await expect.poll(() => statSync(arrived, { throwIfNoEntry: false })?.size, { timeout: 120_000 }).toBe(GIGABYTE);
    expect(await hashOf(arrived)).toBe(await hashOf(large));
    expect(await sh('cmp "$1" "$2"', large, join(path, `by ${mapper}`))).toBe('');

    await stage.drives.disconnect(spec);
    rmSync(arrived);
  }, 300_000);
});
