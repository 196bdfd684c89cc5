import { describe, expect, it } from 'vitest';
import type { HealthRecord } from '../../../electron/contract/health-record.ts';
import type { HealthState } from '../../../electron/contract/health.ts';
import type { DrivesView } from '../../../electron/contract/window.ts';
import { FailureError } from '../../../electron/contract/failure.ts';
import { createHealthWriter, type Look } from '../../../electron/upkeep/health-writer.ts';
import { someConnection } from '../../fakes/fake-engine.ts';
import { recordOf, reportOf } from '../../support/health-records.ts';
import { policyOf } from '../../support/policy-of.ts';

const START = Date.parse('2026-11-30T08:00:00Z');
const HOUR = 3600_000;

function look(...states: HealthState[]): Look {
  const drives = states.map((state) => ({ ...someConnection, state: 'mapped', health: { state } }));
  return { ok: true, value: { drives, applications: [], open: [] } as unknown as DrivesView };
}

function begin(before?: HealthRecord) {
  const done: (HealthRecord | 'removed')[] = [];
  const faults: unknown[] = [];
  const world = { now: START, isFull: false, lookup: policyOf({ policyRevision: '7' }) };
  const writer = createHealthWriter({
    store: {
      read: () => Promise.resolve(before === undefined ? undefined : reportOf(before)),
      write(record) {
        if (world.isFull) return Promise.reject(new FailureError('LK-1013'));
        done.push(record);
        return Promise.resolve();
      },
      remove: () => {
        done.push('removed');
        return Promise.resolve();
      },
    },
    program: { version: '1.2.3', os: 'linux' },
    engine: { lostWrites: () => Promise.resolve({ ok: true, value: [] }) },
    policy: { read: () => Promise.resolve(world.lookup) },
    onFault: (error) => faults.push(error),
    now: () => new Date(world.now),
  });
  return { writer, done, faults, world };
}

describe('upkeep: writing down the health', () => {
  it('writes at the start, when it changes, and once a day', async () => {
    const { writer, done, world } = begin();
    await writer.keep(look('ready'));
    for (let hour = 1; hour < 24; hour += 1) {
      world.now = START + hour * HOUR;
      await writer.keep(look('ready'));
    }
    expect(done).toMatchObject([{ state: 0, at: '2026-11-30T08:00:00.000Z' }]);
    world.now = START + 24 * HOUR;
    await writer.keep(look('ready'));
    await writer.keep(look('refused'));
    await writer.keep(look('refused'));
    expect(done.slice(1)).toMatchObject([{ state: 0, at: '2026-12-01T08:00:00.000Z' }, { state: 40 }]);
  });

  it('writes nothing where nothing is set up, and takes away what is there, once', async () => {
    const { writer, done } = begin(recordOf('ok'));
    await writer.keep(look());
    await writer.keep(look());
    await writer.keep(look('ready'));
    await writer.keep(look());
    expect(done).toMatchObject(['removed', { state: 0 }, 'removed']);
  });

  it('writes nothing of what is the computer’s alone: a rule that is not followed', async () => {
    const { writer, done, world } = begin();
    world.lookup = policyOf({ newRule: 1 });
    await writer.keep(look());
    expect(done).toEqual(['removed']);
    await writer.keep(look('ready'));
    expect(done.slice(1)).toMatchObject([{ state: 60 }]);
  });

  it('says that Latchkey is retired here, also when nothing is left', async () => {
    const { writer, done } = begin();
    const retired = { state: 'done', left: 0, codes: [] } as const;
    const nothing = look();
    await writer.keep(nothing.ok ? { ok: true, value: { ...nothing.value, retired } } : nothing);
    expect(done).toMatchObject([{ state: 0, line: { retired } }]);
  });

  it('keeps from an earlier start when a drive was seen to work last', async () => {
    const { writer, done } = begin(recordOf('ok', '2026-11-29T08:00:00.000Z', '2026-11-29T07:00:00.000Z'));
    await writer.keep(look('unreachable'));
    await writer.keep(look('ready'), 'just-now');
    expect(done).toMatchObject([
      { state: 60, lastProved: '2026-11-29T07:00:00.000Z' },
      { state: 0, lastProved: '2026-11-30T08:00:00.000Z' },
    ]);
  });

  it('takes nothing for proved where no drive works', async () => {
    const { writer, done } = begin();
    await writer.keep(look('lost'), 'just-now');
    expect(done).toMatchObject([{ state: 40 }]);
    expect(done[0]).not.toHaveProperty('lastProved');
  });

  it('says why nothing can be told', async () => {
    const { writer, done } = begin();
    await writer.keep({ ok: false, code: 'LK-1011' });
    expect(done).toMatchObject([{ state: 70, overall: 'unknown', code: 'LK-1011' }]);
  });

  it('writes again after the disk has refused, and disturbs nobody meanwhile', async () => {
    const { writer, done, faults, world } = begin();
    world.isFull = true;
    await writer.keep(look('ready'));
    expect([done.length, faults.length]).toEqual([0, 1]);
    world.isFull = false;
    await writer.keep(look('ready'));
    expect(done).toHaveLength(1);
  });

  it('names no person, server, drive or file', async () => {
    const { writer, done } = begin();
    await writer.keep(look('trouble'));
    expect(JSON.stringify(done)).not.toMatch(/anna|example|Example|gvfs\/|\/home/);
  });
});
