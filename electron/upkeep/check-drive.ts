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
import { loadState } from '../lifecycle/recovery.ts';
import { acceptedAgain, refusedFor, unlessRefused } from '../lifecycle/refusals.ts';
import { failureOf, silentSteps } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import type { Lock } from '../os/exclusive.ts';
import type { CheckResult } from './drive-record.ts';
import { withLockRetry } from './with-lock-retry.ts';

/** What a check has found, and the platform's clock. */
export type CheckReport = CheckResult & {
  /** Set when the platform has told its time. */
  readonly offsetMs?: number;
};

/** One connection as it is on the disk now. @throws FailureError LK-1008 when it is gone, LK-1009, LK-7001 while something of it is open. */
export async function keptDrive(services: Services, id: string): Promise<DriveConnection> {
  const { connections, entries } = await loadState(services);
  const entry = entries.find((one) => one.id === id);
  if (entry !== undefined && !(entry.kind === 'renew' && !isBetween(entry))) {
    // Which password the drive is to be connected with, a renewal that stopped half-way decides, when the user goes on.
    const stopped = entry.kind === 'renew' && entry.failure !== undefined;
    throw new FailureError(stopped ? 'LK-7001' : 'LK-1009', { label: entry.label });
  }
  const found = connections.find((connection) => connection.id === id);
  if (found === undefined || !isDriveConnection(found)) throw new FailureError('LK-1008');
  return found;
}

/** LK-5006 of a drive that could not be unmapped. */
class StillMapped extends FailureError {
  readonly why: Failure;
  constructor({ code, details }: Failure, why: Failure) {
    super(code, details);
    this.why = why;
  }
}

/** Looks after one drive; see `UpkeepActions`. */
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
      if (works) return { ok: true, ...omitUndefined({ unwritable: kept }), connected: false }; // it works without us
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
    offset = offsetFrom(serverDate, services.now());
    await keepOffset(services, offset.offsetMs);
    // One that an older Latchkey has mapped is moved over as soon as no program has files of it open.
    const stays = mount === 'mapped' || (mount === 'direct' && (await services.drives.openIn(drive)).length > 0);
    const works = stays && (!thorough || (await services.drives.answers(drive)));
    // What is over by itself is tried again, but not at every look: each try writes.
    const isOver = passes(kept) && !full && (thorough || (kept === 'quota' && quota !== undefined));
    if (works && !isOver)
      return { ok: true, ...omitUndefined({ unwritable: full ? 'quota' : kept }), connected: false, ...offset };
    if (stays && !works) await assertNotUsed(services, connection);
    const { unwritable } = await lock.exclusively(async () => {
      const current = await keptDrive(services, id);
      // Renewed or moved meanwhile: the next look is about what is there now.
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
    return { ok: true, ...omitUndefined({ unwritable }), connected: !works, ...offset };
  } catch (error) {
    const failure: Failure = signal.aborted ? { code: 'LK-0002' } : failureOf(error, services.log);
    return { ok: false, failure, ...offset, ...(error instanceof StillMapped ? { stillMapped: error.why } : {}) };
  }
}

/** Programs have been answered in so long: the platform need not be asked whether it takes the app password. */
const FRESH_MS = 15 * 60_000;

const isFresh = (traffic: TrafficState | undefined, now: Date): boolean =>
  traffic?.at === 'open' && traffic.sinceMs !== undefined && now.getTime() - traffic.sinceMs < FRESH_MS;

/** What an older Latchkey has stored is bound as soon as nobody else works. */
async function bindKept(services: Services, lock: Lock, connection: DriveConnection): Promise<void> {
  const key = { kind: 'app-password', id: connection.id } as const;
  const binding = passwordBinding(connection);
  const kept = await services.secrets.read(key, binding);
  if (kept.found !== 'yes' || kept.unbound !== true) return;
  await lock
    .exclusively(() => services.secrets.bind(key, binding))
    .catch((error: unknown) => failureOf(error, services.log)); // at the next look, then
}

/**
 * Hears what the platform says to a request with the app password: the first 401 is kept, a 503 is looked into. A drive that is mapped
 * past the gateway, by an older Latchkey or by policy, is unmapped by a 401: its mount tool would repeat a dead password.
 * @param lock absent when it is held already
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

/** @throws FailureError LK-7013 naming who has files open on a mount that hangs. */
async function assertNotUsed(services: Services, { drive }: DriveConnection): Promise<void> {
  const programs = await services.drives.openIn(drive);
  if (programs.length > 0) throw new FailureError('LK-7013', { label: drive.label, programs: programs.join(', ') });
}

/** A date in whole seconds, which a request has been under way with: less than this is no difference. */
const EXACT_MS = 5000;

export function offsetFrom(serverDate: string | undefined, now: Date): { readonly offsetMs?: number } {
  const offsetMs = Date.parse(serverDate ?? '') - now.getTime();
  if (Number.isNaN(offsetMs)) return {};
  return { offsetMs: Math.abs(offsetMs) < EXACT_MS ? 0 : offsetMs };
}

/** Less than this changes nothing that counts in days, and is not worth a write. */
const WORTH_MS = 60_000;

export async function keepOffset(services: Services, offsetMs: number | undefined): Promise<void> {
  if (offsetMs === undefined) return;
  await services.upkeep.change((memory) =>
    Math.abs(memory.offsetMs - offsetMs) < WORTH_MS ? memory : { ...memory, offsetMs },
  );
}

/** Keeps what a check has found of app passwords: refused, or taken after all. */
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
