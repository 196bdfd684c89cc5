import type { Ref } from '../../../electron/os/mac/native/prototypes.ts';
import type { Handler } from './recorder.ts';

type Value = string | URL | readonly Value[] | Map<Value, Value> | true;

/** Addresses of what the library exports, which only this fake and who asks for them know. */
export const symbols = {
  kCFTypeDictionaryKeyCallBacks: 0x1000n,
  kCFTypeDictionaryValueCallBacks: 0x2000n,
  kCFBooleanTrue: 0x3000n,
} as const;
const TRUE = symbols.kCFBooleanTrue + 1n;
const UTF8 = 0x0800_0100;

/** Core Foundation in memory: objects behind numbers, each with the count of who has it. */
export interface FakeCoreFoundation {
  readonly handlers: Readonly<Record<string, Handler>>;
  /** What is behind a reference. @throws for one that was given back, or never was. */
  valueOf(ref: Ref): Value;
  /** Makes an object that whoever gets it has to give back. */
  make(value: Value): bigint;
  /** How many were not given back. */
  alive(): number;
}

export function fakeCoreFoundation(): FakeCoreFoundation {
  const objects = new Map<bigint, { readonly value: Value; count: number }>();
  let next = 0x7f00_0000_0000n; // larger than a number of 32 bits, as addresses are

  const make = (value: Value): bigint => {
    next += 16n;
    objects.set(next, { value, count: 1 });
    return next;
  };
  const entryOf = (ref: Ref): { readonly value: Value; count: number } => {
    const found = ref === null ? undefined : objects.get(ref);
    if (found === undefined) throw new Error(`nothing is at ${String(ref)}: it was given back, or never was`);
    return found;
  };
  const valueOf = (ref: Ref): Value => (ref === TRUE ? true : entryOf(ref).value);
  const textAt = (bytes: Uint8Array, length: number, encoding: number): string => {
    if (encoding !== UTF8 || length !== bytes.length) throw new Error('another text than was given');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  };
  const arrayAt = (ref: Ref): readonly Value[] => {
    const value = valueOf(ref);
    if (!Array.isArray(value)) throw new Error('no array');
    return value as readonly Value[];
  };
  /** What an array holds is the array's: whoever reads it must not give it back. */
  const lent = new Map<string, bigint>();

  return {
    make,
    valueOf,
    alive: () => objects.size - lent.size,
    handlers: {
      CFStringCreateWithBytes: (_: Ref, bytes: Uint8Array, length: number, encoding: number) =>
        make(textAt(bytes, length, encoding)),
      CFStringGetLength: (ref: Ref) => (valueOf(ref) as string).length,
      CFStringGetMaximumSizeForEncoding: (length: number) => length * 3,
      CFStringGetCString(ref: Ref, buffer: Uint8Array, size: number) {
        const bytes = Buffer.from(`${valueOf(ref) as string}\0`, 'utf8');
        if (bytes.length > size || size !== buffer.length) return 0;
        buffer.set(bytes);
        return 1;
      },
      CFURLCreateWithBytes(_: Ref, bytes: Uint8Array, length: number, encoding: number) {
        const text = textAt(bytes, length, encoding);
        // As CFURL does: what has to be encoded and is not makes no address.
        return /^[\x21-\x7e]+$/.test(text) && URL.canParse(text) ? make(new URL(text)) : null;
      },
      CFDictionaryCreateMutable(_: Ref, capacity: number, keys: Ref, values: Ref) {
        if (keys !== symbols.kCFTypeDictionaryKeyCallBacks || values !== symbols.kCFTypeDictionaryValueCallBacks)
          throw new Error('its keys would be compared by their addresses');
        if (capacity !== 0) throw new Error('a limit');
        return make(new Map());
      },
      CFDictionarySetValue(ref: Ref, key: Ref, value: Ref) {
        (valueOf(ref) as Map<Value, Value>).set(valueOf(key), valueOf(value));
      },
      CFArrayGetCount: (ref: Ref) => arrayAt(ref).length,
      CFArrayGetValueAtIndex(ref: Ref, at: number) {
        const key = `${String(ref)} ${at}`;
        const known = lent.get(key) ?? make(arrayAt(ref)[at] ?? '');
        lent.set(key, known);
        return known;
      },
      CFRelease(ref: Ref) {
        const entry = entryOf(ref);
        if ([...lent.values()].includes(ref as bigint)) throw new Error('it is the array’s');
        entry.count -= 1;
        if (entry.count === 0) objects.delete(ref as bigint);
      },
    },
  };
}
