import { describe, expect, it } from 'vitest';
import { nextTurn, warningDue } from '../../../electron/contract/expiry.ts';
import type { Kept } from '../../../electron/upkeep/drive-record.ts';
import { aDrive, BEGAN, DAY, HOUR, MINUTE, simulatedMachine, type SimulatedMachine } from './simulated-machine.ts';

const endsIn = (ms: number): string => new Date(BEGAN + ms).toISOString();

async function started(machine: SimulatedMachine): Promise<SimulatedMachine> {
  await machine.scheduler.start();
  await machine.pass(0);
  return machine;
}

it.each([
  [15, undefined],
  [14, 14],
  [4, 14],
  [3, 3],
  [1, 1],
])('with %d days left the warning of day %s is due', (left, due) => {
  expect(warningDue(left)).toBe(due);
});

it('knows the moment of the next warning', () => {
  expect(nextTurn(endsIn(20 * DAY), BEGAN)).toBe(BEGAN + 6 * DAY);
  expect(nextTurn(endsIn(DAY / 2), BEGAN)).toBe(BEGAN + DAY / 2);
  expect(nextTurn(undefined, BEGAN)).toBeUndefined();
});

describe('an app password that comes to its end', () => {
  it('is told at 14, 3 and 1 days, once each, and when it is over', async () => {
    const machine = await started(simulatedMachine([aDrive({ expiresAt: endsIn(20 * DAY) })]));
    for (let day = 0; day < 20; day += 1) {
      await machine.restart();
      await machine.pass(DAY);
    }
    await machine.pass(MINUTE);
    expect(machine.notices.map(({ kind, daysLeft, failure }) => failure?.code ?? `${kind} ${daysLeft ?? ''}`)).toEqual([
      ...['expiring 14', 'expiring 3', 'expiring 1', 'LK-7011'],
    ]);
    expect(machine.scheduler.healthOf('c1')).toMatchObject({ state: 'expired', daysLeft: 0 });
    expect([...machine.mapped]).toEqual([]); // before it makes wrong tries by itself
  });

  it('is told at other days where the settings say so', async () => {
    const machine = simulatedMachine([aDrive({ expiresAt: endsIn(30 * DAY) })]);
    machine.warningDays = [30, 7];
    await started(machine);
    expect(machine.scheduler.healthOf('c1')).toMatchObject({
      state: 'expiring',
      daysLeft: 30,
      failure: { code: 'LK-7010' },
    });
    await machine.pass(29 * DAY);
    expect(machine.notices.map(({ daysLeft }) => daysLeft)).toEqual([30, 7]);
  });

  it('is not used after its end, by the second', async () => {
    const machine = await started(simulatedMachine([aDrive({ expiresAt: endsIn(HOUR) })]));
    machine.openPrograms = ['soffice.bin'];
    await machine.pass(2 * DAY);
    const [last] = (machine.requests.get('c1') ?? []).slice(-1);
    expect(last).toBeLessThan(BEGAN + HOUR);
    const { failure } = machine.notices.at(-1) ?? {};
    expect(failure).toMatchObject({ code: 'LK-7011', details: { programs: ['soffice.bin'] } });
  });

  it('is unmapped after its end as soon as nobody else works', async () => {
    const machine = await started(simulatedMachine([aDrive({ expiresAt: endsIn(HOUR) })]));
    machine.stays = { code: 'LK-1009' };
    await machine.pass(2 * HOUR);
    expect({ state: machine.state(), mapped: [...machine.mapped] }).toEqual({ state: 'expired', mapped: ['c1'] });
    const tried = machine.tried();
    machine.stays = undefined;
    await machine.pass(MINUTE);
    expect({ state: machine.state(), mapped: [...machine.mapped] }).toEqual({ state: 'expired', mapped: [] });
    expect(machine.tried()).toBe(tried);
  });

  it('that ended while the machine was off is told at the logon, without one request with it', async () => {
    const machine = await started(simulatedMachine([aDrive({ expiresAt: endsIn(-DAY) })]));
    expect(machine.state()).toBe('expired');
    expect(machine.notices.map(({ failure }) => failure?.code)).toEqual(['LK-7011']);
    expect([machine.tried(), machine.clockQuestions]).toEqual([0, 1]);
  });

  it('of an application is watched without any request', async () => {
    const { drive: _, ...application } = aDrive({ expiresAt: endsIn(2 * DAY) });
    const machine = await started(simulatedMachine([application]));
    await machine.pass(3 * DAY);
    expect(machine.notices.map(({ kind, daysLeft, failure }) => failure?.code ?? `${kind} ${daysLeft ?? ''}`)).toEqual([
      ...['expiring 2', 'expiring 1', 'LK-7011'],
    ]);
    expect([machine.tried(), machine.clockQuestions]).toEqual([0, 0]);
  });
});

