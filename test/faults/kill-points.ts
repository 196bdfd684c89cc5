/**
 * Wraps ports so that this process can be killed before or after any of their calls. Each call has two points: before the
 * effect, and after it but before anybody hears of it.
 */
export interface KillPoints {
  /** For `buildServices`: gives back the port with every method counted. */
  readonly tap: <T extends object>(name: string, port: T) => T;
  /** What was passed, in order: `journal.write before`, `journal.write after`, … */
  readonly passed: readonly string[];
}

/**
 * @param names which methods have an outside effect, as `port.method`.
 * @param killAt index of the point at which the process ends with SIGKILL; -1 for none, to learn which points there are.
 */
export function killPoints(names: ReadonlySet<string>, killAt: number): KillPoints {
  const passed: string[] = [];
  const pass = (point: string): void => {
    // SIGKILL, so that nothing of this process gets a chance to tidy up; `process.kill` returns before it is delivered.
    if (passed.length === killAt) {
      process.kill(process.pid, 'SIGKILL');
      for (;;);
    }
    passed.push(point);
  };
  const tap = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get(target, property, receiver): unknown {
        const value: unknown = Reflect.get(target, property, receiver);
        const point = `${name}.${String(property)}`;
        if (typeof value !== 'function' || !names.has(point)) return value;
        return async (...args: unknown[]): Promise<unknown> => {
          pass(`${point} before`);
          const result: unknown = await Reflect.apply(value, target, args);
          pass(`${point} after`);
          return result;
        };
      },
    });
  return { tap, passed };
}
