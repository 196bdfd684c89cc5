import type { Connection, DriveConnection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import { namesIn } from '../contract/folders.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { AfterSetUp, Outcome } from '../contract/outcome.ts';
import { proofName } from '../contract/proof-file.ts';
import type { StepId } from '../contract/view.ts';
import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import { hasGrants } from '../platforms/platform.ts';
import { finish, finishApplication, storeAppPassword } from './finish.ts';
import { placedIn, rootByLogin, withChosenFolder, withExistingFolder } from './folder.ts';
import { type JournalEntry } from './journal/journal-entry.ts';
import {
  agreeOnDrive,
  driveSpec,
  prepare,
  prepareApplication,
  signInRequest,
  type AccountWish,
  type ApplicationWish,
  type DrivePlan,
  type Named,
  type NamedApplication,
  type Preparation,
  type SetUpWish,
} from './plan.ts';
import { settleGrants, undoForAccount } from './recovery.ts';
import type { SetUpRun } from './run.ts';
import type { Services } from './services.ts';
import { isProvided, passwordSource, sourceKindOf } from './sources/choose-source.ts';
import type {
  AccountHolder,
  ApplicationUse,
  Created,
  DriveUse,
  PasswordWish,
  SourceRun,
  Use,
} from './sources/password-source.ts';
import { settleFailedSetUp, type SetUpProgress } from './undo.ts';

/** Sets up a drive, from signing in to the saved connection. To be called while the exclusive lock is held. */
export async function setUp(
  services: Services,
  wish: SetUpWish,
  run: SetUpRun,
): Promise<Outcome<DriveConnection, AfterSetUp>> {
  const reached: SetUpProgress = {};
  try {
    run.steps.plan(plannedSteps('drive', isProvided(wish)));
    // Without an asker for folders, the folder has to be named; this is checked before anything is made.
    if (wish.chooseFolder === true && run.ask.folder === undefined) {
      throw new FailureError('LK-1017', { problem: 'missing-option', name: '--folder' });
    }
    const suggested = await run.steps.run('discover', () => prepare(services, wish, run.signal));
    run.steps.plan(plannedSteps('drive', isProvided(suggested)));
    const names = hearingWhoChooses(run);
    const created = await obtain(
      services,
      suggested,
      driveWish(services, wish, suggested, names.run),
      names.run,
      reached,
    );
    const folderWish = { ...wish, ...names.folderWish() };
    const toStore =
      folderWish.chooseFolder === true ? { ...created, entry: { ...created.entry, choosing: true as const } } : created;
    const stored = await run.steps.run('store', () => storeAppPassword(services, toStore, run.signal));
    reached.entry = stored;
    const placed = await withChosenFolder(services, stored, folderWish, created.secret, run, (entry) => {
      reached.entry = entry;
    });
    reached.entry = placed;
    // A provided app password was tried when it was typed, but may have ended while somebody chose a folder.
    const untried = placed.password.origin !== 'provided' || placed !== stored;
    const options = { signal: run.signal, session: reached.signedIn?.session, untried };
    const { connection, notes, space } = await finish(services, placed, created.secret, run.steps, options);
    return { ok: true, value: connection, notes, ...omitUndefined({ space }) };
  } catch (error) {
    return await settleFailedSetUp(services, reached, error, run);
  }
}

/** Wraps the run, to note what the person who agrees on the drive's names says of its folder. */
function hearingWhoChooses(run: SetUpRun): {
  readonly run: SetUpRun;
  readonly folderWish: () => Pick<SetUpWish, 'folder' | 'chooseFolder'>;
} {
  let said: Pick<SetUpWish, 'folder' | 'chooseFolder'> = {};
  const drive = run.ask.drive?.bind(run.ask);
  if (drive === undefined) return { run, folderWish: () => said };
  const noticing: typeof drive = async (question) => {
    const answer = await drive(question);
    const { chooseFolder, remoteFolder = '' } = answer;
    said = chooseFolder === true ? { chooseFolder } : remoteFolder === '' ? {} : { folder: remoteFolder };
    return answer;
  };
  return { run: { ...run, ask: { ...run.ask, drive: noticing } }, folderWish: () => said };
}

/**
 * Sets up an app password for another application: it is made, stored and watched like that of a drive. To be called while the
 * exclusive lock is held.
 */
export async function setUpApplication(
  services: Services,
  wish: ApplicationWish,
  run: SetUpRun,
): Promise<Outcome<Connection, AfterSetUp>> {
  const reached: SetUpProgress = {};
  try {
    run.steps.plan(plannedSteps('application', isProvided(wish)));
    const named = await run.steps.run('discover', () => prepareApplication(services, wish, run.signal));
    run.steps.plan(plannedSteps('application', isProvided(named)));
    const created = await obtain(services, named, applicationWish(services, wish, named), run, reached);
    const stored = await run.steps.run('store', () => storeAppPassword(services, created, run.signal));
    reached.entry = stored;
    const options = { signal: run.signal, session: reached.signedIn?.session };
    return { ok: true, value: await finishApplication(services, stored, run.steps, options) };
  } catch (error) {
    return await settleFailedSetUp(services, reached, error, run);
  }
}

const stepsFor = {
  drive: ['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save'],
  application: ['discover', 'sign-in', 'create', 'store', 'save'],
} as const satisfies Record<string, readonly StepId[]>;

/** Lists the steps of a set-up. A provided app password has no step `create`, because a person makes it. */
function plannedSteps(purpose: keyof typeof stepsFor, provides: boolean): readonly StepId[] {
  return stepsFor[purpose].filter((id) => !(provides && id === 'create'));
}

/** Obtains the app password from its source, and notes what there is to go back from. */
async function obtain<U extends Use>(
  services: Services,
  named: Named,
  wish: PasswordWish<U>,
  run: SetUpRun,
  reached: SetUpProgress,
): Promise<Created<U>> {
  const kind = sourceKindOf(services, named);
  const sourceRun: SourceRun = {
    ...run,
    onEntry: (entry) => {
      reached.entry = entry;
    },
    onSession: (session) => {
      reached.signedIn = { session, kind: named.info.kind, caFile: wish.account.caFile };
    },
    settle: (session, keeping) => undoForAccount(services, session, run.signal, keeping),
  };
  if (kind === 'grant') await settleGrants(services, named.info.address);
  return await passwordSource(services, kind).obtain(wish, sourceRun);
}

/** Returns what every set-up tells a source of the account. */
function accountOf(wish: AccountWish, named: Named): Pick<PasswordWish, 'account' | 'request' | 'login' | 'pageName'> {
  const { kind, address } = named.info;
  return {
    account: { platform: { kind, address }, ...omitUndefined({ caFile: wish.caFile }) },
    request: signInRequest(wish, named),
    login: wish.user,
    pageName: named.way === 'page' ? named.name : undefined,
  };
}

/** Describes an app password for a new drive: people agree on its names, and its server is asked for its challenge. */
function driveWish(
  services: Services,
  wish: SetUpWish,
  suggested: Preparation,
  { ask, signal }: SetUpRun,
): PasswordWish<DriveUse> {
  const { caFile } = wish;
  const { info } = suggested;
  const entryOf = setUpEntries(services, wish);
  let probing: Promise<WebdavChallenge> | undefined;
  let tried: WebdavChallenge | undefined;
  let plan: DrivePlan | undefined;
  const planned = (): DrivePlan => {
    if (plan === undefined) throw new Error('a drive is agreed on before it has a use');
    return plan;
  };
  const probe = (by: AbortSignal): Promise<WebdavChallenge> =>
    (probing ??= services.drives.probe(info.webdav, caFile, by));
  // Where the root depends on who signs in, the place of a folder is known only after the sign-in.
  const isRootKnown = !hasGrants(services.platform(info.kind, caFile));
  return {
    ...accountOf(wish, suggested),
    probe,
    beforeAgreed: (holder) => entryOf(suggested, holder),
    async agree(holder) {
      const agreed = await agreeOnDrive(
        services,
        tried === undefined ? suggested : { ...suggested, unnamed: true },
        ask,
      );
      plan = { ...agreed, challenge: tried ?? (await probe(signal)) };
      return entryOf(plan, holder);
    },
    useOf: (made) => ({ drive: driveSpec(entryOf.id(), made, planned(), caFile) }),
    async place(created) {
      const { remoteFolder } = planned();
      if (remoteFolder === '') return created;
      const { drive: placed } = created.entry;
      const root = { ...placed, url: new URL('../'.repeat(namesIn(remoteFolder).length), placed.url).href };
      const drive = await placedIn(services, root, remoteFolder, created.secret, signal);
      return { ...created, entry: { ...created.entry, drive } };
    },
    async trial(by) {
      tried = await probe(by);
      const remoteFolder = isRootKnown ? suggested.remoteFolder : '';
      const trial = { ...suggested, remoteFolder, challenge: tried };
      const spec = driveSpec(services.random(), { login: wish.user }, trial, caFile);
      return { spec, check: (typed) => withExistingFolder(services, spec, remoteFolder, typed, by) };
    },
    rootOf: (secret) => rootByLogin(services, { ...info, login: wish.user, user: wish.user, caFile }, secret, signal),
    known: (begun, page) => ({ id: begun.id, name: wish.name ?? page?.name ?? begun.label }),
  };
}

/** Describes an app password for another application, which alone can tell whether the app password opens what it is for. */
function applicationWish(
  services: Services,
  wish: ApplicationWish,
  named: NamedApplication,
): PasswordWish<ApplicationUse> {
  const entryOf = setUpEntries(services, wish);
  return {
    ...accountOf(wish, named),
    beforeAgreed: (holder) => entryOf(named, holder),
    agree: (holder) => Promise.resolve(entryOf(named, holder)),
    useOf: ({ login }) => ({ purpose: 'application', login }),
    place: (created) => Promise.resolve(created),
    trial: () => Promise.resolve(undefined),
    known: (begun, page) => ({
      ...{ id: begun.id, name: wish.name ?? page?.name ?? wish.label },
      ...omitUndefined({ use: named.use }),
    }),
  };
}

interface SetUpEntries {
  (named: Named, holder: AccountHolder): JournalEntry;
  /** Returns the id of the set-up, which is drawn once. */
  readonly id: () => string;
}

/** Makes the set-up's journal entry from before anything is made; its id stays the same however often the names change. */
function setUpEntries(services: Services, wish: AccountWish): SetUpEntries {
  let drawn: string | undefined;
  const id = (): string => (drawn ??= services.random());
  const entryOf = ({ info, label, name, chosenName }: Named, { user, browser }: AccountHolder): JournalEntry => ({
    version: 3,
    kind: 'setup',
    id: id(),
    startedAt: services.now().toISOString(),
    platform: { kind: info.kind, address: info.address },
    user,
    label,
    phase: 'begun',
    undoing: false,
    password: chosenName ? { name, chosen: true } : { name },
    proof: proofName(id()),
    ...omitUndefined({ caFile: wish.caFile, browser }),
  });
  return Object.assign(entryOf, { id });
}
