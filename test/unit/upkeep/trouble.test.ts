import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import type { HealthState } from '../../../electron/contract/health.ts';
import { aDrive, DAY, failed, HOUR, MINUTE, simulatedMachine, type SimulatedMachine } from './simulated-machine.ts';

async function started(machine: SimulatedMachine): Promise<SimulatedMachine> {
  await machine.scheduler.start();
  await machine.pass(0);
  return machine;
}

/** What a drive's trouble comes to: how it is shown, what the user is told, and whether Latchkey tries again by itself. */
it.each<[string, FailureCode, HealthState, 'told' | 'not told', 'tries again' | 'waits for the user']>([
  ['password revoked by an administrator', 'LK-5006', 'refused', 'told', 'waits for the user'],
  ['app password lost from the keychain', 'LK-4005', 'lost', 'told', 'waits for the user'],
  ['account disabled', 'LK-7012', 'disabled', 'told', 'tries again'],
  ['maintenance', 'LK-3013', 'maintenance', 'not told', 'tries again'],
  ['platform down', 'LK-3002', 'unreachable', 'not told', 'tries again'],
  ['platform silent', 'LK-3003', 'unreachable', 'not told', 'tries again'],
  ['platform in error', 'LK-3012', 'unreachable', 'not told', 'tries again'],
  ['office banned', 'LK-2007', 'unreachable', 'not told', 'tries again'],
  ['certificate expired', 'LK-3006', 'insecure', 'told', 'tries again'],
  ['mount hangs with open files', 'LK-7013', 'trouble', 'told', 'tries again'],
  ['mounted by another program', 'LK-7014', 'trouble', 'told', 'tries again'],
])('%s (%s) is shown as %s, %s, and Latchkey %s', async (_what, code, state, told, after) => {
  const machine = await started(simulatedMachine());
  expect(machine.state()).toBe('ready');
  machine.answers = () => failed(code, { host: 'files.example.com' });
  await machine.pass(25 * MINUTE);
  expect(machine.state()).toBe(state);
  expect(machine.scheduler.healthOf('c1')?.failure).toMatchObject({ code });
  const notices = machine.notices.map((notice) => notice.failure?.code);
  expect(notices).toEqual(told === 'told' ? [code] : []);
  const { nextTry } = machine.scheduler.healthOf('c1') ?? {};
  expect(nextTry === undefined).toBe(after === 'waits for the user');
  const before = machine.tried();
  await machine.pass(5 * HOUR);
  expect(machine.tried() > before).toBe(after === 'tries again');
  expect(machine.notices).toHaveLength(told === 'told' ? 1 : 0); // never the same one twice a day
});

it.each([
  ['full', 'over-quota', 'LK-5010', ['LK-5010']],
  ['read-only', 'read-only', 'LK-5011', []],
] as const)('a drive that answers %s is shown as %s', async (answer, state, code, told) => {
  const machine = await started(simulatedMachine());
  machine.answers = () => answer;
  await machine.pass(25 * MINUTE);
  expect(machine.scheduler.healthOf('c1')).toMatchObject({
    state,
    failure: { code },
  });
  expect(machine.notices.map(({ failure }) => failure?.code)).toEqual(told);
});

describe('a dead password', () => {
  it('is tried once in a week of logons, sleeps and networks that come and go', async () => {
    const machine = simulatedMachine();
    machine.answers = () => failed('LK-5006');
    for (let day = 0; day < 7; day += 1) {
      await machine.restart();
      await machine.pass(HOUR);
      machine.scheduler.sleep();
      await machine.pass(HOUR);
      machine.scheduler.wake('resume');
      await machine.pass(2 * HOUR);
      machine.scheduler.wake('network');
      machine.scheduler.wake('unlocked');
      await machine.scheduler.refresh();
      await machine.pass(DAY - 4 * HOUR);
    }
    expect(machine.tried()).toBe(1);
    // Once a day at most, at the logon.
    expect(machine.notices.map(({ key }) => key)).toEqual(Array.from({ length: 7 }, () => 'c1:refused'));
  });

  it('is tried once, and its drive unmapped as soon as nobody else works', async () => {
    const machine = await started(simulatedMachine());
    machine.answers = () => failed('LK-5006');
    machine.stays = { code: 'LK-1009' };
    await machine.pass(HOUR);
    expect({ state: machine.state(), mapped: [...machine.mapped] }).toEqual({ state: 'refused', mapped: ['c1'] });
    const tried = machine.tried();
    machine.stays = undefined;
    await machine.pass(MINUTE);
    expect({ state: machine.state(), mapped: [...machine.mapped] }).toEqual({ state: 'refused', mapped: [] });
    expect(machine.tried()).toBe(tried);
    expect(machine.notices).toHaveLength(1);
  });

  it('that cannot be unmapped is tried to be ever more seldom, and without another request', async () => {
    const machine = await started(simulatedMachine());
    machine.answers = () => failed('LK-5006');
    machine.stays = { code: 'LK-5005' };
    await machine.pass(HOUR);
    const [tried, first] = [machine.tried(), machine.begun];
    await machine.pass(DAY);
    const perHour = (machine.begun - first) / 24;
    expect(perHour).toBeGreaterThan(1);
    expect(perHour).toBeLessThan(6);
    expect(machine.tried()).toBe(tried);
    expect(machine.notices.map(({ key }) => key)).toEqual(['c1:refused', 'c1:refused']); // once a day
  });

  it('is forgiven when there is a new one', async () => {
    const machine = await started(simulatedMachine());
    machine.answers = () => failed('LK-5006');
    await machine.pass(25 * MINUTE);
    expect(machine.state()).toBe('refused');
    machine.answers = () => 'fine';
    machine.kept = [aDrive({ passwordId: '43' })];
    await machine.scheduler.refresh();
    await machine.pass(25 * MINUTE);
    expect(machine.state()).toBe('ready');
  });

  it('is taken down again when another program maps its drive', async () => {
    const machine = simulatedMachine();
    machine.refused = ['c1/42'];
    machine.mapped.add('c1');
    await started(machine);
    expect([...machine.mapped]).toEqual([]);
    expect(machine.tried()).toBe(0);
  });
});

