import { FailureError } from '../contract/failure.ts';
import type { Ask, BrowserVisit } from './ask.ts';

/**
 * Sends a person to their browser and waits for what comes of it.
 * @param comes gives what the visit ends with; its signal is aborted when nobody waits any more
 * @throws FailureError LK-2010 when the time is up, LK-0002 when the person gives up, LK-1007 when nobody can be asked, and
 *   whatever `comes` throws
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
    coming.catch(() => undefined); // it may fail after somebody has given up
    // An asker that has shown all it can is no reason to stop waiting; one that refuses is.
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
  promise.catch(() => undefined); // when it is not waited for any more
  return { promise, reject };
}
