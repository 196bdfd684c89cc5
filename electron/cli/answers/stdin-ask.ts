import { FailureError, type Failure } from '../../contract/failure.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Ask } from '../../sign-in/ask.ts';
import { orCancelled } from './or-cancelled.ts';
import { readLines } from './read-lines.ts';
import { limitBy } from '../../os/abort.ts';

/**
 * Answers questions from standard input, one line each in the order asked. A script cannot correct itself after a refusal, so
 * a refused password ends the sign-in; after a refused code the next line is tried, if there is one.
 */
export function stdinAsk(input: AsyncIterable<Uint8Array>, signal: AbortSignal): Ask {
  const lines = readLines(input);
  const next = async (refused?: Failure, over?: AbortSignal): Promise<string> => {
    const limit = limitBy([signal, over]);
    const line = await orCancelled(lines.next(), limit.signal).finally(limit.end);
    if (line.done !== true) return line.value;
    throw refused === undefined ? new FailureError('LK-1007') : new FailureError(refused.code, refused.details);
  };
  return {
    async password({ refused }) {
      if (refused !== undefined) throw new FailureError(refused.code, refused.details);
      return new Secret(await next());
    },
    async appPassword({ refused }, over) {
      if (refused !== undefined) throw new FailureError(refused.code, refused.details);
      return new Secret(await next(undefined, over));
    },
    async method() {
      return (await next()).trim();
    },
    async code({ refused }) {
      return { kind: 'code', code: new Secret((await next(refused)).trim()) };
    },
  };
}
