import { readdir, unlink } from 'node:fs/promises';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import { linksIn, removeLinkFolder } from '../../drive-link.ts';
import { errorCode } from '../../files.ts';
import type { Places } from '../../places.ts';
import { linkFolder } from '../places.ts';
import { fileUri, removeBookmark } from './bookmarks.ts';
import { mountedAt, mountFolderOf, removeMountFolder, unmountFolder } from './mounts.ts';
import { rcloneMountType } from './rclone-command.ts';
import { endMountProcesses } from './rclone-process.ts';

/**
 * Ends the rclone mounts of drives that no connection and no journal entry knows any more, and removes their folders and links:
 * a password that nobody manages must not stay mounted. A mount of another program is left alone.
 * @param known ids of the drives that stay
 * @returns how many mount folders were cleared
 */
export async function removeStaleMounts(
  { runtime, home, userConfig }: Places,
  known: readonly string[],
): Promise<number> {
  let cleared = 0;
  for (const { label, link, target } of await linksIn(linkFolder(home))) {
    const [, id] = /\/latchkey\/([a-z0-9-]{1,64})$/.exec(target) ?? [];
    if (id === undefined || known.includes(id)) continue;
    await unlink(link); // otherwise a new drive of that name would find the link in its way
    await removeBookmark(userConfig, { label, uri: fileUri(target) });
    await removeLinkFolder(linkFolder(home));
  }
  for (const id of await mountFolders(runtime)) {
    if (known.includes(id)) continue;
    const path = mountFolderOf(runtime, id);
    const mount = await mountedAt(path);
    if (mount !== undefined && mount.type !== rcloneMountType) continue;
    await endMountProcesses(path);
    if ((await mountedAt(path)) !== undefined) await unmountFolder(path, 'lazily');
    await removeMountFolder(path);
    cleared += 1;
  }
  return cleared;
}

/**
 * Finds the drives that gvfs has mapped from the gateway and that no connection knows any more, by the links that lead to them.
 * When Latchkey's data is lost and the gateway has ended, nothing else tells that they are Latchkey's.
 * @param known ids of the drives that stay
 */
export async function strayGvfsDrives(home: string, known: readonly string[]): Promise<readonly MountTarget[]> {
  return (await linksIn(linkFolder(home))).flatMap(({ label, target }) => {
    const [, port = '', id, prefix = ''] = atGateway.exec(target) ?? [];
    if (id === undefined || known.includes(id)) return [];
    return [{ id, label, url: `http://127.0.0.1:${port}${decodeURIComponent(prefix)}/`, login: id }];
  });
}

/** gvfs's name for a mount from this machine whose login is a connection's id. */
const atGateway =
  /\/gvfs\/dav:host=127\.0\.0\.1,port=(\d+),ssl=false,user=([a-z0-9-]{1,64}),prefix=(%2F[A-Za-z0-9._-]+)$/;

/** Lists the folders of mounts. The list of the folder above does not touch what is mounted in it. */
async function mountFolders(runtime: string): Promise<readonly string[]> {
  try {
    return (await readdir(mountFolderOf(runtime, '.'))).filter((name) => /^[a-z0-9-]{1,64}$/.test(name));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}
