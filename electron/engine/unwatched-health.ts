import type { Connection } from '../connections/connection.ts';
import { stateOfMount, type Health } from '../contract/health.ts';
import type { DriveState } from '../contract/view.ts';
import type { Parts } from '../setup/parts.ts';
import { healthOf } from '../upkeep/health-of.ts';

/**
 * How connections are, as far as their mounts and what upkeep has kept can tell: for who looks without watching.
 * @returns a function, so that a list reads what is kept once
 */
export async function unwatchedHealth(parts: Parts): Promise<(connection: Connection, state: DriveState) => Health> {
  const [{ refused, offsetMs }, warningDays] = await Promise.all([parts.upkeep.read(), parts.warningDays()]);
  const around = { now: parts.now().getTime(), offsetMs, warningDays };
  return ({ id, label, password, readOnly }, state) => {
    const end = password.expiresAt === undefined ? {} : { expiresAt: password.expiresAt };
    const mark = refused[id];
    if (mark?.passwordId === password.id) {
      const failure = { code: 'LK-5006', details: { label } } as const;
      return healthOf({ label, ...end }, { state: 'refused', failure, since: Date.parse(mark.at) }, around);
    }
    return healthOf({ label, ...end }, { state: stateOfMount(state, readOnly) }, around);
  };
}
