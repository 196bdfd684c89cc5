import type { Connection } from '../connections/connection.ts';
import { FailureError, isFailure, type FailureCode } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { MapperName } from '../contract/view.ts';
import type { DriveSpec, WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Services } from './services.ts';

/** As much of a set-up as decides what maps its drive. */
interface MapperWish {
  readonly address: URL;
  readonly user: string;
  readonly mapper?: MapperName;
  readonly caFile?: string;
}

/**
 * The mapper for a new drive. Where one cannot keep two drives of an account apart, the second is another one's.
 * @param scheme when it is known already: not every mapper can do digest
 * @throws FailureError LK-7031 when there is no other one; as `Drives.choose`.
 */
export async function mapperFor(
  services: Services,
  wish: MapperWish,
  scheme?: WebdavChallenge['scheme'],
): Promise<MapperName> {
  const options = omitUndefined({ caFile: wish.caFile, scheme });
  const taken = await drivesThatStandAlone(services, wish);
  const [first] = taken;
  const asked = omitUndefined({ mapper: wish.mapper });
  if (first === undefined) return await services.drives.choose({ ...asked, ...options });
  const { label } = first;
  const except = taken.map(({ mapper }) => mapper);
  if (wish.mapper !== undefined && except.includes(wish.mapper)) throw new FailureError('LK-7031', { label });
  try {
    return await services.drives.choose({ ...asked, except, ...options });
  } catch (error) {
    if (wish.mapper !== undefined || !isFailure(error)) throw error;
    throw new FailureError('LK-7031', { ...error.failure.details, label }, { cause: error });
  }
}

/** What one mapper cannot, another one may: its program is missing or crashes, its mount shows or delivers nothing. */
const ofMapper: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['LK-5002', 'LK-5003', 'LK-5004', 'LK-5005', 'LK-5007', 'LK-5008', 'LK-5013', 'LK-5017', 'LK-5018'] as const),
  ...(['LK-1004', 'LK-3107'] as const), // names and challenges that not every mapper can do
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
  services: Services,
  { id, platform, user }: Pick<Connection, 'id' | 'platform' | 'user'>,
  drive: DriveSpec,
): Promise<MapperName | undefined> {
  if (drive.mapperChosen === true || (await services.drives.preferred()) === drive.mapper) return undefined;
  const { caFile, challenge, mapper } = drive;
  const next = await services.drives
    .choose({ except: [mapper], scheme: challenge.scheme, ...omitUndefined({ caFile }) })
    .catch((trouble: unknown) => {
      if (!isFailure(trouble)) throw trouble;
      return undefined;
    });
  const wish = { address: new URL(platform.address), user };
  const taken = await drivesThatStandAlone(services, wish, id);
  return taken.some((other) => other.mapper === next) ? undefined : next;
}

/**
 * Drives of the same account, finished or waiting, whose mapper can have no second one of it; of any account there while
 * nobody knows who will sign in.
 */
async function drivesThatStandAlone(
  services: Services,
  { address, user }: MapperWish,
  but?: string,
): Promise<readonly { readonly label: string; readonly mapper: MapperName }[]> {
  const known = [...(await services.connections.list()), ...(await services.journal.list())];
  return known.flatMap(({ drive, label, ...other }) =>
    drive !== undefined &&
    services.drives.traitsOf(drive.mapper)?.severalPerAccount === false &&
    other.id !== but &&
    new URL(other.platform.address).host === address.host &&
    (user === '' || other.user.toLowerCase() === user.toLowerCase())
      ? [{ label, mapper: drive.mapper }]
      : [],
  );
}
