import type { DrivesView } from '../contract/window.ts';
import type { SystemLog } from '../os/system-log.ts';
import { ruleOf, type PolicySource } from '../policy/policy.ts';
import { healthEvents, type ToldStates } from './health-events.ts';

/**
 * Makes a function that takes each new list of drives, and writes what has changed to the system's log where IT wants that. Views are taken
 * one after the other. The function never throws.
 */
export function tellSystemLog(policy: Pick<PolicySource, 'read'>, log: SystemLog): (view: DrivesView) => Promise<void> {
  let told: ToldStates = new Map();
  let last = Promise.resolve();
  return (view) => {
    last = last.then(async () => {
      // Without the rule nothing counts as told: once it is set, whatever is wrong then is an event.
      if (ruleOf(await policy.read(), 'events') !== true) {
        told = new Map();
        return;
      }
      const { entries, told: now } = healthEvents(told, view);
      told = now;
      for (const entry of entries) await log.write(entry);
    });
    return last;
  };
}
