import { randomInt } from 'node:crypto';
import { net, powerMonitor } from 'electron';
import { isUsable } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { DrivesView } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import type { Scheduler } from '../upkeep/scheduler-ports.ts';
import { createScheduler } from '../upkeep/scheduler.ts';
import type { UpkeepNotice } from '../upkeep/upkeep-notice.ts';

/** Menus and lists are built anew for each change; many drives change at once at logon. */
const GATHER_MS = 100;

/** Upkeep as it runs in the desktop: it hears of sleep and of the network. */
export function desktopUpkeep(
  engine: Engine,
  onChange: () => void,
  notice: (notice: UpkeepNotice) => void,
  onFault: (error: unknown) => void,
): Scheduler {
  let gathering = false;
  const scheduler = createScheduler({
    actions: engine.upkeep,
    now: () => Date.now(),
    timer(ms, work) {
      const timer = setTimeout(work, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    random: () => randomInt(2 ** 32) / 2 ** 32,
    online: () => net.isOnline(),
    onChange() {
      if (gathering) return;
      gathering = true;
      setTimeout(() => {
        gathering = false;
        try {
          onChange();
        } catch (error) {
          onFault(error);
        }
      }, GATHER_MS);
    },
    notice,
    onFault,
  });
  powerMonitor.on('suspend', () => {
    scheduler.sleep();
  });
  powerMonitor.on('resume', () => {
    scheduler.wake('resume');
  });
  return scheduler;
}

/**
 * The engine, for which upkeep makes room when the user changes something beside the window's one piece of work: opens a
 * drive, which may connect it, or revokes app passwords. What upkeep does at that moment stops, and holds no lock any more. It is told
 * what checks find.
 */
export function yieldingEngine(engine: Engine, scheduler: () => Scheduler): Engine {
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await scheduler().pause();
    try {
      return await work();
    } finally {
      scheduler().resume();
    }
  };
  return {
    ...engine,
    open: (which, run) => alone(() => engine.open(which, run)),
    async openAccount(account, run) {
      const opened = await engine.openAccount(account, run);
      if (!opened.ok) return opened;
      const { value } = opened;
      return {
        ok: true,
        value: { ...value, revokePasswords: (ids, how) => alone(() => value.revokePasswords(ids, how)) },
      };
    },
    async doctor() {
      const findings = await engine.doctor();
      for (const { connection, code, details } of findings.ok ? findings.value : []) {
        if (connection === undefined) continue;
        const failure = code === undefined ? undefined : { code, ...omitUndefined({ details }) };
        scheduler().recordCheck(connection, failure === undefined ? { ok: true } : { ok: false, failure });
      }
      return findings;
    },
  };
}

/** Tells whether upkeep knows better than the last look whether a drive is there. */
export function isOutdated(seen: DrivesView | undefined, scheduler: Pick<Scheduler, 'healthOf'>): boolean {
  return (seen?.drives ?? []).some(({ id, state }) => {
    const health = scheduler.healthOf(id);
    if (health === undefined || state === 'waiting') return false;
    return isUsable(health.state) !== (state === 'mapped') && health.state !== 'connecting';
  });
}

/** Drives that a look has not found and that upkeep believes to be there: somebody has unmounted them. */
export function vanished(seen: DrivesView | undefined, scheduler: Pick<Scheduler, 'healthOf'>): readonly string[] {
  return (seen?.drives ?? [])
    .filter(({ id, state }) => state === 'gone' && isUsable(scheduler.healthOf(id)?.state ?? 'disconnected'))
    .map(({ id }) => id);
}
