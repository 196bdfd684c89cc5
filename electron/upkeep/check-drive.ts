import { isDriveConnection, type DriveConnection } from '../connections/connection.ts';
import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import { isFull, passes, unwritableOf } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { proofName } from '../contract/proof-file.ts';
import { trafficFailure } from '../contract/traffic-failure.ts';
import { pastGateway } from '../contract/view.ts';
import type { Finding } from '../contract/view.ts';
import type { TrafficState } from '../gateway/gateway.ts';
import { asDisabled, bringUp, keepBroughtUp } from '../lifecycle/bring-up.ts';
import { isBetween } from '../lifecycle/journal/journal-entry.ts';
import { keptPassword, passwordBinding } from '../lifecycle/kept-secrets.ts';
import { keepSpace } from '../lifecycle/kept-space.ts';
import { loadState } from '../lifecycle/recovery.ts';
import { acceptedAgain, refusedFor, unlessRefused } from '../lifecycle/refusals.ts';
import { failureOf, silentSteps } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import type { Lock } from '../os/exclusive.ts';
import type { CheckResult } from './drive-record.ts';
import { withLockRetry } from './with-lock-retry.ts';

/** The result of a check, with the platform's clock. */
export type CheckReport = CheckResult & {
  /** The platform's clock minus this machine's, in ms; set when the platform has told its time. */
  readonly offsetMs?: number;
};

/**
 * Reads one connection with a drive as it is on disk now.
 * @throws FailureError LK-1008 when it is gone; LK-1009 while work on it is under way; LK-7001 when a renewal of it has stopped
 * half-way.
 */
export async function keptDrive(services: Services, id: string): Promise<DriveConnection> {
  const { connections, entries } = await loadState(services);
  const entry = entries.find((one) => one.id === id);
  if (entry !== undefined && !(entry.kind === 'renew' && !isBetween(entry))) {
    // A renewal that stopped half-way decides which app password the drive gets, once the user resumes it.
    const stopped = entry.kind === 'renew' && entry.failure !== undefined;
    throw new FailureError(stopped ? 'LK-7001' : 'LK-1009', { label: entry.label });
  }
  const found = connections.find((connection) => connection.id === id);
  if (found === undefined || !isDriveConnection(found)) throw new FailureError('LK-1008');
  return found;
}

/** The failure LK-5006 of a drive whose mount could not be unmapped; `why` says why not. */
class StillMapped extends FailureError {
  readonly why: Failure;
  constructor({ code, details }: Failure, why: Failure) {
    super(code, details);
    this.why = why;
  }
}

/** Checks one drive, and connects it when it is not connected; see `UpkeepActions.checkDrive`. */
export async function checkDrive(
  services: Services,
  lock: Lock,
  id: string,
  { thorough }: { readonly thorough: boolean },
  signal: AbortSignal,
): Promise<CheckReport> {
  let offset: { readonly offsetMs?: number } = {};
  try {
    const connection = await keptDrive(services, id);
    const { drive } = connection;
    assertWanted(connection);
    const kept = unwritableOf(connection);
    await unlessRefused(services, connection);
    const mount = await services.drives.mounted(drive);
    const traffic = mount === 'mapped' ? await services.drives.traffic(drive) : undefined;
    if (traffic?.at === 'paused') {
      throw new FailureError(trafficFailure(traffic, new URL(drive.url).host, services.now().getTime()));
    }
    if (mount === 'foreign')
      throw new FailureError('LK-7014', { label: drive.label, path: await services.drives.pathOf(drive) });
    if ((await services.secrets.state()) === 'locked') {
      const works = mount === 'direct' || (mount === 'mapped' && traffic?.at !== 'locked' && traffic?.at !== 'refused');
      if (works) return { ok: true, ...omitUndefined({ unwritable: kept }), connected: false }; // it works without the keychain
      throw new FailureError('LK-4002');
    }
    const secret = await keptPassword(services.secrets, connection);
    if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
    if (traffic?.at === 'refused' && (await services.drives.isRefused(drive, secret))) {
      throw await refusedFor(services, connection);
    }
    const isKnown = !thorough && kept === undefined && isFresh(traffic, services.now());
    const { quota, serverDate } = isKnown
      ? {}
      : await lookAt(services, lock, connection, signal, () => services.drives.checkPassword(drive, secret, signal));
    if (mount === 'mapped' && !isKnown) await services.drives.accept(drive, secret);
    await bindKept(services, lock, connection);
    const full = isFull(quota);
    await keepSpace(services, id, quota);
    offset = offsetFrom(serverDate, services.now());
    await keepOffset(services, offset.offsetMs);
    // A direct mount, made by an older Latchkey, is replaced by one of the gateway as soon as no program has files open on it.
    const stays = mount === 'mapped' || (mount === 'direct' && (await services.drives.openIn(drive)).length > 0);
    const works = stays && (!thorough || (await services.drives.answers(drive)));
    // A reason that may have passed by itself (full, locked, busy) is tested again, but not at every look: each test writes a
    // file.
    const isOver = passes(kept) && !full && (thorough || (kept === 'quota' && quota !== undefined));
    if (works && !isOver)
      return {
        ...{ ok: true, connected: false, ...offset },
        ...omitUndefined({ unwritable: full ? ('quota' as const) : kept, space: quota }),
      };
    if (stays && !works) await assertNotUsed(services, connection);
    const { unwritable, space = quota } = await lock.exclusively(async () => {
      const current = await keptDrive(services, id);
      assertWanted(current);
      // The connection was renewed or moved to another mapper meanwhile: the next look is about its present state.
      if (current.password.id !== connection.password.id || current.drive.mapper !== drive.mapper) {
        throw new FailureError('LK-1009');
      }
      if (mount !== 'gone' && !works) await services.drives.disconnect(drive);
      const up = await lookAt(services, undefined, current, signal, () =>
        bringUp(services, drive, secret, {
          ...{ proofName: proofName(id), steps: silentSteps, signal, established: true },
          moveTo: (next) => services.connections.save({ ...current, drive: next }),
        }),
      );
      await keepBroughtUp(services, current, up);
      return up;
    });
    await acceptedAgain(services, id);
    return { ok: true, ...omitUndefined({ unwritable, space }), connected: !works, ...offset };
  } catch (error) {
    const failure: Failure = signal.aborted ? { code: 'LK-0002' } : failureOf(error, services.log);
    return { ok: false, failure, ...offset, ...(error instanceof StillMapped ? { stillMapped: error.why } : {}) };
  }
}

