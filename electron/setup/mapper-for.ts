import { FailureError, isFailure } from '../contract/failure.ts';
import type { MapperName } from '../contract/view.ts';
import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';

/** As much of a set-up as decides what maps its drive. */
interface MapperWish {
  readonly address: URL;
  readonly user: string;
  readonly mapper?: MapperName;
  readonly caFile?: string;
}

/**
 * The mapper for a new drive. gvfs knows a mount by server and user alone: two drives of one account would be one mount
 * with one of both app passwords, and removing one would take the other away. So the second is rclone's.
 * @param scheme when it is known already: not every mapper can do digest
 * @throws FailureError LK-7031 when only gvfs is left; as `Drives.choose`.
 */
export async function mapperFor(
  parts: Parts,
  wish: MapperWish,
  scheme?: WebdavChallenge['scheme'],
): Promise<MapperName> {
  const options = given({ caFile: wish.caFile, scheme });
  const label = await gvfsDriveOf(parts, wish);
  if (label === undefined) return await parts.drives.choose({ ...given({ mapper: wish.mapper }), ...options });
  if (wish.mapper === 'gvfs') throw new FailureError('LK-7031', { label });
  try {
    return await parts.drives.choose({ mapper: 'rclone', ...options });
  } catch (error) {
    if (wish.mapper !== undefined || !isFailure(error)) throw error;
    throw new FailureError('LK-7031', { ...error.failure.details, label }, { cause: error });
  }
}

/** Label of a drive of the same account that gvfs maps, finished or waiting; of any there while nobody knows who will sign in. */
async function gvfsDriveOf(parts: Parts, { address, user }: MapperWish): Promise<string | undefined> {
  const known = [...(await parts.connections.list()), ...(await parts.journal.list())];
  return known.find(
    ({ drive, ...other }) =>
      drive?.mapper === 'gvfs' &&
      new URL(other.platform.address).host === address.host &&
      (user === '' || other.user.toLowerCase() === user.toLowerCase()),
  )?.label;
}
