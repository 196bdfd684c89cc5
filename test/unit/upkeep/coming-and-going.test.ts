import { describe, expect, it } from 'vitest';
import { aDrive, DAY, failed, HOUR, MINUTE, simulatedMachine, type SimulatedMachine } from './simulated-machine.ts';

async function started(machine: SimulatedMachine): Promise<SimulatedMachine> {
  await machine.scheduler.start();
  await machine.pass(0);
  return machine;
}

describe('the watch', () => {
  it('asks at most four times in any hour', async () => {
    const machine = await started(simulatedMachine([aDrive()], Math.random));
    await machine.pass(2 * DAY);
    const times = machine.requests.get('c1') ?? [];
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + HOUR).length).toBeLessThanOrEqual(4);
    expect(times.length).toBeGreaterThan(2 * 24 * 3);
  });

  it('finds at its start that a drive hangs which was mapped before, and leaves the mount alone when it only watches', async () => {
    const machine = simulatedMachine();
    machine.mapped.add('c1');
    machine.hanging.add('c1');
    await started(machine);
    expect([...machine.hanging]).toEqual([]);
    machine.hanging.add('c1');
    await machine.pass(DAY);
    expect([...machine.hanging]).toEqual(['c1']);
  });

  it.each(['fine', failed('LK-3012')] as const)(
    'asks a server with digest half as often, as each look takes two requests, whether it answers %j',
    async (answer) => {
      const machine = await started(simulatedMachine([aDrive({ drive: { loopback: false, requests: 2 } })]));
      machine.answers = () => answer;
      await machine.pass(DAY);
      expect(machine.tried()).toBeLessThanOrEqual(2 * 24 + 1);
    },
  );

  it('asks nothing while the machine sleeps, and soon after', async () => {
    const machine = await started(simulatedMachine());
    machine.scheduler.sleep();
    await machine.pass(8 * HOUR);
    expect(machine.tried()).toBe(1);
    machine.scheduler.wake('resume');
    await machine.pass(MINUTE);
    expect(machine.tried()).toBe(2);
  });

  it('asks nothing while there is no network, and says so', async () => {
    const machine = await started(simulatedMachine());
    machine.online = false;
    await machine.pass(8 * HOUR);
    expect(machine.tried()).toBe(1);
    expect(machine.scheduler.healthOf('c1')).toMatchObject({ state: 'offline', failure: { code: 'LK-7015' } });
    machine.online = true;
    await machine.pass(3 * MINUTE);
    expect(machine.state()).toBe('ready');
    expect(machine.notices).toEqual([]);
  });

  it('needs no network for a platform on this machine', async () => {
    const machine = simulatedMachine([aDrive({ drive: { loopback: true, requests: 1 } })]);
    machine.online = true;
    await started(machine);
    expect(machine.state()).toBe('ready');
  });
});

it('a network that flaps fifty times costs a few requests and no notification', async () => {
  const machine = await started(simulatedMachine([aDrive()], Math.random));
  for (let turn = 0; turn < 50; turn += 1) {
    machine.online = false;
    machine.scheduler.wake('network');
    await machine.pass(20_000);
    machine.online = true;
    machine.scheduler.wake('network');
    await machine.pass(20_000);
  }
  await machine.pass(5 * MINUTE);
  expect(machine.state()).toBe('ready');
  expect(machine.notices).toEqual([]);
  expect(machine.tried()).toBeLessThan(50);
});

