import type { ForeignFunction, ForeignFunctions } from '../../../electron/os/mac/native/native-calls.ts';

/** What a test puts in the place of a function of macOS, by its name in the library. It may take its time. */
export type Handler = (...args: never[]) => unknown;

export interface Recorded {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly result: unknown;
}

export interface Recorder {
  readonly foreign: ForeignFunctions;
  readonly calls: Recorded[];
  /** What was declared: each function with the types that koffi was told. */
  readonly declared: Map<
    string,
    { readonly file: string; readonly returns: string; readonly takes: readonly string[] }
  >;
}

/** What koffi takes for each type; anything else it would refuse, or read as something else. */
const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  'void *': (value) => value === null || typeof value === 'bigint',
  '_Out_ void **': (value) => Array.isArray(value) && value.length === 1 && value[0] === null,
  'const uint8_t *': (value) => value === null || value instanceof Uint8Array,
  'uint8_t *': (value) => value === null || value instanceof Uint8Array,
  'const char *': (value) => typeof value === 'string' && !value.includes('\0'),
  int: (value) => isWhole(value, -(2 ** 31), 2 ** 31 - 1),
  int32_t: (value) => isWhole(value, -(2 ** 31), 2 ** 31 - 1),
  uint32_t: (value) => isWhole(value, 0, 2 ** 32 - 1),
  uint64_t: (value) => isWhole(value, 0, Number.MAX_SAFE_INTEGER),
  uint8_t: (value) => isWhole(value, 0, 255),
  int64_t: (value) => isWhole(value, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  void: (value) => value === undefined,
};

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const assertFits = (name: string, type: string, value: unknown): void => {
  if (fits[type]?.(value) !== true) throw new TypeError(`${name}: ${String(value)} is no ${type}`);
};

/**
 * Stands in koffi's place: every call goes to what a test has put there, with its arguments held against the types that were declared, and
 * is kept as a value. A function that nobody has put there is not in the library.
 */
export function recorder(
  handlers: Readonly<Record<string, Handler>>,
  {
    symbols = {},
    errno = () => 0,
  }: { readonly symbols?: Readonly<Record<string, bigint>>; readonly errno?: () => number } = {},
): Recorder {
  const calls: Recorded[] = [];
  const declared: Recorder['declared'] = new Map();
  const foreign: ForeignFunctions = {
    load: (file) => ({
      func(name, returns, takes) {
        const handler = handlers[name] as ((...args: readonly unknown[]) => unknown) | undefined;
        if (handler === undefined) throw new Error(`${name} is not in ${file}`);
        declared.set(name, { file, returns, takes });
        const check = (args: readonly unknown[]): void => {
          if (args.length !== takes.length) throw new TypeError(`${name}: ${args.length} arguments`);
          takes.forEach((type, at) => {
            assertFits(name, type, args[at]);
          });
        };
        const keep = (args: readonly unknown[], result: unknown): unknown => {
          assertFits(name, returns, result);
          calls.push({ name, args, result });
          return result;
        };
        const call = (...args: readonly unknown[]): unknown => {
          check(args);
          return keep(args, handler(...args));
        };
        const async = (...all: readonly unknown[]): void => {
          const args = all.slice(0, -1);
          const done = all.at(-1) as (error: unknown, result?: unknown) => void;
          check(args);
          Promise.resolve(handler(...args)).then(
            (result) => {
              done(null, keep(args, result));
            },
            (error: unknown) => {
              done(error);
            },
          );
        };
        return Object.assign(call, { async }) satisfies ForeignFunction;
      },
      symbol(name) {
        const address = symbols[name];
        if (address === undefined) throw new Error(`${name} is not in ${file}`);
        return address;
      },
    }),
    // The only variable that is read is a pointer: what it holds is told by its address.
    decode: (address) => address + 1n,
    errno,
  };
  return { foreign, calls, declared };
}
