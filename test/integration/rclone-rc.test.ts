import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MountTarget } from '../../electron/drives/drive-mapper.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { failureCode } from '../support/failure-code.ts';
import { benchAccounts, targetOn } from '../support/mapper-bench.ts';
import { rcBench, type RcBench } from '../support/rc-bench.ts';
import { stopProcess } from '../support/session-processes.ts';
import { realm, startWebdavServers, type WebdavServers } from '../support/webdav-servers.ts';

const PASSWORD = 'throw-away-JO9u4s-credential';
const { signal } = new AbortController();
let servers: WebdavServers;
let bench: RcBench;
let target: MountTarget;
beforeAll(async () => {
  servers = await startWebdavServers(benchAccounts);
  for (const user of Object.keys(benchAccounts)) servers.setPassword(user, PASSWORD);
  bench = rcBench(600);
  target = targetOn(servers, { id: 'waiting' });
});
afterEach(async () => {
  await bench.mapper.unmap(target, { cutsOff: true });
  expect(await bench.leftovers(target)).toEqual([]);
});
afterAll(async () => {
  await bench.stop();
  await servers.stop();
});

const map = () => bench.mapper.map(target, { throwaway: new Secret(PASSWORD), realm }, signal);
/** Text of a file on the server, once it is there. */
const arrived = (name: string): string | undefined => {
  const file = join(servers.folder('basic'), name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
const uploads = () => bench.mapper.uploads?.(target);

describe('what a drive by rclone has not uploaded yet', () => {
  it('is told, and uploaded before the drive is unmapped', async () => {
    const path = await map();
    expect(await uploads()).toEqual({ waiting: 0, failed: 0 });
    writeFileSync(join(path, 'saved.txt'), 'later');
    await expect.poll(uploads, { interval: 5 }).toEqual({ waiting: 1, failed: 0 });
    await expect.poll(uploads, { timeout: 8000 }).toEqual({ waiting: 0, failed: 0 });
    expect(arrived('saved.txt')).toBe('later');
    await bench.mapper.unmap(target);
    expect(await uploads()).toBeUndefined();
  });

  it('keeps the drive mapped while the server is away, until somebody says otherwise, and goes on with the next connection', async () => {
    const path = await map();
    expect(readdirSync(path)).toContain('saved.txt'); // what is in the folder is known when the server goes
    await servers.halt();
    try {
      writeFileSync(join(path, 'kept.txt'), 'not lost');
      expect(await failureCode(bench.mapper.unmap(target))).toBe('LK-5381');
      expect(await bench.mapper.mounted(target)).toBe('mapped');
      await bench.mapper.unmap(target, { cutsOff: true });
      expect(await bench.mapper.mounted(target)).toBe('gone');
      expect(await uploads()).toEqual({ waiting: 0, failed: 1 }); // on the disk
    } finally {
      await servers.resume();
    }
    await map();
    await expect.poll(() => arrived('kept.txt'), { timeout: 20_000 }).toBe('not lost');
    await bench.mapper.unmap(target);
    expect(await uploads()).toBeUndefined();
  });

  it('is told of a drive whose rclone has crashed, too', async () => {
    const path = await map();
    expect(readdirSync(path)).toContain('kept.txt');
    await servers.halt();
    try {
      writeFileSync(join(path, 'crashed.txt'), 'not lost');
      await expect.poll(async () => (await uploads())?.waiting, { interval: 5 }).toBe(1);
      bench.crash();
      await expect.poll(uploads).toEqual({ waiting: 0, failed: 1 });
    } finally {
      await servers.resume();
    }
    await map();
    await expect.poll(() => arrived('crashed.txt'), { timeout: 20_000 }).toBe('not lost');
    await bench.mapper.unmap(target); // only then rclone has noted it, too
  });
});

describe('an rclone', () => {
  it('that answers nothing any more is ended by who takes its drive away, or maps it anew', async () => {
    await map();
    const pid = bench.pid() ?? 0;
    await stopProcess(pid);
    expect(await bench.mapper.mounted(target)).toBe('dead');
    await bench.mapper.unmap(target, { isDead: true });
    expect(await bench.mapper.mounted(target)).toBe('gone');
    expect(existsSync(`/proc/${String(pid)}`)).toBe(false);
    expect(readdirSync(await map())).not.toEqual([]);
  });

  it('on record is another program by now: that is asked nothing, and not ended', async () => {
    await map();
    const other = spawn('sleep', ['60']);
    try {
      const before = bench.pid() ?? 0;
      bench.changeRecord((record) => ({ ...record, pid: other.pid ?? 0 }));
      expect(await uploads()).toBeUndefined();
      await bench.mapper.unmap(target, { cutsOff: true });
      expect([other.exitCode, other.signalCode]).toEqual([null, null]);
      process.kill(before, 'SIGKILL');
    } finally {
      other.kill();
    }
  });
});

describe('the credential of a drive by rclone', () => {
  it('is in no argument, no variable and no file', async () => {
    await map();
    const proc = `/proc/${String(bench.pid())}`;
    const shown = `${readFileSync(`${proc}/cmdline`, 'utf8')}\n${readFileSync(`${proc}/environ`, 'utf8')}\n${bench.filesText()}`;
    expect(shown).toContain('rcd'); // it was read
    for (const form of [PASSWORD, Buffer.from(PASSWORD).toString('base64'), target.url])
      expect(shown).not.toContain(form);
    const { key } = JSON.parse(bench.filesText().split('\n')[0] ?? '') as { readonly key: string };
    // What opens rclone's remote control is in its record alone, and in no argument either.
    expect(key).toHaveLength(64);
    expect(shown.split(key)).toHaveLength(2);
  });

  it('changes with the drive mapped anew, and one that is not current is dead', async () => {
    await map();
    expect(await bench.mapper.mounted({ ...target, credentialId: '0'.repeat(16) })).toBe('dead');
    expect(await bench.mapper.mounted(target)).toBe('mapped');
  });
});