/** Leaves a drive alone that the user has disconnected since the caller has read the list. @throws FailureError LK-1009 */
function assertWanted({ disconnected, label }: DriveConnection): void {
  if (disconnected === true) throw new FailureError('LK-1009', { label });
}

/**
 * How long ago, in ms, programs may have been answered: within that time the platform need not be asked whether it takes the app
 * password.
 */
const FRESH_MS = 15 * 60_000;

const isFresh = (traffic: TrafficState | undefined, now: Date): boolean =>
  traffic?.at === 'open' && traffic.sinceMs !== undefined && now.getTime() - traffic.sinceMs < FRESH_MS;

/** Binds an app password that an older Latchkey has stored unbound to its server, as soon as the lock is free. */
async function bindKept(services: Services, lock: Lock, connection: DriveConnection): Promise<void> {
  const key = { kind: 'app-password', id: connection.id } as const;
  const binding = passwordBinding(connection);
  const kept = await services.secrets.read(key, binding);
  if (kept.found !== 'yes' || kept.unbound !== true) return;
  await lock
    .exclusively(() => services.secrets.bind(key, binding))
    .catch((error: unknown) => failureOf(error, services.log)); // the next look tries again
}

/**
 * Runs a request with the app password and acts on what the platform says: the first 401 is recorded, and a 503 is looked into. A
 * direct mount, made past the gateway by an older Latchkey or by policy, is unmapped at a 401, because its mount tool would repeat a dead app
 * password.
 * @param lock absent when the caller holds it already
 */
async function lookAt<T>(
  services: Services,
  lock: Lock | undefined,
  connection: DriveConnection,
  signal: AbortSignal,
  look: () => Promise<T>,
): Promise<T> {
  const { drive } = connection;
  try {
    return await look();
  } catch (error) {
    if (isFailure(error, 'LK-5006')) {
      const mount = await services.drives.mounted(drive).catch(() => 'gone');
      const isDirect = mount === 'direct' || (mount !== 'gone' && pastGateway.has(drive.mapper));
      if (!isDirect) throw await refusedFor(services, connection);
      const openIn = await services.drives.openIn(drive).catch(() => []);
      const refusal = await refusedFor(services, connection, openIn);
      const takeDown = (): Promise<void> => services.drives.disconnect(drive);
      await (lock === undefined ? takeDown() : withLockRetry(lock, takeDown)).catch((trouble: unknown) => {
        throw new StillMapped(refusal.failure, failureOf(trouble, services.log));
      });
      throw refusal;
    }
    throw await asDisabled(services, connection, error, signal);
  }
}

/**
 * Refuses to unmap a mount that hangs while programs use it.
 * @throws FailureError LK-7013 naming the programs that have files open there.
 */
async function assertNotUsed(services: Services, { drive }: DriveConnection): Promise<void> {
  const programs = await services.drives.openIn(drive);
  if (programs.length > 0) throw new FailureError('LK-7013', { label: drive.label, programs });
}

/** Smallest clock difference, in ms, that counts as one: the `Date` header has whole seconds, and the request took time. */
const EXACT_MS = 5000;

export function offsetFrom(serverDate: string | undefined, now: Date): { readonly offsetMs?: number } {
  const offsetMs = Date.parse(serverDate ?? '') - now.getTime();
  if (Number.isNaN(offsetMs)) return {};
  return { offsetMs: Math.abs(offsetMs) < EXACT_MS ? 0 : offsetMs };
}

/** Smallest change of the offset, in ms, that is worth a write: everything that uses it counts in days. */
const WORTH_MS = 60_000;

export async function keepOffset(services: Services, offsetMs: number | undefined): Promise<void> {
  if (offsetMs === undefined) return;
  await services.upkeep.change((memory) =>
    Math.abs(memory.offsetMs - offsetMs) < WORTH_MS ? memory : { ...memory, offsetMs },
  );
}

/** Records what the checks of Diagnostics have found about app passwords: refused, or accepted after all. */
export async function rememberFindings(services: Services, findings: readonly Finding[]): Promise<void> {
  const { refused } = await services.upkeep.read();
  const connections = await services.connections.list();
  for (const { connection: id, code, state } of findings) {
    const connection = connections.find((one) => one.id === id);
    if (connection === undefined) continue;
    if (code === 'LK-5006') await refusedFor(services, connection);
    else if (state === 'ok' && connection.drive !== undefined && refused[connection.id] !== undefined) {
      await acceptedAgain(services, connection.id);
    }
  }
}
