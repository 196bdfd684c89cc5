import { FailureError } from '../contract/failure.ts';
import { isWorthMaking, type MicrosoftUse, type OPEN_USE } from '../contract/microsoft-uses.ts';
import type { MapperName, PlatformKind, WayIn } from '../contract/view.ts';
import type { PlatformInfo, SignInRequest } from '../platforms/platform.ts';
import { assertPrintable, checkPasswordName, cutTo, newPasswordName } from './app-password-name.ts';
import { discoverAllowed } from './discover-allowed.ts';
import type { Entry } from './entry.ts';
import { given } from './given.ts';
import { mapperFor } from './mapper-for.ts';
import type { Parts } from './parts.ts';
import { folderUrl, namesIn } from './remote-folder.ts';

/** A set-up whose address was parsed; the rest is as the user gave it. */
export interface SetUpWish extends AccountWish {
  readonly label?: string;
  readonly mapper?: MapperName;
  /** Folder of the platform that the drive shows; all of the user's files when absent. */
  readonly folder?: string;
}

/** An app password of an account. */
export interface AccountWish {
  readonly address: URL;
  /** Of what is there, when it was looked at already. */
  readonly kind?: PlatformKind;
  /** Empty where only the sign-in in the browser tells. */
  readonly user: string;
  /** The one that the platform suggests when absent. */
  readonly way?: WayIn;
  readonly name?: string;
  readonly caFile?: string;
}

/** One for another application. */
export interface ApplicationWish extends AccountWish {
  /** What the user calls the application. */
  readonly label: string;
  /** What it shall do, where only some uses are left. */
  readonly use?: MicrosoftUse;
}

/** What is known of a drive before anybody types a password. */
export interface Preparation extends Named {
  readonly mapper: MapperName;
  /** The person asked for this one. */
  readonly mapperChosen?: true;
  /** Of the platform, as the user wrote it; empty for everything. */
  readonly remoteFolder: string;
}

/** What is known of any app password. */
export interface Named {
  readonly info: PlatformInfo;
  /** How to get in: as wished, otherwise as the platform suggests. */
  readonly way: WayIn;
  readonly label: string;
  /** Of the app password. */
  readonly name: string;
  /** Chosen by a person, so it may be taken already. */
  readonly chosenName: boolean;
}

/** Everything that can be known before somebody types a password: a failure here leaves nothing. */
export async function prepare(parts: Parts, wish: SetUpWish, signal: AbortSignal): Promise<Preparation> {
  if (wish.user !== '') assertPrintable(wish.user, 'user');
  if (wish.label !== undefined) await checkLabel(parts, wish.label);
  await assertKeychainReady(parts);
  const [info, mapper] = await Promise.all([
    discoverAllowed(parts, wish.address, { ...given({ caFile: wish.caFile, kind: wish.kind }), signal }),
    mapperFor(parts, wish),
  ]);
  if (info.applicationsOnly === true) throw new FailureError('LK-1019', { host: new URL(info.address).host });
  const way = wayInto(info, wish);
  const { folder: remoteFolder = '' } = wish;
  folderUrl(info.webdav, remoteFolder);
  const label = wish.label ?? defaultLabel(namesIn(remoteFolder).at(-1) ?? info.name);
  if (wish.label === undefined) await checkLabel(parts, label);
  const chosen = wish.mapper === undefined ? {} : ({ mapperChosen: true } as const);
  return { info, way, mapper, ...chosen, label, remoteFolder, ...(await passwordName(parts, wish, info)) };
}

/** What is known of an application's app password before anybody types a password. */
export interface NamedApplication extends Named {
  readonly use?: typeof OPEN_USE;
}

/** As `prepare`, for another application: its name is no folder's. */
export async function prepareApplication(
  parts: Parts,
  wish: ApplicationWish,
  signal: AbortSignal,
): Promise<NamedApplication> {
  if (wish.user !== '') assertPrintable(wish.user, 'user');
  assertPrintable(wish.label, 'label');
  await assertLabelIsFree(parts, wish.label);
  await assertKeychainReady(parts);
  const info = await discoverAllowed(parts, wish.address, {
    ...given({ caFile: wish.caFile, kind: wish.kind }),
    signal,
  });
  const use = useOf(info, wish);
  const way = wayInto(info, wish);
  return { info, way, label: wish.label, ...(await passwordName(parts, wish, info, wish.label)), ...given({ use }) };
}