describe('an app password that never ends', () => {
  const reviewed = (): Kept => {
    const { drive: _, ...application } = aDrive({ reviewAt: endsIn(10 * DAY) });
    return application;
  };
  const told = ({ notices }: SimulatedMachine) => notices.map(({ kind, label }) => `${kind} ${label}`);

  it('is to be looked at when its time has come, over restarts once in 90 days, and nothing is asked for that', async () => {
    const machine = await started(simulatedMachine([reviewed()]));
    await machine.pass(10 * DAY - MINUTE);
    expect(told(machine)).toEqual([]);
    await machine.pass(2 * MINUTE);
    expect(told(machine)).toEqual(['review Files']);
    for (let day = 0; day < 89; day += 1) {
      await machine.restart();
      await machine.pass(DAY);
    }
    expect(told(machine)).toEqual(['review Files']);
    await machine.pass(2 * DAY);
    expect(told(machine)).toEqual(['review Files', 'review Files']);
    expect([machine.state(), machine.tried(), machine.clockQuestions]).toEqual(['ready', 0, 0]);
  });

  it('is looked at again from the day of a new one on', async () => {
    const machine = await started(simulatedMachine([reviewed()]));
    await machine.pass(11 * DAY);
    machine.kept = [{ ...reviewed(), passwordId: '43', reviewAt: endsIn(101 * DAY) }];
    await machine.restart();
    await machine.pass(89 * DAY);
    expect(told(machine)).toHaveLength(1);
    await machine.pass(2 * DAY);
    expect(told(machine)).toHaveLength(2);
  });
});

describe("a machine's clock that is wrong", () => {
  it('a month ahead: the platform is asked for its time before a good password is called expired', async () => {
    const machine = simulatedMachine([aDrive({ expiresAt: endsIn(-10 * DAY) })]);
    machine.skewMs = -30 * DAY;
    await started(machine);
    expect(machine.state()).toBe('ready');
    expect([machine.clockQuestions, machine.tried()]).toEqual([1, 1]);
    expect(machine.notices).toEqual([]);
  });

  it('a month behind: the end is seen in time', async () => {
    const machine = simulatedMachine([aDrive({ expiresAt: endsIn(31 * DAY) })]);
    machine.skewMs = 30 * DAY;
    await started(machine);
    expect(machine.scheduler.healthOf('c1')).toMatchObject({ state: 'expiring', daysLeft: 1 });
  });

  it('with no platform to ask is believed, and the platform asked again later', async () => {
    const machine = simulatedMachine([aDrive({ expiresAt: endsIn(-DAY), drive: { loopback: true, requests: 1 } })]);
    machine.skewMs = -30 * DAY;
    machine.online = false;
    await started(machine);
    expect(machine.state()).toBe('expired');
    machine.online = true;
    await machine.pass(20 * MINUTE);
    expect(machine.state()).toBe('ready');
    expect(machine.notices.map(({ kind }) => kind)).toEqual(['trouble', 'mended']);
  });
});
