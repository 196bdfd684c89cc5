import type { Log } from '../log/log.ts';
import { isClosed, ruleOf, type PolicySource } from './policy.ts';

/** A change of IT's policy is followed within this time, because programs run for weeks. */
const FRESH_MS = 60_000;

/**
 * Makes a log that leaves out the entries that IT does not want written. Errors are always written, and at once, because nobody
 * could help without them. Other entries wait until the policy is known, and keep their order among themselves.
 */
export function logByPolicy(log: Log, policy: PolicySource, nowMs: () => number = () => performance.now()): Log {
  let looking: Promise<boolean> | undefined;
  let lookedAtMs = 0;
  const writesAll = (): Promise<boolean> => {
    if (looking === undefined || nowMs() - lookedAtMs >= FRESH_MS) {
      lookedAtMs = nowMs();
      looking = policy.read().then((lookup) => ruleOf(lookup, 'log') !== 'errors' && !isClosed(lookup, 'log'));
    }
    return looking;
  };
  return {
    info(event, fields) {
      void writesAll().then((all) => {
        if (all) log.info(event, fields);
      });
    },
    unexpected: (error, fields) => log.unexpected(error, fields),
    async close() {
      await looking;
      await log.close();
    },
  };
}
