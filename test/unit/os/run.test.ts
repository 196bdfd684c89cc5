import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, type Command } from '../../../electron/os/run.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const node = (script: string, more: Partial<Command> = {}): Command => ({
  file: process.execPath,
  args: ['-e', script],
  timeoutMs: 20_000,
  ...more,
});
const hang = 'setInterval(() => undefined, 1000);';

describe('running a program', () => {
  it('gives its exit status and what it said', async () => {
    const result = await run(node('console.log("out é"); console.error("err"); process.exitCode = 3'));
    expect(result).toEqual({ code: 3, stdout: 'out é\n', stderr: 'err\n', timedOut: false, missing: false });
  });

  it('uses no shell', async () => {
    const args = [
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      '$HOME',
      '`id`',
      'a b',
      '*',
      "'",
      '"',
    ];
    expect(JSON.parse((await run({ ...node(''), args })).stdout)).toEqual(args.slice(3));
  });

  it.each([
    ['a text', 'line\n', 'line\n'],
    ['a secret', new Secret('4]qxKL%2#'), '4]qxKL%2#'],
    ['nothing', undefined, ''],
  ])('hands over %s on standard input, and closes it', async (_what, stdin, got) => {
    const echo = 'process.stdin.on("data", (d) => process.stdout.write(d)).on("end", () => process.exit(7))';
    expect(await run(node(echo, stdin === undefined ? {} : { stdin }))).toMatchObject({ code: 7, stdout: got });
  });

  it('is not troubled by a program that does not read its input', async () => {
    expect(await run(node('process.exit(4)', { stdin: 'x'.repeat(1_000_000) }))).toMatchObject({ code: 4 });
  });

  it('speaks the language of programs, and passes on what else is set', async () => {
    const show = 'console.log(process.env.LC_ALL, process.env.EXTRA)';
    expect(await run(node(show, { env: { EXTRA: 'x', LC_ALL: 'fr_FR' } }))).toMatchObject({ stdout: 'C x\n' });
  });

  it('says that a program is not there', async () => {
    const result = await run({ file: 'no-such-program-anywhere', args: [], timeoutMs: 5000 });
    expect(result).toEqual({ code: null, stdout: '', stderr: '', timedOut: false, missing: true });
  });

  it('says that a program cannot be started', async () => {
    expect(await run({ file: tmpdir(), args: [], timeoutMs: 5000 })).toMatchObject({ code: null, missing: false });
  });

  it('kills a program that outlives its time, and gives what it said until then', async () => {
    const args = ['-c', 'trap "" TERM; echo begun; exec sleep 60'];
    const result = await run({ file: 'sh', args, timeoutMs: 1000 });
    expect(result).toMatchObject({ code: null, timedOut: true, stdout: 'begun\n' });
  });

  it('gives a program no exit status that died of a signal', async () => {
    expect(await run(node('process.kill(process.pid, "SIGKILL")'))).toMatchObject({ code: null, timedOut: false });
  });

  it('keeps no more of a loud program than it may', async () => {
    const result = await run(node('process.stdout.write("x".repeat(500000))', { maxOutputBytes: 1000 }));
    expect(result).toMatchObject({ code: 0, stdout: 'x'.repeat(1000) });
  });

  it('can be given up', async () => {
    const abort = new AbortController();
    const running = run(node(hang), abort.signal);
    abort.abort();
    expect(await running).toMatchObject({ code: null, timedOut: false });
  });

  it('starts nothing that was given up before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lk-run-'));
    const command = { file: 'touch', args: [join(folder, 'started')], timeoutMs: 5000 };
    expect(await run(command, AbortSignal.abort())).toMatchObject({ code: null, timedOut: false, missing: false });
    await run({ file: 'true', args: [], timeoutMs: 5000 });
    expect(existsSync(join(folder, 'started'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
