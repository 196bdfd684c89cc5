import type { Ref } from '../../../electron/os/mac/native/prototypes.ts';
import type { Handler } from './recorder.ts';

type Value = string | number | Date | URL | readonly Value[] | Map<Value, Value> | boolean;

/** Addresses of what the library exports, which only this fake and who asks for them know. */
export const symbols = {
  kCFTypeDictionaryKeyCallBacks: 0x1000n,
  kCFTypeDictionaryValueCallBacks: 0x2000n,
  kCFBooleanTrue: 0x3000n,
} as const;
const TRUE = symbols.kCFBooleanTrue + 1n;
const UTF8 = 0x0800_0100;
/** What CFGetTypeID tells of each; the numbers are the system's at each start. */
const typeIds = { string: 7, boolean: 21, number: 22, array: 19, dictionary: 18, url: 29, other: 42 } as const;

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
  /** What an array or a dictionary holds is theirs: whoever reads it must not give it back. */
  const lent = new Map<string, bigint>();
  const lend = (name: string, value: Value): bigint => {
    const known = lent.get(name) ?? make(value);
    lent.set(name, known);
    return known;
  };
  const mapAt = (ref: Ref): Map<Value, Value> => {
    const value = valueOf(ref);
    if (!(value instanceof Map)) throw new Error('no dictionary');
    return value;
  };
  const numberAt = (ref: Ref): number => {
    const value = valueOf(ref);
    if (typeof value !== 'number') throw new Error('no number');
    return value;
  };

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
      CFURLGetTypeID: () => typeIds.url,
      CFURLGetString: (ref: Ref) => lend(`${String(ref)} text`, (valueOf(ref) as URL).href),
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
        return lend(`${String(ref)} ${at}`, arrayAt(ref)[at] ?? '');
      },
      CFGetTypeID: (ref: Ref) => typeIds[kindOf(valueOf(ref))],
      CFStringGetTypeID: () => typeIds.string,
      CFBooleanGetTypeID: () => typeIds.boolean,
      CFBooleanGetValue: (ref: Ref) => (valueOf(ref) === true ? 1 : 0),
      CFNumberGetTypeID: () => typeIds.number,
      CFNumberIsFloatType: (ref: Ref) => (Number.isInteger(numberAt(ref)) ? 0 : 1),
      CFNumberGetValue(ref: Ref, type: number, memory: Uint8Array) {
        const room = Buffer.from(memory.buffer, memory.byteOffset, memory.length);
        if (type === 4) room.writeBigInt64LE(BigInt(numberAt(ref)));
        else if (type === 6) room.writeDoubleLE(numberAt(ref));
        else throw new Error('another size than was given');
        return 1;
      },
      CFArrayGetTypeID: () => typeIds.array,
      CFDictionaryGetTypeID: () => typeIds.dictionary,
      CFDictionaryGetCount: (ref: Ref) => mapAt(ref).size,
      CFDictionaryGetKeysAndValues(ref: Ref, keys: Uint8Array, values: Uint8Array) {
        [...mapAt(ref)].forEach(([key, value], at) => {
          const name = `${String(ref)} entry ${at}`;
          Buffer.from(keys.buffer, keys.byteOffset).writeBigUInt64LE(lend(`${name} key`, key), at * 8);
          Buffer.from(values.buffer, values.byteOffset).writeBigUInt64LE(lend(`${name} value`, value), at * 8);
        });
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

function kindOf(value: Value): keyof typeof typeIds {
  if (Array.isArray(value)) return 'array';
  if (value instanceof Map) return 'dictionary';
  if (value instanceof URL) return 'url';
  const kind = typeof value;
  return kind === 'string' || kind === 'boolean' || kind === 'number' ? kind : 'other';
}
