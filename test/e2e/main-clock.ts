import type { ElectronApplication } from '@playwright/test';

/** Shorter waits are sat through. */
const LONG_MS = 60_000;

/** The clock of the app's main process. */
export interface MainClock {
  /** Lets time pass: what waits for it is told. */
  putForward(ms: number): Promise<void>;
}

/** Takes the clock of the app's main process into the test's hand. Waits that began before go by the machine's. */
export async function mainClock(app: ElectronApplication): Promise<MainClock> {
  await app.evaluate((_electron, longMs) => {
    const { setTimeout: begin, clearTimeout: end, Date: Real } = globalThis;
    const waits = new Map<unknown, { readonly due: number; readonly over: () => void }>();
    let ahead = 0;
    const now = (): number => Real.now() + ahead;
    const Clock = new Proxy(Real, {
      construct: (real, given: unknown[]) => Reflect.construct(real, given.length === 0 ? [now()] : given) as Date,
      get: (real, name) => (name === 'now' ? now : (Reflect.get(real, name) as unknown)),
    });
    const wait = (what: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): unknown => {
      const over = (): void => {
        waits.delete(timer);
        end(timer);
        what(...args);
      };
      const timer = begin(over, ms);
      if (ms >= longMs) waits.set(timer, { due: now() + ms, over });
      return timer;
    };
    const stop = (timer?: NodeJS.Timeout): void => {
      waits.delete(timer);
      end(timer);
    };
    const putForward = (ms: number): void => {
      ahead += ms;
      for (const { due, over } of [...waits.values()]) if (due <= now()) over();
    };
    Object.assign(globalThis, { Date: Clock, setTimeout: wait, clearTimeout: stop, putForward });
  }, LONG_MS);
  return {
    putForward: (ms) =>
      app.evaluate((_electron, passed) => {
        (Reflect.get(globalThis, 'putForward') as (ms: number) => void)(passed);
      }, ms),
  };
}
