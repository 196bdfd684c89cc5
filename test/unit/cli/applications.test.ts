import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { someApplication, someConnection } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const who = ['--platform', 'files.example.com', '--user', 'anna'];

describe('an application connection in a terminal', () => {
  it('is made, and said to be ready with the name to enter and never the password', async () => {
    const asked: unknown[] = [];
    const setUpApplication: Engine['setUpApplication'] = (request) => {
      asked.push(request);
      return Promise.resolve({ ok: true, value: someApplication });
    };
    const { stdout, code } = await runInFakeWorld(['setup', ...who, '--application', 'NetSync'], {
      engine: { setUpApplication, setUp: () => expect.unreachable() },
    });
    expect(asked).toEqual([{ platform: 'files.example.com', user: 'anna', label: 'NetSync' }]);
    expect(stdout).toContain('The app password for “NetSync” is ready.');
    expect(stdout).toMatch(/User name to enter +anna/);
    expect(code).toBe(0);
  });

  it('that a person brought is not said to be unseen, nor endless', async () => {
    const { expiresAt: _, ...password } = someApplication.password;
    const of =
      (kind: 'webdav' | 'microsoft365'): Engine['setUpApplication'] =>
      () =>
        Promise.resolve({
          ok: true,
          value: {
            ...someApplication,
            platform: { ...someApplication.platform, kind },
            password: { ...password, origin: 'provided' },
          },
        });
    const make = async (kind: 'webdav' | 'microsoft365'): Promise<string> =>
      (await runInFakeWorld(['setup', ...who, '--application', 'X'], { engine: { setUpApplication: of(kind) } }))
        .stdout;
    expect(await make('webdav')).toMatch(/is saved\. Latchkey never shows it.*Valid until +Unknown/s);
    expect(await make('webdav')).not.toContain('Nobody has seen');
    expect(await make('microsoft365')).toMatch(/Valid until +Doesn’t expire/);
  });

  it('that cannot be made says what is left', async () => {
    const { result, code } = await runInFakeWorld(['setup', ...who, '--application', 'NetSync', '--json'], {
      engine: { setUpApplication: () => Promise.resolve({ ok: false, failure: { code: 'LK-3101' }, after: 'undone' }) },
    });
    expect(result).toEqual({ event: 'result', ok: false, failure: { code: 'LK-3101' }, after: 'undone' });
    expect(code).toBe(20);
  });

  it('that was given up but could still be granted says so', async () => {
    const failure = { code: 'LK-0002' } as const;
    const whyOpen = { code: 'LK-3110', details: { host: 'cloud.example.com' } } as const;
    const { stderr, code } = await runInFakeWorld(['setup', ...who, '--application', 'NetSync'], {
      engine: { setUpApplication: () => Promise.resolve({ ok: false, failure, after: 'open', whyOpen }) },
    });
    expect(stderr).toContain('LK-3110: The page in the browser on cloud.example.com can still be confirmed.');
    expect(code).toBe(130);
  });

  it('is listed apart from the drives', async () => {
    const status = { connections: [], applications: [{ ...someApplication, state: 'kept' } as const], open: [] };
    const { stdout } = await runInFakeWorld(['status'], {
      engine: { status: () => Promise.resolve({ ok: true, value: status }) },
    });
    expect(stdout).toMatch(/^For another application +State/);
    expect(stdout).toMatch(/NetSync +Password saved/);
    expect(stdout).not.toContain('No drives yet');
  });
});

