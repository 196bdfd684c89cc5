import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import type { MapperName } from '../contract/view.ts';
import type { Http } from '../http/http.ts';
import { errorCode, isOfDisk } from '../os/files.ts';
import { addBookmark, bookmarksFile, fileUri, removeBookmark, type Bookmark } from '../os/linux/drives/bookmarks.ts';
import { assertLinkIsFree, linkPath, makeLink, readLink, removeLink } from '../os/linux/drives/drive-link.ts';
import { gvfsDaemon } from '../os/linux/drives/gvfs-daemon.ts';
import { gvfsUri } from '../os/linux/drives/gvfs-location.ts';
import { gvfsMapper } from '../os/linux/drives/gvfs-mapper.ts';
import { clearLeftovers } from '../os/linux/drives/leftovers.ts';
import { mountAnswers } from '../os/linux/drives/mount-answers.ts';
import { programsWithOpenFiles } from '../os/linux/drives/open-files.ts';
import { rcloneMapper } from '../os/linux/drives/rclone-mapper.ts';
import { disconnectUnknown } from '../os/linux/drives/unknown-drives.ts';
import type { Places } from '../os/places.ts';
import { run } from '../os/run.ts';
import type { NetworkPasswords } from '../secrets/network-password.ts';
import { checkLabel } from './check-label.ts';
import { checkPassword } from './check-password.ts';
import { chooseMapper } from './choose-mapper.ts';
import { davAccess } from './dav-access.ts';
import type { DriveMapper, DriveSpec } from './drive-mapper.ts';
import type { Drives } from './drives.ts';
import { listFolder, takesFiles } from './list-folder.ts';
import { isReachable, probeWebdav, serverDate } from './probe-webdav.ts';
import { proveDrive, removeProof } from './prove-drive.ts';

export interface DrivesParts {
  readonly os: NodeJS.Platform;
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  readonly passwords: NetworkPasswords;
  /** Trusts the CAs of a PEM file besides the machine's certificates. */
  readonly http: (caFile?: string) => Http;
  /** The setting: which mapper to take when the user asks for none. */
  readonly preferred?: () => Promise<MapperName | undefined>;
}

/** A hanging mount's program is ended by its daemon within seconds. */
const UNMOUNT_MS = 20_000;

/** The mappers of an operating system, best first; none where Latchkey cannot map drives yet. */
export function createMappers(parts: DrivesParts): readonly DriveMapper[] {
  if (parts.os !== 'linux') return [];
  const reachable = (spec: DriveSpec): Promise<boolean> => isReachable(parts.http(spec.caFile), spec.url);
  const { home, runtime } = parts.places;
  return [
    gvfsMapper({
      passwords: parts.passwords,
      reachable,
      home,
      runtime: parts.env['XDG_RUNTIME_DIR'],
    }),
    rcloneMapper({ http: parts.http, reachable, runtime, env: parts.env }),
  ];
}

