import type { ProxyFinder } from './proxy.ts';

/** The proxy that an operating system has for a server. */
export interface FoundProxy {
  /** The proxy's address; undefined for a direct connection. */
  readonly proxy: string | undefined;
  /** Whether everything that is set could be asked. It could not where a script was out of reach or did not end. */
  readonly isSure: boolean;
}

/** The answer for a server is reused for this long. */
const KNOWN_MS = 5 * 60_000;
/** The same, where a script could not be asked: a computer that wakes up has a network some seconds later. */
const UNSURE_MS = 15_000;
/** The most servers whose answers are kept, since a script may name a different proxy for each server. */
const MOST_KNOWN = 100;

interface Known {
  readonly proxy: Promise<string | undefined>;
  /** Settles when the answer is there. */
  readonly settled: Promise<void>;
  isSure: boolean;
  untilMs: number;
}

/**
 * Remembers the answers of a slow search for proxies, by server.
 * @param find gets the origin alone, since the rest of an address is none of a script's business. When it rejects, the connection
 *   is direct, and fails by itself if it needed a proxy
 */
export function rememberedProxies(
  find: (origin: URL) => Promise<FoundProxy>,
  nowMs: () => number = () => performance.now(),
): ProxyFinder {
  const known = new Map<string, Known>();
  const ask = (origin: string): Known => {
    const found = find(new URL(origin)).catch((): FoundProxy => ({ proxy: undefined, isSure: false }));
    const entry: Known = {
      proxy: found.then(({ proxy }) => proxy),
      settled: found.then(({ isSure }) => {
        if (isSure) return;
        entry.isSure = false;
        entry.untilMs = nowMs() + UNSURE_MS;
      }),
      isSure: true,
      untilMs: nowMs() + KNOWN_MS,
    };
    return entry;
  };
  return ({ origin }) => {
    const kept = known.get(origin);
    if (kept !== undefined && nowMs() < kept.untilMs) return kept.proxy;
    const next = ask(origin);
    if (kept?.isSure === false) {
      // A script that is out of reach for good must not hold up every request: the last answer serves until there is another.
      kept.untilMs = Number.POSITIVE_INFINITY;
      void next.settled.then(() => known.set(origin, next));
      return kept.proxy;
    }
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(origin, next);
    return next.proxy;
  };
}
