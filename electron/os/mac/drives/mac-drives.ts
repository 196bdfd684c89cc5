import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isFailure, type Failure } from '../../../contract/failure.ts';
import type { DriveEntry, SystemDrives, SystemDriveServices } from '../../../drives/system-drives.ts';
import { labelIn } from '../../../gateway/prefix.ts';
import {
  assertLinkIsFree,
  linkPath,
  linksIn,
  makeLink,
  readLink,
  removeLink,
  removeLinkFolder,
} from '../../drive-link.ts';
import { errorCode, isOfDisk } from '../../files.ts';
import { startIpcChild } from '../../ipc-child.ts';
import { loadForeign, nativeCalls, type Native } from '../native/native-calls.ts';
import { libSystem } from '../native/prototypes.ts';
import { volumeWord } from '../volume-word.ts';
import { readMountTable, type MountEntry } from './mount-table.ts';
import { netFsMapper } from './netfs-mapper.ts';
import { programsWithOpenFiles } from './open-files.ts';
import { idBeginningIn, WEBDAV } from './volume-address.ts';
import { volumeCalls, type VolumeCalls } from './volume-call.ts';

/** The parts that the drives of macOS are made of; this machine's when absent. */
export interface MacDrivesParts {
  readonly volumes: VolumeCalls;
  readonly table: () => Promise<readonly MountEntry[]>;
  readonly uid: number;
  /** Folder in which macOS shows volumes. */
  readonly folder: string;
}

/** Gives the drives of macOS: volumes by NetFS, and a link to each in the home folder. */
export function macDrives({ places, env, program }: SystemDriveServices, parts?: MacDrivesParts): SystemDrives {
  const { volumes, table, uid, folder } = parts ?? ownParts(program, env);
  const mapper = netFsMapper({ volumes, table, uid, folder });
  const links = join(places.home, 'Latchkey');
  const entry = linkToVolume(links);

  /**
   * Unmounts volumes of a Latchkey gateway that belong to no known drive, and removes links that lead to no mount. Returns the
   * number of volumes.
   */
  const clearLeftovers = async (known: readonly string[]): Promise<number> => {
    const mounts = (await table()).filter(({ type, owner }) => type === WEBDAV && owner === uid);
    const strays = mounts.flatMap(({ from }) => {
      const beginning = idBeginningIn(from);
      const isStray = beginning !== undefined && !known.some((id) => id.startsWith(beginning));
      return isStray
        ? [{ id: beginning, label: labelIn(new URL(from).pathname.replace(/\/$/, '')), url: from, login: '' }]
        : [];
    });
    const cleared = await Promise.allSettled(
      strays.map(async (stray) => {
        await mapper.unmap(stray);
        await entry.hide(stray, mapper);
      }),
    );
    const left = new Set((await table()).map(({ path }) => path));
    for (const { label, link, target } of await linksIn(links)) {
      const isOurs = mapper.isPathOf({ id: '', label, url: '', login: '' }, target);
      if (isOurs && !left.has(target)) await unlink(link);
    }
    await removeLinkFolder(links);
    // One volume that is in use must not keep what the others left.
    const stays = cleared.find((one) => one.status === 'rejected');
    if (stays !== undefined) throw stays.reason;
    return strays.length;
  };

  return {
    name: 'darwin',
    mappers: [mapper],
    ...{ entry, clearLeftovers },
    openIn: (path) => programsWithOpenFiles(path),
    async disconnectUnknown(server, known) {
      await clearLeftovers(known.map(({ id }) => id));
      // No version of Latchkey has ever mounted a platform itself on macOS, so such mounts are the person's own.
      return (await table())
        .filter(({ type, from }) => type === WEBDAV && URL.canParse(from) && new URL(from).host === server.host)
        .map(({ path }) => path);
    },
  };
}

function ownParts(program: SystemDriveServices['program'], env: NodeJS.ProcessEnv): MacDrivesParts {
  let system: Promise<Native<typeof libSystem>> | undefined;
  const load = async (): Promise<Native<typeof libSystem>> => nativeCalls(await loadForeign(), libSystem);
  return {
    volumes: volumeCalls((listener) => {
      if (program === undefined) throw new Error('nobody knows how to start this program again');
      const [file, ...args] = program;
      return startIpcChild({ file, args: [...args, volumeWord], env, outlives: false }, listener);
    }),
    table: async () => readMountTable(await (system ??= load())),
    uid: process.getuid?.() ?? -1,
    folder: '/Volumes',
  };
}

/**
 * Shows a drive as a link in the folder `Latchkey` of the user's home. The link leads to the volume whatever macOS calls it, and
 * exists only while the drive is connected: a folder in its place would take files that never leave this computer.
 */
export function linkToVolume(folder: string): DriveEntry {
  return {
    assertFree: (label) => assertLinkIsFree(folder, label),
    async show(target, path, mapper) {
      const { label } = target;
      try {
        await makeLink(folder, label, path, (to) => mapper.isPathOf(target, to));
        return [];
      } catch (error) {
        return [noteOf(linkPath(folder, label), error)];
      }
    },
    async hide(target, mapper) {
      try {
        await removeLink(folder, target.label, (to) => mapper.isPathOf(target, to));
      } catch (error) {
        if (!isOfDisk(error)) throw error; // a link that leads nowhere does no harm
      }
    },
    find: (target, mapper) => readLink(folder, target.label, (to) => mapper.isPathOf(target, to)),
    placeOf: (label) => linkPath(folder, label),
  };
}

/** Makes a note of a link that could not be made: the drive works without it. @throws errors that do not come from the disk */
function noteOf(path: string, error: unknown): Failure {
  if (isFailure(error, 'LK-5012')) return { code: 'LK-5016', details: { path } };
  if (!isOfDisk(error)) throw error;
  return { code: 'LK-5016', details: { path, reason: errorCode(error) } };
}
