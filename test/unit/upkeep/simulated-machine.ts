import { warningDays } from '../../../electron/contract/expiry.ts';
import type { Failure, FailureCode } from '../../../electron/contract/failure.ts';
import { omitUndefined } from '../../../electron/contract/omit-undefined.ts';
import type { Space } from '../../../electron/contract/view.ts';
import type { CheckReport } from '../../../electron/upkeep/check-drive.ts';
import { refusalOf, type Kept } from '../../../electron/upkeep/drive-record.ts';
import type { Scheduler } from '../../../electron/upkeep/scheduler-ports.ts';
import { createScheduler } from '../../../electron/upkeep/scheduler.ts';
import type { UpkeepActions } from '../../../electron/upkeep/upkeep-actions.ts';
import type { NoticeLog, UpkeepNotice } from '../../../electron/upkeep/upkeep-notice.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How the platform answers for a drive. */
export type Answer = 'fine' | 'read-only' | 'full' | Failure;

/** A machine with its scheduler, over a clock, a network, a keychain and a platform that a test plays. */
export interface SimulatedMachine {
  scheduler: Scheduler;
  readonly notices: UpkeepNotice[];
  /** Requests with an app password, by the id of the drive. */
  readonly requests: Map<string, number[]>;
  /** Looks and unmappings that were begun. */
  begun: number;
  /** Requests without one. */
  clockQuestions: number;
  /** How often what serves the drives was told that the network is another one. */
  networkChanges: number;
  /** What serves the drives says what programs find. */
  tell: Parameters<UpkeepActions['watchTraffic']>[0];
  online: boolean;
  locked: boolean;
  /** The platform's clock less the machine's. */
  skewMs: number;
  answers: (id: string) => Answer;
  /** What drives that nobody knows have left is cleared away. */
  clearing: () => Promise<void>;
  readonly mapped: Set<string>;
  /** Drives that are mapped and do not answer: only a thorough look finds that, and connects them anew. */
  readonly hanging: Set<string>;
  /** Drives for which nothing that is begun ever returns, nor can be stopped; resolved when the test lets them go. */
  readonly stuck: Map<string, Promise<void>>;
  openPrograms: readonly string[];
  /** Why no drive can be unmapped: somebody works, with the lock (LK-1009), or anything else. */
  stays: Failure | undefined;
  kept: readonly Kept[];
  refused: string[];
  noticeLog: NoticeLog;
  warningDays: readonly number[];
  /** What the platform says of how much room there is. */
  spaces: Record<string, Space>;
  /** Timers that went off. */
  timers: number;
  now(): number;
  /** Lets time pass, with all that happens in it. */
  pass(ms: number): Promise<void>;
  /** The keychain is opened. */
  unlock(): void;
  /** The program ends and begins again; what is kept on the disk stays. */
  restart(): Promise<void>;
  state(id?: string): string | undefined;
  tried(id?: string): number;
}

export const BEGAN = Date.parse('2026-11-23T08:50:00Z');

export function aDrive(change: Partial<Kept> = {}): Kept {
  return {
    id: 'c1',
    label: 'Files',
    passwordId: '42',
    drive: { loopback: false, requests: 1 },
    ...change,
  };
}

export const failed = (code: FailureCode, details?: Failure['details']): Failure =>
  details === undefined ? { code } : { code, details };

