/** The demo's own time: expiry, throttling and codes follow it, so a test can let 90 days pass at once. */
export class DemoClock {
  #offsetMs = 0;

  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  advance(ms: number): void {
    this.#offsetMs += ms;
  }

  /** Runs on from this instant (milliseconds since the epoch). */
  set(instant: number): void {
    this.#offsetMs = instant - Date.now();
  }

  /** Runs this much ahead of (or, negative, behind) the machine's clock. */
  skew(ms: number): void {
    this.#offsetMs = ms;
  }
}

/** An instant as NetExplorer's web page writes it: `2025-09-06T11:40:22+00:00`. */
export function isoSeconds(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, '+00:00');
}
