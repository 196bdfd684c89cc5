import { counted } from '../../worker-calls.ts';
import { cTypes, type CType, type Library, type Prototype, type Ref, type ValueOf } from './prototypes.ts';

type Arguments<T extends readonly CType[]> = { -readonly [I in keyof T]: ValueOf<T[I]> };

type Call<P extends Prototype> = (...args: Arguments<P['takes']>) => ValueOf<P['returns']>;

/** The functions of a library, with the argument and result types of its headers. */
export type Calls<L extends Library> = { readonly [N in keyof L['functions']]: Call<L['functions'][N]> };

export interface Native<L extends Library> {
  readonly call: Calls<L>;
  /** The same functions on a worker thread, for calls that may take long: the main thread stays responsive. */
  readonly later: {
    readonly [N in keyof L['functions']]: (
      ...args: Arguments<L['functions'][N]['takes']>
    ) => Promise<ValueOf<L['functions'][N]['returns']>>;
  };
  readonly variable: { readonly [N in keyof L['variables']]: Ref };
  /** Gives `errno` of the last call. */
  errno(): number;
}

/** The part of koffi that is used. Tests put a recorder in its place. */
export interface ForeignFunctions {
  load(file: string): {
    func(name: string, returns: string, takes: readonly string[]): ForeignFunction;
    symbol(name: string): bigint;
  };
  decode(address: bigint, type: string): unknown;
  errno(): number;
}

export interface ForeignFunction {
  (...args: readonly unknown[]): unknown;
  async(...args: readonly unknown[]): unknown;
}

/** Loads the declared functions and variables of a library. @throws when the library cannot be loaded, or lacks a function */
export function nativeCalls<L extends Library>(
  foreign: ForeignFunctions,
  library: L,
  arch: string = process.arch,
): Native<L> {
  const loaded = foreign.load(library.file);
  const functions = Object.entries(library.functions).map(([name, { returns, takes, intelName }]) => {
    const symbol = arch === 'x64' ? (intelName ?? name) : name;
    const types = takes.map((type) => cTypes[type]);
    return [name, loaded.func(symbol, cTypes[returns], types)] as const;
  });
  const variables = Object.entries(library.variables).map(([name, kind]) => {
    const address = loaded.symbol(name);
    return [name, kind === 'address' ? address : foreign.decode(address, 'void *')] as const;
  });
  const later = functions.map(([name, call]) => {
    const wait = (...args: readonly unknown[]): Promise<unknown> =>
      counted(
        new Promise((resolve, reject) => {
          call.async(...args, (error: unknown, result: unknown) => {
            if (error === null || error === undefined) resolve(result);
            else reject(error instanceof Error ? error : new Error(name));
          });
        }),
      );
    return [name, wait] as const;
  });
  return {
    call: Object.fromEntries(functions),
    later: Object.fromEntries(later),
    variable: Object.fromEntries(variables),
    errno: () => foreign.errno(),
  } as unknown as Native<L>;
}

/** Loads koffi when it is first needed. @throws when koffi has no prebuilt code for this machine */
export async function loadForeign(): Promise<ForeignFunctions> {
  const { default: koffi } = await import('koffi');
  return koffi;
}
