import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import { fakeAccount } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const setUp = ['setup', '--platform', 'files.example.com', '--user', 'anna'];

describe('exit codes and what is said on standard error', () => {
  it.each([
    ['LK-1001', 2],
    ['LK-2001', 10],
    ['LK-2103', 11],
    ['LK-3005', 20],
    ['LK-4002', 30],
    ['LK-5008', 40],
    ['LK-6001', 50],
    ['LK-1010', 70],
  ] satisfies [FailureCode, number][])('%s ends with %d', async (code, exitCode) => {
    const ran = await runInFakeWorld(setUp, {
      engine: { setUp: () => Promise.resolve({ ok: false, failure: { code }, after: 'undone' }) },
    });
    expect(ran.code).toBe(exitCode);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(new RegExp(`^${code}  .+\\n  What to do: .+\\n  For the helpdesk: .+\\n`));
    expect(ran.stderr).toContain('nothing is left');
  });

  it('130 and one line when it was cancelled', async () => {
    const { code, stderr } = await runInFakeWorld(setUp, {
      engine: { setUp: () => Promise.resolve({ ok: false, failure: { code: 'LK-0002' }, after: 'undone' }) },
    });
    expect(code).toBe(130);
    expect(stderr).toBe('LK-0002  Cancelled.\nEverything was undone: nothing is left behind.\n');
  });

  it('0 when it is done', async () => {
    const { code, stdout, stderr } = await runInFakeWorld(setUp);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /“Example Files” is ready\.\n.*Example Files\n.*saved on this computer only\n.*19 February 2027/,
    );
    expect(stderr).toBe('');
  });

  it('0 and help on standard output when that was asked for, without starting anything', async () => {
    const world = { buildEngine: () => Promise.reject(new Error('not needed')) };
    const { code, stdout, stderr } = await runInFakeWorld(['--help'], { world });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: latchkey');
  });

  it('70 with a reference when something throws', async () => {
    const { code, stderr } = await runInFakeWorld(['status', '--json'], {
      engine: { status: () => Promise.reject(new Error('inner secret story')) },
    });
    expect(code).toBe(70);
    expect(stderr).toContain('CAFE0123');
    expect(stderr).not.toContain('inner secret story');
  });

  it('70 when the engine cannot be built', async () => {
    const world = { buildEngine: () => Promise.reject(new Error('no engine')) };
    const { code, result } = await runInFakeWorld(['status', '--json'], { world });
    expect(code).toBe(70);
    expect(result?.['failure']).toEqual({ code: 'LK-0001', reference: 'CAFE0123' });
  });

  it('2 when the input ends before every question is answered', async () => {
    const { code, stderr } = await runInFakeWorld(['passwords', 'list'], {
      stdin: '',
      engine: {
        async openAccount(_, { ask }) {
          await ask.password({ user: 'anna', host: 'files.example.com' });
          return { ok: true, value: fakeAccount([]) };
        },
      },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('LK-1007');
  });

  it('never repeats what could be a password from the command line', async () => {
    const { code, stdout, stderr } = await runInFakeWorld([...setUp, '--password=hunter2', 'hunter2', '--json']);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain('hunter2');
    expect(stderr).toContain('never taken from the command line');
  });
});
