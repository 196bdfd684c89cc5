import type { Native } from './native-calls.ts';
import type { coreFoundation, Ref } from './prototypes.ts';

/** kCFStringEncodingUTF8 of CFString.h. */
const UTF8 = 0x0800_0100;
/** The most bytes of a text that is read. The longest one that Latchkey needs is a script for proxies. */
const MOST_BYTES = 1024 * 1024;

/** Makes and reads objects of Core Foundation. Every object that the pool makes or keeps is released when the work is done. */
export interface CfPool {
  text(value: string): Ref;
  /** Makes a URL. @param address percent-encoded where that is necessary */
  url(address: string): Ref;
  /** Makes a dictionary of texts and `true`. Core Foundation compares its keys by their text, not by their addresses. */
  dictionary(entries: Readonly<Record<string, string | true>>): Ref;
  /** Takes over an object that a call has made, so that it is released with the rest. */
  keep(made: Ref): Ref;
  texts(array: Ref): readonly string[];
  /** Reads a text. @throws when it is longer than 1 MB */
  read(text: Ref): string;
}

/**
 * Does some work with objects of Core Foundation, and releases them however it ends. The memory of a text cannot be wiped: its
 * content stays until the system reuses the memory.
 */
export async function withCfPool<T>(
  { call, variable }: Native<typeof coreFoundation>,
  work: (pool: CfPool) => Promise<T>,
): Promise<T> {
  const made: Ref[] = [];
  const keep = (ref: Ref): Ref => {
    if (ref !== null) made.push(ref);
    return ref;
  };
  const need = (ref: Ref, what: string): Ref => {
    if (ref === null) throw new Error(`Core Foundation has made no ${what}`);
    return keep(ref);
  };
  const text = (value: string): Ref => {
    const bytes = Buffer.from(value, 'utf8');
    try {
      return need(call.CFStringCreateWithBytes(null, bytes, bytes.length, UTF8, 0), 'text');
    } finally {
      bytes.fill(0); // this program's copy, which may be a credential
    }
  };
  const read = (string: Ref): string => {
    const most = call.CFStringGetMaximumSizeForEncoding(call.CFStringGetLength(string), UTF8) + 1;
    const buffer = new Uint8Array(Math.min(most, MOST_BYTES));
    if (call.CFStringGetCString(string, buffer, buffer.length, UTF8) === 0) throw new Error('a text that is no text');
    return Buffer.from(buffer.subarray(0, buffer.indexOf(0))).toString('utf8');
  };
  try {
    return await work({
      text,
      keep,
      read,
      url(address) {
        const bytes = Buffer.from(address, 'utf8');
        return need(call.CFURLCreateWithBytes(null, bytes, bytes.length, UTF8, null), 'address');
      },
      dictionary(entries) {
        const { kCFTypeDictionaryKeyCallBacks: keys, kCFTypeDictionaryValueCallBacks: values } = variable;
        const made = need(call.CFDictionaryCreateMutable(null, 0, keys, values), 'dictionary');
        for (const [key, value] of Object.entries(entries)) {
          call.CFDictionarySetValue(made, text(key), value === true ? variable.kCFBooleanTrue : text(value));
        }
        return made;
      },
      texts: (array) =>
        array === null
          ? []
          : Array.from({ length: call.CFArrayGetCount(array) }, (_, at) =>
              read(call.CFArrayGetValueAtIndex(array, at)),
            ),
    });
  } finally {
    for (const ref of made.reverse()) call.CFRelease(ref);
  }
}
