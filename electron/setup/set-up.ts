import type { Failure } from '../contract/failure.ts';
import type { MapperName } from '../contract/view.ts';
import type { DriveConnection } from '../connections/connection.ts';
import type { DriveSpec, WebdavChallenge } from '../drives/drive-mapper.ts';
import { withSessions, type Session } from '../platforms/platform.ts';
import type { Ask } from '../sign-in/ask.ts';
import { agreeOnDrive } from './agree-on-drive.ts';
import { createAppPassword, setUpEntry } from './create-app-password.ts';
import { finish } from './finish.ts';
import { given } from './given.ts';
import { leave, type Left, type Reached } from './leave.ts';
import { offerOrphans } from './make-room.ts';
import { mapperFor } from './mapper-for.ts';
import type { Parts } from './parts.ts';
import { prepare, signInRequest, type Preparation, type SetUpWish } from './prepare.ts';
import { undoForAccount } from './recovery.ts';
import { assertFolderExists, folderUrl } from './remote-folder.ts';
import type { Steps } from './steps.ts';
import { storeAppPassword } from './store-app-password.ts';
import { abandonSession } from './undo.ts';

/** Who answers, who is told, and how it is stopped. */
export interface SetUpRun {
  readonly ask: Ask;
  readonly steps: Steps;
  /** Aborting undoes everything, whatever was reached. */
  readonly signal: AbortSignal;
}

export type SetUpResult<T = DriveConnection> =
  { readonly ok: true; readonly value: T } | ({ readonly ok: false; readonly failure: Failure } & Left);

/** The whole main job. To be called while the exclusive lock is held. */
export async function setUp(parts: Parts, wish: SetUpWish, run: SetUpRun): Promise<SetUpResult> {
  const reached: Reached = {};
  try {
    const suggested = await run.steps.run('discover', () => prepare(parts, wish, run.signal));
    const signedIn = await run.steps.run('sign-in', () => signIn(parts, wish, suggested, run));
    reached.session = signedIn.session;
    const { session } = signedIn;
    await offerOrphans(parts, { session, kind: suggested.info.kind, caFile: wish.caFile }, run);
    const agreed = await agreeOnDrive(parts, suggested, run.ask);
    const prepared = { ...agreed, mapper: await mapperWith(parts, wish, agreed, signedIn.challenge) };
    const begun = setUpEntry(parts, wish, prepared, session);
    const driveOf = (login: string) => ({
      drive: driveSpec(begun.id, login, { ...prepared, ...signedIn }, wish.caFile),
    });
    const created = await run.steps.run('create', async () => {
      const made = await createAppPassword(parts, begun, session, driveOf, run, (entry) => {
        reached.entry = entry;
      });
      const { remoteFolder } = prepared;
      if (remoteFolder !== '') {
        await assertFolderExists(parts, made.entry.drive, remoteFolder, made.secret, run.signal);
      }
      return made;
    });
    const stored = await run.steps.run('store', () => storeAppPassword(parts, created, run.signal));
    reached.entry = stored;
    const options = { signal: run.signal, session: signedIn.session };
    return { ok: true, value: await finish(parts, stored, created.secret, run.steps, options) };
  } catch (error) {
    return await leave(parts, wish, reached, error, run);
  }
}

function driveSpec(
  id: string,
  login: string,
  { info, label, mapper, remoteFolder, challenge }: Preparation & { readonly challenge: WebdavChallenge },
  caFile: string | undefined,
): DriveSpec {
  return { id, label, url: folderUrl(info.webdav, remoteFolder), login, challenge, mapper, ...given({ caFile }) };
}

/** Digest is not every mapper's: better said before an app password is made than when the drive is mapped. */
async function mapperWith(
  parts: Parts,
  wish: SetUpWish,
  { mapper }: Preparation,
  { scheme }: WebdavChallenge,
): Promise<MapperName> {
  return scheme === 'basic' ? mapper : await mapperFor(parts, wish, scheme);
}

/** Signs in; meanwhile the WebDAV root is asked what it wants, which needs no credentials. */
async function signIn(
  parts: Parts,
  wish: SetUpWish,
  { info }: Preparation,
  run: SetUpRun,
): Promise<{ session: Session; challenge: WebdavChallenge }> {
  const platform = withSessions(parts.platform(info.kind, wish.caFile));
  const probe = new AbortController();
  const giveUp = (): void => {
    probe.abort(); // or the program would wait for the answer of a slow server before it ends
  };
  run.signal.addEventListener('abort', giveUp, { once: true });
  const probing = parts.drives.probe(info.webdav, wish.caFile, probe.signal);
  probing.catch(() => undefined); // thrown below, where it is waited for
  const request = signInRequest(wish, info);
  const session = await platform.signIn(request, run.ask, run.signal).catch((error: unknown) => {
    giveUp();
    throw error;
  });
  try {
    await undoForAccount(parts, session, run.signal);
    return { session, challenge: await probing };
  } catch (error) {
    await abandonSession(parts, { platform: info, ...given({ caFile: wish.caFile }) }, session);
    throw error;
  }
}
