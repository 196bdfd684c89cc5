import { describe, expect, it } from 'vitest';
import { aDrive, DAY, simulatedMachine } from './simulated-machine.ts';

const wanted = (): ReturnType<typeof aDrive> => {
  const drive = aDrive();
  return { ...drive, drive: { loopback: false, requests: 1, disconnected: true } };
};

describe('a drive that the user has disconnected', () => {
  it('is not connected at a logon, nor by anything that happens later', async () => {
    const machine = simulatedMachine([wanted()]);
    await machine.scheduler.start();
    await machine.pass(DAY);
    machine.scheduler.wake('resume');
    machine.scheduler.wake('network');
    machine.scheduler.wake('asked');
    machine.scheduler.recordCheck('c1', { ok: true });
    await machine.pass(DAY);
    expect(machine.begun).toBe(0);
    expect(machine.scheduler.healthOf('c1')).toMatchObject({ state: 'disconnected' });
    expect(machine.scheduler.healthOf('c1')).not.toHaveProperty('nextTry');
    expect(machine.notices).toEqual([]);
  });

  it('does not keep a logon waiting', async () => {
    const machine = simulatedMachine([wanted()]);
    await machine.scheduler.start();
    await machine.pass(0);
    const settled = machine.scheduler.whenSettled(new AbortController().signal).then(() => 'settled');
    expect(await Promise.race([settled, machine.pass(0).then(() => 'waits')])).toBe('settled');
  });

  it('is left alone from when that is known, and looked after again from when it is connected', async () => {
    const machine = simulatedMachine();
    await machine.scheduler.start();
    await machine.pass(0);
    expect(machine.state()).toBe('ready');
    machine.kept = [wanted()];
    machine.mapped.clear();
    await machine.scheduler.refresh();
    await machine.pass(DAY);
    expect([machine.state(), machine.tried()]).toEqual(['disconnected', 1]);
    machine.kept = [aDrive()];
    machine.mapped.add('c1');
    await machine.scheduler.refresh();
    await machine.pass(0);
    expect(machine.state()).toBe('ready');
    await machine.pass(DAY);
    expect(machine.tried()).toBeGreaterThan(24);
  });
});
