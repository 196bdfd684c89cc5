import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MountTarget } from '../../electron/drives/drive-mapper.ts';
import { findMountProcesses } from '../../electron/os/linux/drives/rclone-process.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { mountsBelow } from '../support/desktop.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { targetOn } from '../support/mapper-bench.ts';
import { authenticated, realm } from '../support/webdav-servers.ts';

const password = 'pass word with "quotes"';
const credential = { throwaway: new Secret(password), realm };
const { signal } = new AbortController();

describe('rclone as a mapper', () => {
  let stage: DriveStage;
  let target: MountTarget;
  let path: string;
  const map = (one = target): Promise<string> => stage.rclone.map(one, credential, signal);
  const read = async (name: string): Promise<string> => {
    const { stdout, stderr } = await run({ file: 'cat', args: [join(path, name)], timeoutMs: 9000 });
    return stdout || stderr;
  };
  const processOf = async (): Promise<number> => {
    const [id, ...others] = await findMountProcesses(path);
    if (id === undefined || others.length > 0) throw new Error('not exactly one process');
    return id;
  };

  beforeAll(async () => {
    process.env['RCLONE_READ_ONLY'] = 'true';
    stage = await startDriveStage({ alice: password });
    target = targetOn(stage.servers);
    path = stage.rclone.pathOf(target);
    stage.servers.putFile('basic', 'hello.txt', 'hello');
  });
  afterEach(() => stage.rclone.unmap(target));
  afterAll(async () => {
    delete process.env['RCLONE_READ_ONLY'];
    await stage.stop();
  });

  it('shows no secret in the arguments or the environment of its process, and takes none of rclone’s variables', async () => {
    await map();
    const id = await processOf();
    const seen = readFileSync(`/proc/${id}/cmdline`, 'utf8') + readFileSync(`/proc/${id}/environ`, 'utf8');
    const config = readFileSync(`/proc/${id}/fd/3`, 'utf8');
    const obscured = /pass = (\S+)/.exec(config)?.[1] ?? '';
    expect(obscured.length).toBeGreaterThan(20);
    for (const form of [password, obscured, Buffer.from(`alice:${password}`).toString('base64')]) {
      expect(seen).not.toContain(form);
    }
    expect(seen).not.toContain('RCLONE_');
    const { code } = await run({ file: 'tee', args: [join(path, 'new.txt')], stdin: 'written', timeoutMs: 9000 });
    expect(code).toBe(0);
    expect(readFileSync(join(stage.servers.folder('basic'), 'new.txt'), 'utf8')).toBe('written');
  });

  it('tells the program that writes when the server refuses', async () => {
    await map(targetOn(stage.servers, { root: 'readOnly', id: target.id }));
    const { code, stderr } = await run({ file: 'tee', args: [join(path, 'x')], stdin: 'x', timeoutMs: 9000 });
    expect(code).not.toBe(0);
    expect(stderr).toContain('Input/output error');
  });

  it('unmaps with files open', async () => {
    await map();
    const reader = spawn('tail', ['-f', join(path, 'hello.txt')], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => reader.stdout.once('data', resolve));
    await stage.rclone.unmap(target);
    expect(await findMountProcesses(path)).toEqual([]);
    expect(existsSync(path)).toBe(false);
    reader.kill();
  });

  it('ends a process that has not mounted yet', async () => {
    const mapping = failureCode(map());
    await expect.poll(() => findMountProcesses(path), { timeout: 9000, interval: 5 }).toHaveLength(1);
    await stage.rclone.unmap(target);
    await mapping;
    expect(await findMountProcesses(path)).toEqual([]);
    expect(readFileSync('/proc/self/mounts', 'utf8')).not.toContain(path);
  });

  it('does not mount over files, nor where others may write', async () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    writeFileSync(join(path, 'precious'), 'mine');
    expect(await failureCode(map())).toBe('LK-5012');
    expect(readFileSync(join(path, 'precious'), 'utf8')).toBe('mine');
    rmSync(join(path, 'precious'));
    mkdirSync(join(dirname(path), 'another drive'));
    chmodSync(dirname(path), 0o777);
    expect(await failureCode(map())).toBe('LK-5012');
    rmSync(dirname(path), { recursive: true });
  });

  it('asks once for what is refused, and no more by itself', async () => {
    await map();
    await read('hello.txt');
    stage.servers.setPassword('alice', 'another');
    stage.servers.forget();
    expect(await stage.rclone.mounted(target)).toBe('mapped');
    expect(authenticated(await stage.servers.requests())).toEqual([]);
    expect(await read('hello.txt')).toContain('error');
    const tries = authenticated(await stage.servers.requests()).length;
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(2);
    stage.servers.setPassword('alice', password);
  });

  it('mounts nothing where another program has mounted something, and leaves that', async () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    // Any program that mounts will do; this one needs no rights, and is there wherever gvfs is.
    const other = spawn('/usr/libexec/gvfsd-fuse', [path, '-f'], { stdio: 'ignore' });
    await expect.poll(() => mountsBelow(stage.desktop.home)).toContain(path);
    expect(await stage.rclone.mounted(target)).toBe('foreign');
    expect(await failureCode(map())).toBe('LK-7014');
    await stage.rclone.unmap(target);
    expect(mountsBelow(stage.desktop.home)).toContain(path);
    await run({ file: 'fusermount3', args: ['-u', path], timeoutMs: 5000 });
    other.kill();
    rmSync(dirname(path), { recursive: true });
  });
});
