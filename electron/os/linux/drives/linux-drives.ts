import { isFailure, type Failure } from '../../../contract/failure.ts';
import { chooseLanguage, languageVariables, type Language } from '../../../contract/words/language.ts';
import type { DriveEntry, SystemDrives, SystemDriveServices } from '../../../drives/system-drives.ts';
import { assertLinkIsFree, linkPath, makeLink, readLink, removeLink } from '../../drive-link.ts';
import { errorCode, isOfDisk } from '../../files.ts';
import type { Places } from '../../places.ts';
import { linkFolder } from '../places.ts';
import { addBookmark, bookmarksFile, removeBookmark } from './bookmarks.ts';
import { gvfsDaemon } from './gvfs-daemon.ts';
import { gvfsMapper } from './gvfs-mapper.ts';
import { programsWithOpenFiles } from './open-files.ts';
import { rcloneMapper } from './rclone-mapper.ts';
import { removeStaleMounts, strayGvfsDrives } from './stale-mounts.ts';
import { disconnectUnknown } from './unknown-drives.ts';

/** Time for an unmount, in ms. gvfs's daemon ends the program of a hanging mount within seconds. */
const UNMOUNT_MS = 20_000;

/** Makes the drives of a Linux desktop: by gvfs, or by rclone. */
export function linuxDrives(services: SystemDriveServices): SystemDrives {
  const { places, env, networkPasswords } = services;
  const { home, runtime, userConfig } = places;
  if (networkPasswords === undefined) throw new Error('gvfs finds its passwords in the keychain');
  const gvfs = gvfsMapper({ passwords: networkPasswords, home, runtime: env['XDG_RUNTIME_DIR'] });
  const entry = linkAndBookmark(places, chooseLanguage(languageVariables(env)));
  const clearLeftovers = async (known: readonly string[]): Promise<number> => {
    const strays = await strayGvfsDrives(home, known);
    for (const stray of strays) {
      await gvfs.unmap(stray);
      await entry.hide(stray, gvfs);
    }
    return strays.length + (await removeStaleMounts(places, known));
  };
  return {
    name: 'linux',
    mappers: [gvfs, rcloneMapper({ runtime, env })],
    ...{ entry, clearLeftovers },
    openIn: (path) => programsWithOpenFiles(path),
    async disconnectUnknown(server, known) {
      await clearLeftovers(known.map(({ id }) => id));
      const daemon = gvfsDaemon({ timeoutMs: UNMOUNT_MS });
      return await disconnectUnknown({ daemon, home, userConfig }, server, known);
    },
  };
}

/**
 * Makes the entries of a drive: a link in the folder of network drives in the user's home (`linkFolder`), and a bookmark in Files and
 * every GTK program.
 */
export function linkAndBookmark(
  { home, userConfig }: Pick<Places, 'home' | 'userConfig'>,
  language: Language = 'en',
): DriveEntry {
  // Another Latchkey of the user may have made the folder since, in another language.
  const folder = (): string => linkFolder(home, language);
  return {
    assertFree: (label) => assertLinkIsFree(folder(), label),
    async show(target, path, mapper) {
      const { label } = target;
      const bookmark = { uri: mapper.entryUri(target), label };
      const notes = [
        await orNote(
          linkPath(folder(), label),
          makeLink(folder(), label, path, (to) => mapper.isPathOf(target, to)),
        ),
        await orNote(bookmarksFile(userConfig), addBookmark(userConfig, bookmark)),
      ];
      return notes.filter((note) => note !== undefined);
    },
    async hide(target, mapper) {
      const tidied = await Promise.allSettled([
        removeLink(folder(), target.label, (to) => mapper.isPathOf(target, to)),
        removeBookmark(userConfig, { uri: mapper.entryUri(target), label: target.label }),
      ]);
      // Errors of the disk are ignored here: a link that leads nowhere does no harm, and nothing else can be done about it.
      for (const result of tidied) if (result.status === 'rejected' && !isOfDisk(result.reason)) throw result.reason;
    },
    find: (target, mapper) => readLink(folder(), target.label, (to) => mapper.isPathOf(target, to)),
    placeOf: (label) => linkPath(folder(), label),
  };
}

/**
 * Turns a failure to make a link or bookmark into a note (LK-5016). They only help to find the drive, which works without them.
 */
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
