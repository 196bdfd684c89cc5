import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError, isFailure } from '../contract/failure.ts';
import { isFull } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Http } from '../http/http.ts';
import type { Run } from '../os/run.ts';
import type { Secret } from '../secrets/secret.ts';
import { davAccess, type DavAccess } from './dav-access.ts';
import { davFailure, writeRefusal } from './dav-failure.ts';
import type { DriveMapper, DriveSpec, MappedDrive } from './drive-mapper.ts';
import type { Proof, Readable } from './drives.ts';
import { assertSameNames, serverNames, type ServerNames } from './list-through.ts';

export interface ProofTools {
  readonly http: Http;
  readonly run: Run;
  readonly mapper: Pick<DriveMapper, 'programs' | 'untilUsable'>;
  /**
   * How long, in ms, a write may take to arrive once the server is known to accept it, because mounts may write in the
   * background; 5 s when absent.
   */
  readonly arrivalMs?: number;
  /** How long, in ms, the mount may list something else than the server; see `assertSameNames`. */
  readonly listingMs?: number;
}

const ARRIVAL_MS = 5000;
/** How long, in ms, a deletion that the mount has taken may take to reach the server. */
const DELETION_MS = 1000;
/**
 * How long to wait for the file before the server itself is asked whether it accepts one: this many ms, or some round trips on a
 * slow network.
 */
const PATIENCE_MS = 400;
const PATIENCE_ROUND_TRIPS = 6;

/**
 * Proves a mapped drive: it must list what the server lists, and a small file written through the mount must be readable on the
 * server. This process never touches the mounted path itself. Afterwards the file is deleted, where that is possible.
 *
 * @param proofName name of the file; journalled by the caller before, so that `removeProof` can delete it after a crash.
 * @throws FailureError LK-5006 at a 401 to reading the root, LK-5008 when what was written is lost, LK-5009 when it was changed,
 * LK-5018 when the mount shows something else than the server has, LK-30xx when the server cannot be asked.
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
  const { quota } = await dav.root();
  const roundTripMs = performance.now() - begun;
  // Deleting must work even when the user has stopped everything, so this access has no signal.
  const cleaner = davAccess(tools.http, drive.spec, secret);
  const trial: Trial = { ...{ tools, drive, dav, roundTripMs, signal } };
  const list = (): Promise<ServerNames | undefined> => serverNames(dav);
  const patience = tools.listingMs === undefined ? {} : { patienceMs: tools.listingMs };
  let tried: Tried;
  let server: ServerNames | undefined;
  try {
    // Writing and listing run side by side, because both wait for the server. By now the app password is known to be good.
    const [written, shown] = await Promise.allSettled([
      tryWriting(trial, proofName),
      untilUsable(tools, drive.path, signal).then(() =>
        assertSameNames({ run: tools.run, programs: tools.mapper.programs }, drive, list, { signal, ...patience }),
      ),
    ]);
    if (shown.status === 'rejected') throw shown.reason;
    if (written.status === 'rejected') throw written.reason;
    [tried, server] = [written.value, shown.value];
  } catch (error) {
    // A refused app password must not be tried again, not even to tidy up.
    if (!isFailure(error, 'LK-5006')) await deleteAll(cleaner, proofName).catch(() => undefined);
    throw error;
  }
  const more = quota === undefined ? {} : { quota };
  if (tried.is === 'arrived') {
    const left = await deleteThrough(trial, cleaner, tried.name);
    // A few more bytes may still fit, but nobody's file would.
    if (isFull(quota)) return { ...readable({ why: 'quota' }, server), ...more };
    return { is: 'writable', ...(left ? { left: tried.name } : {}), ...more };
  }
  return { ...readable(tried, server), ...more };
}

function readable({ why, status }: Pick<Readable, 'why' | 'status'>, server: ServerNames | undefined): Readable {
  const byRights = why === 'rights' || why === 'server';
  return {
    is: 'readable',
    // A root with folders only (libraries, spaces, shares) need not take files itself; each folder has its own rights.
    why: byRights && server?.onlyFolders === true ? 'root' : why,
    ...omitUndefined({ status }),
    folders: server?.folders ?? [],
  };
}

/** Deletes what an interrupted proof may have left; finding nothing is a success. @throws FailureError LK-5006, LK-30xx. */
export async function removeProof(http: Http, spec: DriveSpec, secret: Secret, proofName: string): Promise<void> {
  const dav = davAccess(http, spec, secret);
  // Only reading tells whether the app password is still good: a 401 to deleting may be about a right.
  await dav.root();
  for (const name of namesOf(proofName)) {
    const { status } = await dav.remove(name);
    if (status >= 500 || status === 429) throw davFailure(status, spec.url);
  }
}

