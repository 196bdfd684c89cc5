import type { Result } from '../contract/failure.ts';
import type { LostWriteView } from '../contract/lost-writes.ts';
import type { Engine } from '../engine/engine.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Log } from '../log/log.ts';

/** Files that are lost at one moment are told together: so long after the first. */
const GATHER_MS = 400;
/** A drive that is full loses one file after the other: the next notice comes so long after the one before. */
const BETWEEN_MS = 5000;

/** The files that are lost, as they were last seen. */
export interface LostList {
  /** Looks now. Never rejects. */
  look(): Promise<Result<readonly LostWriteView[]>>;
  /** From now on whatever is lost is listed and told, and what was lost before. */
  watch(): void;
  stop(): void;
}

export interface LostListParts {
  readonly engine: Pick<Engine, 'lostWrites' | 'watchLostWrites' | 'takeUntoldLostWrites'>;
  readonly log: Log;
  /** Told when the list is another one than before. */
  readonly onChange: (lost: readonly LostWriteView[]) => void;
  /** Told of files that nobody was told of: one notice, however many. */
  readonly notice: (lost: readonly LostWriteView[]) => void;
  /** ms, by a clock that only goes forward. */
  readonly now?: () => number;
}

export function createLostList({
  engine,
  log,
  onChange,
  notice,
  now = () => performance.now(),
}: LostListParts): LostList {
  const ending = new AbortController();
  let seen: readonly LostWriteView[] = [];
  let looking: Promise<Result<readonly LostWriteView[]>> | undefined;
  let asked = 0;
  let gathering: NodeJS.Timeout | undefined;
  let toldMs = -Infinity;

  const look = async (): Promise<Result<readonly LostWriteView[]>> => {
    // What changes while somebody looks may have been seen, or not.
    asked += 1;
    looking ??= lookUntilSettled().finally(() => {
      looking = undefined;
    });
    return await looking;
  };

  const lookUntilSettled = async (): Promise<Result<readonly LostWriteView[]>> => {
    for (;;) {
      const answering = asked;
      const found = await engine
        .lostWrites()
        .catch((error: unknown) => ({ ok: false, failure: failureOf(error, log) }) as const);
      // What cannot be told now is as it was.
      if (found.ok) follow(found.value);
      if (answering === asked || ending.signal.aborted) return found;
    }
  };

  const follow = (found: readonly LostWriteView[]): void => {
    const before = seen;
    seen = found;
    if (JSON.stringify(before) !== JSON.stringify(found)) onChange(found);
    if (found.some(({ id }) => !before.some((one) => one.id === id))) gather();
  };

  const gather = (): void => {
    if (ending.signal.aborted) return;
    gathering ??= setTimeout(() => void tell(), Math.max(GATHER_MS, toldMs + BETWEEN_MS - now()));
  };

  /** Not what has been written well meanwhile: mount tools try again by themselves. */
  const tell = async (): Promise<void> => {
    gathering = undefined;
    const untold = await engine.takeUntoldLostWrites().catch((error: unknown) => {
      log.unexpected(error, { during: 'lost-writes' });
      return [];
    });
    if (untold.length === 0 || ending.signal.aborted) return;
    toldMs = now();
    notice(untold);
  };

  return {
    look,
    watch() {
      engine.watchLostWrites(() => void look(), ending.signal);
      void look();
    },
    stop() {
      ending.abort();
      clearTimeout(gathering);
    },
  };
}
