import { dirname } from 'node:path';
import { failureCodes, FailureError, type Failure } from '../contract/failure.ts';
import type { Ask } from '../sign-in/ask.ts';
import { checkPasswordName } from './app-password-name.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';
import { folderUrl } from './remote-folder.ts';
import { checkLabel, type Preparation } from './prepare.ts';

/**
 * Lets the user change the suggested names, when the asker offers that. What cannot be taken is asked again, with why.
 * @throws what the asker throws, and anything but a wrong word of the user's.
 */
export async function agreeOnDrive(
  parts: Parts,
  suggested: Preparation & { readonly unnamed?: boolean },
  ask: Ask,
): Promise<Preparation> {
  if (ask.drive === undefined) return suggested;
  const { nameLimit } = suggested.info;
  const folder = dirname(parts.drives.linkOf(suggested));
  let { label, name, remoteFolder } = suggested;
  let refused: Failure | undefined;
  for (;;) {
    ({
      label,
      name,
      remoteFolder = suggested.remoteFolder,
    } = await ask.drive({
      label,
      folder,
      name,
      nameLimit,
      remoteFolder,
      ...given({ refused, unnamed: suggested.unnamed }),
    }));
    try {
      folderUrl(suggested.info.webdav, remoteFolder);
      await checkLabel(parts, label);
      const chosen = name !== suggested.name || suggested.chosenName;
      return { ...suggested, label, remoteFolder, name: checkPasswordName(name, nameLimit), chosenName: chosen };
    } catch (error) {
      const words = error instanceof FailureError && ['usage', 'drive'].includes(failureCodes[error.failure.code]);
      if (!words) throw error;
      refused = error.failure;
    }
  }
}
