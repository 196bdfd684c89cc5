import { isUsable, needsUser } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
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
    spaces: {},
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
  /** Ids of the drives whose work did not return in time. No further work is begun for them until it returns. */
  const left = new Set<string>();
  const watchers: (() => void)[] = [];

  /** Calls a listener; an error in a listener must not end upkeep. */
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

  /**
   * Stores a record, and tells the user and the listeners what has changed.
   * @param from the record before the work, for the notice: a state that is shown only during the work does not count
   */
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
    const shown = (one: DriveRecord | undefined): string =>
      JSON.stringify([one?.state, one?.failure, one?.dueAt, one?.checkedAt]);
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
    list.connections.every(({ id, drive }) => {
      const record = records.get(id);
      if (record === undefined || record.dueAt === null || drive?.disconnected === true) return true;
      // A locked keychain needs the user too, but unlocking is exactly what upkeep waits for here.
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
      // The drive is tried again later, not at once: whatever is at fault would fail again the next moment.
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

  /** Leaves work that does not return to itself. The drive stays due; its next turn reports that it hangs, and begins nothing. */
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
        // A connection that was removed or renewed meanwhile is left alone: the result is about another app password. A result
        // that returns late is compared with what has been reported meanwhile.
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

  /** Waits for the keychain to be unlocked, but only while a drive needs it. */
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

  /** Records what was found of a connection outside of upkeep's own looks. */
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

  /** Follows what programs that use the drives are answered: they notice a failure before upkeep does. */
  const watchTraffic = (): void => {
    let isAway = false;
    actions.watchTraffic((news) => {
      if (stopped) return;
      if (news.is === 'found') {
        record(news.drive, news.found, afterTraffic);
        isAway = false;
      } else if (news.drives !== undefined) for (const id of news.drives) scheduler.wake('asked', id);
      else if (!isAway) {
        isAway = true; // the gateway reports this at each failed attempt to reach it
        scheduler.wake('asked');
      }
    }, ending.signal);
  };

  const load = async (atStart: boolean): Promise<void> => {
    const read = await actions.kept();
    if (!read.ok) return; // the connections known so far stay; the list of drives says why the files cannot be read
    const old = new Map(list.connections.map((kept) => [kept.id, kept]));
    // An unchanged connection keeps its object, so that a look under way can tell whether it is still about that connection.
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
      const before = old.get(kept.id);
      const isAsBefore = before?.drive?.disconnected === kept.drive?.disconnected;
      const same = record !== undefined && before?.passwordId === kept.passwordId && isAsBefore;
      const space = read.value.spaces[kept.id];
      next.set(kept.id, {
        ...(same ? record : firstRecord(kept, !atStart, around())),
        ...omitUndefined({ space }),
      });
    }
    records = next;
  };

  const scheduler: Scheduler = {
    async start() {
      // Work that the user has begun meanwhile goes first, because it needs the same lock; the next start clears the leftovers
      // then.
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
      // A drive that fails is due again later, so only work that another Latchkey delays is worth waiting for here.
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

/** The result for a drive whose work neither returns nor lets itself be stopped. */
function hanging({ label }: Kept): CheckReport {
  return { ok: false, failure: { code: 'LK-7013', details: { label } } };
}

/** Adds the programs whose files were cut off to the record's failure, because a person has to know of them. */
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
