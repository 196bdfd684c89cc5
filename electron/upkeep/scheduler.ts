import { isUsable, needsUser } from '../contract/health.ts';
import type { CheckReport } from './check-drive.ts';
import {
  afterCheck,
  afterTraffic,
  afterTrigger,
  checked,
  decide,
  firstRecord,
  stillToTakeDown,
  type Checked,
} from './decide.ts';
import { healthOf, refusalOf, type Around, type DriveRecord, type Kept } from './drive-record.ts';
import { inTime, tookTooLong } from './in-time.ts';
import type { Scheduler, SchedulerPorts } from './scheduler-ports.ts';
import type { TrafficFound } from './traffic.ts';
import type { KeptList } from './upkeep-actions.ts';
import { noticeOf, withoutOld, type NoticeLog } from './upkeep-notice.ts';

const AFTER_FAULT_MS = 15 * 60_000;

export function createScheduler(parts: SchedulerPorts): Scheduler {
  const { actions, now } = parts;
  let list: KeptList = {
    connections: [],
    refused: [],
    noticeLog: {},
    offsetMs: 0,
    warningDays: [],
  };
  let records = new Map<string, DriveRecord>();
  let offsetKnown = false;
  let resting = 0;
  let asleep = false;
  let stopped = false;
  let cancelTimer = (): void => undefined;
  let running: { readonly done: Promise<void>; readonly abort: AbortController } | undefined;
  let listening: AbortController | undefined;
  const ending = new AbortController();
  let clearing: Promise<unknown> = Promise.resolve();
  /** Ids of drives for which something is under way that did not return in time. Nothing more is begun for them meanwhile. */
  const left = new Set<string>();
  const watchers: (() => void)[] = [];

  /** Whoever listens may be at fault; that must not be the end of looking after drives. */
  const guarded = (tell: () => void): void => {
    try {
      tell();
    } catch (error) {
      parts.onFault?.(error);
    }
  };
  const changed = (): void => {
    guarded(parts.onChange);
  };

  const around = (): Around => ({
    ...{
      now: now(),
      offsetMs: list.offsetMs,
      offsetKnown,
      online: parts.online(),
      random: parts.random,
    },
    ...{ refused: new Set(list.refused), warningDays: list.warningDays },
  });

  /** @param from how it was before what has just been done; what is shown meanwhile does not count */
  const put = (kept: Kept, record: DriveRecord, from = records.get(kept.id)): void => {
    const before = records.get(kept.id);
    records.set(kept.id, record);
    const notice = noticeOf(kept, from, record, list.noticeLog, around());
    if (notice !== undefined) {
      remember({ ...list.noticeLog, [notice.key]: new Date(now()).toISOString() });
      guarded(() => {
        parts.notice(notice);
      });
    }
    const shown = (one: DriveRecord | undefined): string => JSON.stringify([one?.state, one?.failure, one?.dueAt]);
    if (shown(before) !== shown(record)) changed();
  };

  const remember = (noticeLog: NoticeLog): void => {
    list = { ...list, noticeLog: withoutOld(noticeLog, new Set(records.keys()), now()) };
    actions.remember(list.noticeLog).catch((error: unknown) => parts.onFault?.(error));
  };

  const nextDue = (): { kept: Kept; record: DriveRecord; dueAt: number } | undefined => {
    let first: { kept: Kept; record: DriveRecord; dueAt: number } | undefined;
    for (const kept of list.connections) {
      const record = records.get(kept.id);
      if (record?.dueAt == null) continue;
      if (first === undefined || record.dueAt < first.dueAt) first = { kept, record, dueAt: record.dueAt };
    }
    return first;
  };

  const schedule = (): void => {
    cancelTimer();
    cancelTimer = () => undefined;
    listenForKeychain();
    if (stopped || asleep || resting > 0 || running !== undefined) return;
    const next = nextDue();
    if (isSettled()) for (const tell of watchers.splice(0)) guarded(tell);
    if (next !== undefined) cancelTimer = parts.timer(Math.max(0, next.dueAt - now()), run);
  };

  const isSettled = (): boolean =>
    list.connections.every(({ id }) => {
      const record = records.get(id);
      if (record === undefined || record.dueAt === null) return true;
      // A keychain is unlocked by the user as well, but that is what is waited for.
      return isUsable(record.state) || (needsUser(record.state) && record.state !== 'locked');
    });

  const run = (): void => {
    if (stopped || asleep || resting > 0 || running !== undefined) return;
    const next = nextDue();
    if (next === undefined || next.dueAt > now()) {
      schedule();
      return;
    }
    const abort = new AbortController();
    const { id } = next.kept;
    const work = step(next.kept, next.record, abort.signal).catch((error: unknown) => {
      parts.onFault?.(error);
      // Not at once again: what is at fault would be so the next moment, too.
      const record = records.get(id);
      if (record !== undefined) records.set(id, { ...record, dueAt: now() + AFTER_FAULT_MS });
    });
    const done = inTime(work, abort, parts.timer).then((returned) => {
      if (!returned) leave(id, work);
      running = undefined;
      schedule();
    });
    running = { done, abort };
  };

  /** The drive is still due: its next turn says how it is, and begins nothing. */
  const leave = (id: string, work: Promise<void>): void => {
    if (left.has(id)) return;
    left.add(id);
    void work.then(() => {
      left.delete(id);
      schedule();
    });
  };

  const step = async (kept: Kept, record: DriveRecord, signal: AbortSignal): Promise<void> => {
    const decision = decide(kept, record, around());
    if (decision.do !== 'wait' && left.has(kept.id)) {
      put(kept, decision.do === 'ask-clock' ? decision.otherwise : afterCheck(kept, record, hanging(kept), around()));
      return;
    }
    switch (decision.do) {
      case 'wait':
        put(kept, decision.record);
        return;
      case 'take-down': {
        const { programs, stillMapped } = await actions.takeDown(kept.id, decision.why);
        const record = withPrograms(decision.record, programs);
        put(kept, stillMapped === undefined ? record : stillToTakeDown(record, stillMapped, around()));
        return;
      }
      case 'ask-clock': {
        const offsetMs = await actions.askClock(kept.id, signal);
        if (offsetMs === undefined) put(kept, decision.otherwise);
        else heardClock(offsetMs);
        return;
      }
      case 'check': {
        if (!record.mapped && record.state !== 'connecting' && record.state !== 'locked') {
          put(kept, { ...record, state: 'connecting', since: now() });
        }
        const found = await actions.checkDrive(kept.id, { thorough: decision.thorough }, signal);
        const wasStopped = !found.ok && found.failure.code === 'LK-0002';
        const result: CheckReport = wasStopped && tookTooLong(signal) ? hanging(kept) : found;
        if (result.offsetMs !== undefined) heardClock(result.offsetMs);
        if (!result.ok && result.failure.code === 'LK-5006') {
          list = { ...list, refused: [...list.refused, refusalOf(kept)] };
        }
        // Removed or renewed meanwhile: what was found is about another app password.
        // What returns late follows what has been said meanwhile.
        const from = left.has(kept.id) ? (records.get(kept.id) ?? record) : record;
        if (list.connections.includes(kept)) put(kept, afterCheck(kept, from, result, around()), from);
        return;
      }
    }
  };

  const heardClock = (offsetMs: number): void => {
    offsetKnown = true;
    list = { ...list, offsetMs };
  };

  /** Only as long as something waits for it. */
  const listenForKeychain = (): void => {
    const waits = !stopped && !asleep && [...records.values()].some(({ state }) => state === 'locked');
    if (waits === (listening !== undefined)) return;
    listening?.abort();
    listening = undefined;
    if (!waits) return;
    const abort = new AbortController();
    listening = abort;
    actions.unlocked(abort.signal).then(
      () => {
        if (abort.signal.aborted) return;
        listening = undefined;
        scheduler.wake('unlocked');
      },
      (error: unknown) => parts.onFault?.(error),
    );
  };

  /** What has been found of a connection beside upkeep's own looks. */
  const record = <T extends Checked | TrafficFound>(
    id: string,
    found: T,
    after: (kept: Kept, record: DriveRecord, found: T, around: Around) => DriveRecord,
  ): void => {
    const kept = list.connections.find((one) => one.id === id);
    const before = records.get(id);
    if (kept === undefined || before === undefined) return;
    if (!found.ok && found.failure.code === 'LK-5006') list = { ...list, refused: [...list.refused, refusalOf(kept)] };
    put(kept, after(kept, before, found, around()));
    schedule();
  };

  /** Programs notice before upkeep does. */
  const watchTraffic = (): void => {
    let isAway = false;
    actions.watchTraffic((news) => {
      if (stopped) return;
      if (news.is === 'found') {
        record(news.drive, news.found, afterTraffic);
        isAway = false;
      } else if (news.drives !== undefined) for (const id of news.drives) scheduler.wake('asked', id);
      else if (!isAway) {
        isAway = true; // it is told as often as it is tried
        scheduler.wake('asked');
      }
    }, ending.signal);
  };

  const load = async (atStart: boolean): Promise<void> => {
    const read = await actions.kept();
    if (!read.ok) return; // as it was: the list of drives says why
    const old = new Map(list.connections.map((kept) => [kept.id, kept]));
    // The same object for the same connection, so that a look under way knows that it is still about it.
    const connections = read.value.connections.map((kept) => {
      const known = old.get(kept.id);
      return known !== undefined && JSON.stringify(known) === JSON.stringify(kept) ? known : kept;
    });
    list = {
      ...read.value,
      connections,
      offsetMs: offsetKnown ? list.offsetMs : read.value.offsetMs,
    };
    const next = new Map<string, DriveRecord>();
    for (const kept of connections) {
      const record = records.get(kept.id);
      const same = record !== undefined && old.get(kept.id)?.passwordId === kept.passwordId;
      next.set(kept.id, same ? record : firstRecord(kept, !atStart, around()));
    }
    records = next;
  };

  const scheduler: Scheduler = {
    async start() {
      // What the user has begun meanwhile goes first: it needs the same lock. The next start clears them, then.
      if (resting === 0) {
        const cleared = actions.clearLeftovers().catch((error: unknown) => parts.onFault?.(error));
        clearing = inTime(cleared, new AbortController(), parts.timer);
      }
      await clearing;
      await load(true);
      changed();
      schedule();
      if (!stopped) watchTraffic();
    },
    wake(trigger, id) {
      asleep = false;
      if (trigger === 'network' || trigger === 'resume') void actions.networkChanged();
      for (const [each, record] of records) {
        if (id === undefined || id === each) records.set(each, afterTrigger(record, trigger, around()));
      }
      schedule();
    },
    recordCheck(id, found) {
      const kept = list.connections.find((one) => one.id === id);
      if (kept !== undefined && found.ok) {
        list = { ...list, refused: list.refused.filter((one) => one !== refusalOf(kept)) };
      }
      record(id, found, checked);
    },
    sleep() {
      asleep = true;
      running?.abort.abort();
      schedule();
    },
    async refresh() {
      await load(false);
      changed();
      schedule();
    },
    async pause() {
      resting += 1;
      running?.abort.abort();
      await Promise.all([clearing, running?.done]);
    },
    resume() {
      resting = Math.max(0, resting - 1);
      schedule();
    },
    healthOf(id) {
      const kept = list.connections.find((one) => one.id === id);
      const record = records.get(id);
      return kept === undefined || record === undefined ? undefined : healthOf(kept, record, around());
    },
    whenSettled: (signal) =>
      new Promise((resolve) => {
        signal.addEventListener(
          'abort',
          () => {
            resolve();
          },
          { once: true },
        );
        watchers.push(resolve);
        schedule();
      }),
    async onceRound(signal) {
      // What fails is due again later; only what another Latchkey keeps busy is worth a moment.
      const began = now();
      while (!signal.aborted && !stopped) {
        const next = nextDue();
        if (running === undefined && (next === undefined || next.dueAt > began)) return;
        await (running?.done ??
          new Promise((resolve) =>
            parts.timer(0, () => {
              resolve(undefined);
            }),
          ));
      }
    },
    stop() {
      stopped = true;
      ending.abort();
      running?.abort.abort();
      schedule();
    },
  };
  return scheduler;
}

/** What neither returns nor lets itself be stopped. */
function hanging({ label }: Kept): CheckReport {
  return { ok: false, failure: { code: 'LK-7013', details: { label } } };
}

/** Their files were cut off, and somebody has to know. */
function withPrograms(record: DriveRecord, programs: readonly string[]): DriveRecord {
  const { failure } = record;
  if (failure === undefined || programs.length === 0) return record;
  return {
    ...record,
    failure: {
      ...failure,
      details: { ...failure.details, programs },
    },
  };
}
