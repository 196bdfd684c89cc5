import type { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HealthState } from '../../../electron/contract/health.ts';
import type { DrivesView } from '../../../electron/contract/window.ts';
import type { Engine, OpenAccount } from '../../../electron/engine/engine.ts';
import { desktopUpkeep, isOutdated, vanished, yieldingEngine } from '../../../electron/shell/upkeep.ts';
import type { Scheduler } from '../../../electron/upkeep/scheduler-ports.ts';
import { fakeEngine, idleActions, someConnection } from '../../fakes/fake-engine.ts';

const electron = vi.hoisted((): { online: boolean; powerMonitor?: EventEmitter } => ({ online: true }));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  electron.powerMonitor = new Emitter();
  return { powerMonitor: electron.powerMonitor, net: { isOnline: () => electron.online } };
});
function power(): EventEmitter {
  if (electron.powerMonitor === undefined) throw new Error('nobody has asked for it');
  return electron.powerMonitor;
}

const MINUTE = 60_000;
const drive = { id: 'c1', label: 'Files', passwordId: '42', drive: { loopback: false, requests: 1 } };

describe('upkeep in the desktop', () => {
  let scheduler: Scheduler;
  let tends: string[];
  let changes: number;
  let listenerIsBroken: boolean;
  let failed: unknown[];
  beforeEach(async () => {
    [listenerIsBroken, failed] = [false, []];
    vi.useFakeTimers();
    electron.online = true;
    [tends, changes] = [[], 0];
    const list = { connections: [drive], refused: [], noticeLog: {}, offsetMs: 0, warningDays: [], spaces: {} };
    const actions = idleActions({
      kept: () => Promise.resolve({ ok: true, value: list }),
      checkDrive: (id) => {
        tends.push(id);
        return Promise.resolve({ ok: true, connected: true });
      },
    });
    scheduler = desktopUpkeep(
      fakeEngine({ upkeep: actions }),
      () => {
        changes += 1;
        if (listenerIsBroken) throw new Error('broken listener');
      },
      () => undefined,
      (error) => failed.push(error),
    );
    await scheduler.start();
  });
  afterEach(() => {
    scheduler.stop();
    power().removeAllListeners();
    vi.useRealTimers();
  });

  it('hears what Diagnostics finds: tray and list do not say "connected" beside "cannot be reached"', async () => {
    await vi.advanceTimersByTimeAsync(10);
    const findings = [
      { id: 'keychain', state: 'ok' },
      { id: 'connection:Files', connection: 'c1', state: 'problem', code: 'LK-3003', details: { host: 'files' } },
    ] as const;
    const doctor = () => Promise.resolve({ ok: true, value: findings } as const);
    const told = changes;
    await yieldingEngine(fakeEngine({ doctor }), () => scheduler).doctor();
    expect(scheduler.healthOf('c1')).toMatchObject({ state: 'unreachable', failure: { code: 'LK-3003' } });
    await vi.advanceTimersByTimeAsync(200);
    expect(changes).toBeGreaterThan(told);
  });

  it('goes on when the window that listens is at fault, and says so', async () => {
    listenerIsBroken = true;
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
    expect(tends.length).toBeGreaterThan(60);
    expect(failed[0]).toMatchObject({ message: 'broken listener' });
  });

  it('looks after a drive at the start, and then four times an hour at most', async () => {
    await vi.advanceTimersByTimeAsync(10);
    expect(tends).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
    expect(tends.length).toBeGreaterThan(60);
    expect(tends.length).toBeLessThanOrEqual(97);
  });

  it('asks nothing while the machine sleeps, and soon after it has woken up', async () => {
    await vi.advanceTimersByTimeAsync(10);
    power().emit('suspend');
    await vi.advanceTimersByTimeAsync(300 * MINUTE);
    expect(tends).toHaveLength(1);
    power().emit('resume');
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(tends).toHaveLength(2);
  });

  it('asks nothing without a network, and goes on by itself when there is one', async () => {
    await vi.advanceTimersByTimeAsync(10);
    electron.online = false;
    await vi.advanceTimersByTimeAsync(90 * MINUTE);
    expect(tends).toHaveLength(1);
    expect(scheduler.healthOf('c1')).toMatchObject({ state: 'offline', failure: { code: 'LK-7015' } });
    electron.online = true;
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(tends).toHaveLength(2);
    expect(scheduler.healthOf('c1')).toMatchObject({ state: 'ready' });
  });

  it('tells of several changes at once', async () => {
    await vi.advanceTimersByTimeAsync(1000);
    changes = 0;
    void scheduler.refresh();
    scheduler.wake('asked');
    void scheduler.refresh();
    await vi.advanceTimersByTimeAsync(90);
    expect(changes).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(changes).toBe(1);
  });
});

