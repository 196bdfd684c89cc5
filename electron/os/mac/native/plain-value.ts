import type { CfPool } from './core-foundation.ts';
import type { Native } from './native-calls.ts';
import type { coreFoundation, Ref } from './prototypes.ts';

/** kCFNumberSInt64Type and kCFNumberFloat64Type of CFNumber.h. */
const SINT64 = 4;
const FLOAT64 = 6;
/** The most entries of one array or dictionary, and the deepest nesting: no preference of Latchkey's has more. */
const MOST_ENTRIES = 1000;
const MOST_DEPTH = 8;
const POINTER_BYTES = 8;

/**
 * Converts a property list of Core Foundation to JSON's values, with addresses as texts. Dates, data and values that are too large become undefined, also
 * inside of arrays and dictionaries.
 * @throws for a text that is too long
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
    case call.CFURLGetTypeID():
      return inner(call.CFURLGetString(ref)); // the text belongs to the address
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
