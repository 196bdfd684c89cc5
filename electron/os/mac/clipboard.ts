import type { KeepingClipboard } from '../../hand-over/timed-offer.ts';

/** The calls of NSPasteboard that the clipboard needs, on the general pasteboard. */
export interface MacPasteboardCalls {
  /**
   * Empties the pasteboard with `prepareForNewContentsWithOptions:` and keeps what follows on this computer, so that the person's
   * other devices do not get it.
   */
  prepare(): void;
  /** `setString:forType:`. */
  set(text: string, type: string): boolean;
  /** `clearContents`. */
  clear(): void;
  /** `changeCount`. */
  changeCount(): number;
}

const TEXT = 'public.utf8-plain-text'; // NSPasteboardTypeString
/**
 * Types that tell clipboard-history programs to leave the contents alone (nspasteboard.org). The data of these types does not
 * matter.
 */
export const concealingTypes = ['org.nspasteboard.ConcealedType', 'org.nspasteboard.TransientType'] as const;

/** Puts secrets on the clipboard of macOS. */
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

/** Loads the calls through the Objective-C runtime. @throws when the runtime cannot be loaded */
export async function macPasteboardCalls(): Promise<MacPasteboardCalls> {
  const { default: koffi } = await import('koffi');
  koffi.load('/System/Library/Frameworks/AppKit.framework/AppKit');
  const objc = koffi.load('/usr/lib/libobjc.A.dylib');
  type Id = bigint | number;
  const classOf = objc.func('intptr_t objc_getClass(const char *name)') as (name: string) => Id;
  const selector = objc.func('intptr_t sel_registerName(const char *name)') as (name: string) => Id;
  const push = objc.func('intptr_t objc_autoreleasePoolPush()') as () => Id;
  const pop = objc.func('void objc_autoreleasePoolPop(intptr_t pool)') as (pool: Id) => void;
  // objc_msgSend is declared once for each signature that it is called with (Apple: "Casting objc_msgSend").
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
  /** Does some work on the pasteboard, and then releases the objects that were made for it, the text included. */
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
