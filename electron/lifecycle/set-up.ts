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
export async function setUp(services: Services, wish: SetUpWish, run: SetUpRun): Promise<SetUpResult> {
  const reached: SetUpProgress = {};
  try {
    const suggested = await run.steps.run('discover', () => prepare(services, wish, run.signal));
    const created = await obtainForDrive[sourceOf(services, suggested)](services, wish, suggested, run, reached);
    const stored = await run.steps.run('store', () => storeAppPassword(services, created, run.signal));
    reached.entry = stored;
    const placed = await withChosenFolder(services, stored, wish, created.secret, run);
    reached.entry = placed;
    // What somebody gave was tried when it was typed.
    const untried = placed.password.origin !== 'given';
    const options = { signal: run.signal, session: reached.signedIn?.session, untried };
    const { connection, notes } = await finish(services, placed, created.secret, run.steps, options);
    return { ok: true, value: connection, notes };
  } catch (error) {
    return await settleFailedSetUp(services, reached, error, run);
  }
}

/**
 * An app password for another application: made, kept, and looked after like that of a drive. To be called while the
 * exclusive lock is held.
 */
export async function setUpApplication(
  services: Services,
  wish: ApplicationWish,
  run: SetUpRun,
): Promise<SetUpResult<Connection>> {
  const reached: SetUpProgress = {};
  try {
    const named = await run.steps.run('discover', () => prepareApplication(services, wish, run.signal));
    const created = await obtainForApplication[sourceOf(services, named)](services, wish, named, run, reached);
    const stored = await run.steps.run('store', () => storeAppPassword(services, created, run.signal));
    reached.entry = stored;
    const options = { signal: run.signal, session: reached.signedIn?.session };
    return { ok: true, value: await finishApplication(services, stored, run.steps, options) };
  } catch (error) {
    return await settleFailedSetUp(services, reached, error, run);
  }
}

type Obtain = (
  services: Services,
  wish: ApplicationWish,
  named: NamedApplication,
  run: SetUpRun,
  reached: SetUpProgress,
) => Promise<Created<ApplicationUse>>;

const useOf = ({ login }: { readonly login: string }): ApplicationUse => ({ purpose: 'application', login });

/** How the app password for another application comes about. */
const obtainForApplication: Readonly<Record<PasswordSourceKind, Obtain>> = {
  async session(services, wish, named, run, reached) {
    const session = await run.steps.run('sign-in', () => signInForSetUp(services, wish, named, run, reached));
    const early = reached.entry;
    await offerOrphans(services, { session, kind: named.info.kind, caFile: wish.caFile }, run);
    return await run.steps.run('create', () =>
      createAppPassword(
        services,
        setUpEntry(services, wish, named, session, early?.id),
        session,
        useOf,
        { ...run, kept: early !== undefined },
        (entry) => {
          reached.entry = entry;
        },
      ),
    );
  },
  async grant(services, wish, named, run, reached) {
    await settleGrants(services, named.info.address);
    const begun = setUpEntry(services, wish, named, grantee(wish, named));
    return await grantAppPassword(services, begun, useOf, run, (entry) => {
      reached.entry = entry;
    });
  },
  /** Whether it opens what it is for, only the application can tell. */
  async given(services, wish, named, run, reached) {
    const { user: login, label } = wish;
    const { host } = new URL(named.info.address);
    const { info, way, name, use } = named;
    const page = way === 'page' ? await pageVisit(services, info, { name, user: login }) : undefined;
    const secret = await run.steps.run('sign-in', async () => {
      if (run.ask.appPassword === undefined) throw new FailureError('LK-1007');
      return await run.ask.appPassword({ host, login, ...omitUndefined({ page }) });
    });
    const begun = setUpEntry(services, wish, named, { user: login });
    const known = givenPassword(services, begun.id, wish.name ?? page?.name ?? label, page);
    const password = { ...known, ...omitUndefined({ use }) };
    const entry = { ...begun, password, ...useOf({ login }) };
    reached.entry = entry;
    await services.journal.write(entry);
    return { entry, secret };
  },
};