describe('the exit code of `status` with an application', () => {
  it.each([
    ['kept', { state: 'ready' }, 0, /^(?!.*LK-)/s],
    [
      'kept',
      { state: 'expiring', daysLeft: 3, failure: { code: 'LK-7010', details: { count: 3 } } },
      60,
      /NetSync: LK-7010 .*3 days left/,
    ],
    ['kept', { state: 'expired', daysLeft: 0, failure: { code: 'LK-7011' } }, 60, /NetSync: LK-7011 /],
    ['lost', { state: 'lost', failure: { code: 'LK-4005' } }, 60, /NetSync: LK-4005 /],
    ['unknown', { state: 'ready' }, 0, /Can’t read the keychain/],
  ] as const)('whose app password is %s, %j: %d', async (state, health, exitCode, words) => {
    const status = { connections: [], applications: [{ ...someApplication, state, health }], open: [] };
    const { code, stdout } = await runInFakeWorld(['status'], {
      engine: { status: () => Promise.resolve({ ok: true, value: status }) },
    });
    expect(code).toBe(exitCode);
    expect(stdout).toMatch(words);
  });
});

describe('hand-over', () => {
  it('says that it can be pasted, where, and how it ended', async () => {
    const { stdout, stderr, code } = await runInFakeWorld(['hand-over', 'NetSync']);
    expect(stderr).toContain('The app password for “NetSync” is on the clipboard, hidden.');
    expect(stderr).toContain('User name: anna');
    expect(stdout).toBe('Pasted once, and cleared from the clipboard.\n');
    expect(code).toBe(0);
  });

  it('that IT does not allow ends with the exit code of policies', async () => {
    const { code, stderr } = await runInFakeWorld(['hand-over'], {
      engine: { handOver: () => Promise.resolve({ ok: false, failure: { code: 'LK-6001' } }) },
    });
    expect(code).toBe(50);
    expect(stderr).toContain('LK-6001');
  });
});

describe('remove --all', () => {
  const duty = { code: 'LK-3002' } as const;
  const removals = [
    { ok: true, removed: someConnection },
    { ok: true, removed: { ...someApplication }, left: { passwordName: 'N', why: 'duty', failure: duty } },
    { ok: false, kept: { ...someConnection, label: 'Home' }, failure: { code: 'LK-2001' } },
  ] as const;
  const engine = (report: Awaited<ReturnType<Engine['removeAll']>>): Partial<Engine> => ({
    removeAll: () => Promise.resolve(report),
  });

  it('without a terminal wants --yes, and touches nothing', async () => {
    const { code, result } = await runInFakeWorld(['remove', '--all', '--json'], {
      engine: { removeAll: () => expect.unreachable() },
      process: new EventEmitter(),
    });
    expect(result).toMatchObject({ failure: { code: 'LK-1017', details: { name: '--yes' } } });
    expect(code).toBe(2);
  });

  it('tells what became of each, and by its exit code that something stayed', async () => {
    const { stdout, code } = await runInFakeWorld(['remove', '--all', '--yes'], {
      engine: engine({ ok: true, value: { removals, keychain: 'needed' } }),
    });
    expect(stdout).toContain('“Example Files” has been removed.');
    expect(stdout).toContain('Its app password “N” is still on the server; Latchkey will delete it there');
    expect(stdout).toContain('“Home” wasn’t removed. LK-2001:');
    expect(code).toBe(20);
  });

  it('ends well when what stays was asked to stay', async () => {
    const left = { passwordName: 'N', why: 'local-only' } as const;
    const { stdout, code } = await runInFakeWorld(['remove', '--all', '--yes', '--local-only'], {
      engine: engine({
        ok: true,
        value: { removals: [{ ok: true, removed: someConnection, left }], keychain: 'empty' },
      }),
    });
    expect(stdout).toContain('still on the server, as you asked');
    expect(code).toBe(0);
  });

  it('says when there was nothing', async () => {
    const { stdout, code } = await runInFakeWorld(['remove', '--all', '--yes'], {
      engine: engine({ ok: true, value: { removals: [], keychain: 'unknown' } }),
    });
    expect(stdout).toBe(
      'There’s nothing to remove.\nCouldn’t search the keychain for anything left behind by Latchkey.\n',
    );
    expect(code).toBe(0);
  });
});
