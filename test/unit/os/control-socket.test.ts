import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unixControlSocket, type Listening } from '../../../electron/os/control-socket.ts';

let home: string;
let folder: string;
let open: Listening[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lk-socket-'));
  folder = join(home, 'latchkey');
  open = [];
});
afterEach(() => {
  for (const one of open) one.close();
  rmSync(home, { recursive: true, force: true });
});

const socket = () => unixControlSocket(folder, 'gateway.sock');

async function listen(text: string): Promise<Listening> {
  const listening = await socket().listen((client) => client.end(text));
  open.push(listening);
  return listening;
}

async function heard(client: Socket | undefined): Promise<string> {
  if (client === undefined) return 'nobody';
  const [text] = (await once(client, 'data')) as [Buffer];
  return text.toString();
}

describe('the socket over which programs of one user speak', () => {
  it('is for its user only, and nothing else is left beside it', async () => {
    const before = process.umask(0);
    await listen('hello');
    process.umask(before);
    expect(readdirSync(folder)).toEqual(['gateway.sock']);
    expect([folder, join(folder, 'gateway.sock')].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([
      '700',
      '600',
    ]);
    expect(await heard(await socket().connect())).toBe('hello');
  });

  it('passes to whoever listens next, and is not taken away by the one before', async () => {
    const first = await listen('first');
    await listen('second');
    expect(await heard(await socket().connect())).toBe('second');
    first.close();
    expect(await heard(await socket().connect())).toBe('second');
  });

  it('is nobody’s before, after, and when its owner was killed', async () => {
    expect(await socket().connect()).toBeUndefined();
    const listening = await listen('hello');
    listening.close();
    expect(await socket().connect()).toBeUndefined();
    const code = `require('net').createServer().listen(${JSON.stringify(join(folder, 'gateway.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`;
    const before = process.umask(0o077);
    spawnSync(process.execPath, ['-e', code]);
    process.umask(before);
    expect(readdirSync(folder)).toEqual(['gateway.sock']);
    expect(await socket().connect()).toBeUndefined();
    await listen('again');
    expect(await heard(await socket().connect())).toBe('again');
  });

  it('is not trusted when others could have made it', async () => {
    await listen('hello');
    chmodSync(join(folder, 'gateway.sock'), 0o666);
    expect(() => socket().connect()).toThrow('LK-1021');
    chmodSync(join(folder, 'gateway.sock'), 0o600);
    chmodSync(folder, 0o777);
    expect(() => socket().connect()).toThrow('LK-1021');
    await expect(socket().listen(() => undefined)).rejects.toMatchObject({ failure: { code: 'LK-1021' } });
  });

  it('says what is in its way', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'gateway.sock'), '');
    expect(() => socket().connect()).toThrow('LK-1023');
    const far = unixControlSocket(join(home, 'a'.repeat(100)), 'gateway.sock');
    expect(() => far.connect()).toThrow('LK-5106');
    await expect(far.listen(() => undefined)).rejects.toMatchObject({
      failure: { code: 'LK-5106', details: { reason: 'ENAMETOOLONG' } },
    });
  });
});
