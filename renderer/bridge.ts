import type { Bridge } from '../electron/contract/api.ts';
import type { Result } from '../electron/contract/failure.ts';

declare global {
  interface Window {
    /** Put there by preload; see `electron/contract/api.ts`. */
    readonly latchkey?: Bridge;
  }
}

/** The way to main. The only reader of `window.latchkey`. @throws Error when the page runs outside of the app. */
export function openBridge(): Bridge {
  if (window.latchkey === undefined) throw new Error('This page only works inside of Latchkey.');
  return window.latchkey;
}

/** The answer of a call; one that was rejected (main has gone, the gate refused) becomes a failure like any other. */
export async function settle<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer;
  } catch {
    return { ok: false, failure: { code: 'LK-0001' } };
  }
}
