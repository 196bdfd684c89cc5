import type { DemoClock } from './clock.ts';

/** As observed on a real server (PLATFORMS.md): the twelfth wrong password blocks the whole address for half an hour. */
const WRONG_PASSWORDS = 12;
const WINDOW_MS = 30 * 60_000;

/** Counts wrong passwords by address, whoever and whatever they were for. */
export class Throttle {
  readonly #clock: DemoClock;
  #wrong = new Map<string, number[]>();
  #blockedUntil = new Map<string, number>();

  constructor(clock: DemoClock) {
    this.#clock = clock;
  }

  blocked(address: string): boolean {
    return (this.#blockedUntil.get(address) ?? 0) > this.#clock.now();
  }

  /** @returns whether this one was the wrong password too many. */
  wrongPassword(address: string): boolean {
    const now = this.#clock.now();
    const recent = [...(this.#wrong.get(address) ?? []), now].filter((instant) => now - instant < WINDOW_MS);
    this.#wrong.set(address, recent);
    if (recent.length < WRONG_PASSWORDS) return false;
    this.#wrong.delete(address);
    this.#blockedUntil.set(address, now + WINDOW_MS);
    return true;
  }

  /** Forgets every address. */
  reset(): void {
    this.#wrong.clear();
    this.#blockedUntil.clear();
  }
}
