import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_LINE } from '../../electron/gateway/control.ts';
import { portHolder } from '../../electron/os/linux/port-holder.ts';
import { ask, bundleGatewayPart, gatewayBed, toServe, until, type GatewayBed } from '../support/gateway-bed.ts';
import { searchFiles, searchText } from '../support/leak-search.ts';
import { once as onlyOnce } from '../support/once.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];

let remove: () => void;
beforeAll(async () => {
  remove = await bundleGatewayPart();
});
afterAll(() => {
  remove();
});

let bed: GatewayBed;
let others: ChildProcess[];
beforeEach(() => {
  others = [];
  bed = gatewayBed();
});
afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  await bed.stop();
});

/** Code of Node as another user of the machine. */
function nobodyRuns(code: string): ChildProcess {
  const other = spawn('setpriv', [...asNobody, process.execPath, '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  others.push(other);
  return other;
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('it says nothing');
  const [chunk] = (await once(stdout, 'data')) as [Buffer];
  return chunk.toString().trim();
}

/** Says whether it listens there, or why not; and each connection that it gets. */
const listening = (port: number): string =>
  `require('net').createServer((s) => { console.log('visited'); s.destroy(); }).on('error', (e) => console.log(e.code)).listen(${port}, '127.0.0.1', () => console.log('listens'))`;

describe('app passwords and credentials of mounts', () => {
  it('are on no command line, in no environment and no file of the processes that have them', onlyOnce, async () => {
    const client = bed.client();
    const password = 'S3cret+app/password-for-the-platform';
    const target = await client.serve(toServe('team', password));
    await ask(target, 'lose');
    await ask(target, 'crash');
    await ask(target);
    const throwaway = target.throwaway.use((text) => text);
    const sought = [
      { text: password, login: 'jane' },
      { text: throwaway, login: 'team' },
    ];
    const processes = bed.processes();
    expect(processes).toHaveLength(2);
    for (const { pid } of processes) {
      for (const file of ['cmdline', 'environ', 'comm']) {
        const content = readFileSync(`/proc/${pid}/${file}`);
        expect(content.length).toBeGreaterThan(0);
        expect(searchText(file, content, sought)).toEqual([]);
      }
    }
    expect(bed.logged()).toContain('gateway-started');
    expect(searchFiles([bed.home], sought)).toEqual([]);
    // The search would have found them.
    writeFileSync(join(bed.home, 'planted'), `${password} ${throwaway}`);
    expect(searchFiles([bed.home], sought).length).toBeGreaterThan(1);
  });

  it('are said to nobody who asks how things are', async () => {
    const client = bed.client();
    const password = 'S3cret+app/password-for-the-platform';
    const target = await client.serve(toServe('team', password));
    const seen = JSON.stringify(await client.look());
    expect(seen).toContain('team');
    expect(searchText('situation', seen, [{ text: password }, { text: target.throwaway.use((text) => text) }])).toEqual(
      [],
    );
  });
});

describe('another user of the machine', () => {
  beforeEach(({ skip }) => {
    skip(!isRoot, 'only root can be another user without being asked for a password');
  });

  it('does not get the port, before, between and after crashes of the server', async () => {
    const client = bed.client();
    const target = await client.serve(toServe('team'));
    const { port, server } = (await client.look()) ?? { port: 0, server: { pid: 0 } };
    expect(await firstLine(nobodyRuns(listening(port)))).toBe('EADDRINUSE');
    // Again and again, over the moments in which no server runs.
    const tries = nobodyRuns(
      `const t = () => require('net').createServer().on('error', () => setTimeout(t, 1)).listen(${port}, '127.0.0.1', () => console.log('listens')); t();`,
    );
    let taken = '';
    tries.stdout?.on('data', (chunk: Buffer) => (taken += chunk.toString()));
    for (let turn = 0; turn < 4; turn += 1) {
      await ask(target, 'crash');
      expect(await ask(target)).toMatchObject({ version: '1.0.0' });
    }
    expect((await client.look())?.server.pid).not.toBe(server.pid);
    expect(taken).toBe('');
  });

  it('who has the port at the start is not spoken to: another port is taken, and every drive mapped anew', async () => {
    const first = bed.client();
    await first.serve(toServe('team'));
    const { port, pid } = (await first.look()) ?? { port: 0, pid: 0 };
    first.close();
    process.kill(pid, 'SIGKILL');
    await until(() => bed.processes().length === 0);
    const squatter = nobodyRuns(listening(port));
    expect(await firstLine(squatter)).toBe('listens');
    let visits = '';
    squatter.stdout?.on('data', (chunk: Buffer) => (visits += chunk.toString()));
    const client = bed.client({ everything: () => [toServe('team')] });
    const restored = await client.offer();
    expect(restored.mapAnew).toEqual(['team']);
    expect(restored.port).not.toBe(port);
    expect(await client.look()).toMatchObject({ port: restored.port, insteadOf: port });
    expect((await client.serve(toServe('team'))).url).toBe(`http://127.0.0.1:${restored.port}/team/`);
    expect(await portHolder(port)).toEqual({ user: 'nobody', program: expect.stringContaining('node') as string });
    expect(visits).toBe('');
  });

  it('cannot reach the control socket, nor put one in its place', async () => {
    const client = bed.client();
    await client.serve(toServe('team'));
    const folder = join(bed.runtime, 'latchkey');
    expect(lstatSync(folder).mode & 0o777).toBe(0o700);
    expect(lstatSync(bed.socket.path).mode & 0o777).toBe(0o600);
    const code = `require('net').connect(${JSON.stringify(bed.socket.path)}).on('error', (e) => console.log(e.code)).on('connect', () => console.log('connected'))`;
    expect(await firstLine(nobodyRuns(code))).toBe('EACCES');
    const put = spawnSync('setpriv', [...asNobody, 'ln', '-sf', '/tmp/elsewhere', bed.socket.path]);
    expect(put.status).not.toBe(0);
  });

  it('who owns the socket is not trusted', async () => {
    await bed.client().serve(toServe('team'));
    chownSync(bed.socket.path, NOBODY, NOBODY);
    await expect(bed.client().look()).rejects.toMatchObject({ failure: { code: 'LK-1022' } });
  });

  it('has what it makes in the folder’s place before it is there not trusted', async () => {
    const folder = join(bed.runtime, 'latchkey');
    mkdirSync(folder, { mode: 0o777 });
    chownSync(folder, NOBODY, NOBODY);
    await expect(bed.client().serve(toServe('team'))).rejects.toMatchObject({ failure: { code: 'LK-1022' } });
    expect(bed.processes()).toEqual([]);
  });

  it('neither reads nor dumps the memory of what serves the drives, nor does a program of the same one', async () => {
    chownSync(bed.home, NOBODY, NOBODY);
    for (const name of readdirSync(bed.home)) chownSync(join(bed.home, name), NOBODY, NOBODY);
    const start = (args: readonly string[]): ChildProcess => {
      const other = spawn('setpriv', [...asNobody, ...args], { env: bed.launch.env, stdio: 'ignore' });
      others.push(other);
      return other;
    };
    start([process.execPath, ...bed.launch.args]);
    const control = start(['sleep', '60']);
    // The kernel gives what may not be looked into to root (proc(5), PR_SET_DUMPABLE).
    await until(
      () => bed.processes().length === 2 && bed.processes().every(({ pid }) => statSync(`/proc/${pid}/fd`).uid === 0),
    );
    const { pid: own = 0 } = control;
    expect(statSync(`/proc/${own}/fd`).uid).toBe(NOBODY);
    expect(readFileSync(`/proc/${bed.processes()[0]?.pid ?? 0}/status`, 'utf8')).toMatch(/^Uid:\t65534/m);
  });
});

describe('the control socket', () => {
  /** @returns when the connection is ended by the other side */
  async function ended(said: string): Promise<void> {
    const socket = connect(bed.socket.path);
    socket.on('error', () => undefined);
    socket.resume();
    await once(socket, 'connect');
    socket.write(said);
    await once(socket, 'close');
  }

  it.each([
    ['no JSON', 'GET / HTTP/1.1\r\n\r\n'],
    ['an order before a greeting', '{"type":"order","n":1,"order":{"do":"network"}}\n'],
    [
      'an order that nobody knows',
      '{"type":"hello","protocol":1,"version":"1"}\n{"type":"order","n":1,"order":{"do":"dump"}}\n',
    ],
    ['a line without an end', 'x'.repeat(MOST_LINE + 1)],
    ['nothing', ''],
  ])('ends the connection of who says %s, and nothing else', async (_what, said) => {
    const client = bed.client();
    const target = await client.serve(toServe('team'));
    await ended(said);
    expect(await ask(target)).toMatchObject({ version: '1.0.0' });
    expect(await client.look()).toMatchObject({ server: { ends: 0 } });
  });

  it('outlives programs that go away in the middle of what they ask', async () => {
    const client = bed.client();
    const target = await client.serve(toServe('team'));
    for (let count = 0; count < 30; count += 1) {
      const socket = connect(bed.socket.path);
      await once(socket, 'connect');
      socket.write('{"type":"hello","protocol":1,"version":"1"}\n{"type":"look","n":1}\n{"type":"loo');
      socket.destroy();
    }
    expect(await ask(target)).toMatchObject({ version: '1.0.0' });
    expect(await client.look()).toMatchObject({ server: { ends: 0 } });
  });
});
