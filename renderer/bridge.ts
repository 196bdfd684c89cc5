import type { Bridge } from '../electron/contract/api.ts';
import type { Result } from '../electron/contract/failure.ts';

declare global {
  interface Window {
    /** The bridge that preload puts there; see `electron/contract/api.ts`. */
    readonly latchkey?: Bridge;
  }
}

/** Gives the bridge to main. No other code reads `window.latchkey`. @throws Error when the page runs outside the app */
export function openBridge(): Bridge {
  if (window.latchkey === undefined) throw new Error('This page only works inside of Latchkey.');
  return window.latchkey;
}

/** Waits for the answer of a call. A rejected call (main has gone, the gate refused) becomes a failure like any other. */
export async function settle<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer;
  } catch {
    return { ok: false, failure: { code: 'LK-0001' } };
  }
}