/** Returns a name for servers that, like web servers, refuse names with a dot at the start. */
function plainName(proofName: string): string {
  return `${proofName.replace(/^\./, '')}.txt`;
}

/**
 * Returns the name of the file that Latchkey itself sends to the server. It differs from the file written through the mount,
 * which may be arriving at that moment: many servers overwrite it although they are told not to.
 */
function ownName(name: string): string {
  return name.endsWith('.txt') ? `${name.slice(0, -4)}-2.txt` : `${name}-2`;
}

function namesOf(proofName: string): readonly string[] {
  return [proofName, plainName(proofName)].flatMap((name) => [name, ownName(name)]);
}

/**
 * Waits until programs can use the mount: Latchkey's write may take another way than other programs do. To be called only when
 * the app password is known to be good.
 */
async function untilUsable({ run, mapper }: ProofTools, path: string, signal: AbortSignal): Promise<void> {
  await mapper.untilUsable?.(run, path, signal);
}

interface Trial {
  readonly tools: ProofTools;
  readonly drive: MappedDrive;
  readonly dav: DavAccess;
  readonly roundTripMs: number;
  readonly signal: AbortSignal;
}

type Tried =
  | { readonly is: 'arrived'; readonly name: string }
  | ({ readonly is: 'refused' } & Pick<Readable, 'why' | 'status'>);

/**
 * Writes the proof file, under a second name where the first is the problem.
 * @throws FailureError LK-5008, LK-5009 when the server accepts the file but what was written through the mount is not there.
 */
async function tryWriting(trial: Trial, proofName: string): Promise<Tried> {
  const name = plainName(proofName);
  const first = await tryName(trial, proofName).catch((error: unknown) => {
    if (isFailure(error, 'LK-5008', 'LK-5009')) return undefined;
    throw error;
  });
  // A server may accept files whose name begins with a dot, and hide them.
  if (first === undefined) return await tryName(trial, name);
  if (first.is === 'arrived' || !(first.why === 'rights' || first.why === 'server')) return first;
  // The dot may be the reason for the refusal. Whether the server takes another name is asked directly first, because a refusal
  // comes quicker there than through the mount.
  const refused = await refusalOf(trial, name);
  return refused === undefined ? await tryName(trial, name) : first;
}

async function tryName(trial: Trial, name: string): Promise<Tried> {
  const { tools, drive, roundTripMs } = trial;
  const { arrivalMs = ARRIVAL_MS } = tools;
  const { programs } = tools.mapper;
  const content = newContent();
  const file = join(drive.path, name);
  const written = await tools.run(programs.write(file, content), trial.signal);
  if (written.missing) throw new FailureError(programs.noWriter.code, programs.noWriter.details);
  const patienceMs = written.code === 0 ? Math.max(PATIENCE_MS, PATIENCE_ROUND_TRIPS * roundTripMs) : 0;
  if ((await poll(trial, name, content, patienceMs)) === 'arrived') return { is: 'arrived', name };
  const refused = await refusalOf(trial, name);
  if (refused !== undefined) return refused;
  // There is no waiting when the program that wrote has already reported a failure.
  const second = await poll(trial, name, content, patienceMs === 0 ? 0 : arrivalMs);
  if (second === 'arrived') return { is: 'arrived', name };
  throw new FailureError(second === 'different' ? 'LK-5009' : 'LK-5008', { name: drive.spec.mapper });
}

