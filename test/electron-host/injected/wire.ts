import { BlobOf, ErrorOf, PromiseOf, SafeMap, TypeErrorOf, isArray, keys, put, tagOf } from './intrinsics.ts';

/** A value on its way between the two worlds. What is not listed is cloned by the engine itself. */
export type Wire =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  /** The same object as the one with this number: cycles and shared parts survive. */
  | { readonly kind: 'seen'; readonly number: number }
  | { readonly kind: 'array'; readonly number: number; readonly items: readonly Wire[] }
  | { readonly kind: 'object'; readonly number: number; readonly entries: readonly (readonly [string, Wire])[] };

type AnyFunction = (...args: unknown[]) => unknown;

/** How functions and promises, which cannot be cloned, are stood for by numbers. */
export interface References {
  exportFunction(fn: AnyFunction): number;
  exportPromise(promise: Promise<unknown>): number;
  importFunction(id: number): AnyFunction;
  importPromise(id: number): Promise<unknown>;
}

const MAX_DEPTH = 1000;

/** @throws TypeError for symbols; Error for objects deeper than Electron's bridge allows */
export function toWire(value: unknown, references: References): Wire {
  const seen = new SafeMap<unknown, number>();
  let count = 0;
  const convert = (one: unknown, depth: number): Wire => {
    if (depth > MAX_DEPTH) {
      // The two spaces are Electron's.
      throw new ErrorOf(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    }
    if (typeof one === 'function') return { kind: 'function', id: references.exportFunction(one as AnyFunction) };
    if (typeof one === 'symbol') return cannotClone();
    if (one === null || typeof one !== 'object') return { kind: 'value', value: one };
    const known = seen.get(one);
    if (known !== undefined) return { kind: 'seen', number: known };
    if (one instanceof PromiseOf) return { kind: 'promise', id: references.exportPromise(one) };
    if (one instanceof ErrorOf) return { kind: 'error', message: one.message };
    if (!isArray(one) && (tagOf(one) !== '[object Object]' || one instanceof BlobOf))
      return { kind: 'value', value: one };
    const number = (count += 1);
    seen.set(one, number);
    return isArray(one) ? convertArray(one, number, depth) : convertObject(one, number, depth);
  };
  const convertArray = (array: readonly unknown[], number: number, depth: number): Wire => {
    const items: Wire[] = [];
    for (let i = 0; i < array.length; i += 1) put(items, i, convert(array[i], depth + 1));
    return { kind: 'array', number, items };
  };
  const convertObject = (object: object, number: number, depth: number): Wire => {
    const entries: (readonly [string, Wire])[] = [];
    const names = keys(object);
    for (let i = 0; i < names.length; i += 1) {
      const name = names[i] ?? '';
      put(entries, i, [name, convert((object as Record<string, unknown>)[name], depth + 1)]);
    }
    return { kind: 'object', number, entries };
  };
  return convert(value, 0);
}

export function fromWire(wire: Wire, references: References): unknown {
  const seen = new SafeMap<number, unknown>();
  const convert = (one: Wire): unknown => {
    switch (one.kind) {
      case 'value':
        return one.value;
      case 'seen':
        return seen.get(one.number);
      case 'error':
        return new ErrorOf(one.message);
      case 'function':
        return references.importFunction(one.id);
      case 'promise':
        return references.importPromise(one.id);
      case 'array': {
        const array: unknown[] = [];
        seen.set(one.number, array);
        for (let i = 0; i < one.items.length; i += 1) {
          const item = one.items[i];
          if (item !== undefined) put(array, i, convert(item));
        }
        return array;
      }
      case 'object': {
        const object = {};
        seen.set(one.number, object);
        for (let i = 0; i < one.entries.length; i += 1) {
          const entry = one.entries[i];
          if (entry !== undefined) put(object, entry[0], convert(entry[1]));
        }
        return object;
      }
    }
  };
  return convert(wire);
}

export function cannotClone(): never {
  throw new TypeErrorOf('An object could not be cloned.');
}
