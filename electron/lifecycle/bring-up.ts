import type { Connection, DriveConnection } from '../connections/connection.ts';
import { FailureError, isFailure, type Failure, type FailureCode } from '../contract/failure.ts';
import { isReadOnly } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { MapperName, Space, Unwritable } from '../contract/view.ts';
import { asksByGateway, type DriveSpec } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';
import type { JournalEntry } from './journal/journal-entry.ts';
import { keepSpace } from './kept-space.ts';
import { failureOf, type Steps } from './run.ts';
import type { Services } from './services.ts';

/**
 * Failures that another mapper may not have: the mapper's program is missing or crashes, or its mount shows or delivers nothing.
 */
const ofMapper: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['LK-5002', 'LK-5003', 'LK-5004', 'LK-5005', 'LK-5007', 'LK-5008', 'LK-5017', 'LK-5018'] as const),
  // Windows lacks the redirector or its service, or cannot reach the platform by itself.
  ...(['LK-5312', 'LK-5330', 'LK-5331', 'LK-5332', 'LK-5333'] as const),
  ...(['LK-5371', 'LK-5372', 'LK-5373', 'LK-5374', 'LK-5375'] as const),
]);

/** Tells whether another mapper may succeed where this one failed. */
export function isOfMapper(error: unknown): error is FailureError {
  return isFailure(error) && ofMapper.has(error.failure.code);
}

/**
 * Chooses the mapper that follows when the drive's own mapper fails.
 * @returns undefined when there is none, and when a person or the settings asked for the drive's own mapper
 */
export async function mapperAfter(
  services: Services,
  { mapper, mapperChosen }: DriveSpec,
): Promise<MapperName | undefined> {
  if (mapperChosen === true || (await services.drives.preferred()) === mapper) return undefined;
  return await services.drives.choose({ except: [mapper] }).catch((trouble: unknown) => {
    if (!isFailure(trouble)) throw trouble;
    return undefined;
  });
}

/** The account whose files are unavailable. */
export interface Unavailable {
  readonly platform: JournalEntry['platform'];
  readonly caFile?: string | undefined;
  readonly label: string;
}

/**
 * Finds out what "not available" (503) to a request with an app password means: the whole platform is down, or only this account
 * is disabled, and its app password lives on. The platform is asked without credentials.
 * @returns LK-7012 instead of LK-3013 when the platform is up; any other error unchanged
 */
export async function asDisabled(
  services: Pick<Services, 'platform'>,
  { platform: { kind, address }, caFile, label }: Unavailable,
  error: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  if (!isFailure(error, 'LK-3013') || signal?.aborted === true) return error;
  const isUp = await services
    .platform(kind, caFile)
    .discover(new URL(address), signal)
    .then(
      () => true,
      () => false,
    );
  return isUp ? new FailureError('LK-7012', { ...error.failure.details, label }, { cause: error }) : error;
}

/**
 * Tries an app password with one request of Latchkey's own, before a mount tool gets one that was stored a while ago: mount tools
 * repeat a refused app password, and platforms ban the whole office's address for it.
 * @throws FailureError LK-5006 when it is refused; a mount past the gateway, by an older Latchkey or by policy, is then unmapped. LK-7012
 * when the platform works, but not for this account.
 */
export async function checkStoredPassword(
  services: Services,
  { platform, drive }: Pick<DriveConnection, 'platform' | 'drive'>,
  secret: Secret,
  signal: AbortSignal,
): Promise<void> {
  try {
    await services.drives.checkPassword(drive, secret, signal);
  } catch (error) {
    if (isFailure(error, 'LK-5006')) {
      const mount = await services.drives.mounted(drive).catch(() => 'dead' as const);
      // What another program has mounted there has nothing to do with this app password.
      if (mount !== 'foreign' && !asksByGateway(drive, mount)) await takeDown(services, drive);
    }
    const { caFile, label } = drive;
    throw await asDisabled(services, { platform, caFile, label }, error, signal);
  }
}

/** Tells whether a drive can stay mapped when it gets its next app password, so that programs notice nothing. */
export async function staysMapped(
  services: Services,
  old: DriveSpec | undefined,
  next: DriveSpec | undefined,
): Promise<boolean> {
  if (old === undefined || next === undefined) return false;
  const isSame = old.url === next.url && old.login === next.login && old.mapper === next.mapper;
  return isSame && (await services.drives.takesPassword(old));
}

export interface BringUp {
  readonly proofName: string;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  /**
   * True for a drive that has worked before: a failure leaves it mapped, unless it is shown not to work as a drive. A drive that
   * was never proved is unmapped at any failure.
   */
  readonly established: boolean;
  /**
   * True when the app password that the drive is mapped with has ended: a drive that cannot be given the next one is unmapped.
   */
  readonly hasOldEnded?: boolean;
  /**
   * Runs before the mount tool gets the app password, as a part of the step that maps the drive; when it fails, nothing is
   * mapped.
   */
  readonly before?: () => Promise<unknown>;
  /** Records that another mapper is about to map the drive, before it does. When absent, no other mapper is tried. */
  readonly moveTo?: (spec: DriveSpec) => Promise<void>;
}

/** A drive that is mapped and was tried out. */
export interface BroughtUp {
  /** The drive as it is mapped: possibly with another mapper than requested, and at another letter. */
  readonly spec: DriveSpec;
  readonly unwritable?: Unwritable;
  readonly space?: Space;
  readonly notes: readonly Failure[];
}