/** Makes nine bytes of content: the test must not be refused for its size where less would have fitted. */
function newContent(): string {
  return `${randomBytes(4).toString('hex')}\n`;
}

async function poll(
  { dav, drive, signal }: Trial,
  name: string,
  content: string,
  patienceMs: number,
): Promise<'arrived' | 'different' | 'absent'> {
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    const { status, body } = await dav.read(name);
    if (status === 200 && body === content) return 'arrived';
    if (status === 401) await dav.root(); // throws when the 401 is about the app password
    if (status === 429 || status >= 500) throw davFailure(status, drive.spec.url);
    if (performance.now() + pauseMs > deadline) return status === 200 ? 'different' : 'absent';
    await sleep(pauseMs, undefined, { signal }).catch(() => {
      throw new FailureError('LK-0002');
    });
  }
}

/**
 * Asks the server directly, not through the mount, whether it accepts a file, and deletes the file again.
 * @returns undefined when it accepts one.
 * @throws FailureError LK-5006, LK-0002; LK-30xx when the server cannot be read any more either.
 */
async function refusalOf(trial: Trial, name: string): Promise<Extract<Tried, { is: 'refused' }> | undefined> {
  const { dav } = trial;
  const own = ownName(name);
  let status: number;
  try {
    ({ status } = await dav.create(own, newContent()));
  } catch (error) {
    if (!isFailure(error) || isFailure(error, 'LK-0002', 'LK-5006')) throw error;
    // The connection broke while writing (a firewall that cuts uploads, a page in between). As long as reading works, only
    // writing is affected.
    await dav.root();
    return { is: 'refused', why: 'busy' };
  }
  const why = writeRefusal(status);
  // 412 means that the file exists, from an interrupted proof: so the server has accepted it.
  if (why === undefined || status === 412) {
    await dav.remove(own).catch(() => undefined);
    return undefined;
  }
  if (status === 401) await dav.root();
  return { is: 'refused', why, status };
}

/**
 * Deletes the file through the drive, where the mount keeps a list of its own, and on the server.
 * @returns whether it is still there.
 */
async function deleteThrough({ tools, drive }: Trial, cleaner: DavAccess, name: string): Promise<boolean> {
  const forget = tools.mapper.programs.forget(join(drive.path, name));
  const forgotten = forget !== undefined && (await tools.run(forget)).code === 0;
  if (isGone(await statusOf(cleaner.remove(name)))) return false;
  // The mount may send its own deletion at the same moment, and a server answers one of two with an error (423, 500). So what
  // counts is whether the file is still there.
  const deadline = performance.now() + (forgotten ? DELETION_MS : 0);
  for (let pauseMs = 20; ; pauseMs *= 2) {
    const status = await statusOf(cleaner.read(name));
    if (isAbsent(status)) return false;
    // A server that refuses an app password or asks for patience is not asked again: it counts such requests, and bans an address.
    if (status === 401 || status === 429 || performance.now() + pauseMs > deadline) return true;
    await sleep(pauseMs);
  }
}

/** @returns the answer's status, or 0 where the server cannot be asked */
const statusOf = (asked: Promise<{ readonly status: number }>): Promise<number> =>
  asked.then(
    ({ status }) => status,
    () => 0,
  );

const isAbsent = (status: number): boolean => status === 404 || status === 410;
const isGone = (status: number): boolean => isAbsent(status) || (status >= 200 && status <= 299);

async function deleteAll(cleaner: DavAccess, proofName: string): Promise<void> {
  for (const name of namesOf(proofName)) await cleaner.remove(name);
}
