import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { CheckReport } from '../../../electron/upkeep/check-drive.ts';
import type { Kept } from '../../../electron/upkeep/drive-record.ts';
import type { UpkeepActions } from '../../../electron/upkeep/upkeep-actions.ts';
import { idleActions } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

// A platform on this machine needs no network, which a machine that runs tests may not have.
const drive = (id: string, label: string): Kept => ({
  ...{ id, label, passwordId: id, drive: { loopback: true, requests: 1 } },
});
const application: Kept = { id: 'a1', label: 'NetSync', passwordId: '9', expiresAt: '2020-01-01T00:00:00Z' };
const fine: CheckReport = { ok: true, connected: true };
const fails = (failure: Failure): CheckReport => ({ ok: false, failure });

function reconnectAll(args: readonly string[], actions: Partial<UpkeepActions>, connections: readonly Kept[]) {
  const list = { connections, refused: [], noticeLog: {}, offsetMs: 0, warningDays: [14], spaces: {} };
  const upkeep = idleActions({ kept: () => Promise.resolve({ ok: true, value: list }), ...actions });
  return runInFakeWorld(['reconnect', '--all', ...args], { engine: { upkeep } });
}

describe('latchkey reconnect --all', () => {
  it('looks after each drive once, thoroughly, and after nothing else', async () => {
    const tended: unknown[] = [];
    const actions: Partial<UpkeepActions> = {
      checkDrive: (id, how) => {
        tended.push([id, how]);
        return Promise.resolve(fine);
      },
    };
    const drives = [drive('c1', 'One'), application, drive('c2', 'Two')];
    const { code, stdout } = await reconnectAll([], actions, drives);
    expect(tended).toEqual([
      ['c1', { thorough: true }],
      ['c2', { thorough: true }],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/One +Connected\nTwo +Connected\n$/);
  });

  it('says which could not be connected and why, and ends with 60', async () => {
    const actions: Partial<UpkeepActions> = {
      checkDrive: (id) => Promise.resolve(id === 'c1' ? fine : fails({ code: 'LK-5006', details: { label: 'Two' } })),
    };
    const { code, stdout, stderr } = await reconnectAll([], actions, [drive('c1', 'One'), drive('c2', 'Two')]);
    expect([code, stderr]).toEqual([60, '']);
    expect(stdout).toMatch(/One +Connected\nTwo +App password rejected\nTwo: LK-5006 /);
  });

  it('leaves a drive alone that the user has disconnected, and is content with that', async () => {
    const actions: Partial<UpkeepActions> = { checkDrive: () => expect.unreachable() };
    const one = { ...drive('c1', 'One'), drive: { loopback: true, requests: 1, disconnected: true } } as const;
    for (const how of [[], ['--background']]) {
      expect((await reconnectAll(how, actions, [one])).code).toBe(0);
    }
    expect((await reconnectAll([], actions, [one])).stdout).toMatch(/One +Not connected\n$/);
  });

  it('keeps nothing of notices that nobody sees', async () => {
    const actions: Partial<UpkeepActions> = {
      checkDrive: () => Promise.resolve(fails({ code: 'LK-5006' })),
      remember: () => expect.unreachable(),
    };
    expect(await reconnectAll([], actions, [drive('c1', 'One')])).toMatchObject({ code: 60 });
  });

  it('does not wait for a keychain that is locked, unless it is in the background', async () => {
    let locked = true;
    let open = (): void => undefined;
    const actions: Partial<UpkeepActions> = {
      checkDrive: () => Promise.resolve(locked ? fails({ code: 'LK-4002' }) : fine),
      unlocked: () => new Promise((resolve) => (open = resolve)),
    };
    const at = await reconnectAll(['--json'], actions, [drive('c1', 'One')]);
    expect([at.code, at.result]).toMatchObject([60, { connections: [{ id: 'c1', health: { state: 'locked' } }] }]);

    const waiting = reconnectAll(['--background', '--json'], actions, [drive('c1', 'One')]);
    const first = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))]);
    expect(first).toBe('waits');
    locked = false;
    open();
    const done = await waiting;
    expect([done.code, done.result]).toMatchObject([0, { connections: [{ id: 'c1', health: { state: 'ready' } }] }]);
  });

  it('prints nothing in the background, where nobody reads it', async () => {
    const actions: Partial<UpkeepActions> = { checkDrive: () => Promise.resolve(fine) };
    const { code, stdout } = await reconnectAll(['--background'], actions, [drive('c1', 'One')]);
    expect([code, stdout]).toEqual([0, '']);
  });

  it('says that there are no drives, and why they cannot be read', async () => {
    expect(await reconnectAll([], {}, [application])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No drives yet') as string,
    });
    const kept: UpkeepActions['kept'] = () => Promise.resolve({ ok: false, failure: { code: 'LK-1012' } });
    const { code, stderr } = await reconnectAll([], { kept }, []);
    expect(code).toBe(70);
    expect(stderr).toContain('LK-1012');
  });

  it('that is interrupted ends as such, and stops what it was at', async () => {
    const signals = new EventEmitter();
    let stopped = false;
    const upkeep = idleActions({
      kept: () =>
        Promise.resolve({
          ok: true,
          value: {
            connections: [drive('c1', 'One')],
            refused: [],
            noticeLog: {},
            offsetMs: 0,
            warningDays: [],
            spaces: {},
          },
        }),
      checkDrive: (_id, _how, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            resolve(fails({ code: 'LK-0002' }));
          });
          signals.emit('SIGINT');
        }),
    });
    const { code } = await runInFakeWorld(['reconnect', '--all', '--background'], {
      engine: { upkeep },
      process: signals,
    });
    expect([code, stopped]).toEqual([130, true]);
  });
});
