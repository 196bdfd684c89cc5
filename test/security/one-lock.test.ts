import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flockOf } from '../../electron/os/flock.ts';
import { anotherNode } from '../support/another-node.ts';
import { projectRoot } from '../support/project-files.ts';

const isRoot = process.getuid?.() === 0;
const program = join(projectRoot, 'test/support/lock-holder.ts');
/** As nobody, who is another user than the one who runs the tests. */
const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-lock-'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map(kill));
  rmSync(folder, { recursive: true, force: true });
});

const work = (): Promise<string> => Promise.resolve('done');
const tryHere = (): Promise<string> => flockOf(folder).exclusively(work);
const busy = { failure: { code: 'LK-1009' } };

function start(args: readonly string[], [file = process.execPath, ...before]: readonly string[] = []): ChildProcess {
  const child = spawn(file, [...before, '--import', 'tsx', program, folder, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return chunk.toString('utf8').trim();
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('one Latchkey of a user at a time, whatever runs it', () => {
  it('is held by a process that is stopped, and free at once when it is killed', async () => {
    const holder = start(['hold']);
    expect(await firstLine(holder)).toBe('held');
    await expect(tryHere()).rejects.toMatchObject(busy);
    holder.kill('SIGSTOP');
    await expect(tryHere()).rejects.toMatchObject(busy);
    expect(await flockOf(folder).isHeld()).toBe(true);
    await kill(holder);
    expect(await tryHere()).toBe('done');
    expect(await flockOf(folder).isHeld()).toBe(false);
  });

  it('is the same one for two versions of Node', async () => {
    const other = anotherNode();
    expect(spawnSync(other, ['--version'], { encoding: 'utf8' }).stdout.split('.')[0]).not.toBe(
      process.version.split('.')[0],
    );
    const holder = start(['hold'], [other]);
    expect(await firstLine(holder)).toBe('held');
    await expect(tryHere()).rejects.toMatchObject(busy);
    await kill(holder);
    await flockOf(folder).exclusively(async () => {
      expect(await firstLine(start(['hold'], [other]))).toBe('LK-1009');
    });
  });

  it('is the same one in another network namespace', async () => {
    const holder = start(['hold'], ['unshare', isRoot ? '-n' : '-rn', process.execPath]);
    expect(await firstLine(holder)).toBe('held');
    await expect(tryHere()).rejects.toMatchObject(busy);
  });

  it('is got by one at a time of many that come at once after a holder was killed', async () => {
    const holder = start(['hold']);
    await firstLine(holder);
    const rounds = { count: 25, periodMs: 80, file: join(folder, 'who') };
    const begin = Date.now() + 4000; // time to start, on a busy machine
    const args = ['rounds', rounds.count, rounds.periodMs, begin, rounds.file].map(String);
    const many = Array.from({ length: 5 }, () => start(args));
    const ends = many.map((child) => once(child, 'exit'));
    await kill(holder);
    expect((await Promise.all(ends)).map(([code]) => code as number)).toEqual(many.map(() => 0));
    const lines = readFileSync(rounds.file, 'utf8').trimEnd().split('\n');
    // Whoever comes in goes out before the next one comes in.
    for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toBe(lines[at]?.replace('enter', 'leave'));
    // On a busy machine one may still be in when the others try the next round: then nobody wins that one.
    const won = new Set(lines.map((line) => line.split(' ')[1]));
    expect(won.size).toBeGreaterThan(0);
  });
});

describe('another user of the machine', () => {
  beforeEach(({ skip }) => {
    skip(!isRoot, 'only root can be another user without being asked for a password');
  });

  const lockFile = (): string => join(folder, 'latchkey.lock');

  it('cannot hold the lock, whether its file is there or not', async () => {
    const nobody = (): number | null =>
      spawnSync(asNobody[0] ?? '', [...asNobody.slice(1), 'flock', '-n', lockFile(), 'true']).status;
    expect(nobody()).not.toBe(0);
    await tryHere();
    expect(nobody()).not.toBe(0);
    chmodSync(folder, 0o755); // the folder alone does not protect it
    expect(nobody()).not.toBe(0);
  });

  it('keeps nobody from working by sitting on a name that everybody can take', async () => {
    // The two names of the socket that once was the lock: of Node 20, and padded with zeros, of Node 22.
    const id = createHash('sha256').update(folder).digest('hex').slice(0, 24);
    const name = `\0latchkey-${id}`;
    const code = `const {createServer}=require('net');let n=0;for(const a of ${JSON.stringify([name, name.padEnd(108, '\0')])})createServer().on('error',()=>{}).listen(a,()=>{n+=1;console.log('listens')})`;
    const child = spawn(asNobody[0] ?? '', [...asNobody.slice(1), process.execPath, '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    expect(await firstLine(child)).toContain('listens');
    expect(await tryHere()).toBe('done');
  });
});
