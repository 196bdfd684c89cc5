import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { listenForCrashes } from '../../../electron/cli/interruption.ts';
import type { Run } from '../../../electron/engine/engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';
import { projectRoot } from '../../support/project-files.ts';

const setUp = ['setup', '--platform', 'files.example.com', '--user', 'anna', '--json'];

/** A set-up that undoes itself when it is cancelled. */
function cancellable(started: () => void) {
  return (_: unknown, { signal, progress }: Run) =>
    new Promise<{ ok: false; failure: { code: 'LK-0002' }; after: 'undone' }>((resolve) => {
      signal.addEventListener('abort', () => {
        progress({ event: 'step', id: 'create', state: 'undone', ms: 1 });
        resolve({ ok: false, failure: { code: 'LK-0002' }, after: 'undone' });
      });
      started();
    });
}

describe('an error that nobody caught', () => {
  it('is told once, and only where no command listens for it itself', () => {
    const process = new EventEmitter();
    const crashed: unknown[] = [];
    listenForCrashes(process, (error) => crashed.push(error));
    const command = (): void => undefined;
    process.on('unhandledRejection', command);
    process.emit('unhandledRejection', new Error('of a command'));
    expect(crashed).toEqual([]);
    process.off('unhandledRejection', command);
    process.emit('uncaughtException', new Error('afterwards'));
    process.emit('uncaughtException', new Error('again'));
    expect(crashed).toMatchObject([{ message: 'afterwards' }]);
  });

  it('ends the program with 70 and a reference that finds its story in the log', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lk-crash-'));
    const code = `const { runTerminal } = await import('./electron/terminal.ts');
      const { linux } = await import('./electron/os/linux/linux.ts');
      setTimeout(() => { throw new Error('out of the blue'); }, 0);
      process.stdin.resume();
      await runTerminal(linux, ['--help'], { version: '1', program: ['latchkey'] });
      await new Promise((resolve) => setTimeout(resolve, 20_000));`;
    const env = { ...process.env, HOME: folder, XDG_STATE_HOME: folder, LC_ALL: 'C' };
    const args = ['--import', 'tsx', '--input-type=module', '-e', code];
    const done = spawnSync(process.execPath, args, { cwd: projectRoot, env, encoding: 'utf8', timeout: 30_000 });
    const [, reference = ''] = /LK-0001 .*reference ([0-9A-F]{8})/.exec(done.stderr) ?? [];
    expect(done.status).toBe(70);
    expect(readFileSync(join(folder, 'latchkey/latchkey.log'), 'utf8')).toMatch(
      new RegExp(`${reference}.*out of the blue`),
    );
    rmSync(folder, { recursive: true });
  });
});

describe('an interruption', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'by %s has the engine undo what was done and ends with 130',
    async (name) => {
      const process = new EventEmitter();
      const { code, events, stderr } = await runInFakeWorld(setUp, {
        process,
        engine: { setUp: cancellable(() => setImmediate(() => process.emit(name))) },
      });
      expect(code).toBe(130);
      expect(events).toEqual([
        { event: 'step', id: 'create', state: 'undone', ms: 1 },
        { event: 'result', ok: false, failure: { code: 'LK-0002' }, after: 'undone' },
      ]);
      expect(stderr).toContain('Cancelling');
    },
  );

  it('twice ends at once', async () => {
    const process = new EventEmitter();
    const { code, stderr } = await runInFakeWorld(setUp, {
      process,
      engine: {
        setUp() {
          setImmediate(() => {
            process.emit('SIGINT');
            process.emit('SIGINT');
          });
          return new Promise(() => undefined);
        },
      },
    });
    expect(code).toBe(130);
    expect(stderr).toContain('LK-0002');
  });

  it.each(['status', 'doctor'])('ends %s, which has nothing to undo', async (command) => {
    const process = new EventEmitter();
    const hang = () => {
      setImmediate(() => process.emit('SIGINT'));
      return new Promise<never>(() => undefined);
    };
    const { code, stderr } = await runInFakeWorld([command], { process, engine: { status: hang, doctor: hang } });
    expect(code).toBe(130);
    expect(stderr).not.toContain('Cancelling');
  });

  it('while it waits for a line of standard input ends the waiting', async () => {
    const process = new EventEmitter();
    const { code } = await runInFakeWorld(setUp, {
      process,
      engine: {
        async setUp(_, { ask }) {
          setImmediate(() => process.emit('SIGTERM'));
          await ask.password({ user: 'anna', host: 'files.example.com' });
          throw new Error('answered');
        },
      },
    });
    expect(code).toBe(130);
  });

  it('leaves no listener behind', async () => {
    const process = new EventEmitter();
    await runInFakeWorld(['status'], { process });
    expect(process.eventNames()).toEqual([]);
  });

  it('by an error that nobody caught ends with a reference', async () => {
    const process = new EventEmitter();
    const { code, result } = await runInFakeWorld(setUp, {
      process,
      engine: {
        setUp() {
          setImmediate(() => process.emit('uncaughtException', new Error('lost')));
          return new Promise(() => undefined);
        },
      },
    });
    expect(code).toBe(70);
    expect(result?.['failure']).toEqual({ code: 'LK-0001', reference: 'CAFE0123' });
  });
});

describe('a reader that has gone away', () => {
  it('stops nothing', async () => {
    const stdout = new PassThrough();
    stdout.destroy(new Error('EPIPE'));
    const { code } = await runInFakeWorld(['status', '--json'], { world: { stdout } });
    expect(code).toBe(0);
  });
});
