import type { Connection } from '../connections/connection.ts';
import { stateOfMount, unwritableFailure, unwritableOf, type Health } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { ApplicationState, DriveState } from '../contract/view.ts';
import type { Services } from '../lifecycle/services.ts';
import { healthOf } from '../upkeep/drive-record.ts';

/** Tells the health of each connection. Both members are functions, so that a list reads the kept files only once. */
export interface HealthSnapshot {
  /** Tells the health of a drive. @param kept whether the keychain has its app password, as far as it can be asked */
  ofDrive(connection: Connection, state: DriveState, kept: ApplicationState): Health;
  ofApplication(connection: Connection, state: ApplicationState): Health;
}

/**
 * Tells the health of connections from mounts, the keychain and upkeep's file alone, for a program that looks once and does not
 * watch them.
 */
export async function healthSnapshot(services: Services): Promise<HealthSnapshot> {
  const [{ refused, offsetMs, spaces }, warningDays] = await Promise.all([
    services.upkeep.read(),
    services.warningDays(),
  ]);
  const around = { now: services.now().getTime(), offsetMs, warningDays };
  const keptOf = ({ label, password: { expiresAt } }: Connection) =>
    expiresAt === undefined ? { label } : { label, expiresAt };
  return {
    ofDrive(connection, state, kept) {
      const { id, label, password } = connection;
      const room = omitUndefined({ space: spaces[id] });
      const mark = refused[id];
      if (mark?.passwordId === password.id) {
        const failure = { code: 'LK-5006', details: { label } } as const;
        return healthOf(keptOf(connection), { state: 'refused', failure, since: Date.parse(mark.at), ...room }, around);
      }
      if (kept === 'lost') return healthOf(keptOf(connection), { ...lost(label), ...room }, around);
      const why = unwritableOf(connection);
      const failure = why === undefined || state !== 'mapped' ? {} : { failure: unwritableFailure(why, label) };
      return healthOf(keptOf(connection), { state: stateOfMount(state, why), ...failure, ...room }, around);
    },
    ofApplication(connection, state) {
      const { label } = connection;
      return healthOf(keptOf(connection), state === 'lost' ? lost(label) : { state: 'ready' }, around);
    },
  };
}

const lost = (label: string) => ({ state: 'lost', failure: { code: 'LK-4005', details: { label } } }) as const;
