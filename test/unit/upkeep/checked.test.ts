import { beforeEach, expect, it } from 'vitest';
import { aDrive, failed, HOUR, simulatedMachine, type SimulatedMachine } from './simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = simulatedMachine();
  await machine.scheduler.start();
  await machine.pass(0);
});

it.each([
  ['LK-3003', 'unreachable'],
  ['LK-3013', 'maintenance'],
  ['LK-3005', 'insecure'],
  ['LK-7012', 'disabled'],
] as const)('what Diagnostics finds is how the drive is: %s is %s, without another request', (code, state) => {
  expect(machine.state()).toBe('ready');
  const tried = machine.tried();
  machine.scheduler.recordCheck('c1', { ok: false, failure: failed(code) });
  expect(machine.scheduler.healthOf('c1')).toMatchObject({ state, failure: { code } });
  expect(machine.tried()).toBe(tried);
});

it('a password that Diagnostics saw refused is not tried again, and the drive is taken down', async () => {
  const tried = machine.tried();
  machine.scheduler.recordCheck('c1', { ok: false, failure: failed('LK-5006', { label: 'Files' }) });
  await machine.pass(24 * HOUR);
  expect(machine.state()).toBe('refused');
  expect(machine.tried()).toBe(tried);
});

it('a drive that Diagnostics finds well is well', () => {
  machine.scheduler.recordCheck('c1', { ok: false, failure: failed('LK-3003') });
  machine.scheduler.recordCheck('c1', { ok: true });
  expect(machine.state()).toBe('ready');
});

it('a password that is taken after all is used again', async () => {
  machine.scheduler.recordCheck('c1', { ok: false, failure: failed('LK-5006') });
  machine.scheduler.recordCheck('c1', { ok: true });
  await machine.pass(HOUR);
  expect(machine.state()).toBe('ready');
});

it.each(['LK-4002', 'LK-4005', 'LK-5005'] as const)(
  '%s says nothing of the drive by itself: it is looked at',
  async (code) => {
    const tried = machine.tried();
    machine.scheduler.recordCheck('c1', { ok: false, failure: failed(code) });
    expect(machine.state()).toBe('ready');
    await machine.pass(1);
    expect(machine.tried()).toBe(tried + 1);
    expect(machine.state()).toBe('ready');
  },
);

it('a computer without a network is offline, whatever name could not be found', async () => {
  machine.online = false;
  machine.scheduler.recordCheck('c1', { ok: false, failure: failed('LK-3001') });
  await machine.pass(1);
  expect(machine.state()).toBe('offline');
});

it('what is found of something that is not kept, or of an application, changes nothing', async () => {
  const application = { id: 'a1', label: 'NetSync', passwordId: '7' };
  machine = simulatedMachine([aDrive(), application]);
  await machine.scheduler.start();
  await machine.pass(0);
  machine.scheduler.recordCheck('nobody', { ok: false, failure: failed('LK-3003') });
  machine.scheduler.recordCheck('a1', { ok: false, failure: failed('LK-4005') });
  expect(machine.state()).toBe('ready');
  expect(machine.state('a1')).toBe('ready');
});

it('when a connection was looked at, and how much room there is, is told with how it is', async () => {
  const at = (ms: number): string => new Date(ms).toISOString();
  const began = machine.now();
  expect(machine.scheduler.healthOf('c1')).toMatchObject({ checkedAt: at(began) });
  machine.spaces['c1'] = { available: 5, used: 7 };
  await machine.pass(HOUR);
  const { checkedAt = '', space } = machine.scheduler.healthOf('c1') ?? {};
  expect(Date.parse(checkedAt)).toBeGreaterThan(began + HOUR / 2);
  expect(space).toEqual({ available: 5, used: 7 });
  machine.answers = () => failed('LK-3003');
  await machine.pass(HOUR);
  expect(machine.scheduler.healthOf('c1')).toMatchObject({ state: 'unreachable', space: { available: 5, used: 7 } });
  expect(Date.parse(machine.scheduler.healthOf('c1')?.checkedAt ?? '')).toBeGreaterThan(Date.parse(checkedAt));
});

it('what was not looked at, for want of a network, does not count as looked at', async () => {
  const { checkedAt } = machine.scheduler.healthOf('c1') ?? {};
  machine.online = false;
  await machine.pass(HOUR);
  expect(machine.scheduler.healthOf('c1')).toMatchObject({ state: 'offline', checkedAt });
});

it('the room that a platform told before is known from the start', async () => {
  machine = simulatedMachine();
  machine.spaces['c1'] = { available: 5 };
  machine.answers = () => failed('LK-3003');
  await machine.scheduler.start();
  expect(machine.scheduler.healthOf('c1')?.space).toEqual({ available: 5 });
});