describe('upkeep gives way to a drive that is opened', () => {
  const said: string[] = [];
  const scheduler = {
    pause: () => {
      said.push('pause');
      return Promise.resolve();
    },
    resume: () => said.push('resume'),
  } as unknown as Scheduler;
  const run = {} as Parameters<Engine['open']>[1];

  it.each<[string, Engine['open'], boolean]>([
    ['and goes on after it', () => Promise.resolve({ ok: true, value: { path: '/x' } }), true],
    ['also when that throws', () => Promise.reject(new Error('broken')), false],
  ])('%s', async (_how, open, works) => {
    said.length = 0;
    const engine = yieldingEngine(
      fakeEngine({
        open: (...given) => {
          said.push('open');
          return open(...given);
        },
      }),
      () => scheduler,
    );
    const opened = await engine.open('c1', run).then(
      () => true,
      () => false,
    );
    expect([opened, said]).toEqual([works, ['pause', 'open', 'resume']]);
  });

  it('and to app passwords that are revoked, but not to the sign-in before', async () => {
    said.length = 0;
    const account: OpenAccount = {
      ...{ address: 'https://x', user: 'u', listPasswords: () => Promise.resolve({ ok: true, value: [] }) },
      revokePasswords: () => {
        said.push('revoke');
        return Promise.resolve({ ok: false, failure: { code: 'LK-1016' } });
      },
      close: () => Promise.resolve(),
    };
    const engine = yieldingEngine(
      fakeEngine({ openAccount: () => Promise.resolve({ ok: true, value: account }) }),
      () => scheduler,
    );
    const opened = await engine.openAccount({}, run);
    expect(said).toEqual([]);
    if (opened.ok) await opened.value.revokePasswords(['1'], { ...run, progress: () => undefined });
    expect(said).toEqual(['pause', 'revoke', 'resume']);
  });
});

describe('what a look has found against what upkeep knows', () => {
  const seen = (state: DrivesView['drives'][number]['state']): DrivesView => ({
    drives: [{ ...someConnection, state }],
    applications: [],
    open: [],
  });
  const knowing = (state: HealthState | undefined): Pick<Scheduler, 'healthOf'> => ({
    healthOf: () => (state === undefined ? undefined : { state }),
  });

  it.each<[DrivesView | undefined, HealthState | undefined, boolean, readonly string[]]>([
    [undefined, 'ready', false, []],
    [seen('mapped'), 'ready', false, []],
    [seen('mapped'), undefined, false, []],
    [seen('mapped'), 'unreachable', true, []],
    [seen('mapped'), 'connecting', false, []],
    [seen('gone'), 'ready', true, ['c1']],
    [seen('gone'), 'read-only', true, ['c1']],
    [seen('gone'), 'refused', false, []],
    [seen('unreachable'), 'ready', true, []],
    [seen('waiting'), 'ready', false, []],
  ])('%#', (view, state, outdated, gone) => {
    expect(isOutdated(view, knowing(state))).toBe(outdated);
    expect(vanished(view, knowing(state))).toEqual(gone);
  });
});
