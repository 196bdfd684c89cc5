import { describe, expect, it } from 'vitest';
import type { ClientEvent } from '../../../electron/gateway/client.ts';
import type { LossReason } from '../../../electron/contract/lost-writes.ts';
import type { TrafficState } from '../../../electron/gateway/gateway.ts';
import { newsOf, type TrafficFound, type TrafficNews } from '../../../electron/upkeep/traffic.ts';
import { aDrive, failed, MINUTE, simulatedMachine, type SimulatedMachine } from './simulated-machine.ts';

const NOW = 1_000_000;
const host = 'files.example.com';
const news = (event: ClientEvent): TrafficNews | undefined => newsOf(event, host, NOW);
const ofState = (state: TrafficState): TrafficNews | undefined => news({ type: 'state', drive: 'c1', state });

describe('news of what programs find', () => {
  it.each<[TrafficState, TrafficFound]>([
    [
      { at: 'open', sinceMs: 1 },
      { ok: true, isTried: true },
    ],
    [{ at: 'open' }, { ok: true, isTried: false }],
    [
      { at: 'offline', cause: 'unreachable', sinceMs: 1 },
      { ok: false, failure: failed('LK-3002', { host }) },
    ],
    [
      { at: 'offline', cause: 'silent', sinceMs: 1 },
      { ok: false, failure: failed('LK-3003', { host }) },
    ],
    [
      { at: 'offline', cause: 'untrusted', sinceMs: 1 },
      { ok: false, failure: failed('LK-3005', { host }) },
    ],
    [
      { at: 'paused', untilMs: NOW + 1500, isMaintenance: true },
      { ok: false, failure: failed('LK-3013', { host, retryAfterS: 2 }) },
    ],
    [
      { at: 'paused', untilMs: NOW - 1, isMaintenance: false },
      { ok: false, failure: failed('LK-3024', { host, retryAfterS: 0 }) },
    ],
  ])('says of %o what it means for the drive', (state, found) => {
    expect(ofState(state)).toEqual({ is: 'found', drive: 'c1', found });
  });

  it('has what may be about something else looked at', () => {
    expect(ofState({ at: 'refused' })).toEqual({ is: 'refused', drive: 'c1' });
    expect(ofState({ at: 'locked' })).toEqual({ is: 'look', drives: ['c1'] });
    expect(news({ type: 'restored', port: 1, mapAnew: ['c1', 'c2'] })).toEqual({ is: 'look', drives: ['c1', 'c2'] });
    expect(news({ type: 'restored', port: 1, mapAnew: [] })).toBeUndefined();
    expect(news({ type: 'away', failure: { code: 'LK-5101' } })).toEqual({ is: 'look' });
  });

  it.each<[LossReason, boolean]>([
    ['no-space', true],
    ['not-allowed', true],
    ['too-large', false],
    ['in-use', false],
    ['given-up', false],
  ])('has a drive looked at for a file that is lost as %s: %s', (reason, isLooked) => {
    const lost = { id: 'l', drive: 'c1', path: '/a', reason, at: '2026-11-30T00:00:00Z', isKept: false };
    expect(news({ type: 'lost', lost })).toEqual(isLooked ? { is: 'look', drives: ['c1'] } : undefined);
  });
});

describe('upkeep that hears what programs find', () => {
  const started = async (): Promise<SimulatedMachine> => {
    const machine = simulatedMachine();
    await machine.scheduler.start();
    await machine.pass(0);
    expect(machine.state()).toBe('ready');
    return machine;
  };
  const tell = (machine: SimulatedMachine, found: TrafficFound): void => {
    machine.tell({ is: 'found', drive: 'c1', found });
  };
  const offline: TrafficFound = { ok: false, failure: failed('LK-3002', { host }) };

  it('shows at once that the platform cannot be reached, and at once that it can, and asks nothing for that', async () => {
    const machine = await started();
    const before = machine.tried();
    tell(machine, offline);
    expect(machine.state()).toBe('unreachable');
    tell(machine, { ok: true, isTried: true });
    expect(machine.state()).toBe('ready');
    expect(machine.tried()).toBe(before);
  });

  it('looks at a drive whose platform is there again, before anybody was answered', async () => {
    const machine = await started();
    tell(machine, offline);
    const before = machine.tried();
    tell(machine, { ok: true, isTried: false });
    await machine.pass(0);
    expect(machine.state()).toBe('ready');
    expect(machine.tried()).toBe(before + 1);
  });

  it('never asks again with an app password that programs have heard to be refused', async () => {
    const machine = await started();
    const before = machine.tried();
    tell(machine, { ok: false, failure: failed('LK-5006', { label: 'Files' }) });
    expect(machine.state()).toBe('refused');
    expect(machine.notices.map(({ failure }) => failure?.code)).toEqual(['LK-5006']);
    // What is answered late is about the app password before.
    tell(machine, { ok: true, isTried: true });
    await machine.pass(60 * MINUTE);
    expect([machine.state(), machine.tried()]).toEqual(['refused', before]);
  });

  it('takes no answer of the platform for a sign that a mount works', async () => {
    const machine = simulatedMachine();
    machine.answers = () => failed('LK-5005');
    await machine.scheduler.start();
    await machine.pass(0);
    tell(machine, { ok: true, isTried: true });
    expect(machine.state()).toBe('trouble');
  });

  it('hears nothing of drives that nobody knows, and nothing any more when it has stopped', async () => {
    const machine = await started();
    machine.tell({ is: 'found', drive: 'other', found: offline });
    machine.scheduler.stop();
    tell(machine, offline);
    expect(machine.state()).toBe('ready');
  });

  it('looks at what is to be looked at, and at everything once however often nobody serves the drives', async () => {
    const machine = simulatedMachine([aDrive(), aDrive({ id: 'c2' })]);
    await machine.scheduler.start();
    await machine.pass(0);
    const before = [machine.tried('c1'), machine.tried('c2')];
    machine.tell({ is: 'look', drives: ['c2'] });
    await machine.pass(0);
    expect([machine.tried('c1'), machine.tried('c2')]).toEqual([before[0], (before[1] ?? 0) + 1]);
    for (let turn = 0; turn < 3; turn += 1) {
      machine.tell({ is: 'look' });
      await machine.pass(0);
    }
    expect(machine.tried('c1')).toBe((before[0] ?? 0) + 1);
  });

  it('tells what serves the drives that the network is another one, or that the machine was asleep', async () => {
    const machine = await started();
    machine.scheduler.wake('asked');
    machine.scheduler.wake('unlocked');
    expect(machine.networkChanges).toBe(0);
    machine.scheduler.wake('network');
    machine.scheduler.wake('resume');
    expect(machine.networkChanges).toBe(2);
  });
});
