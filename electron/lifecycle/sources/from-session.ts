import { omitUndefined } from '../../contract/omit-undefined.ts';
import type { WebdavChallenge } from '../../drives/drive-mapper.ts';
import { withSessions, type Session } from '../../platforms/platform.ts';
import { assertRightAccount, offerOrphans } from '../account.ts';
import { withExistingFolder } from '../folder.ts';
import {
  agreeOnDrive,
  driveSpec,
  mapperWith,
  signInRequest,
  type AccountWish,
  type Named,
  type Preparation,
  type SetUpWish,
} from '../plan.ts';
import { undoForAccount } from '../recovery.ts';
import type { SetUpRun } from '../run.ts';
import type { Services } from '../services.ts';
import { keepSession, keptOrEnded, signInRecorded } from '../sessions.ts';
import type { SetUpProgress } from '../undo.ts';
import { createAppPassword, setUpEntry, type ObtainForDrive } from './new-password.ts';

/**
 * Signs in for a set-up, and does what waits for a session of this account.
 *
 * It is written down before it is opened, and a next start ends it. One of the browser can bring what gives others, for
 * months: it is under an entry before anybody is asked anything else.
 * @param reached told of what there is to go back from, also when this fails
 */
export async function signInForSetUp(
  services: Services,
  wish: AccountWish,
  named: Named,
  { ask, signal }: Pick<SetUpRun, 'ask' | 'signal'>,
  reached: SetUpProgress,
): Promise<Session> {
  const platform = withSessions(services.platform(named.info.kind, wish.caFile));
  const of = {
    platform: { kind: named.info.kind, address: named.info.address },
    user: wish.user,
    ...omitUndefined({ caFile: wish.caFile }),
  };
  const request = signInRequest(wish, named);
  const session = await signInRecorded(services, of, ask, request.browser === true, (asking) =>
    platform.signIn(request, asking, signal),
  );
  reached.signedIn = { session, kind: named.info.kind, caFile: wish.caFile };
  if (session.browser === true) {
    const entry = setUpEntry(services, wish, named, session);
    reached.entry = entry;
    await keptOrEnded(services, entry, session, async () => {
      await services.journal.write(entry);
      await keepSession(services, entry, session);
    });
  }
  if (wish.user === '') {
    await assertRightAccount(ask, '', new URL(named.info.address).host, { names: [session.user] });
    signal.throwIfAborted();
  }
  await undoForAccount(services, session, signal, reached.entry?.id);
  return session;
}

/** Signs in, and has the app password for a drive made. */
export const makeInSession: ObtainForDrive = async (services, wish, suggested, run, reached) => {
  const signedIn = await run.steps.run('sign-in', () => signIn(services, wish, suggested, run, reached));
  const { session, challenge } = signedIn;
  await offerOrphans(services, { session, kind: suggested.info.kind, caFile: wish.caFile }, run);
  const agreed = await agreeOnDrive(services, suggested, run.ask);
  const plan = { ...agreed, challenge, mapper: await mapperWith(services, wish, agreed, challenge) };
  const early = reached.entry;
  const begun = setUpEntry(services, wish, plan, session, early?.id);
  const useOf = (made: { readonly login: string }) => ({ drive: driveSpec(begun.id, made, plan, wish.caFile) });
  return await run.steps.run('create', async () => {
    const how = { ...run, kept: early !== undefined };
    const made = await createAppPassword(services, begun, session, useOf, how, (entry) => {
      reached.entry = entry;
    });
    const { remoteFolder } = plan;
    if (remoteFolder === '') return made;
    const drive = await withExistingFolder(services, made.entry.drive, remoteFolder, made.secret, run.signal);
    return { ...made, entry: { ...made.entry, drive } };
  });
};

/** Signs in; meanwhile the WebDAV root is asked what it wants, which needs no credentials. */
async function signIn(
  services: Services,
  wish: SetUpWish,
  suggested: Preparation,
  run: SetUpRun,
  reached: SetUpProgress,
): Promise<{ session: Session; challenge: WebdavChallenge }> {
  const probe = new AbortController();
  const giveUp = (): void => {
    probe.abort(); // or the program would wait for the answer of a slow server before it ends
  };
  run.signal.addEventListener('abort', giveUp, { once: true });
  const probing = services.drives.probe(suggested.info.webdav, wish.caFile, probe.signal);
  probing.catch(() => undefined); // thrown below, where it is waited for
  const session = await signInForSetUp(services, wish, suggested, run, reached).catch((error: unknown) => {
    giveUp();
    throw error;
  });
  return { session, challenge: await probing };
}