export function simulatedMachine(
  kept: readonly Kept[] = [aDrive()],
  random: () => number = () => 0.5,
): SimulatedMachine {
  let instant = BEGAN;
  let timers: { at: number; work: () => void }[] = [];
  let hear: (() => void) | undefined;
  // Promises of the scheduler settle before time goes on.
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  const actions: UpkeepActions = {
    kept: () => {
      const { kept: connections, refused, noticeLog, warningDays: days, spaces } = machine;
      return Promise.resolve({
        ok: true,
        value: { connections, refused, noticeLog, offsetMs: 0, warningDays: days, spaces },
      });
    },
    async checkDrive(id, { thorough }, signal): Promise<CheckReport> {
      machine.begun += 1;
      await machine.stuck.get(id);
      const wasMapped = machine.mapped.has(id);
      const fails = (failure: Failure): Promise<CheckReport> => Promise.resolve({ ok: false, failure });
      if (signal.aborted) return fails({ code: 'LK-0002' });
      if (machine.locked) {
        return wasMapped ? Promise.resolve({ ok: true, connected: false }) : fails({ code: 'LK-4002' });
      }
      const answer = machine.answers(id);
      if (!machine.online) return fails({ code: 'LK-3001' });
      machine.requests.set(id, [...(machine.requests.get(id) ?? []), instant]);
      if (typeof answer !== 'string') {
        if (answer.code === 'LK-5006') {
          const one = machine.kept.find((each) => each.id === id);
          if (one !== undefined) machine.refused.push(refusalOf(one));
          if (machine.stays !== undefined)
            return Promise.resolve({ ok: false, failure: answer, stillMapped: machine.stays });
          machine.mapped.delete(id);
        }
        return fails(answer);
      }
      machine.mapped.add(id);
      if (thorough) machine.hanging.delete(id);
      const unwritable = ({ fine: undefined, 'read-only': 'rights', full: 'quota' } as const)[answer];
      const report = {
        ok: true,
        ...omitUndefined({ unwritable, space: machine.spaces[id] }),
      } as const;
      return Promise.resolve({
        ...report,
        connected: !wasMapped,
        offsetMs: machine.skewMs,
      });
    },
    async takeDown(id) {
      machine.begun += 1;
      await machine.stuck.get(id);
      if (machine.stays !== undefined) return { programs: [], stillMapped: machine.stays };
      machine.mapped.delete(id);
      return { programs: machine.openPrograms };
    },
    async askClock(id) {
      machine.clockQuestions += 1;
      await machine.stuck.get(id);
      return machine.online ? machine.skewMs : undefined;
    },
    clearLeftovers: () => machine.clearing(),
    remember(noticeLog) {
      machine.noticeLog = noticeLog;
      return Promise.resolve();
    },
    watchTraffic(news, signal) {
      if (!signal.aborted) machine.tell = news;
    },
    networkChanged() {
      machine.networkChanges += 1;
      return Promise.resolve();
    },
    unlocked: (signal) =>
      new Promise((resolve) => {
        hear = resolve;
        signal.addEventListener('abort', () => (hear = undefined), {
          once: true,
        });
      }),
  };
  const newKeeper = (): Scheduler =>
    createScheduler({
      actions,
      now: () => instant,
      timer(ms, work) {
        const timer = { at: instant + ms, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
      random,
      online: () => machine.online,
      onChange: () => undefined,
      notice: (notice) => machine.notices.push(notice),
    });
  const machine: SimulatedMachine = {
    scheduler: newKeeper(),
    ...{
      notices: [],
      requests: new Map(),
      clockQuestions: 0,
      networkChanges: 0,
      tell: () => undefined,
      online: true,
      locked: false,
      skewMs: 0,
    },
    ...{
      answers: () => 'fine',
      clearing: () => Promise.resolve(),
      mapped: new Set(),
      hanging: new Set(),
      stuck: new Map(),
      begun: 0,
      openPrograms: [],
      stays: undefined,
      kept,
      refused: [],
      noticeLog: {},
      warningDays,
      spaces: {},
      timers: 0,
    },
    now: () => instant,
    async pass(ms) {
      const end = instant + ms;
      await settle();
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > end) break;
        instant = Math.max(instant, next.at);
        timers = timers.filter((one) => one !== next);
        machine.timers += 1;
        next.work();
        await settle();
      }
      instant = end;
    },
    unlock() {
      machine.locked = false;
      hear?.();
    },
    async restart() {
      machine.scheduler.stop();
      machine.mapped.clear();
      machine.scheduler = newKeeper();
      await machine.scheduler.start();
      await machine.pass(0);
    },
    state: (id = 'c1') => machine.scheduler.healthOf(id)?.state,
    tried: (id = 'c1') => machine.requests.get(id)?.length ?? 0,
  };
  return machine;
}
