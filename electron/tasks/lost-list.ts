import type { Result } from '../contract/failure.ts';
import type { LostWriteView } from '../contract/lost-writes.ts';
import type { Engine } from '../engine/engine.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Log } from '../log/log.ts';

/** How long, in ms, losses are gathered after the first one, so that files lost at the same moment share one notice. */
const GATHER_MS = 400;
/** Least time, in ms, between two notices: a full drive loses one file after the other. */
const BETWEEN_MS = 5000;

/** Keeps the list of lost files as it was last read. */
export interface LostList {
  /** Reads the list now. Never rejects. */
  look(): Promise<Result<readonly LostWriteView[]>>;
  /** Starts watching: from now on every loss is listed and announced, including those of before. */
  watch(): void;
  stop(): void;
}

export interface LostListParts {
  readonly engine: Pick<Engine, 'lostWrites' | 'watchLostWrites' | 'takeUntoldLostWrites'>;
  readonly log: Log;
  /** Called when the list differs from the previous list. */
  readonly onChange: (lost: readonly LostWriteView[]) => void;
  /** Called with lost files that nobody has been told of: one notice, however many files. */
  readonly notice: (lost: readonly LostWriteView[]) => void;
  /** Milliseconds of a monotonic clock. */
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
    // A running reading may have missed what has changed since it began; counting the calls makes it read once more.
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
      // When the list cannot be read now, the previous list stays.
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

  /**
   * Announces the losses that are still there. A file that was written well meanwhile is left out: mount tools retry by
   * themselves.
   */
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
