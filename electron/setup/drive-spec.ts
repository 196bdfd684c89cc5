import type { MapperName } from '../contract/view.ts';
import type { DriveSpec, WebdavChallenge } from '../drives/drive-mapper.ts';
import { given } from './given.ts';
import { mapperFor } from './mapper-for.ts';
import type { Parts } from './parts.ts';
import type { Preparation, SetUpWish } from './prepare.ts';
import { folderUrl } from './remote-folder.ts';

/** All that is known of a drive but whose it is. */
export interface DrivePlan extends Preparation {
  readonly challenge: WebdavChallenge;
}

/** @param webdav root of the WebDAV tree, where it depends on who signed in */
export function driveSpec(
  id: string,
  { login, webdav }: { readonly login: string; readonly webdav?: string },
  { info, label, mapper, mapperChosen, remoteFolder, challenge }: DrivePlan,
  caFile: string | undefined,
): DriveSpec {
  const url = folderUrl(webdav ?? info.webdav, remoteFolder);
  return { id, label, url, login, challenge, mapper, ...given({ mapperChosen, caFile }) };
}

/** Digest is not every mapper's: better said before an app password is made than when the drive is mapped. */
export async function mapperWith(
  parts: Parts,
  wish: SetUpWish,
  { mapper }: Preparation,
  { scheme }: WebdavChallenge,
): Promise<MapperName> {
  return scheme === 'basic' ? mapper : await mapperFor(parts, wish, scheme);
}
