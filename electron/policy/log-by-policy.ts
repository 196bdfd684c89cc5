import type { Log } from '../log/log.ts';
import { ruleOf, type PolicySource } from './policy.ts';

/** What IT changes is followed within this time, by programs that run for weeks. */
const FRESH_MS = 60_000;

/**
 * A log that leaves out what IT does not want written down. What went wrong is always written: without it nobody could help. Lines wait until it
 * is known what IT says, in their order.
 */
export function logByPolicy(log: Log, policy: PolicySource, nowMs: () => number = () => performance.now()): Log {
  let looking: Promise<boolean> | undefined;
  let lookedAtMs = 0;
  const writesAll = (): Promise<boolean> => {
    if (looking === undefined || nowMs() - lookedAtMs >= FRESH_MS) {
      lookedAtMs = nowMs();
      looking = policy.read().then((lookup) => ruleOf(lookup, 'log') !== 'errors');
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
