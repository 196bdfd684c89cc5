import type { KeepingClipboard } from '../../hand-over/timed-offer.ts';

/** The calls of NSPasteboard that are needed, on the general one. */
export interface MacPasteboardCalls {
  /** `prepareForNewContentsWithOptions:` for this computer only, so that no other device of the person's gets it. */
  prepare(): void;
  /** `setString:forType:`. */
  set(text: string, type: string): boolean;
  /** `clearContents`. */
  clear(): void;
  /** `changeCount`. */
  changeCount(): number;
}

const TEXT = 'public.utf8-plain-text'; // NSPasteboardTypeString
/** nspasteboard.org: what programs that keep a history leave alone. Their content does not matter. */
export const concealingTypes = ['org.nspasteboard.ConcealedType', 'org.nspasteboard.TransientType'] as const;

/** The clipboard of macOS. */
export function macClipboard(calls: MacPasteboardCalls): KeepingClipboard {
  return {
    put(secret) {
      calls.prepare();
      const done = concealingTypes.every((type) => calls.set('', type)) && secret.use((text) => calls.set(text, TEXT));
      if (!done) calls.clear();
      return done;
    },
    changes: () => calls.changeCount(),
    clear() {
      calls.clear();
      return true;
    },
    end: () => undefined,
  };
}

const CURRENT_HOST_ONLY = 1; // NSPasteboardContentsCurrentHostOnly

/** Through the runtime of Objective-C. @throws where it cannot be loaded. */
export async function macPasteboardCalls(): Promise<MacPasteboardCalls> {
  const { default: koffi } = await import('koffi');
  koffi.load('/System/Library/Frameworks/AppKit.framework/AppKit');
  const objc = koffi.load('/usr/lib/libobjc.A.dylib');
  type Id = bigint | number;
  const classOf = objc.func('intptr_t objc_getClass(const char *name)') as (name: string) => Id;
  const selector = objc.func('intptr_t sel_registerName(const char *name)') as (name: string) => Id;
  const push = objc.func('intptr_t objc_autoreleasePoolPush()') as () => Id;
  const pop = objc.func('void objc_autoreleasePoolPop(intptr_t pool)') as (pool: Id) => void;
  // One function for all messages, with the signature of each (Apple: "Casting objc_msgSend").
  const send = objc.func('intptr_t objc_msgSend(intptr_t self, intptr_t selector)') as (self: Id, op: Id) => Id;
  const sendNumber = objc.func('intptr_t objc_msgSend(intptr_t self, intptr_t selector, intptr_t value)') as (
    self: Id,
    op: Id,
    value: number,
  ) => Id;
  const sendText = objc.func('intptr_t objc_msgSend(intptr_t self, intptr_t selector, const char *text)') as (
    self: Id,
    op: Id,
    text: string,
  ) => Id;
  const sendTwo = objc.func('bool objc_msgSend(intptr_t self, intptr_t selector, intptr_t one, intptr_t two)') as (
    self: Id,
    op: Id,
    one: Id,
    two: Id,
  ) => boolean;

  const string = (text: string): Id => sendText(classOf('NSString'), selector('stringWithUTF8String:'), text);
  /** Objects that are made on the way, the text too, are given back at the end of each piece of work. */
  const inPool = <T>(work: (pasteboard: Id) => T): T => {
    const pool = push();
    try {
      return work(send(classOf('NSPasteboard'), selector('generalPasteboard')));
    } finally {
      pop(pool);
    }
  };
  return {
    prepare: () => {
      inPool((board) => sendNumber(board, selector('prepareForNewContentsWithOptions:'), CURRENT_HOST_ONLY));
    },
    set: (text, type) => inPool((board) => sendTwo(board, selector('setString:forType:'), string(text), string(type))),
    clear: () => {
      inPool((board) => send(board, selector('clearContents')));
    },
    changeCount: () => inPool((board) => Number(send(board, selector('changeCount')))),
  };
}
