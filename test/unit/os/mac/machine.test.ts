import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { netFsPrograms } from '../../../../electron/os/mac/drives/drive-programs.ts';
import { openFilesCommand, programsIn, programsWithOpenFiles } from '../../../../electron/os/mac/drives/open-files.ts';
import { mac } from '../../../../electron/os/mac/mac.ts';
import { listenerCommand, listenerIn, machineId, portHolder } from '../../../../electron/os/mac/machine.ts';
import { keepMemoryToItself } from '../../../../electron/os/mac/memory.ts';
import { macPlaces } from '../../../../electron/os/mac/places.ts';
import { usualPlaces } from '../../../../electron/os/places.ts';
import { run } from '../../../../electron/os/run.ts';
import { recorder, type Handler } from '../../../fakes/mac/recorder.ts';
import { projectRoot } from '../../../support/project-files.ts';

const none: Readonly<Record<string, Handler>> = {
  ...{ getfsstat: () => 0, getfsstat$INODE64: () => 0, unmount: () => 0 },
  ...{ gethostuuid: () => 0, setrlimit: () => 0, ptrace: () => 0 },
};
const loading = (handlers: Readonly<Record<string, Handler>>) => {
  const made = recorder({ ...none, ...handlers });
  return { ...made, load: () => Promise.resolve(made.foreign) };
};

describe('the id of a Mac', () => {
  const uuid = Uint8Array.from({ length: 16 }, (_, at) => at + 1);
  it('is that of its hardware, waited for a few seconds', async () => {
    const { load, calls } = loading({
      gethostuuid(id: Uint8Array) {
        id.set(uuid);
        return 0;
      },
    });
    expect(await machineId(load)).toEqual(Buffer.from(uuid));
    const [, wait] = calls.find(({ name }) => name === 'gethostuuid')?.args as [Uint8Array, Uint8Array];
    expect([...new BigInt64Array(wait.slice().buffer)]).toEqual([5n, 0n]); // struct timespec
  });

  it.each([
    ['there is none', () => loading({ gethostuuid: () => -1 }).load()],
    ['it says nothing', () => loading({}).load()],
    ['it cannot be asked for', () => Promise.reject(new Error('no prebuilt code'))],
  ])('is not made up when %s', async (_, load) => {
    expect(await machineId(load)).toBeUndefined();
  });
});

describe('what is in memory of a process', () => {
  it('is in no core dump, and no debugger attaches', async () => {
    const { load, calls } = loading({});
    expect(await keepMemoryToItself(load)).toBe(true);
    expect(calls.map(({ name, args }) => [name, ...args])).toEqual([
      ['setrlimit', 4, new Uint8Array(16)], // RLIMIT_CORE
      ['ptrace', 31, 0, null, 0], // PT_DENY_ATTACH
    ]);
  });

  it.each([
    ['a limit is refused', () => loading({ setrlimit: () => -1 }).load()],
    ['debuggers may attach', () => loading({ ptrace: () => -1 }).load()],
    ['nothing can be called', () => Promise.reject(new Error('no prebuilt code'))],
  ])('is not said to be kept when %s', async (_, load) => {
    expect(await keepMemoryToItself(load)).toBe(false);
  });
});

it.each(['idle', 'busy for good'])(
  'a process ends with the one that has started it, also when it is %s',
  async (how) => {
    const module = JSON.stringify(join(projectRoot, 'electron/os/mac/end-with-parent.ts'));
    const child = `import { writeSync } from 'node:fs';
    import { endWithParent } from ${module};
    if (!(await endWithParent())) process.exit(3);
    writeSync(1, String(process.pid)); // at once: what is busy for good writes nothing later
    ${how === 'idle' ? 'setInterval(() => {}, 1000);' : 'setImmediate(() => { for (;;); });'}`;
    const parent = `const { spawn } = require('node:child_process');
    spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', ${JSON.stringify(child)}], { stdio: 'inherit', detached: true });
    setInterval(() => {}, 1000);`;
    const program = spawn(process.execPath, ['-e', parent], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(program.stdout.setEncoding('utf8'), 'data')) as [string];
    const id = Number(line);
    const lives = (): boolean => {
      try {
        return process.kill(id, 0);
      } catch {
        return false;
      }
    };
    expect(lives()).toBe(true);
    program.kill('SIGKILL');
    await expect.poll(lives, { timeout: 15_000 }).toBe(false);
  },
);

