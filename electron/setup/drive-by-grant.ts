import { agreeOnDrive } from './agree-on-drive.ts';
import { setUpEntry } from './create-app-password.ts';
import { driveSpec, mapperWith } from './drive-spec.ts';
import { grantAppPassword } from './grant-app-password.ts';
import type { ObtainForDrive } from './obtain-for-drive.ts';
import { grantee } from './prepare.ts';
import { settleGrants } from './recovery.ts';
import { withExistingFolder } from './remote-folder.ts';

/**
 * Has the app password for a drive granted. Its name has to be known before, so the drive is agreed on before
 * anybody signs in; and WebDAV is asked what it wants, so that nothing is granted in vain.
 */
export const haveGranted: ObtainForDrive = async (parts, wish, suggested, run, reached) => {
  const { info } = suggested;
  await settleGrants(parts, info.address);
  const probing = parts.drives.probe(info.webdav, wish.caFile, run.signal);
  probing.catch(() => undefined); // thrown below, where it is waited for
  const agreed = await agreeOnDrive(parts, suggested, run.ask);
  const challenge = await probing;
  const plan = { ...agreed, challenge, mapper: await mapperWith(parts, wish, agreed, challenge) };
  const begun = setUpEntry(parts, wish, plan, grantee(wish, plan));
  const useOf = (made: { readonly login: string; readonly webdav?: string }) => ({
    drive: driveSpec(begun.id, made, plan, wish.caFile),
  });
  const made = await grantAppPassword(parts, begun, useOf, run, (entry) => {
    reached.entry = entry;
  });
  const { remoteFolder } = plan;
  if (remoteFolder === '') return made;
  const drive = await withExistingFolder(parts, made.entry.drive, remoteFolder, made.secret, run.signal);
  return { ...made, entry: { ...made.entry, drive } };
};
