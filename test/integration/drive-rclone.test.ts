import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { findMountProcesses } from '../../electron/os/linux/drives/rclone-process.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { specOn } from '../support/mapper-bench.ts';
import { authenticated } from '../support/webdav-servers.ts';

const password = 'pass word with "quotes"';
const secret = new Secret(password);
const { signal } = new AbortController();

describe('rclone as a mapper', () => {
  let stage: DriveStage;
  let spec: DriveSpec;
  let path: string;
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
    spec = specOn(stage.servers, 'rclone');
    path = stage.rclone.pathOf(spec);
    stage.servers.putFile('basic', 'hello.txt', 'hello');
  });
  afterEach(() => stage.rclone.unmap(spec));
  afterAll(async () => {
    delete process.env['RCLONE_READ_ONLY'];
    await stage.stop();
  });

  it('maps a server with a private CA', async () => {
    const { servers } = stage;
    const tls = { ...spec, url: servers.url('basic', 'https'), caFile: servers.caFile };
    await stage.rclone.map(tls, secret, signal);
    expect(await read('hello.txt')).toBe('hello');
  });

  it('sends no credentials to a server whose certificate is of another CA', async () => {
    const { servers } = stage;
    for (const caFile of [undefined, servers.otherCaFile]) {
      servers.forget();
      const url = servers.url('basic', 'https');
      const tls = caFile === undefined ? { ...spec, url } : { ...spec, url, caFile };
      expect(await failureCode(stage.rclone.map(tls, secret, signal))).toBe('LK-3005');
      expect(authenticated(await servers.requests())).toEqual([]);
    }
  });

  it('is not led elsewhere by a redirect', async () => {
    const moved = { ...spec, url: stage.servers.movedUrl };
    stage.servers.forget();
    expect(await failureCode(stage.rclone.map(moved, secret, signal))).toBe('LK-3008');
    expect((await stage.servers.requests()).filter(({ port }) => port === stage.servers.otherPort)).toEqual([]);
  });

  it('says that it cannot do digest, and sends nothing', async () => {
    stage.servers.forget();
    const digest = specOn(stage.servers, 'rclone', { root: 'digest' });
    expect(await failureCode(stage.rclone.map(digest, secret, signal))).toBe('LK-3107');
    expect(await stage.servers.requests()).toEqual([]);
  });

  it('shows no secret in the arguments or the environment of its process, and takes none of rclone’s variables', async () => {
    await stage.rclone.map(spec, secret, signal);
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
    const readOnly = specOn(stage.servers, 'rclone', { root: 'readOnly', id: spec.id });
    await stage.rclone.map(readOnly, secret, signal);
    const { code, stderr } = await run({ file: 'tee', args: [join(path, 'x')], stdin: 'x', timeoutMs: 9000 });
    expect(code).not.toBe(0);
    expect(stderr).toContain('Input/output error');
  });

  it('takes a mount whose process has died for gone, maps it again and cleans it up', async () => {
    await stage.rclone.map(spec, secret, signal);
    const die = async (): Promise<void> => {
      process.kill(await processOf(), 'SIGKILL');
      await expect.poll(() => read('hello.txt'), { timeout: 9000 }).toContain('not connected');
      expect(await stage.rclone.status(spec)).toBe('gone');
    };
    await die();
    await stage.rclone.map(spec, secret, signal);
    expect(await read('hello.txt')).toBe('hello');
    await die();
    await stage.rclone.unmap(spec);
    expect(readFileSync('/proc/self/mounts', 'utf8')).not.toContain(path);
    expect(existsSync(path)).toBe(false);
  });

  it('unmaps with files open', async () => {
    await stage.rclone.map(spec, secret, signal);
    const reader = spawn('tail', ['-f', join(path, 'hello.txt')], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => reader.stdout.once('data', resolve));
    await stage.rclone.unmap(spec);
    expect(await findMountProcesses(path)).toEqual([]);
    expect(existsSync(path)).toBe(false);
    reader.kill();
  });

  it('ends a process that has not mounted yet', async () => {
    const mapping = failureCode(stage.rclone.map(spec, secret, signal));
    await expect.poll(() => findMountProcesses(path), { timeout: 9000, interval: 5 }).toHaveLength(1);
    await stage.rclone.unmap(spec);
    await mapping;
    expect(await findMountProcesses(path)).toEqual([]);
    expect(readFileSync('/proc/self/mounts', 'utf8')).not.toContain(path);
  });

  it('does not mount over files, nor where others may write', async () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    writeFileSync(join(path, 'precious'), 'mine');
    expect(await failureCode(stage.rclone.map(spec, secret, signal))).toBe('LK-5012');
    expect(readFileSync(join(path, 'precious'), 'utf8')).toBe('mine');
    rmSync(join(path, 'precious'));
    mkdirSync(join(dirname(path), 'another drive'));
    chmodSync(dirname(path), 0o777);
    expect(await failureCode(stage.rclone.map(spec, secret, signal))).toBe('LK-5012');
    rmSync(dirname(path), { recursive: true });
  });

  it('tries a password that was revoked while it was mapped once for each access, and not by itself', async () => {
    await stage.rclone.map(spec, secret, signal);
    await read('hello.txt');
    stage.servers.setPassword('alice', 'another');
    stage.servers.forget();
    expect(await stage.rclone.status(spec)).toBe('mapped');
    expect(authenticated(await stage.servers.requests())).toEqual([]);
    expect(await read('hello.txt')).toContain('error');
    const tries = authenticated(await stage.servers.requests()).length;
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(2);
    stage.servers.setPassword('alice', password);
  });
});
