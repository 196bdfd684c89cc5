import type { Connection } from '../connections/connection.ts';
import { choosePasswords, isOrphan, type OwnedPasswordView, type RevocationReport } from '../contract/app-passwords.ts';
import { DAY_MS } from '../contract/expiry.ts';
import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { PlatformKind } from '../contract/platform-kinds.ts';
import type { AppPasswordView } from '../contract/view.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import { withSessions, type AppPasswords, type Holder, type Session } from '../platforms/platform.ts';
import type { Ask, PasswordsQuestion } from '../sign-in/ask.ts';
import { unmapUnlessInUse } from './disconnection.ts';
import type { JournalEntry } from './journal/journal-entry.ts';
import { isSameMachine, makerOf } from './password-name.ts';
import { failureOf, silentSteps, type Steps } from './run.ts';
import type { Services } from './services.ts';

/** An app password that something on this machine uses, or may be about to use. */
export interface Use {
  readonly connectionId: string;
  readonly label: string;
  /** Id of the app password; absent while the platform has not said whether it made one. */
  readonly passwordId?: string;
  readonly passwordName: string;
  readonly drive?: DriveSpec;
}

/** This machine's knowledge by which it tells who an app password belongs to. */
export interface Here {
  readonly machine: string;
  readonly device: string;
  /** The app passwords of the account that are in use on this machine. */
  readonly uses: readonly Use[];
}

/** Time, in ms, after which an app password counts as unused: a quarter of a year is longer than a holiday or a sick leave. */
const UNUSED_MS = 90 * DAY_MS;

/**
 * Adds to a listed app password who it belongs to, and whether it is in use.
 * @param now by the platform's clock, as the dates are
 */
export function owned(password: AppPasswordView, here: Here, now: Date): OwnedPasswordView {
  return { ...password, ...ownershipOf(password, here), unused: isUnused(password, now) };
}

function ownershipOf(
  { id, name }: AppPasswordView,
  { machine, device, uses }: Here,
): Pick<OwnedPasswordView, 'ownership' | 'connectionId' | 'usedBy'> {
  const use = uses.find(({ passwordId, passwordName }) =>
    passwordId === undefined ? passwordName === name : passwordId === id,
  );
  if (use !== undefined) return { ownership: 'here', connectionId: use.connectionId, usedBy: use.label };
  const maker = makerOf(name);
  if (maker === undefined) return { ownership: 'another' };
  const sameMachine = isSameMachine(maker.machine, machine);
  if (maker.device === device) return { ownership: sameMachine ? 'orphan' : 'likely-orphan' };
  // A different device id means another user of this machine, or another machine of the same name.
  return { ownership: maker.device === undefined && sameMachine ? 'likely-orphan' : 'another' };
}

function isUnused({ lastUsedAt, createdAt }: AppPasswordView, now: Date): boolean {
  const since = lastUsedAt ?? createdAt;
  return since !== null && now.getTime() - Date.parse(since) >= UNUSED_MS;
}

/** An account as connections of this machine know it. */
export interface KnownAs {
  readonly address: string;
  /** A name with which the user may have signed in here. */
  readonly names: readonly string[];
}

const knownAs = ({ address, user }: Pick<Session, 'address' | 'user'>): KnownAs => ({ address, names: [user] });

/** Lists the app passwords of an account that this machine uses: those of its connections and of the entries in the journal. */
export async function usesOf(services: Services, { address, names }: KnownAs): Promise<readonly Use[]> {
  const entries = await services.journal.list();
  const connections = await services.connections.list();
  const ofAccount = (one: Connection | JournalEntry): boolean =>
    one.platform.address === address && names.includes(one.user);
  return [...connections, ...entries].filter(ofAccount).flatMap((one) => {
    const { id, label, drive } = one;
    // An interrupted renewal has two app passwords.
    const passwords = 'replaces' in one ? [one.password, one.replaces] : [one.password];
    return passwords.map((password) => ({
      ...{ connectionId: id, label, passwordName: password.name },
      ...omitUndefined({ passwordId: password.id, drive }),
    }));
  });
}

/** An account that the user is signed in to. */
export interface SignedIn {
  readonly session: Session;
  readonly kind: PlatformKind;
  /** PEM file of a private CA of the platform. */
  readonly caFile?: string | undefined;
}

/**
 * Lists the app passwords of the account, each with who it belongs to.
 * @throws FailureError LK-2008 when the session has ended, LK-101x, LK-3xxx.
 */
export async function listOwned(
  services: Services,
  { session, kind, caFile }: SignedIn,
  signal?: AbortSignal,
): Promise<readonly OwnedPasswordView[]> {
  const passwords = withSessions(services.platform(kind, caFile)).passwords(session);
  return await listAsOwned(services, knownAs(session), passwords, signal);
}

