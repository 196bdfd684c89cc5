import { hasGrants } from '../platforms/platform.ts';
import type { Secret } from '../secrets/secret.ts';
import { agreeOnDrive } from './agree-on-drive.ts';
import { askUntilAccepted } from './ask-until-accepted.ts';
import { setUpEntry } from './create-app-password.ts';
import { driveSpec, mapperWith } from './drive-spec.ts';
import { given } from './given.ts';
import { givenPassword, pageVisit } from './page-visit.ts';
import type { ObtainForDrive } from './obtain-for-drive.ts';
import type { Parts } from './parts.ts';
import { withExistingFolder } from './remote-folder.ts';
import type { Preparation, SetUpWish } from './prepare.ts';

/** Takes the app password for a drive that a person has already, and tries it once before anything is kept. */
export const takeGiven: ObtainForDrive = async (parts, wish, suggested, run, reached) => {
  const id = parts.random();
  const login = wish.user;
  const { name, info, way } = suggested;
  const page = way === 'page' ? await pageVisit(parts, info, { name, user: login }) : undefined;
  const { challenge, mapper, secret } = await run.steps.run('sign-in', async () => {
    const asks = await parts.drives.probe(suggested.info.webdav, wish.caFile, run.signal);
    const by = await mapperWith(parts, wish, suggested, asks);
    // Where the root depends on who signs in, the folder cannot be looked for before that is known.
    const remoteFolder = hasGrants(parts.platform(info.kind, wish.caFile)) ? '' : suggested.remoteFolder;
    const spec = driveSpec(id, { login }, { ...suggested, remoteFolder, challenge: asks, mapper: by }, wish.caFile);
    const check = (typed: Secret): Promise<unknown> => withExistingFolder(parts, spec, remoteFolder, typed, run.signal);
    return {
      challenge: asks,
      mapper: by,
      secret: await askUntilAccepted(parts, spec, { platform: info }, run, page, check),
    };
  });
  const agreed = { ...(await agreeOnDrive(parts, { ...suggested, unnamed: true }, run.ask)), mapper, challenge };
  const begun = setUpEntry(parts, wish, agreed, { user: login });
  const webdav = await rootOf(parts, wish, suggested, secret, run.signal);
  const planned = driveSpec(begun.id, { login, ...given({ webdav }) }, agreed, wish.caFile);
  const { remoteFolder } = agreed;
  const drive =
    remoteFolder === '' ? planned : await withExistingFolder(parts, planned, remoteFolder, secret, run.signal);
  const password = givenPassword(parts, begun.id, wish.name ?? page?.name ?? agreed.label, page);
  const entry = { ...begun, password, drive };
  reached.entry = entry;
  await parts.journal.write(entry);
  return { entry, secret };
};

/** Where the files of this login are, when the platform tells that only to who has signed in. */
async function rootOf(
  parts: Parts,
  { user: login, caFile }: SetUpWish,
  { info: { kind, address } }: Preparation,
  secret: Secret,
  signal: AbortSignal,
): Promise<string | undefined> {
  const platform = parts.platform(kind, caFile);
  if (!hasGrants(platform)) return undefined;
  const given = { id: 'given', name: login, login, user: login, server: address, secret };
  return (await platform.holderOf(address, given, signal)).webdav;
}