describe('who has what open', () => {
  it('is read of what lsof prints, each program once', () => {
    expect(programsIn('p12\ncMicrosoft\\x20Word\nf5\np13\ncPreview\np14\ncPreview\n')).toEqual([
      'Microsoft Word',
      'Preview',
    ]);
    expect(programsIn('')).toEqual([]);
    expect(programsIn('cB\\xc3\\xbcro\n')).toEqual(['Büro']);
  });

  it('is asked for a whole volume, with a limit, and nobody is named when there is no answer', async () => {
    expect(openFilesCommand('/Volumes/Files')).toEqual({
      ...{ file: '/usr/sbin/lsof', timeoutMs: 5000 },
      args: ['-w', '-F', 'c', '+f', '--', '/Volumes/Files'],
    });
    const silent = () => Promise.resolve({ code: null, stdout: '', stderr: '', timedOut: true, missing: false });
    expect(await programsWithOpenFiles('/Volumes/Files', silent)).toEqual([]);
  });

  it('of a port is the first process that listens there', async () => {
    const stdout = 'p4711\ncrapportd\nLanna\np4712\ncother\nLbert\n';
    expect(listenerIn(stdout)).toEqual({ user: 'anna', program: 'rapportd, 4711' });
    expect(listenerIn('')).toBeUndefined();
    const by = () => Promise.resolve({ code: 0, stdout, stderr: '', timedOut: false, missing: false });
    expect(await portHolder(50_000, by)).toEqual({ user: 'anna', program: 'rapportd, 4711' });
  });

  it('of a port is what lsof of this machine says, too', async () => {
    const { createServer } = await import('node:net');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const here = { ...listenerCommand(port), file: 'lsof' };
    expect((await portHolder(port, () => run(here)))?.program).toMatch(new RegExp(`, ${process.pid}$`));
    server.close();
  });
});

describe('the programs for a drive', () => {
  it('are those of macOS, by their paths', () => {
    const [file, folder] = ['/Volumes/F/a', '/Volumes/F'];
    const by = netFsPrograms;
    const commands = [by.write(file, 'x'), by.list(folder), by.look(folder), by.forget(file)];
    expect(commands.map((one) => [one?.file, ...(one?.args ?? [])])).toEqual([
      ['/usr/bin/tee', '/Volumes/F/a'],
      ['/bin/ls', '-f', '-B', '-1', '--', '/Volumes/F'],
      ['/usr/bin/stat', '-f', '%i', '--', '/Volumes/F'],
      ['/bin/rm', '-f', '--', '/Volumes/F/a'],
    ]);
  });

  it('list names byte by byte', () => {
    expect(netFsPrograms.listed('.\n..\n.hidden\nB\\303\\274ro\na b\n')).toEqual(['.hidden', 'Büro', 'a b']);
  });
});

it.each([
  ['/Users/anna', '/Users/anna/Library/Application Support/latchkey/run'],
  [`/Users/${'a'.repeat(40)}`, `/Users/${'a'.repeat(40)}/.latchkey`],
])('sockets of %s have a path that is short enough', (home, runtime) => {
  const usual = { ...usualPlaces(), home, runtime: `${home}/Library/Application Support/latchkey/run` };
  expect(macPlaces({}, usual).runtime).toBe(runtime);
  expect(Buffer.byteLength(`${runtime}/latchkey/gateway.sock`)).toBeLessThanOrEqual(99);
});

it('a command line of a person is none of the program’s own', () => {
  expect([mac.ownProcess?.(['status']), mac.ownProcess?.([]), mac.ownProcess?.(['mac-volume', 'x'])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(mac.ownProcess?.(['mac-volume'])).toBeTypeOf('function');
});
