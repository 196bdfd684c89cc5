import { FailureError } from '../../contract/failure.ts';

/** Waits for something that nobody may ever give, until the user gives up. @throws FailureError LK-0002. */
export async function orCancelled<T>(waiting: Promise<T>, signal: AbortSignal): Promise<T> {
  let abandon = (): void => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    abandon = () => {
      reject(new FailureError('LK-0002'));
    };
  });
  if (signal.aborted) abandon();
  signal.addEventListener('abort', abandon, { once: true });
  try {
    return await Promise.race([waiting, cancelled]);
  } finally {
    signal.removeEventListener('abort', abandon);
  }
}
