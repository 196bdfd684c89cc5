import type { Connection, DriveConnection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import type { ConnectionView, Uploads } from '../contract/view.ts';
import { passwordBinding } from '../lifecycle/kept-secrets.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import { within } from '../os/abort.ts';
import { stateOf } from '../upkeep/drive-record.ts';
import type { ApplicationStatus, ConnectionStatus, WaitingUploads } from './engine.ts';
import type { HealthSnapshot } from './health-snapshot.ts';
import { applicationView, viewOf } from './views.ts';

/**
 * How long, in ms, the status of each connection may take: longer than its server may take (5 s), so that a silent server is
 * reported as one, and short enough for a waiting person. A connection that hangs or fails hides none of the others.
 */
const PATIENCE_MS = 8000;

/** Tells the status of a drive. Never rejects: a status that cannot be determined is `unknown`, and its health says why. */
export async function driveStatus(
  services: Services,
  connection: DriveConnection,
  healthNow: HealthSnapshot,
  patienceMs = PATIENCE_MS,
): Promise<ConnectionStatus> {
  const { label, drive } = connection;
  try {
    const asked = Promise.all([
      services.drives.status(drive),
      keptState(services, connection).catch(() => 'unknown' as const),
    ]);
    const [state, kept] = await within(patienceMs, asked, () => new FailureError('LK-7013', { label }));
    const view = await viewOf(connection, services.drives);
    const link = state === 'mapped' ? await services.drives.entryPath(drive) : view.link;
    const uploads = state === 'mapped' ? await uploadsOf(services, connection, patienceMs) : undefined;
    const isWaiting = uploads !== undefined && uploads.waiting + uploads.failed > 0;
    return {
      ...view,
      link,
      state,
      health: healthNow.ofDrive(connection, state, kept),
      ...(isWaiting ? { uploads } : {}),
    };
  } catch (error) {
    const failure = failureOf(error, services.log);
    const health = { state: stateOf(failure.code), failure };
    return { ...(await viewAnyway(services, connection)), state: 'unknown', health };
  }
}

/** Tells what is not uploaded yet. A drive that cannot tell is a drive all the same. */
async function uploadsOf(
  services: Services,
  { label, drive }: DriveConnection,
  patienceMs: number,
): Promise<Uploads | undefined> {
  try {
    return await within(patienceMs, services.drives.uploads(drive), () => new FailureError('LK-7013', { label }));
  } catch (error) {
    failureOf(error, services.log);
    return undefined;
  }
}

/** Tells which drives have files that are not uploaded yet. */
export async function waitingUploads(
  services: Services,
  connections: readonly DriveConnection[],
): Promise<readonly WaitingUploads[]> {
  const uploads = await Promise.all(connections.map((one) => uploadsOf(services, one, PATIENCE_MS)));
  return connections.flatMap(({ label }, index) => {
    const waiting = uploads[index]?.waiting ?? 0;
    return waiting > 0 ? [{ label, waiting }] : [];
  });
}

/** Tells the status of another application's app password, by what the keychain says. Never rejects. */
export async function applicationStatus(
  services: Services,
  connection: Connection,
  healthNow: HealthSnapshot,
  patienceMs = PATIENCE_MS,
): Promise<ApplicationStatus> {
  try {
    const state = await within(patienceMs, keptState(services, connection), () => new FailureError('LK-4004'));
    return {
      ...applicationView(connection, services.now()),
      state,
      health: healthNow.ofApplication(connection, state),
    };
  } catch (error) {
    failureOf(error, services.log);
    const health = healthNow.ofApplication(connection, 'unknown');
    return { ...applicationView(connection, services.now()), state: 'unknown', health };
  }
}

/** Tells whether the keychain has the connection's app password. Nobody is asked to unlock the keychain. */
async function keptState(services: Services, connection: Connection): Promise<ApplicationStatus['state']> {
  const { found } = await services.secrets.read(
    { kind: 'app-password', id: connection.id },
    passwordBinding(connection),
  );
  return ({ yes: 'kept', no: 'lost', unknown: 'unknown', elsewhere: 'unknown' } as const)[found];
}

/** Builds the view even when the path of the drive, which may be what failed, cannot be told. */
async function viewAnyway(services: Services, connection: DriveConnection): Promise<ConnectionView> {
  try {
    return await viewOf(connection, services.drives);
  } catch (error) {
    failureOf(error, services.log);
    const { id, label, platform, user, password, readOnly, drive } = connection;
    return { id, label, platform, user, password, mapper: drive.mapper, readOnly, path: '', link: '' };
  }
}
