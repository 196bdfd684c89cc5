import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isDriveConnection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import { placeOf, type LostWriteView } from '../contract/lost-writes.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { ClientEvent } from '../gateway/client.ts';
import type { LostWrite } from '../gateway/gateway.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import { within } from '../os/abort.ts';
import { errorCode, writeNewFile } from '../os/files.ts';
import type { NoticeLog } from './upkeep-notice.ts';

/** Limit, in ms, for each access to the chosen folder, which may be on a mount that hangs. */
const PLACE_MS = 10_000;
/** Error codes that say that there is no room, on the disk or for this user. */
const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Lists the lost writes, the newest first: files that programs believe to have written and that are not on the platforms.
 * @throws as `look` of the gateway
 */
export async function listLostWrites(services: Services): Promise<readonly LostWriteView[]> {
  const lost = await services.gateway.lost();
  if (lost.length === 0) return [];
  const labels = new Map((await services.connections.list()).map(({ id, label }) => [id, label]));
  return lost.map((one) => ({ ...one, ...omitUndefined({ label: labels.get(one.drive) }) })).reverse();
}

/**
 * Saves the copy of a lost file to a place that the person has chosen, and forgets the loss. An existing file is never
 * overwritten.
 * @param path absolute
 * @throws FailureError LK-5201 to LK-5205, and as `look` of the gateway
 */
export async function saveLostWrite(services: Services, id: string, path: string): Promise<void> {
  const lost = (await services.gateway.lost()).find((one) => one.id === id);
  const copy = lost?.isKept === true ? await services.gateway.copyOf(id) : undefined;
  if (lost === undefined || copy === undefined) throw new FailureError('LK-5201', nameOf(lost));
  await within(PLACE_MS, refuseDrives(services, path), () => notWritten(path, 'ETIMEDOUT'));
  try {
    await within(PLACE_MS, writeNewFile(path, copy), () => notWritten(path, 'ETIMEDOUT'));
  } catch (error) {
    if (error instanceof FailureError) throw error;
    // Only the error code is logged: the system's sentence names the file.
    services.log.info('lost-write-not-saved', { reason: errorCode(error) });
    throw notWritten(path, errorCode(error));
  }
  services.log.info('lost-write-saved', { reason: lost.reason });
  // A newer version of the file may have been lost meanwhile; that loss must stay.
  const now = (await services.gateway.lost()).find((one) => one.id === id);
  if (now?.at === lost.at) await services.gateway.forget(id);
}

function nameOf(lost: LostWrite | undefined): { readonly name: string } | undefined {
  return lost === undefined ? undefined : { name: placeOf(lost).name };
}

function notWritten(path: string, reason: string): FailureError {
  if (reason === 'EEXIST') return new FailureError('LK-5202', { path });
  return new FailureError(full.has(reason) ? 'LK-5204' : 'LK-5205', { path, reason });
}

/**
 * Refuses a place on any of the drives: the copy would go the way on which the file was lost, and a mount tool does not say when
 * a file is lost again.
 * @throws FailureError LK-5203
 */
async function refuseDrives({ connections, drives }: Services, path: string): Promise<void> {
  const all = (await connections.list()).filter(isDriveConnection);
  const places = await Promise.all(
    all.map(async ({ drive, label }) => {
      const roots = [drives.linkOf(drive), await drives.pathOf(drive)].filter((root) => root !== '');
      return { label, roots: [...roots, ...(await Promise.all(roots.map(resolved)))] };
    }),
  );
  const refuse = (folder: string): void => {
    const on = places.find(({ roots }) => roots.some((root) => isIn(folder, root)));
    if (on !== undefined) throw new FailureError('LK-5203', { label: on.label });
  };
  refuse(resolve(dirname(path)));
  const real = await realpath(dirname(path)).catch(() => undefined); // writing the file will say what is wrong with the folder
  if (real !== undefined) refuse(real);
}

/** Resolves links in the path above a drive's root. The mount itself is not asked for anything, because it may hang. */
async function resolved(root: string): Promise<string> {
  return join(await realpath(dirname(root)).catch(() => dirname(root)), basename(root));
}

function isIn(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path);
}

/** Calls `changed` whenever `listLostWrites` may give another answer, until the signal aborts. Never throws. */
export function watchLostWrites({ gateway }: Services, changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const heard = ({ type }: ClientEvent): void => {
    if (type !== 'state' && type !== 'redirected') changed();
  };
  signal.addEventListener('abort', gateway.onEvent(heard), { once: true });
}

const keyOf = (id: string): string => `lost:${id}`;
const isLoss = (key: string): boolean => key.startsWith('lost:');

/**
 * Returns the lost files that nobody has been told of, and marks them as told; the marks also hold for programs that start later.
 * Never rejects.
 */
export async function takeUntoldLostWrites(services: Services): Promise<readonly LostWriteView[]> {
  try {
    const all = await listLostWrites(services);
    let untold: readonly LostWriteView[] = [];
    await services.upkeep.change((memory) => {
      untold = all.filter(({ id }) => !(keyOf(id) in memory.said));
      const gone = Object.keys(memory.said).some((key) => isLoss(key) && !all.some(({ id }) => keyOf(id) === key));
      if (untold.length === 0 && !gone) return memory;
      const at = services.now().toISOString();
      const told = all.map(({ id }) => [keyOf(id), memory.said[keyOf(id)] ?? at] as const);
      const others = Object.entries(memory.said).filter(([key]) => !isLoss(key));
      return { ...memory, said: Object.fromEntries([...others, ...told]) };
    });
    return untold;
  } catch (error) {
    failureOf(error, services.log);
    return [];
  }
}

/**
 * Merges the notices that were shown with the stored notices of lost files, which `takeUntoldLostWrites` alone adds and removes.
 */
export function withLossesOf(said: NoticeLog, noticeLog: NoticeLog): NoticeLog {
  return { ...noticeLog, ...Object.fromEntries(Object.entries(said).filter(([key]) => isLoss(key))) };
}
