import type { Connection } from '../connections/connection.ts';
import { FailureError, isFailure, type FailureCode } from '../contract/failure.ts';
import { given } from '../contract/omit-undefined.ts';
import type { MapperName } from '../contract/view.ts';
import type { DriveSpec, WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Parts } from './services.ts';

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

/** What one mapper cannot, another one may: its program is missing or crashes, its mount shows or delivers nothing. */
const ofMapper: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['LK-5002', 'LK-5003', 'LK-5004', 'LK-5005', 'LK-5007', 'LK-5008', 'LK-5013', 'LK-5017', 'LK-5018'] as const),
  ...(['LK-1004', 'LK-3107'] as const), // names and challenges that rclone cannot do
]);

/** Whether another mapper may do what this one failed with. */
export function isOfMapper(error: unknown): error is FailureError {
  return isFailure(error) && ofMapper.has(error.failure.code);
}

/**
 * The mapper that a drive goes on with when its own cannot.
 * @returns undefined when there is none, and when a person or the setting asks for this one
 */
export async function mapperAfter(
  parts: Parts,
  { id, platform, user }: Pick<Connection, 'id' | 'platform' | 'user'>,
  drive: DriveSpec,
): Promise<MapperName | undefined> {
  if (drive.mapperChosen === true || (await parts.drives.preferred()) === drive.mapper) return undefined;
  const { caFile, challenge, mapper } = drive;
  const next = await parts.drives
    .choose({ except: [mapper], scheme: challenge.scheme, ...given({ caFile }) })
    .catch((trouble: unknown) => {
      if (!isFailure(trouble)) throw trouble;
      return undefined;
    });
  const wish = { address: new URL(platform.address), user };
  return next === 'gvfs' && (await gvfsDriveOf(parts, wish, id)) !== undefined ? undefined : next;
}

/** Label of a drive of the same account that gvfs maps, finished or waiting; of any there while nobody knows who will sign in. */
async function gvfsDriveOf(parts: Parts, { address, user }: MapperWish, but?: string): Promise<string | undefined> {
  const known = [...(await parts.connections.list()), ...(await parts.journal.list())];
  return known.find(
    ({ drive, ...other }) =>
      drive?.mapper === 'gvfs' &&
      other.id !== but &&
      new URL(other.platform.address).host === address.host &&
      (user === '' || other.user.toLowerCase() === user.toLowerCase()),
  )?.label;
}