/** Lists app passwords of an account through `passwords`, each with who it belongs to. @throws FailureError of `list` */
export async function listAsOwned(
  services: Services,
  account: KnownAs,
  passwords: Pick<AppPasswords, 'list'>,
  signal?: AbortSignal,
): Promise<readonly OwnedPasswordView[]> {
  let told: string | undefined;
  const clock = (date: string): void => {
    told = date;
  };
  const listed = await passwords.list(signal, clock);
  const { machine } = services;
  const here = { machine, device: await services.device(), uses: await usesOf(services, account) };
  const now = await platformNow(services, told);
  return listed.map((password) => owned(password, here, now));
}

/** Returns the platform's time: as told just now, or else as last measured. This machine's own clock may be years behind. */
async function platformNow(services: Services, told: string | undefined): Promise<Date> {
  const said = Date.parse(told ?? '');
  return new Date(Number.isNaN(said) ? services.now().getTime() + (await services.upkeep.read()).offsetMs : said);
}

/** A run that revokes app passwords. */
export interface RevocationRun {
  /** Is asked before programs that use a drive of this machine are cut off. Without it such a drive, and its app password, stays. */
  readonly ask: Pick<Ask, 'cutOff'>;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  /** Called after each app password that was revoked, with its id. Must not throw. */
  readonly onRevoked?: (id: string) => void;
}

/**
 * Revokes app passwords of the account, in order. A drive of this machine that uses one of them is unmapped first: mounted with a
 * dead app password, it would get the whole office's address banned. A drive in use stays unless the person has programs cut off, as
 * with a removal. To be called while the exclusive lock is held.
 * @returns what was revoked, and the failure that stopped it, if any.
 */
export async function revokeOwned(
  services: Services,
  { session, kind, caFile }: SignedIn,
  chosen: readonly OwnedPasswordView[],
  run: RevocationRun,
): Promise<RevocationReport> {
  const passwords = withSessions(services.platform(kind, caFile)).passwords(session);
  return await revokeEach(services, knownAs(session), passwords, chosen, run);
}

/** Does what `revokeOwned` says through `passwords`, for any account. */
export async function revokeEach(
  services: Services,
  account: KnownAs,
  passwords: Pick<AppPasswords, 'revoke'>,
  chosen: readonly OwnedPasswordView[],
  run: RevocationRun,
): Promise<RevocationReport> {
  const revoked: OwnedPasswordView[] = [];
  try {
    await run.steps.run('revoke', async () => {
      for (const password of chosen) {
        run.signal.throwIfAborted();
        if (isOrphan(password)) await assertNotMounted(services, account);
        for (const { passwordId, drive, label } of await usesOf(services, account)) {
          if (passwordId !== password.id || drive === undefined) continue;
          await unmapUnlessInUse(services, { drive, label }, run);
        }
        await passwords.revoke(password.id, run.signal);
        revoked.push(password);
        run.onRevoked?.(password.id);
      }
    });
    return { revoked };
  } catch (error) {
    return { revoked, failure: run.signal.aborted ? { code: 'LK-0002' } : failureOf(error, services.log) };
  }
}

/**
 * Makes sure that an orphan is not in use: a drive whose data was lost may still be mounted with the app password that is about
 * to be revoked.
 * @throws FailureError LK-7016 when something of the server is mounted that may be such a drive.
 */
async function assertNotMounted(services: Services, { address }: KnownAs): Promise<void> {
  const known = [...(await services.connections.list()), ...(await services.journal.list())].flatMap(
    ({ drive }) => drive ?? [],
  );
  const [path] = await services.drives.disconnectUnknown(new URL(address), known);
  if (path !== undefined) throw new FailureError('LK-7016', { host: new URL(address).host, path });
}

/** Picks app passwords from a list by id. @throws FailureError LK-1016 when an id is not in the list. */
export function meant(all: readonly OwnedPasswordView[], ids: readonly string[]): readonly OwnedPasswordView[] {
  return [...new Set(ids)].map((id) => {
    const found = all.find((password) => password.id === id);
    if (found === undefined) throw new FailureError('LK-1016', { id: id.slice(0, 80) });
    return found;
  });
}

/** A run that may ask a person to delete app passwords, and what stops it. */
export interface RoomRun {
  readonly ask: Ask;
  readonly signal: AbortSignal;
  /** Id of the connection whose app passwords are not offered for deletion: a renewal goes back to the old one when it fails. */
  readonly keeping?: string;
}

/**
 * Makes an app password by calling `create`. When the account has as many as it may have, the person is shown them, the easiest
 * to give up first, and deletes some; then `create` is called again. To be called while the exclusive lock is held.
 * @throws FailureError what `create` throws: LK-3101 when nobody can be asked, or nothing was chosen.
 */
