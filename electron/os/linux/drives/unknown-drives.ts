import { unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DriveSpec } from '../../../drives/drive-mapper.ts';
import { linksIn, removeLinkFolder } from '../../drive-link.ts';
import { linkFolder } from '../places.ts';
import { removeBookmark } from './bookmarks.ts';
import { BusError, type GvfsDaemon, type GvfsMount } from './gvfs-daemon.ts';
import { gvfsFailure } from './gvfs-failure.ts';
import { covers, gvfsLocation, gvfsUri, type GvfsLocation } from './gvfs-location.ts';
import { programsWithOpenFiles } from './open-files.ts';

export interface UnknownDrivesParts {
  readonly daemon: GvfsDaemon;
  readonly home: string;
  /** The user's XDG_CONFIG_HOME, where the bookmarks are. */
  readonly userConfig: string;
}

/**
 * Unmounts gvfs's mounts of a server that no drive accounts for, as far as they are certainly Latchkey's: a link among its
 * network drives leads there, and no program has files open on it. To be called before app passwords are revoked whose drives
 * were lost with Latchkey's data: mounted with a dead password, they would get the whole office's address banned.
 * @returns the paths of the mounts that stay, because they may be the person's own
 */
export async function disconnectUnknown(
  { daemon, home, userConfig }: UnknownDrivesParts,
  server: URL,
  known: readonly DriveSpec[],
): Promise<readonly string[]> {
  const links = await linksIn(linkFolder(home));
  const left: string[] = [];
  for (const mount of await unknownMounts(daemon, server, known)) {
    const { path = server.host, location } = mount;
    const ours = links.filter(({ target }) => `${target}/`.includes(`/gvfs/${basename(path)}/`));
    if (ours.length === 0 || (await programsWithOpenFiles(path)).length > 0) {
      left.push(path);
      continue;
    }
    await daemon.unmount(mount);
    for (const { label, link, target } of ours) {
      await unlink(link);
      await removeBookmark(userConfig, { label, uri: uriOf(location, `${target}/`.split(`/${basename(path)}/`)[1]) });
    }
    await removeLinkFolder(linkFolder(home));
  }
  return left;
}

async function unknownMounts(
  daemon: GvfsDaemon,
  server: URL,
  known: readonly DriveSpec[],
): Promise<readonly GvfsMount[]> {
  const accounted = known.map(gvfsLocation);
  const isOfServer = ({ items }: GvfsLocation): boolean =>
    items['type'] === 'dav' && items['host'] === server.hostname && (items['port'] ?? '') === server.port;
  return (await mountsIfAny(daemon, server.host)).filter(
    ({ location }) => isOfServer(location) && !accounted.some((drive) => covers(location, drive)),
  );
}

/** Lists the mounts. Without a daemon there are none. */
async function mountsIfAny(daemon: GvfsDaemon, host: string): Promise<readonly GvfsMount[]> {
  try {
    return await daemon.mounts();
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    const failure = gvfsFailure(error.errorName, { host, seconds: 0 });
    if (failure.failure.code === 'LK-5002') return [];
    throw failure;
  }
}

function uriOf({ items, path }: GvfsLocation, inside = ''): string {
  const url = new URL(`${items['ssl'] === 'true' ? 'https' : 'http'}://${items['host'] ?? ''}`);
  url.port = items['port'] ?? '';
  url.pathname = join(path, inside);
  return gvfsUri({ url: url.href, login: items['user'] ?? '' });
}