it('a password that was refused on one platform says nothing of one with the same number on another', async () => {
  const machine = simulatedMachine([aDrive(), aDrive({ id: 'c2' })]);
  machine.refused = ['c1/42'];
  await started(machine);
  expect([machine.state('c1'), machine.state('c2')]).toEqual(['refused', 'ready']);
});

it('a platform that is down for a day is asked no oftener than one that works, and the user hears when it is back', async () => {
  const machine = await started(simulatedMachine([aDrive()], Math.random));
  machine.answers = () => failed('LK-3002');
  await machine.pass(DAY);
  expect(machine.tried()).toBeLessThan(24 * 6);
  expect(machine.notices).toEqual([]);
  machine.answers = () => 'fine';
  await machine.pass(31 * MINUTE);
  expect(machine.state()).toBe('ready');
  expect(machine.notices.map(({ kind }) => kind)).toEqual(['mended']);
});

it('keeps to what a platform in maintenance asks for', async () => {
  const machine = await started(simulatedMachine());
  machine.answers = () => failed('LK-3013', { retryAfterS: 7200 });
  await machine.pass(25 * MINUTE);
  const { nextTry = '' } = machine.scheduler.healthOf('c1') ?? {};
  const asked = machine.requests.get('c1')?.at(-1) ?? 0;
  expect(Date.parse(nextTry) - asked).toBeGreaterThanOrEqual(7200_000);
  await machine.pass(100 * MINUTE);
  expect(machine.tried()).toBe(2);
});

it('gives a banned office its half an hour', async () => {
  const machine = await started(simulatedMachine([aDrive()], () => 0));
  machine.answers = () => failed('LK-2007');
  await machine.pass(16 * MINUTE);
  expect(machine.tried()).toBe(2);
  await machine.pass(28 * MINUTE);
  expect(machine.tried()).toBe(2);
});

describe('what never returns for one drive', () => {
  const never = (): Promise<void> => new Promise(() => undefined);

  it('is told of that drive, begun once, and holds up no other', async () => {
    const machine = simulatedMachine([aDrive(), aDrive({ id: 'c2' })], () => 0);
    machine.stuck.set('c1', never());
    await started(machine);
    await machine.pass(6 * MINUTE);
    expect([machine.state('c1'), machine.state('c2')]).toEqual(['trouble', 'ready']);
    expect(machine.scheduler.healthOf('c1')?.failure).toEqual({
      code: 'LK-7013',
      details: { label: 'Files' },
    });
    const { begun } = machine;
    await machine.pass(HOUR);
    expect(machine.tried('c2')).toBeGreaterThan(2);
    expect(machine.begun - begun).toBe(machine.tried('c2') - 1);
  });

  it('is over when it returns after all', async () => {
    const machine = simulatedMachine();
    let letGo = (): void => undefined;
    machine.stuck.set('c1', new Promise((resolve) => (letGo = resolve)));
    await started(machine);
    await machine.pass(6 * MINUTE);
    expect(machine.state()).toBe('trouble');
    machine.stuck.clear();
    letGo();
    await machine.pass(HOUR);
    expect(machine.state()).toBe('ready');
  });

  it('is told, too, when it stops as soon as its time is up', async () => {
    const machine = simulatedMachine();
    let letGo = (): void => undefined;
    machine.stuck.set('c1', new Promise((resolve) => (letGo = resolve)));
    await started(machine);
    await machine.pass(5 * MINUTE + 1000); // told to stop
    letGo();
    await machine.pass(0);
    expect(machine.state()).toBe('trouble');
  });

  it('is told as an unmapping that did not come about, which is tried again', async () => {
    const machine = simulatedMachine([aDrive(), aDrive({ id: 'c2' })]);
    machine.refused = ['c1/42'];
    let letGo = (): void => undefined;
    machine.stuck.set('c1', new Promise((resolve) => (letGo = resolve)));
    machine.mapped.add('c1');
    await started(machine);
    await machine.pass(6 * MINUTE);
    expect([machine.state('c1'), machine.state('c2')]).toEqual(['trouble', 'ready']);
    machine.stuck.clear();
    letGo();
    await machine.pass(HOUR);
    expect(machine.mapped.has('c1')).toBe(false);
    expect(machine.state('c1')).toBe('refused');
  });

  it('is a clock that cannot be had', async () => {
    const over = aDrive({ expiresAt: '2026-11-22T00:00:00Z' });
    const machine = simulatedMachine([over, aDrive({ id: 'c2' })]);
    machine.stuck.set('c1', never());
    await started(machine);
    await machine.pass(6 * MINUTE);
    expect([machine.state('c1'), machine.state('c2')]).toEqual(['expired', 'ready']);
  });

  it('keeps nobody from what they want done, nor the start from going on', async () => {
    const machine = simulatedMachine([aDrive(), aDrive({ id: 'c2' })]);
    machine.clearing = never;
    machine.stuck.set('c1', never());
    void machine.scheduler.start();
    await machine.pass(12 * MINUTE);
    expect(machine.state('c2')).toBe('ready');
    machine.scheduler.wake('asked', 'c2');
    machine.stuck.set('c2', never());
    await machine.pass(0);
    let rests = false;
    void machine.scheduler.pause().then(() => (rests = true));
    await machine.pass(MINUTE);
    expect(rests).toBe(true);
  });
});