export async function withFreeSlot<T>(
  services: Services,
  signedIn: SignedIn,
  { ask, signal, keeping }: RoomRun,
  create: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await create();
    } catch (error) {
      if (!isFailure(error, 'LK-3101') || ask.passwords === undefined) throw error;
      signal.throwIfAborted();
      await makeRoom(services, signedIn, { choose: ask.passwords.bind(ask), ask, signal, full: error, keeping });
    }
  }
}

type AskPasswords = (question: PasswordsQuestion) => Promise<readonly string[]>;

interface Full {
  readonly choose: AskPasswords;
  readonly ask: Ask;
  readonly signal: AbortSignal;
  readonly full: FailureError;
  readonly keeping: string | undefined;
}

/**
 * Shows a person the account's app passwords, and revokes the chosen ones.
 * @throws FailureError `full` when nothing was chosen; the platform's refusal.
 */
async function makeRoom(
  services: Services,
  signedIn: SignedIn,
  { choose, ask, signal, full, keeping }: Full,
): Promise<void> {
  const listed = await listOwned(services, signedIn, signal);
  const all = listed.filter(({ connectionId }) => connectionId === undefined || connectionId !== keeping);
  const passwords = choosePasswords(all, { filter: 'all', sort: 'offered' });
  const limit = full.failure.details?.['limit'];
  const ids = await choose({ why: 'limit', passwords, ...(typeof limit === 'number' ? { limit } : {}) });
  const chosen = passwords.filter(({ id }) => ids.includes(id));
  if (chosen.length === 0) throw full;
  const { failure } = await revokeOwned(services, signedIn, chosen, { ask, steps: silentSteps, signal });
  if (failure !== undefined) throw new FailureError(failure);
}

/**
 * Offers to delete the app passwords that this device made and no longer uses, since a session is open anyway; only what the
 * person chooses is deleted. A failure here does not fail the work that it comes with. To be called while the exclusive lock is
 * held.
 * @throws FailureError LK-0002 when the person gives up the whole work.
 */
export async function offerOrphans(services: Services, signedIn: SignedIn, { ask, signal }: RoomRun): Promise<void> {
  if (ask.passwords === undefined) return;
  const orphans = await orphansOf(services, signedIn, signal);
  if (orphans.length === 0) return;
  const ids = await ask.passwords({ why: 'orphans', passwords: orphans });
  const chosen = orphans.filter(({ id }) => ids.includes(id));
  const { failure } = await revokeOwned(services, signedIn, chosen, { ask, steps: silentSteps, signal });
  if (failure !== undefined) services.log.info('orphans-not-revoked', { code: failure.code });
}

async function orphansOf(
  services: Services,
  signedIn: SignedIn,
  signal: AbortSignal,
): Promise<readonly OwnedPasswordView[]> {
  try {
    const all = await listOwned(services, signedIn, signal);
    return choosePasswords(all, { filter: 'orphaned', sort: 'offered' });
  } catch (error) {
    const failure: Failure = failureOf(error, services.log);
    services.log.info('orphans-not-looked-for', { code: failure.code });
    return [];
  }
}

/** Compares user names without regard to case: Nextcloud signs people in whatever the case of their letters. */
const same = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/**
 * Makes sure that the account of a sign-in is the right one. The person who confirms a link in the browser decides whose files
 * are opened, and other people can read such a link. So the account must be the requested one; where none was requested, or only
 * a name says so that the account may have given itself, a person must confirm that it is theirs before anything is connected.
 * @param asked the requested account; empty when nobody named one
 * @param known other names of the right account: the one signed in with, where the password or an earlier sign-in has proved it
 * @throws FailureError LK-2014 when it is another account; LK-2017 when the person says that it is not theirs; LK-2018 when
 * nobody can be asked; LK-0002.
 */
export async function assertRightAccount(
  ask: Ask,
  asked: string,
  host: string,
  { names, claimed, displayName }: Pick<Holder, 'names' | 'claimed' | 'displayName'>,
  known: readonly string[] = [],
): Promise<void> {
  const [user] = names;
  if (asked !== '') {
    if ([...names, ...known].some((name) => same(name, asked))) return;
    const isClaimed = claimed !== undefined && same(claimed, asked);
    if (!isClaimed) throw new FailureError('LK-2014', { host, user: asked, signedIn: user });
  }
  const question = { host, user, ...omitUndefined({ displayName }) };
  if (ask.account === undefined) {
    // A matching e-mail address proves nothing: the account may have given itself that address, and anybody may have had the
    // link.
    if (asked !== '' || ask.tellAccount === undefined) throw new FailureError('LK-2018', { host, signedIn: user });
    ask.tellAccount(question);
    return;
  }
  const isTheirs = await ask.account(question);
  if (!isTheirs) throw new FailureError('LK-2017', { host, signedIn: user });
}
