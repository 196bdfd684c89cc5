import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure } from '../contract/failure.ts';
import type { Http } from '../http/http.ts';
import type { Run } from '../os/run.ts';
import type { Secret } from '../secrets/secret.ts';
import { openRoot } from './check-password.ts';
import { davAccess, type DavAccess } from './dav-access.ts';
import { davFailure } from './dav-failure.ts';
import type { DriveSpec, MappedDrive } from './drive-mapper.ts';
import type { Proof } from './drives.ts';
import { untilUsable } from './gvfs-usable.ts';
import { deleteCommand, writeCommand } from './write-through.ts';

export interface ProofTools {
  readonly http: Http;
  readonly run: Run;
  /** How long a write is given to arrive, once the server is known to accept it: mounts may write in the background. 5 s when absent. */
  readonly arrivalMs?: number;
}

const ARRIVAL_MS = 5000;
/** How long before the server itself is asked whether it accepts the file: this, or some round trips on a slow network. */
const PATIENCE_MS = 400;
const PATIENCE_ROUND_TRIPS = 6;

/**
 * Tries a mapped drive out: a small file written through the mount must be readable on the server. Never lists the root
 * and never touches the mounted path from this process. Afterwards the file is gone, whatever happened.
 *
 * @param proofName name of the file, noted in the journal before, so that `removeProof` can be called after a crash.
 * @returns `writable: false` for a drive that the server lets nobody write to.
 * @throws FailureError LK-5006 at the first 401 (the only authenticated request then), LK-5008 what is written is lost,
 * LK-5009 it is changed, LK-5010 no space left, LK-30xx.
 */
export async function proveDrive(
  tools: ProofTools,
  drive: MappedDrive,
  secret: Secret,
  proofName: string,
  signal: AbortSignal,
): Promise<Proof> {
  const dav = davAccess(tools.http, drive.spec, secret, signal);
  const begun = performance.now();
  const { quota } = await openRoot(dav, drive.spec);
  const roundTripMs = performance.now() - begun;
  const file = join(drive.path, proofName);
  const content = `Latchkey tries out with this file whether the drive works. ${randomBytes(16).toString('hex')}\n`;
  // Deleting must work also when the user has stopped everything.
  const cleaner = davAccess(tools.http, drive.spec, secret);
  const tryWriting = async (): Promise<boolean> => {
    const written = await tools.run(writeCommand(drive.spec.mapper, file, content), signal);
    if (written.missing) throw new FailureError('LK-5002', { packages: 'libglib2.0-bin' });
    const patienceMs = written.code === 0 ? Math.max(PATIENCE_MS, PATIENCE_ROUND_TRIPS * roundTripMs) : 0;
    return arrives(dav, drive.spec, {
      proofName,
      content,
      patienceMs,
      arrivalMs: tools.arrivalMs ?? ARRIVAL_MS,
      signal,
    });
  };
  let writable: boolean;
  try {
    // Side by side: both wait for the server.
    const [written, usable] = await Promise.allSettled([tryWriting(), isUsable(tools.run, drive, signal)]);
    if (written.status === 'rejected') throw written.reason;
    if (usable.status === 'rejected') throw usable.reason;
    writable = written.value;
  } catch (error) {
    // A password that is refused must not be tried again, not even to tidy up.
    if (!isFailure(error, 'LK-5006')) await deleteProof(cleaner, drive.spec, proofName).catch(() => undefined);
    throw error;
  }
  if (writable) {
    const forget = deleteCommand(drive.spec.mapper, file);
    if (forget !== undefined) await tools.run(forget);
    await deleteProof(cleaner, drive.spec, proofName);
  }
  return quota === undefined ? { writable } : { writable, quota };
}

/** Deletes what an interrupted proof may have left; nothing there is a success. @throws FailureError LK-5006, LK-30xx. */
export async function removeProof(http: Http, spec: DriveSpec, secret: Secret, proofName: string): Promise<void> {
  await deleteProof(davAccess(http, spec, secret), spec, proofName);
}

/** `writeCommand` goes past gvfs's FUSE process, which programs of other kinds need. Only once the password is known to be good. */
async function isUsable(run: Run, { spec, path }: MappedDrive, signal: AbortSignal): Promise<void> {
  if (spec.mapper === 'gvfs') await untilUsable(run, path, spec.label, signal);
}

interface Awaited {
  readonly proofName: string;
  readonly content: string;
  readonly patienceMs: number;
  readonly arrivalMs: number;
  readonly signal: AbortSignal;
}

/** @returns false when the server refuses writing. @throws FailureError when it accepts, and what was written is not there. */
async function arrives(dav: DavAccess, spec: DriveSpec, awaited: Awaited): Promise<boolean> {
  const first = await poll(dav, spec, awaited, awaited.patienceMs);
  if (first === 'arrived') return true;
  if (first === 'different') throw new FailureError('LK-5009');
  if (!(await acceptsWriting(dav, spec, awaited.proofName))) return false;
  // No patience: the program that wrote has said already that it failed.
  const second = await poll(dav, spec, awaited, awaited.patienceMs === 0 ? 0 : awaited.arrivalMs);
  if (second === 'arrived') return true;
  throw new FailureError('LK-5008');
}

async function poll(
  dav: DavAccess,
  spec: DriveSpec,
  { proofName, content, signal }: Awaited,
  patienceMs: number,
): Promise<'arrived' | 'different' | 'absent'> {
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    const { status, body } = await dav.send({
      method: 'GET',
      name: proofName,
      headers: { 'cache-control': 'no-cache' },
    });
    if (status === 200 && body === content) return 'arrived';
    if (status !== 200 && status !== 404) throw davFailure(status, spec.url);
    if (performance.now() + pauseMs > deadline) return status === 200 ? 'different' : 'absent';
    await sleep(pauseMs, undefined, { signal }).catch(() => {
      throw new FailureError('LK-0002');
    });
  }
}

/** Asks the server itself, past the mount, whether it accepts the file. @throws FailureError LK-5010 no space left, LK-30xx. */
async function acceptsWriting(dav: DavAccess, spec: DriveSpec, proofName: string): Promise<boolean> {
  const { status } = await dav.send({ method: 'PUT', name: proofName, body: 'Latchkey\n' });
  if (status === 403 || status === 405) return false;
  if (status < 200 || status > 299) throw davFailure(status, spec.url);
  return true;
}

async function deleteProof(dav: DavAccess, spec: DriveSpec, proofName: string): Promise<void> {
  const { status } = await dav.send({ method: 'DELETE', name: proofName });
  if (status !== 404 && (status < 200 || status > 299)) throw davFailure(status, spec.url);
}
