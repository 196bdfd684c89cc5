import type { Failure } from '../../electron/contract/failure.ts';
import type { AddressView } from '../../electron/contract/window.ts';

/** The check of the typed address is in one of these states. */
export type AddressCheck =
  | { readonly at: 'nothing' }
  /** Typed a moment ago, or not whole yet. */
  | { readonly at: 'typing' }
  | { readonly at: 'checking' }
  | { readonly at: 'found'; readonly platform: AddressView }
  | { readonly at: 'refused'; readonly failure: Failure };

/** How long the typing must rest before the address is looked for: long enough that half words are not asked for. */
export const TYPING_RESTS_MS = 600;

/** Tells whether a text could be a whole address, so that asking for it makes sense while somebody still types. */
export function couldBeWhole(text: string): boolean {
  const host = text
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .split(/[/?#]/)[0];
  return (
    host !== undefined &&
    /^(?:localhost|\[[\da-f:]+\]|[^\s.]+(?:\.[^\s.]+)*\.[^\s.:]{2,}|\d+(?:\.\d+){3})(?::\d+)?$/i.test(host)
  );
}
