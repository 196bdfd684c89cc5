import { describe, expect, it } from 'vitest';
import type { Health } from '../../../electron/contract/health.ts';
import type { DrivesView } from '../../../electron/contract/window.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { createDriveList } from '../../../electron/tasks/drive-list.ts';
import { fakeEngine, someApplication, someConnection } from '../../fakes/fake-engine.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

const drive = { ...someConnection, state: 'mapped' } as const;

function listing(status: Engine['status']) {
  const told: DrivesView[] = [];
  return { told, list: createDriveList(fakeEngine({ status }), new MemoryLog(), (view) => told.push(view)) };
}

describe('drive list', () => {
  it('drive list: it tells what it sees, and again only when something has changed', async () => {
    let state: 'mapped' | 'gone' = 'mapped';
    const { told, list } = listing(() =>
      Promise.resolve({ ok: true, value: { connections: [{ ...drive, state }], applications: [], open: [] } }),
    );
    expect(list.seen()).toBeUndefined();
    await list.look();
    await list.look();
    expect(told).toHaveLength(1);
    state = 'gone';
    await list.look();
    expect(told.map(({ drives }) => drives[0]?.state)).toEqual(['mapped', 'gone']);
    expect(list.seen()).toBe(told[1]);
  });

  it('drive list: it shows when an application’s app password ends as upkeep knows it, and that one is lost as the look has found it', async () => {
    const application = { ...someApplication, health: { state: 'ready' } } as const;
    const kept = [
      { ...application, state: 'kept' },
      { ...application, id: 'a2', state: 'lost', health: { state: 'lost' } },
    ] as const;
    const status = { connections: [], applications: kept, open: [] };
    const engine = fakeEngine({ status: () => Promise.resolve({ ok: true, value: status }) });
    let health: Health = { state: 'ready' };
    const told: DrivesView[] = [];
    const list = createDriveList(
      engine,
      new MemoryLog(),
      (view) => told.push(view),
      () => health,
    );
    await list.look();
    health = { state: 'expiring', daysLeft: 3 };
    list.retell();
    const shown = told.map(({ applications }) => applications.map((one) => one.health?.state));
    expect(shown).toEqual([
      ['ready', 'lost'],
      ['expiring', 'lost'],
    ]);
  });

  it('drive list: it shares one look between those who ask at the same time', async () => {
    let looks = 0;
    const { list } = listing(() => {
      looks += 1;
      return Promise.resolve({ ok: true, value: { connections: [], applications: [], open: [] } });
    });
    await Promise.all([list.look(), list.look(), list.look()]);
    expect(looks).toBe(1);
    await list.look();
    expect(looks).toBe(2);
  });

  it('drive list: it looks again for who asks while somebody looks: a removal meanwhile leaves no stale list', async () => {
    let connections = [drive];
    let answer = (): void => undefined;
    const { list } = listing(async () => {
      const now = connections;
      await new Promise<void>((resolve) => (answer = resolve));
      return { ok: true, value: { connections: now, applications: [], open: [] } };
    });
    const first = list.look();
    await Promise.resolve();
    await Promise.resolve();
    connections = []; // removed
    const second = list.look();
    answer();
    await first;
    await new Promise((resolve) => setTimeout(resolve));
    answer();
    expect(await second).toMatchObject({ ok: true, value: { drives: [] } });
    expect(list.seen()?.drives).toEqual([]);
  });

  it('drive list: it keeps what it saw when it cannot look', async () => {
    let fails = false;
    const { told, list } = listing(() =>
      Promise.resolve(
        fails
          ? { ok: false, failure: { code: 'LK-1012' } }
          : { ok: true, value: { connections: [drive], applications: [], open: [] } },
      ),
    );
    await list.look();
    fails = true;
    expect(await list.look()).toEqual({ ok: false, failure: { code: 'LK-1012' } });
    expect(list.seen()?.drives).toEqual([drive]);
    expect(told).toHaveLength(1);
  });

  it('drive list: it does not break when the engine does', async () => {
    const { list } = listing(() => Promise.reject(new Error('broken')));
    expect(await list.look()).toMatchObject({ ok: false, failure: { code: 'LK-0001' } });
  });
});
