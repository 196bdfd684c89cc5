import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MountTarget } from '../../electron/drives/drive-mapper.ts';
import { driveToServe } from '../../electron/gateway/prefix.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { failureCode } from '../support/failure-code.ts';
import { startGateway, type InProcessGateway } from '../support/in-process-gateway.ts';
import { startMacBed, type MacBed } from '../support/mac-bed.ts';
import { specOn } from '../support/mapper-bench.ts';
import { projectRoot } from '../support/project-files.ts';
import { startWebdavServers, type WebdavServers } from '../support/webdav-servers.ts';

const throwaway = new Secret('throw-away');
const credential = { throwaway, realm: 'Latchkey' };
const { signal } = new AbortController();

let bed: MacBed;
let servers: WebdavServers;
let gateway: InProcessGateway;
let target: MountTarget;

beforeAll(async () => {
  [bed, servers] = await Promise.all([startMacBed(), startWebdavServers({ alice: 'pw' })]);
  gateway = await startGateway(() => undiciHttp({ userAgent: 'test' }));
  const drive = driveToServe(specOn(servers, 'netfs', { id: 'killed-drive', label: 'Files' }));
  gateway.serveWith({ drive, secret: new Secret('pw') }, throwaway);
  target = {
    ...{ id: drive.id, label: drive.label, login: drive.id },
    url: `http://127.0.0.1:${gateway.port}${drive.prefix}/`,
  };
});
afterEach(async () => {
  for (const how of ['hangs', 'late', 'crashes'] as const) bed.bend(how, false);
  await bed.mapper().unmap(target);
  expect(await bed.leftovers()).toEqual([]);
});
afterAll(async () => {
  await bed.stop();
  await gateway.stop();
  await servers.stop();
});

const lives = (id: number): boolean => existsSync(`/proc/${id}`);
const lastStarted = (): number => bed.started.at(-1) ?? 0;

describe('the process that mounts', () => {
  it('is ended when the call does not come back, and the next one works', async () => {
    bed.bend('hangs', true);
    expect(await failureCode(bed.mapper({ limitMs: 3000 }).map(target, credential, signal))).toBe('LK-5416');
    await expect.poll(() => lives(lastStarted())).toBe(false);
    bed.bend('hangs', false);
    expect(await bed.mapper().map(target, credential, signal)).toBe(join(bed.volumes, 'Files'));
  });

  it('may crash in the call, and the next one works', async () => {
    bed.bend('crashes', true);
    expect(await failureCode(bed.mapper().map(target, credential, signal))).toBe('LK-5417');
    bed.bend('crashes', false);
    expect(await bed.mapper().map(target, credential, signal)).toBe(join(bed.volumes, 'Files'));
  });

  it('undoes what it has mounted when somebody has stopped it meanwhile', async () => {
    bed.bend('late', true);
    const stopping = new AbortController();
    const mapping = failureCode(bed.mapper().map(target, credential, stopping.signal));
    setTimeout(() => {
      stopping.abort();
    }, 1000);
    expect(await mapping).toBe('LK-0002');
    expect(await bed.leftovers()).toEqual([]);
  });

  it('undoes what it has mounted when the program that wanted it was killed, and ends', async () => {
    bed.bend('late', true);
    // A program of its own, which starts the process and is killed while that mounts.
    const program = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'test/support/mac-mounting.ts')], {
      ...{ cwd: projectRoot, stdio: ['pipe', 'pipe', 'inherit'] },
      env: { ...process.env, FAKE_MAC: bed.root, FAKE_MAC_CHILD: bed.program },
    });
    program.stdin.end(JSON.stringify({ url: target.url, user: target.login, password: 'throw-away' }));
    const [line] = (await once(program.stdout.setEncoding('utf8'), 'data')) as [string];
    const id = Number(line);
    expect(lives(id)).toBe(true);
    program.kill('SIGKILL');
    await once(program, 'close');
    await expect.poll(() => lives(id), { timeout: 20_000 }).toBe(false);
    expect(await bed.leftovers()).toEqual([]);
  });

  it('takes a name with a number where a folder is left of an earlier mount, and is found there', async () => {
    const { mkdirSync, rmdirSync } = await import('node:fs');
    mkdirSync(join(bed.volumes, 'Files'));
    try {
      const path = await bed.mapper().map(target, credential, signal);
      expect(path).toBe(join(bed.volumes, 'Files-1'));
      const other = bed.mapper();
      expect(await other.mounted(target)).toBe('mapped');
      expect(other.pathOf(target)).toBe(path);
      await other.unmap(target);
    } finally {
      rmdirSync(join(bed.volumes, 'Files'));
    }
  });

  it('does not unmount what is in use, and names who uses it', async () => {
    const path = await bed.mapper().map(target, credential, signal);
    const user = spawn('sleep', ['60'], { cwd: path, stdio: 'ignore' });
    await once(user, 'spawn');
    expect(await failureCode(bed.mapper().unmap(target))).toBe('LK-5419');
    user.kill();
    await once(user, 'close');
  });

  it('is told that the credential is refused', async () => {
    const wrong = { ...credential, throwaway: new Secret('another') };
    expect(await failureCode(bed.mapper().map(target, wrong, signal))).toBe('LK-5401');
  });
});
