import type { CfPool } from './core-foundation.ts';
import type { Native } from './native-calls.ts';
import type { coreFoundation, Ref } from './prototypes.ts';

/** kCFNumberSInt64Type and kCFNumberFloat64Type of CFNumber.h. */
const SINT64 = 4;
const FLOAT64 = 6;
/** Entries of one array or dictionary, and how deep they may lie in each other: no preference of ours has more. */
const MOST_ENTRIES = 1000;
const MOST_DEPTH = 8;
const POINTER_BYTES = 8;

/**
 * A property list of Core Foundation as JSON would have it. Undefined for dates, data, and what is larger than any of ours; what holds one of those
 * has undefined in its place.
 */
export function plainValue(native: Native<typeof coreFoundation>, pool: CfPool, ref: Ref, depth = 0): unknown {
  const { call } = native;
  if (ref === null || depth > MOST_DEPTH) return undefined;
  const inner = (one: Ref): unknown => plainValue(native, pool, one, depth + 1);
  switch (call.CFGetTypeID(ref)) {
    case call.CFBooleanGetTypeID():
      return call.CFBooleanGetValue(ref) !== 0;
    case call.CFStringGetTypeID():
      return pool.read(ref);
    case call.CFNumberGetTypeID():
      return numberIn(native, ref);
    case call.CFArrayGetTypeID(): {
      const length = call.CFArrayGetCount(ref);
      if (length > MOST_ENTRIES) return undefined;
      return Array.from({ length }, (_, at) => inner(call.CFArrayGetValueAtIndex(ref, at)));
    }
    case call.CFDictionaryGetTypeID(): {
      const count = call.CFDictionaryGetCount(ref);
      if (count > MOST_ENTRIES) return undefined;
      const [keys, values] = [new Uint8Array(count * POINTER_BYTES), new Uint8Array(count * POINTER_BYTES)];
      call.CFDictionaryGetKeysAndValues(ref, keys, values);
      return Object.fromEntries(
        Array.from({ length: count }, (_, at) => [String(inner(refAt(keys, at))), inner(refAt(values, at))]),
      );
    }
    default:
      return undefined;
  }
}

function numberIn({ call }: Native<typeof coreFoundation>, ref: Ref): number | undefined {
  const memory = Buffer.alloc(8);
  if (call.CFNumberIsFloatType(ref) !== 0) {
    return call.CFNumberGetValue(ref, FLOAT64, memory) === 0 ? undefined : memory.readDoubleLE();
  }
  return call.CFNumberGetValue(ref, SINT64, memory) === 0 ? undefined : Number(memory.readBigInt64LE());
}

function refAt(memory: Uint8Array, at: number): Ref {
  return Buffer.from(memory.buffer, memory.byteOffset).readBigUInt64LE(at * POINTER_BYTES);
}
