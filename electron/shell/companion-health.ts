import { isFailure } from '../contract/failure.ts';
import type { Engine } from '../engine/engine.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Lock } from '../os/exclusive.ts';
import type { DriveList } from '../tasks/drive-list.ts';
import { createHealthWriter, type HealthWriter } from '../upkeep/health-writer.ts';
import type { CompanionParts } from './companion-parts.ts';

/** The time for which changes are gathered: at logon many drives change within seconds. */
const GATHER_MS = 5000;
/** How often the drives are looked at for the record when nothing changes, so that it is never much older than a day. */
const LOOK_MS = 3600_000;

/** Keeps the record of this user's health for as long as the companion lives. */
export interface CompanionHealth {
  /** Writes down soon what the list of drives shows, if that is news. */
  note(): void;
  /** Starts keeping. Never rejects: Latchkey works without the record. */
  start(): Promise<void>;
}

export function companionHealth(
  {
    log,
    policy,
    version,
    desktop,
    health,
    logonStart,
  }: Pick<CompanionParts, 'log' | 'policy' | 'version' | 'desktop' | 'health' | 'logonStart'>,
  engine: Pick<Engine, 'lostWrites'>,
  list: Pick<DriveList, 'look' | 'seen'>,
): CompanionHealth {
  let writer: HealthWriter | undefined;
  let gathering: NodeJS.Timeout | undefined;
  const keepSeen = (): void => {
    gathering = undefined;
    const view = list.seen();
    if (view !== undefined) void writer?.keep({ ok: true, value: view });
  };

  /** Makes the writer, unless a companion in another session of this user keeps the record: two would undo each other's. */
  const begin = async (): Promise<HealthWriter | undefined> => {
    const { store, companion } = await health();
    if (!(await holdForGood(companion))) return undefined;
    return createHealthWriter({
      ...{ store, engine, policy, logonStart, program: { version, os: desktop }, now: () => new Date() },
      onFault: (error) => {
        log.info('health-not-kept', { code: failureOf(error, log).code });
      },
    });
  };

  const look = async (): Promise<void> => {
    try {
      writer ??= await begin();
      if (writer === undefined) return;
      const looked = await list.look();
      await writer.keep(looked.ok ? looked : { ok: false, code: looked.failure.code });
    } catch (error) {
      log.info('health-not-kept', { code: failureOf(error, log).code });
    }
  };

  return {
    note() {
      gathering ??= setTimeout(keepSeen, GATHER_MS).unref();
    },
    async start() {
      setInterval(() => void look(), LOOK_MS).unref();
      await look();
    },
  };
}

/**
 * Takes a lock until this process ends, however it ends.
 * @returns false when another process has it. Where files cannot be locked, nobody can have it
 */
function holdForGood(lock: Pick<Lock, 'exclusively'>): Promise<boolean> {
  return new Promise((resolve) => {
    const held = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    lock.exclusively(held).catch((error: unknown) => {
      resolve(!isFailure(error, 'LK-1009'));
    });
  });
}