/**
 * Whether an app password of this platform could do what it is wanted for.
 * @throws FailureError LK-2402 when it opens nothing there any more, LK-2403 when nobody has said what it is for.
 */
function useOf({ kind }: PlatformInfo, { use }: ApplicationWish): typeof OPEN_USE | undefined {
  if (kind !== 'microsoft365') return undefined;
  if (use === undefined) throw new FailureError('LK-2403');
  if (!isWorthMaking(use)) throw new FailureError('LK-2402', { use });
  return use;
}

/**
 * Whoever signs in with the browser need not say before who they are.
 * @throws FailureError LK-1004 without a user where one is needed, LK-3112 where nobody can sign in in the browser, LK-3113 for
 * any other way that is not offered.
 */
function wayInto({ ways, address, noLoginFlow }: PlatformInfo, wish: AccountWish): WayIn {
  const [suggested] = ways;
  const way = wish.way ?? suggested;
  if (way === undefined || !ways.includes(way)) {
    const lacks = way === 'browser' && noLoginFlow === true;
    throw new FailureError(lacks ? 'LK-3112' : 'LK-3113', { host: new URL(address).host });
  }
  if (way !== 'browser') assertPrintable(wish.user, 'user');
  return way;
}

/** How somebody signs in for what they wish. */
export function signInRequest({ user }: AccountWish, { info: { address }, way }: Named): SignInRequest {
  return { address, user, ...(way === 'browser' ? { browser: true } : {}) };
}

/** Who is to be granted an app password: with the browser, only that tells, unless it was asked for. */
export function grantee({ user }: AccountWish, { way }: Named): Pick<Entry, 'user' | 'browser'> {
  return way === 'password' ? { user } : { user, browser: true };
}

/** Has a locked one opened, where whoever is present can be asked to. @throws FailureError LK-4001, LK-4002, LK-4007. */
export async function assertKeychainReady(parts: Parts): Promise<void> {
  const state = await parts.secrets.state();
  if (state === 'locked' && parts.secrets.open !== undefined) {
    await parts.secrets.open();
    return;
  }
  if (state !== 'ready') throw new FailureError(state === 'locked' ? 'LK-4002' : 'LK-4001');
}

/** @param what it is for, in its name; a drive when absent */
async function passwordName(
  parts: Parts,
  { name }: Pick<AccountWish, 'name'>,
  { nameLimit }: PlatformInfo,
  what?: string,
): Promise<Pick<Named, 'name' | 'chosenName'>> {
  if (name !== undefined) return { name: checkPasswordName(name, nameLimit), chosenName: true };
  return { name: await newPasswordName(parts, nameLimit, what), chosenName: false };
}

/** A platform's own name, made fit for a folder: what it may not hold becomes a hyphen. */
function defaultLabel(name: string): string {
  const fit = name.replaceAll(/[/\\:*?"<>|\p{C}\p{Default_Ignorable_Code_Point}]/gu, '-').replace(/^[\s.]+/, '');
  const short = cutTo(40, fit).replace(/[\s.]+$/, '');
  return short === '' ? 'Network drive' : short;
}

/** @throws FailureError LK-1004, LK-1005, LK-1006, LK-1014, LK-5012. */
export async function checkLabel(parts: Parts, label: string): Promise<void> {
  await assertLabelIsFree(parts, label);
  await parts.drives.checkLabel(label);
}

/** One name for one thing, drive or application: that is how a user says which. */
async function assertLabelIsFree(parts: Parts, label: string): Promise<void> {
  const taken = (other: string): boolean => other.toLowerCase() === label.toLowerCase();
  const [connections, entries] = await Promise.all([parts.connections.list(), parts.journal.list()]);
  if (connections.some((one) => taken(one.label))) throw new FailureError('LK-1006', { label });
  if (entries.some((entry) => taken(entry.label) && entry.phase === 'stored' && !entry.undoing)) {
    throw new FailureError('LK-1014', { label });
  }
}
