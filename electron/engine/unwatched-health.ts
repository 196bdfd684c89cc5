import type { Connection } from '../connections/connection.ts';
import { stateOfMount, type Health } from '../contract/health.ts';
import type { ApplicationState, DriveState } from '../contract/view.ts';
import type { Parts } from '../setup/parts.ts';
import { healthOf } from '../upkeep/health-of.ts';

/** Both are functions, so that a list reads what is kept once. */
export interface UnwatchedHealth {
  ofDrive(connection: Connection, state: DriveState): Health;
  ofApplication(connection: Connection, state: ApplicationState): Health;
}

/** How connections are, as far as their mounts, the keychain and what upkeep has kept can tell: for who looks without watching. */
export async function unwatchedHealth(parts: Parts): Promise<UnwatchedHealth> {
  const [{ refused, offsetMs }, warningDays] = await Promise.all([parts.upkeep.read(), parts.warningDays()]);
  const around = { now: parts.now().getTime(), offsetMs, warningDays };
  const keptOf = ({ label, password: { expiresAt } }: Connection) =>
    expiresAt === undefined ? { label } : { label, expiresAt };
  return {
    ofDrive(connection, state) {
      const { id, label, password, readOnly } = connection;
      const mark = refused[id];
      if (mark?.passwordId === password.id) {
        const failure = { code: 'LK-5006', details: { label } } as const;
        return healthOf(keptOf(connection), { state: 'refused', failure, since: Date.parse(mark.at) }, around);
      }
      return healthOf(keptOf(connection), { state: stateOfMount(state, readOnly) }, around);
    },
    ofApplication(connection, state) {
      const { label } = connection;
      const lost = { state: 'lost', failure: { code: 'LK-4005', details: { label } } } as const;
      return healthOf(keptOf(connection), state === 'lost' ? lost : { state: 'ready' }, around);
    },
  };
}
