import { randomInt } from 'node:crypto';
import { net, powerMonitor } from 'electron';
import { isUsable } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { DrivesView } from '../contract/window.ts';
import type { Engine } from '../engine/engine.ts';
import type { Scheduler } from '../upkeep/scheduler-ports.ts';
import { createScheduler } from '../upkeep/scheduler.ts';
import type { UpkeepNotice } from '../upkeep/upkeep-notice.ts';

/**
 * The time for which changes are gathered. Menus and lists are rebuilt at each change, and many drives change at once at
 * logon.
 */
const GATHER_MS = 100;

/** Makes the upkeep of the desktop app, which also reacts to sleep and asks Electron about the network. */
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
 * Wraps the engine so that upkeep makes room when the user changes something beside the window's one piece of work: opens a
 * drive, which may connect it, or revokes app passwords. Upkeep then stops what it does and releases its locks. The findings
 * of `doctor` are passed on to upkeep.
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
    async openAdministration(account, run) {
      const opened = await engine.openAdministration(account, run);
      if (!opened.ok) return opened;
      const { value } = opened;
      return {
        ok: true,
        value: {
          ...value,
          revokePasswords: (of, ids, reason, how) => alone(() => value.revokePasswords(of, ids, reason, how)),
        },
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

/** Tells whether upkeep knows of a change that the last look at the drives has not seen. */
export function isOutdated(seen: DrivesView | undefined, scheduler: Pick<Scheduler, 'healthOf'>): boolean {
  return (seen?.drives ?? []).some(({ id, state }) => {
    const health = scheduler.healthOf(id);
    if (health === undefined || state === 'waiting') return false;
    return isUsable(health.state) !== (state === 'mapped') && health.state !== 'connecting';
  });
}

/**
 * Finds the drives that upkeep believes connected and that a look has found gone, because a user or a program has unmounted
 * them.
 */
export function vanished(seen: DrivesView | undefined, scheduler: Pick<Scheduler, 'healthOf'>): readonly string[] {
  return (seen?.drives ?? [])
    .filter(({ id, state }) => state === 'gone' && isUsable(scheduler.healthOf(id)?.state ?? 'disconnected'))
    .map(({ id }) => id);
}
