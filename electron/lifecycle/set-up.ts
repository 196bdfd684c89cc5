import type { Connection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { offerOrphans } from './account.ts';
import { finish, finishApplication, storeAppPassword } from './finish.ts';
import { withChosenFolder } from './folder.ts';
import {
  grantee,
  sourceOf,
  prepare,
  prepareApplication,
  type ApplicationWish,
  type PasswordSourceKind,
  type NamedApplication,
  type SetUpWish,
} from './plan.ts';
import { settleGrants } from './recovery.ts';
import type { SetUpResult, SetUpRun } from './run.ts';
import type { Services } from './services.ts';
import { grantAppPassword, haveGranted } from './sources/from-grant.ts';
import { makeInSession, signInForSetUp } from './sources/from-session.ts';
import {
  createAppPassword,
  setUpEntry,
  type ApplicationUse,
  type Created,
  type ObtainForDrive,
} from './sources/new-password.ts';
import { givenPassword, pageVisit, takeGiven } from './sources/provided.ts';
import { settleFailedSetUp, type SetUpProgress } from './undo.ts';

/** How the app password for a drive comes about. */
const obtainForDrive: Readonly<Record<PasswordSourceKind, ObtainForDrive>> = {
  session: makeInSession,
  grant: haveGranted,
  given: takeGiven,
};

/** The whole main job. To be called while the exclusive lock is held. */
export async function setUp(parts: Services, wish: SetUpWish, run: SetUpRun): Promise<SetUpResult> {
  const reached: SetUpProgress = {};
  try {
    const suggested = await run.steps.run('discover', () => prepare(parts, wish, run.signal));
    const names = hearingWhoChooses(run);
    const created = await obtainForDrive[sourceOf(parts, suggested)](parts, wish, suggested, names.run, reached);
    const stored = await run.steps.run('store', () => storeAppPassword(parts, created, run.signal));
    reached.entry = stored;
    const chooseFolder = names.chooseFolder() || wish.chooseFolder === true;
    const placed = await withChosenFolder(parts, stored, { ...wish, chooseFolder }, created.secret, run);
    reached.entry = placed;
    // What somebody gave was tried when it was typed.
    const untried = placed.password.origin !== 'given';
    const options = { signal: run.signal, session: reached.signedIn?.session, untried };
    const { connection, notes } = await finish(parts, placed, created.secret, run.steps, options);
    return { ok: true, value: connection, notes };
  } catch (error) {
    return await settleFailedSetUp(parts, reached, error, run);
  }
}

/** The run, which notices when the person who is asked for the drive's names says that they want to choose its folder. */
function hearingWhoChooses(run: SetUpRun): { readonly run: SetUpRun; readonly chooseFolder: () => boolean } {
  let chooses = false;
  const drive = run.ask.drive?.bind(run.ask);
  if (drive === undefined) return { run, chooseFolder: () => false };
  const heard: typeof drive = async (question) => {
    const answer = await drive(question);
    chooses = answer.chooseFolder === true;
    return answer;
  };
  return { run: { ...run, ask: { ...run.ask, drive: heard } }, chooseFolder: () => chooses };
}

/**
 * An app password for another application: made, kept, and looked after like that of a drive. To be called while the
 * exclusive lock is held.
 */
export async function setUpApplication(
  parts: Services,
  wish: ApplicationWish,
  run: SetUpRun,
): Promise<SetUpResult<Connection>> {
  const reached: SetUpProgress = {};
  try {
    const named = await run.steps.run('discover', () => prepareApplication(parts, wish, run.signal));
    const created = await obtainForApplication[sourceOf(parts, named)](parts, wish, named, run, reached);
    const stored = await run.steps.run('store', () => storeAppPassword(parts, created, run.signal));
    reached.entry = stored;
    const options = { signal: run.signal, session: reached.signedIn?.session };
    return { ok: true, value: await finishApplication(parts, stored, run.steps, options) };
  } catch (error) {
    return await settleFailedSetUp(parts, reached, error, run);
  }
}

type Obtain = (
  parts: Services,
  wish: ApplicationWish,
  named: NamedApplication,
  run: SetUpRun,
  reached: SetUpProgress,
) => Promise<Created<ApplicationUse>>;

const useOf = ({ login }: { readonly login: string }): ApplicationUse => ({ purpose: 'application', login });

/** How the app password for another application comes about. */
const obtainForApplication: Readonly<Record<PasswordSourceKind, Obtain>> = {
  async session(parts, wish, named, run, reached) {
    const session = await run.steps.run('sign-in', () => signInForSetUp(parts, wish, named, run, reached));
    const early = reached.entry;
    await offerOrphans(parts, { session, kind: named.info.kind, caFile: wish.caFile }, run);
    return await run.steps.run('create', () =>
      createAppPassword(
        parts,
        setUpEntry(parts, wish, named, session, early?.id),
        session,
        useOf,
        { ...run, kept: early !== undefined },
        (entry) => {
          reached.entry = entry;
        },
      ),
    );
  },
  async grant(parts, wish, named, run, reached) {
    await settleGrants(parts, named.info.address);
    const begun = setUpEntry(parts, wish, named, grantee(wish, named));
    return await grantAppPassword(parts, begun, useOf, run, (entry) => {
      reached.entry = entry;
    });
  },
  /** Whether it opens what it is for, only the application can tell. */
  async given(parts, wish, named, run, reached) {
    const { user: login, label } = wish;
    const { host } = new URL(named.info.address);
    const { info, way, name, use } = named;
    const page = way === 'page' ? await pageVisit(parts, info, { name, user: login }) : undefined;
    const secret = await run.steps.run('sign-in', async () => {
      if (run.ask.appPassword === undefined) throw new FailureError('LK-1007');
      return await run.ask.appPassword({ host, login, ...omitUndefined({ page }) });
    });
    const begun = setUpEntry(parts, wish, named, { user: login });
    const known = givenPassword(parts, begun.id, wish.name ?? page?.name ?? label, page);
    const password = { ...known, ...omitUndefined({ use }) };
    const entry = { ...begun, password, ...useOf({ login }) };
    reached.entry = entry;
    await parts.journal.write(entry);
    return { entry, secret };
  },
};