/** The drives of this machine, with the user's way in to them. */
export function createDrives(parts: DrivesParts, mappers = createMappers(parts)): Drives {
  const { home, userConfig } = parts.places;
  const mapperOf = (spec: DriveSpec): DriveMapper => {
    const mapper = mappers.find(({ name }) => name === spec.mapper);
    if (mapper === undefined) throw new FailureError('LK-5014', { name: parts.os });
    return mapper;
  };
  const isOurs = (spec: DriveSpec) => (target: string) => mapperOf(spec).isPathOf(spec, target);

  const drivePath = (spec: DriveSpec): string =>
    readLink(home, spec.label, isOurs(spec)) ?? mapperOf(spec).pathOf(spec);

  const bookmarkOf = (spec: DriveSpec): Bookmark => {
    // Files opens a gvfs address also when it is not mapped, and connects it; a folder only when it is there.
    const uri = spec.mapper === 'gvfs' ? gvfsUri(spec) : fileUri(mapperOf(spec).pathOf(spec));
    return { uri, label: spec.label };
  };

  return {
    prerequisites: async () => {
      const findings = (await Promise.all(mappers.map((mapper) => mapper.prerequisites()))).flat();
      // Both mappers look at FUSE.
      return findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index);
    },
    preferred: () => parts.preferred?.() ?? Promise.resolve(undefined),
    async choose({ mapper: requested, caFile, scheme, except }) {
      const preferred = await parts.preferred?.();
      const wish = {
        ...(requested === undefined ? {} : { requested }),
        ...(preferred === undefined ? {} : { preferred }),
        ...(caFile === undefined ? {} : { caFile }),
        ...(scheme === undefined ? {} : { scheme }),
        ...(except === undefined ? {} : { except }),
      };
      return (await chooseMapper(mappers, wish)).name;
    },
    async checkLabel(label) {
      checkLabel(label);
      await assertLinkIsFree(home, label);
    },
    probe: (url, caFile, signal) => probeWebdav(parts.http(caFile), url, signal),
    checkPassword: (spec, secret, signal) => checkPassword(parts.http(spec.caFile), spec, secret, signal),
    list: (spec, secret, signal) => listFolder(davAccess(parts.http(spec.caFile), spec, secret, signal), spec),
    takesFiles: (spec, secret, name, signal) =>
      takesFiles(davAccess(parts.http(spec.caFile), spec, secret, signal), name),
    serverDate: (spec, signal) => serverDate(parts.http(spec.caFile), spec.url, signal),
    mounted: (spec) => mapperOf(spec).mounted(spec),
    answers: (spec) => mountAnswers(run, drivePath(spec)),
    openIn: (spec) => programsWithOpenFiles(drivePath(spec)),
    clearLeftovers: (known) => (parts.os === 'linux' ? clearLeftovers(parts.places, known) : Promise.resolve(0)),

    async disconnectUnknown(server, known) {
      if (parts.os !== 'linux') return [];
      const ids = known.map(({ id }) => id);
      await clearLeftovers(parts.places, ids);
      const daemon = gvfsDaemon({ timeoutMs: UNMOUNT_MS });
      return await disconnectUnknown({ daemon, home, userConfig }, server, known);
    },

    async connect(spec, secret, signal) {
      const http = parts.http(spec.caFile);
      const drive = await mapperOf(spec)
        .map(spec, secret, signal)
        .catch((error: unknown) => inOurOwnTry(error, spec, () => checkPassword(http, spec, secret, signal)));
      const notes = [
        await orNote(linkPath(home, spec.label), makeLink(home, spec.label, drive.path, isOurs(spec))),
        await orNote(bookmarksFile(userConfig), addBookmark(userConfig, bookmarkOf(spec))),
      ];
      return { ...drive, notes: notes.filter((note) => note !== undefined) };
    },
    prove: (drive, secret, proofName, signal) =>
      proveDrive({ http: parts.http(drive.spec.caFile), run }, drive, secret, proofName, signal),
    removeProof: (spec, secret, proofName) => removeProof(parts.http(spec.caFile), spec, secret, proofName),

    async disconnect(spec) {
      // The mount is what can do harm with a dead password: it goes even when the rest cannot be removed, and first.
      const unmapped = await Promise.allSettled([mapperOf(spec).unmap(spec)]);
      const tidied = await Promise.allSettled([
        removeLink(home, spec.label, isOurs(spec)),
        removeBookmark(userConfig, bookmarkOf(spec)),
      ]);
      for (const result of unmapped) if (result.status === 'rejected') throw result.reason;
      // A link that leads nowhere does no harm, and nothing else can be done about it.
      for (const result of tidied) if (result.status === 'rejected' && !isOfDisk(result.reason)) throw result.reason;
    },
    status: (spec) => mapperOf(spec).status(spec),
    pathOf: drivePath,
    wayIn: (spec) =>
      readLink(home, spec.label, isOurs(spec)) === undefined ? mapperOf(spec).pathOf(spec) : linkPath(home, spec.label),
    linkOf: (spec) => linkPath(home, spec.label),
  };
}

/**
 * A mount tool says "permission denied" for more than a refused password: for a folder above that is forbidden, and for
 * another password that it found by itself. Only our own request with the app password tells.
 */
async function inOurOwnTry(
  error: unknown,
  { label, mapper }: DriveSpec,
  check: () => Promise<unknown>,
): Promise<never> {
  if (!isFailure(error, 'LK-5006') || mapper === 'rclone') throw error; // rclone's is our own already
  await check();
  throw new FailureError('LK-5018', { label, name: mapper, reason: 'not let in' }, { cause: error });
}

/** Link and bookmark are how a drive is found, not what it is: LK-5016 when one cannot be made. */
async function orNote(path: string, work: Promise<unknown>): Promise<Failure | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (isFailure(error, 'LK-5012')) return { code: 'LK-5016', details: { path } };
    if (!isOfDisk(error)) throw error;
    return { code: 'LK-5016', details: { path, reason: errorCode(error) } };
  }
}
