import type { Engine } from '../engine/engine.ts';
import { failureOf } from '../lifecycle/run.ts';
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
  { log, policy, version, desktop, health }: Pick<CompanionParts, 'log' | 'policy' | 'version' | 'desktop' | 'health'>,
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
  const note = (): void => {
    gathering ??= setTimeout(keepSeen, GATHER_MS).unref();
  };
  const look = async (): Promise<void> => {
    const looked = await list.look();
    await writer?.keep(looked.ok ? looked : { ok: false, code: looked.failure.code });
  };
  return {
    note,
    async start() {
      const found = await health().catch((error: unknown) => {
        log.unexpected(error, { during: 'health' });
      });
      if (found === undefined) return;
      const { store, companion } = found;
      writer = createHealthWriter({
        ...{ store, engine, policy, program: { version, os: desktop }, now: () => new Date() },
        onFault: (error) => {
          log.info('health-not-kept', { code: failureOf(error, log).code });
        },
      });
      // The lock is held until this process ends, however it ends.
      companion
        .exclusively(() => new Promise<never>(() => undefined))
        .catch((error: unknown) => {
          log.unexpected(error, { during: 'health' });
        });
      setInterval(() => void look(), LOOK_MS).unref();
      await look();
    },
  };
}
