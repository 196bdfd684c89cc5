import type { Failure } from '../../electron/contract/failure.ts';
import type { AddressView } from '../../electron/contract/window.ts';

/** The state of the check of the typed address. */
export type AddressCheck =
  | { readonly at: 'nothing' }
  /** The address was typed a moment ago, or is not complete yet. */
  | { readonly at: 'typing' }
  | { readonly at: 'checking' }
  | { readonly at: 'found'; readonly platform: AddressView }
  | { readonly at: 'refused'; readonly failure: Failure };

/**
 * The time for which typing must rest before the address is looked up, long enough that incomplete addresses are rarely
 * looked up.
 */
export const TYPING_RESTS_MS = 600;

/** Tells whether a text could be a complete address, so that looking it up while the person types makes sense. */
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