/** Failures that show that a mount does not work as a drive. Any other failure passes by itself, or is about something else. */
const noDrive: ReadonlySet<FailureCode> = new Set<FailureCode>(['LK-5008', 'LK-5009', 'LK-5018']);

/**
 * Maps a drive and tries it out; with the next mapper when the first one fails.
 * @throws FailureError of the first mapper; `BringUp.established` says what is mapped then.
 */
export async function bringUp(services: Services, spec: DriveSpec, secret: Secret, how: BringUp): Promise<BroughtUp> {
  try {
    return await bringUpOnce(services, spec, secret, how);
  } catch (error) {
    if (!isOfMapper(error) || how.signal.aborted || how.moveTo === undefined) throw error;
    const mapper = await mapperAfter(services, spec);
    // A drive must not be mounted twice, so another mapper follows only when the first mount is gone.
    if (mapper === undefined || !(await takeDown(services, spec))) throw error;
    return await withNext(services, { spec, mapper, error, moveTo: how.moveTo }, secret, how);
  }
}

interface Move {
  readonly spec: DriveSpec;
  readonly mapper: MapperName;
  /** Why the mapper of `spec` failed. */
  readonly error: FailureError;
  readonly moveTo: (spec: DriveSpec) => Promise<void>;
}

async function withNext(
  services: Services,
  { spec, mapper, error, moveTo }: Move,
  secret: Secret,
  how: BringUp,
): Promise<BroughtUp> {
  const next: DriveSpec = { ...spec, mapper };
  const reason = error.failure.code;
  await moveTo(next);
  services.log.info('next-mapper', { code: reason, mapper });
  try {
    const { before: _done, ...again } = how;
    const up = await bringUpOnce(services, next, secret, again);
    return { ...up, notes: [{ code: 'LK-5020', details: { name: mapper, reason } }, ...up.notes] };
  } catch (second) {
    // When both mappers fail, the first one's failure is reported, and that mapper is tried again next time. Any other failure of
    // the second one is reported as such.
    if (!isOfMapper(second) || how.signal.aborted || !(await takeDown(services, next))) throw second;
    await moveTo(spec);
    throw error;
  }
}

async function bringUpOnce(
  services: Services,
  spec: DriveSpec,
  secret: Secret,
  { proofName, steps, signal, established, hasOldEnded = false, before }: BringUp,
): Promise<BroughtUp> {
  let isGiven = !hasOldEnded;
  try {
    const { notes, ...drive } = await steps.run('map', async () => {
      await before?.();
      return await services.drives.connect(spec, secret, signal);
    });
    isGiven = true;
    const proof = await steps.run('prove', () => services.drives.prove(drive, secret, proofName, signal));
    const space = omitUndefined({ space: proof.quota });
    if (proof.is === 'readable') return { spec: drive.spec, unwritable: proof.why, notes, ...space };
    const left: readonly Failure[] =
      proof.left === undefined ? [] : [{ code: 'LK-5019', details: { name: proof.left } }];
    return { spec: drive.spec, notes: [...notes, ...left], ...space };
  } catch (error) {
    const stays = established && isGiven && !(isFailure(error) && noDrive.has(error.failure.code));
    if (!stays || !(await canStay(services, spec, error))) await takeDown(services, spec);
    throw error;
  }
}

/** Tells whether a drive can stay mapped after a failure: not half-mapped, nor where its mount tool would repeat a refused app password. */
async function canStay(services: Services, spec: DriveSpec, error: unknown): Promise<boolean> {
  const mount = await services.drives.mounted(spec).catch(() => 'dead' as const);
  return isFailure(error, 'LK-5006') ? asksByGateway(spec, mount) : mount === 'mapped';
}

/** Converts the proof's result to the fields of the list of connections. */
export function writingOf({ unwritable }: Pick<BroughtUp, 'unwritable'>): Pick<Connection, 'readOnly' | 'unwritable'> {
  return { readOnly: isReadOnly(unwritable), ...omitUndefined({ unwritable }) };
}

/**
 * Updates a connection after its drive was brought up, and saves it when something has changed. The user no longer wants the drive
 * disconnected: nothing else brings such a drive up.
 * @throws FailureError LK-1013.
 */
export async function keepBroughtUp(
  services: Services,
  connection: DriveConnection,
  up: BroughtUp,
): Promise<DriveConnection> {
  const { unwritable, readOnly, drive, disconnected, ...rest } = connection;
  const { mapper, letter = drive.letter } = up.spec;
  const current = { ...rest, drive: { ...drive, mapper, ...omitUndefined({ letter }) }, ...writingOf(up) };
  const isSameDrive = drive.mapper === mapper && drive.letter === letter;
  const isSameWriting = unwritable === up.unwritable && readOnly === current.readOnly;
  const same = isSameWriting && isSameDrive && disconnected === undefined;
  if (!same) await services.connections.save(current);
  await keepSpace(services, connection.id, up.space);
  return current;
}

/**
 * Unmaps a drive. A failure to do so is only logged, so that it does not hide the reason for unmapping.
 * @returns whether it is unmapped
 */
export async function takeDown(services: Services, spec: DriveSpec): Promise<boolean> {
  try {
    await services.drives.disconnect(spec);
    return true;
  } catch (error) {
    services.log.info('not-unmapped', { code: failureOf(error, services.log).code });
    return false;
  }
}