describe('a keychain that is locked at logon', () => {
  it('is waited for, and the drive comes with it', async () => {
    const machine = simulatedMachine();
    machine.locked = true;
    await started(machine);
    expect(machine.scheduler.healthOf('c1')).toMatchObject({ state: 'locked', failure: { code: 'LK-4002' } });
    expect(machine.notices).toEqual([]);
    machine.unlock();
    await machine.pass(0);
    expect(machine.state()).toBe('ready');
    expect(machine.tried()).toBe(1);
  });

  it('is told once when it stays locked, however long, and nothing is asked of the platform', async () => {
    const machine = simulatedMachine();
    machine.locked = true;
    await started(machine);
    await machine.pass(10 * HOUR);
    expect(machine.notices.map(({ key }) => key)).toEqual(['c1:locked']);
    expect(machine.tried()).toBe(0);
    machine.locked = false; // by a keychain that does not say so
    await machine.pass(2 * MINUTE);
    expect(machine.state()).toBe('ready');
    expect(machine.notices.map(({ kind }) => kind)).toEqual(['trouble', 'mended']);
  });

  it('leaves a drive alone that works', async () => {
    const machine = await started(simulatedMachine());
    machine.locked = true;
    await machine.pass(2 * HOUR);
    expect(machine.state()).toBe('ready');
    expect(machine.notices).toEqual([]);
  });
});

describe('work of the user', () => {
  it('comes first: upkeep rests until it is over', async () => {
    const machine = simulatedMachine();
    const resting = machine.scheduler.pause();
    await started(machine);
    await resting;
    await machine.pass(HOUR);
    expect(machine.tried()).toBe(0);
    machine.scheduler.resume();
    await machine.pass(0);
    expect(machine.state()).toBe('ready');
  });

  it('waits for what is being cleared away at the start, and nothing is cleared beside it', async () => {
    const machine = simulatedMachine();
    let cleared = (): void => undefined;
    machine.clearing = () => new Promise((resolve) => (cleared = resolve));
    const starting = machine.scheduler.start();
    let rests = false;
    const resting = machine.scheduler.pause().then(() => (rests = true));
    await machine.pass(MINUTE);
    expect(rests).toBe(false);
    cleared();
    await Promise.all([starting, resting]);
    machine.clearing = () => expect.unreachable();
    await machine.scheduler.start();
  });

  it('of another Latchkey makes it wait a few seconds', async () => {
    const machine = await started(simulatedMachine());
    machine.answers = () => failed('LK-1009');
    await machine.pass(22.6 * MINUTE);
    expect(machine.state()).toBe('ready');
    machine.answers = () => 'fine';
    const before = machine.tried();
    await machine.pass(12_000);
    expect(machine.tried()).toBe(before + 1);
    expect(machine.notices).toEqual([]);
  });
});

it('a drive that was set up just now is not tried out again, and one that is gone not at all', async () => {
  const machine = await started(simulatedMachine([]));
  machine.kept = [aDrive()];
  await machine.scheduler.refresh();
  await machine.pass(MINUTE);
  expect([machine.state(), machine.tried()]).toEqual(['ready', 0]);
  machine.kept = [];
  await machine.scheduler.refresh();
  await machine.pass(DAY);
  expect([machine.state(), machine.tried()]).toEqual([undefined, 0]);
});

it('is settled when every drive is connected or waits for the user', async () => {
  const machine = simulatedMachine([aDrive(), aDrive({ id: 'c2', passwordId: '7' })]);
  machine.answers = (id) => (id === 'c1' ? failed('LK-3013') : failed('LK-5006'));
  await started(machine);
  let settled = false;
  void machine.scheduler.whenSettled(new AbortController().signal).then(() => (settled = true));
  await machine.pass(HOUR);
  expect(settled).toBe(false);
  machine.answers = () => 'fine';
  await machine.pass(HOUR);
  expect(settled).toBe(true);
  expect([machine.state('c1'), machine.state('c2')]).toEqual(['ready', 'refused']);
});

it('two hundred connections take one timer and one look each', async () => {
  const many = Array.from({ length: 200 }, (_, n) => aDrive({ id: `c${n}`, passwordId: String(n) }));
  const machine = await started(simulatedMachine(many, Math.random));
  expect([...machine.requests.values()].every((times) => times.length === 1)).toBe(true);
  machine.timers = 0;
  await machine.pass(HOUR);
  const looks = [...machine.requests.values()].reduce((sum, times) => sum + times.length - 1, 0);
  expect(looks).toBeLessThanOrEqual(4 * 200);
  expect(machine.timers).toBe(looks);
});
