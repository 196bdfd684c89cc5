import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Session } from '../platforms/platform.ts';
import { agreeOnDrive } from './agree-on-drive.ts';
import { createAppPassword, setUpEntry } from './create-app-password.ts';
import { driveSpec, mapperWith } from './drive-spec.ts';
import type { Reached } from './leave.ts';
import { offerOrphans } from './make-room.ts';
import type { ObtainForDrive } from './obtain-for-drive.ts';
import type { Parts } from './parts.ts';
import type { Preparation, SetUpWish } from './prepare.ts';
import { withExistingFolder } from './remote-folder.ts';
import type { SetUpRun } from './set-up-run.ts';
import { signInForSetUp } from './sign-in-for-set-up.ts';

/** Signs in, and has the app password for a drive made. */
export const makeInSession: ObtainForDrive = async (parts, wish, suggested, run, reached) => {
  const signedIn = await run.steps.run('sign-in', () => signIn(parts, wish, suggested, run, reached));
  const { session, challenge } = signedIn;
  await offerOrphans(parts, { session, kind: suggested.info.kind, caFile: wish.caFile }, run);
  const agreed = await agreeOnDrive(parts, suggested, run.ask);
  const plan = { ...agreed, challenge, mapper: await mapperWith(parts, wish, agreed, challenge) };
  const early = reached.entry;
  const begun = setUpEntry(parts, wish, plan, session, early?.id);
  const useOf = (made: { readonly login: string }) => ({ drive: driveSpec(begun.id, made, plan, wish.caFile) });
  return await run.steps.run('create', async () => {
    const how = { ...run, kept: early !== undefined };
    const made = await createAppPassword(parts, begun, session, useOf, how, (entry) => {
      reached.entry = entry;
    });
    const { remoteFolder } = plan;
    if (remoteFolder === '') return made;
    const drive = await withExistingFolder(parts, made.entry.drive, remoteFolder, made.secret, run.signal);
    return { ...made, entry: { ...made.entry, drive } };
  });
};

/** Signs in; meanwhile the WebDAV root is asked what it wants, which needs no credentials. */
async function signIn(
  parts: Parts,
  wish: SetUpWish,
  suggested: Preparation,
  run: SetUpRun,
  reached: Reached,
): Promise<{ session: Session; challenge: WebdavChallenge }> {
  const probe = new AbortController();
  const giveUp = (): void => {
    probe.abort(); // or the program would wait for the answer of a slow server before it ends
  };
  run.signal.addEventListener('abort', giveUp, { once: true });
  const probing = parts.drives.probe(suggested.info.webdav, wish.caFile, probe.signal);
  probing.catch(() => undefined); // thrown below, where it is waited for
  const session = await signInForSetUp(parts, wish, suggested, run, reached).catch((error: unknown) => {
    giveUp();
    throw error;
  });
  return { session, challenge: await probing };
}
