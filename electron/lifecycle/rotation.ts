import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { isFailure, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { AfterRenewal, Outcome } from '../contract/outcome.ts';
import { proofName } from '../contract/proof-file.ts';
import type { StepId } from '../contract/view.ts';
import type { CurrentAppPassword, NewAppPassword, Platform } from '../platforms/platform.ts';
import { type Secret } from '../secrets/secret.ts';
import { isAccepted, moveRotated, renewedConnection, resolveRotation, revokeOld } from './activation.ts';
import { bringUp, keepBroughtUp, staysMapped } from './bring-up.ts';
import { type Renewal } from './journal/journal-entry.ts';
import { keptPassword, passwordBinding } from './kept-secrets.ts';
import { endOf } from './password-end.ts';
import { isAmbiguous } from './revocation.ts';
import { failureOf, type SetUpRun } from './run.ts';
import type { Services } from './services.ts';

/** Lists the steps of a rotation. @param stays whether the drive stays mapped meanwhile, see `staysMapped` */
export const rotationSteps = (stays: boolean): readonly StepId[] => [
  'discover',
  ...(stays ? [] : (['unmap'] as const)),
  ...(['create', 'store', 'map', 'prove'] as const),
];

/**
 * Tells whether the platform lets this app password replace itself. A provided one may be in use elsewhere too, and would end
 * there as well.
 */
export function mayRotate(services: Services, connection: Connection): connection is DriveConnection {
  const { platform, caFile, password } = connection;
  const canRotate = services.platform(platform.kind, caFile).rotate !== undefined;
  return canRotate && isDriveConnection(connection) && password.origin !== 'provided';
}

/**
 * Has an app password replace itself, where the platform can do that. The old one ends at that moment: requests of programs are
 * held for the new one, or the drive is disconnected before. There is no way back, so it is found out first, before anything is
 * touched, whether the platform can do it now.
 * @returns undefined when the platform cannot, or the app password is lost, refused or provided: then a person is asked.
 */
export async function rotate(
  services: Services,
  connection: Connection,
  run: SetUpRun,
): Promise<Outcome<Connection, AfterRenewal> | undefined> {
  if (!mayRotate(services, connection)) return undefined;
  const platform = services.platform(connection.platform.kind, connection.caFile);
  const old = await keptPassword(services.secrets, connection);
  if (old === undefined) return undefined;
  // A failure here changes nothing. A refused app password is no failed step: the renewal continues with a sign-in.
  if (!(await run.steps.run('discover', () => isReady(services, platform, connection, old, run.signal))))
    return undefined;
  const stays = await staysMapped(services, connection.drive, connection.drive);
  let entry = await begin(services, connection);
  let answered = false;
  const write = async (next: Renewal): Promise<void> => {
    entry = next;
    await services.journal.write(next);
  };
  try {
    await services.journal.write(entry);
    // The platform gives the new app password only once, so the keychain proves first that it stores what it is given.
    await services.secrets.write({ kind: 'next-password', id: connection.id }, old, passwordBinding(connection));
    if (stays) await services.drives.hold(connection.drive);
    else await run.steps.run('unmap', () => services.drives.disconnect(connection.drive));
    run.signal.throwIfAborted();
    await write({ ...entry, phase: 'creating', unansweredAt: services.now().toISOString() });
    const made = await run.steps.run('create', () => ask(platform, connection, old));
    answered = true;
    // The keychain comes before the journal, so that a disk that refuses the write cannot lose the new app password. The copy of
    // the old one beside it tells the two apart.
    await run.steps.run('store', () => storeOrRevoke(services, platform, connection, made));
    const { id, name } = made;
    const expiresAt = await endOf(services, made.expiresAt);
    const drive = { ...connection.drive, login: made.login };
    const { origin } = connection.password;
    const heard = withoutMark(entry);
    await write({ ...heard, phase: 'created', drive, password: { id, name, ...omitUndefined({ expiresAt, origin }) } });
    await services.connections.save(renewedConnection(entry, connection));
    return await connectRotated(services, entry, connection, made.secret, run);
  } catch (error) {
    if (isFailure(error, 'LK-5006') && entry.phase === 'creating') {
      await revokeOld(services, { ...entry, phase: 'retired' }, run.steps, {});
      return undefined;
    }
    const failure: Failure = run.signal.aborted ? { code: 'LK-0002' } : failureOf(error, services.log);
    if (entry.phase === 'creating') {
      // The platform may have carried out the request at any time up to now; after a clear refusal it has not.
      const mayBeDone = answered || isAmbiguous(error);
      entry = mayBeDone ? { ...entry, unansweredAt: services.now().toISOString() } : withoutMark(entry);
      await services.journal.write(entry).catch((trouble: unknown) => failureOf(trouble, services.log));
    }
    return await settle(services, entry, connection, failure, run);
  }
}

/**
 * Tells whether the platform is up and accepts the app password: maintenance, a rate limit or a disabled account are no reasons
 * to take the drive away.
 * @returns false when the app password is refused; no request leaves with it any more
 * @throws FailureError LK-7012, LK-3xxx.
 */
async function isReady(
  services: Services,
  platform: Platform,
  connection: DriveConnection,
  old: Secret,
  signal: AbortSignal,
): Promise<boolean> {
  await platform.discover(new URL(connection.platform.address), signal);
  return await isAccepted(services, connection, old, signal);
}

/**
 * Stores the new app password. One that the keychain does not take is revoked, as far as that is possible now, so that it does
 * not stay on the platform.
 * @throws FailureError LK-4xxx.
 */
async function storeOrRevoke(
  services: Services,
  platform: Platform,
  connection: DriveConnection,
  made: NewAppPassword,
): Promise<void> {
  const { id, platform: { address } } = connection; // prettier-ignore
  const drive = { ...connection.drive, login: made.login };
  try {
    const binding = passwordBinding({ ...connection, drive });
    await services.secrets.write({ kind: 'app-password', id }, made.secret, binding);
  } catch (error) {
    await platform.revokeItself?.({ address, ...made }).catch((trouble: unknown) => failureOf(trouble, services.log));
    throw error;
  }
}

function withoutMark({ unansweredAt: _, ...entry }: Renewal): Renewal {
  return entry;
}

async function begin(services: Services, connection: DriveConnection): Promise<Renewal> {
  const { id, platform, user, label, password, caFile } = connection;
  const isConnected = (await services.drives.status(connection.drive)) !== 'gone';
  return {
    version: 3,
    kind: 'renew',
    ...{ id, platform, user, label, password },
    startedAt: services.now().toISOString(),
    phase: 'begun',
    undoing: false,
    replaces: password,
    rotates: true,
    proof: proofName(id),
    ...(isConnected ? { wasConnected: true } : {}),
    ...omitUndefined({ caFile }),
  };
}

/** Connects the drive with its new app password. Whatever happens to the drive now, that one is the connection's. */
async function connectRotated(
  services: Services,
  entry: Renewal,
  connection: DriveConnection,
  secret: Secret,
  { steps, signal }: SetUpRun,
): Promise<Outcome<Connection, AfterRenewal>> {
  const renewed = renewedConnection(entry, connection);
  const close = (): Promise<void> => revokeOld(services, { ...entry, phase: 'retired' }, steps, {});
  try {
    if (!isDriveConnection(renewed)) throw new Error('a drive stays one');
    const up = await bringUp(services, renewed.drive, secret, {
      ...{ proofName: entry.proof, steps, signal, established: true, hasOldEnded: true },
      moveTo: (drive) => moveRotated(services, entry, renewed, drive),
    });
    const value = await keepBroughtUp(services, renewed, up);
    await close();
    return { ok: true, value };
  } catch (error) {
    const failure: Failure = signal.aborted ? { code: 'LK-0002' } : failureOf(error, services.log);
    await close().catch((trouble: unknown) => failureOf(trouble, services.log));
    return { ok: false, failure, after: 'disconnected' };
  }
}

/** Finds out which app password is good, which is not known after a failure, and leaves a clear state. */
async function settle(
  services: Services,
  entry: Renewal,
  connection: DriveConnection,
  failure: Failure,
  { steps }: SetUpRun,
): Promise<Outcome<Connection, AfterRenewal>> {
  const settled = await resolveRotation(services, { entry, connection }, steps, new AbortController().signal);
  // LK-3114 is for the person, who renews with a sign-in; the next start continues with anything else.
  if (settled.failure?.code === 'LK-3114') return { ok: false, failure: settled.failure, after: 'disconnected' };
  if (settled.outcome === 'open') return { ok: false, failure, after: 'open' };
  if (settled.outcome === 'finished') return { ok: true, value: renewedConnection(entry, connection) };
  if (settled.failure !== undefined) return { ok: false, failure: settled.failure, after: 'disconnected' };
  return { ok: false, failure, after: entry.wasConnected === true ? 'old' : 'unchanged' };
}

function ask(
  platform: Platform,
  { platform: { address }, password: { id, name }, login }: Connection,
  secret: Secret,
): Promise<NewAppPassword> {
  const current: CurrentAppPassword = { address, id, name, login, secret };
  const made = platform.rotate?.(current);
  if (made === undefined) throw new Error('asked for before');
  return made;
}
