import type { KeepingClipboard } from './timed-offer.ts';

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
