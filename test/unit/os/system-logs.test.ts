import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { journalLog } from '../../../electron/os/linux/journal-log.ts';
import { unifiedLog } from '../../../electron/os/mac/unified-log.ts';
import type { Command, Run } from '../../../electron/os/run.ts';
import type { SystemLogEntry } from '../../../electron/os/system-log.ts';
import { eventLog, type EventLogCalls } from '../../../electron/os/windows/event-log.ts';

const entry: SystemLogEntry = { id: 5006, code: 'LK-5006', level: 'error', text: 'LK-5006: drive k7f2 is refused' };
const again: SystemLogEntry = { id: 0, level: 'information', text: 'works again: drive k7f2' };

/** Records the commands, which end with these codes. */
function recorder(...codes: readonly (number | 'missing')[]): { readonly run: Run; readonly commands: Command[] } {
  const commands: Command[] = [];
  const run: Run = (command) => {
    const code = codes[commands.push(command) - 1] ?? 0;
    return Promise.resolve({
      ...{ stdout: '', stderr: '', timedOut: false },
      ...(code === 'missing' ? { code: null, missing: true } : { code, missing: false }),
    });
  };
  return { run, commands };
}

describe('the journal of Linux', () => {
  it('has the code in a field of its own, and the text in no argument', async () => {
    const { run, commands } = recorder();
    await journalLog(run).write({ ...entry, text: 'two\nlines' });
    expect(commands).toMatchObject([{ file: 'logger', args: ['--journald'] }]);
    expect(commands[0]?.stdin).toBe(
      'MESSAGE=two lines\nPRIORITY=3\nSYSLOG_IDENTIFIER=latchkey\nLK_EVENT=5006\nLK_CODE=LK-5006\n',
    );
  });

  it('is syslog where there is none, and nothing where there is no program for it', async () => {
    const without = recorder(1, 0);
    await journalLog(without.run).write(again);
    expect(without.commands[1]?.args).toEqual(['--tag', 'latchkey', '--priority', 'user.info', '--', again.text]);
    const missing = recorder('missing');
    await journalLog(missing.run).write(again);
    expect(missing.commands).toHaveLength(1);
  });

  it('is written with options that the program has', () => {
    const help = execFileSync('logger', ['--help'], { encoding: 'utf8' });
    for (const option of ['--journald', '--tag', '--priority']) expect(help).toContain(option);
  });
});

describe('the unified log of macOS', () => {
  it('has the code at the beginning of the message', async () => {
    const { run, commands } = recorder();
    await unifiedLog(run).write(entry);
    const args = ['-t', 'latchkey', '-p', 'user.err', '--', 'latchkey LK-5006: drive k7f2 is refused'];
    expect(commands).toMatchObject([{ file: '/usr/bin/logger', args }]);
  });
});

describe('the event log of Windows', () => {
  const recording = (opened: unknown): { readonly calls: EventLogCalls; readonly made: unknown[][] } => {
    const made: unknown[][] = [];
    const calls: EventLogCalls = {
      open(source) {
        made.push(['open', source]);
        return opened;
      },
      report(...values) {
        made.push(['report', ...values]);
        return true;
      },
      close: (source) => void made.push(['close', source]),
    };
    return { calls, made };
  };

  it('has the number of the code as the event id', async () => {
    const { calls, made } = recording('handle');
    const log = eventLog(() => Promise.resolve(calls));
    await log.write(entry);
    await log.write(again);
    expect(made).toEqual([
      ['open', 'Latchkey'],
      ['report', 'handle', 1, 5006, entry.text],
      ['close', 'handle'],
      ['open', 'Latchkey'],
      ['report', 'handle', 4, 0, again.text],
      ['close', 'handle'],
    ]);
  });

  it('disturbs nothing where Windows refuses, or the library cannot be loaded', async () => {
    const { calls, made } = recording(null);
    await eventLog(() => Promise.resolve(calls)).write(entry);
    expect(made).toEqual([['open', 'Latchkey']]);
    await eventLog(() => Promise.reject(new Error('no library'))).write(entry);
  });
});
