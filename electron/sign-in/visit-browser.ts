import { FailureError } from '../contract/failure.ts';
import type { Ask, BrowserVisit } from './ask.ts';

/**
 * Sends a person to their browser and waits for the result.
 * @param comes returns the result of the visit; its signal aborts when nobody waits any more
 * @throws FailureError LK-2010 when the time is up, LK-0002 when the person gives up, LK-1007 when nobody can be asked, and
 * whatever `comes` throws
 */
export async function visitBrowser<T>(
  ask: Ask,
  visit: BrowserVisit,
  comes: (over: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  if (ask.browser === undefined) throw new FailureError('LK-1007');
  const over = new AbortController();
  const { promise: ended, reject: giveUp } = withRejection();
  const cancel = (): void => {
    giveUp(new FailureError('LK-0002'));
  };
  const timer = setTimeout(() => {
    giveUp(new FailureError('LK-2010', { host: visit.host }));
  }, visit.seconds * 1000);
  if (signal?.aborted === true) cancel();
  else signal?.addEventListener('abort', cancel, { once: true });
  try {
    const coming = comes(over.signal);
    coming.catch(() => undefined); // it may reject after the person has given up
    // When the asker has shown everything, the wait goes on. Only an asker that rejects ends it.
    ask.browser(visit, over.signal).catch(giveUp);
    return await Promise.race([coming, ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    over.abort();
  }
}

function withRejection(): { readonly promise: Promise<never>; readonly reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<never>((_resolve, refuse) => {
    reject = refuse;
  });
  promise.catch(() => undefined); // nobody may be waiting for it any more
  return { promise, reject };
}
