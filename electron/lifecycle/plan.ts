import { dirname } from 'node:path';
import { isDriveConnection } from '../connections/connection.ts';
import { isWorthMaking, type ApplicationUse, type OPEN_USE } from '../contract/application-uses.ts';
import { failureCodes, FailureError, type Failure } from '../contract/failure.ts';
import { namesIn } from '../contract/folders.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { platformTraits, type PlatformKind } from '../contract/platform-kinds.ts';
import type { MapperName, SignInMethod } from '../contract/view.ts';
import { languageRows } from '../contract/words/language.ts';
import { labelFrom } from '../drives/check-label.ts';
import type { DriveSpec, WebdavChallenge } from '../drives/drive-mapper.ts';
import type { PlatformInfo, SignInRequest } from '../platforms/platform.ts';
import { allowsMoreDrives, originOf, ruleOf, type PolicyLookup } from '../policy/policy.ts';
import type { Ask } from '../sign-in/ask.ts';
import { assertNotRetiring, discoverAllowed } from './allowed-platforms.ts';
import { folderUrl } from './folder.ts';
import { hasDrive, isWaiting } from './journal/journal-entry.ts';
import { assertPrintable, checkPasswordName, newPasswordName } from './password-name.ts';
import { accountMeant, accountsLeft } from './prepared.ts';
import type { Services } from './services.ts';

/** The wish for a set-up with its address already parsed; the rest is as the user gave it. */
export interface SetUpWish extends AccountWish {
  readonly label?: string;
  readonly mapper?: MapperName;
  /** Preferred drive letter, where drives have letters; used if it is free. */
  readonly letter?: string;
  /** Folder of the platform that the drive shows; when absent, all of the user's files. */
  readonly folder?: string;
  /** True when the person chooses the folder from a list, as soon as there is an app password to list with. */
  readonly chooseFolder?: boolean;
}

/** The wish for an app password of an account. */
export interface AccountWish {
  readonly address: URL;
  /** Kind of the platform, when the address was discovered before. */
  readonly kind?: PlatformKind;
  /** User name; empty where only the sign-in in the browser tells it. */
  readonly user: string;
  /** Sign-in method; when absent, the platform's suggestion. */
  readonly way?: SignInMethod;
  readonly name?: string;
  readonly caFile?: string;
}

/** The wish for an app password that another application will use. */
export interface ApplicationWish extends AccountWish {
  /** The user's name for the application. */
  readonly label: string;
  /** The use of the application, where the platform has only some uses left. */
  readonly use?: ApplicationUse;
}

/** Everything about a new drive that is known before anybody types a password. */
export interface Preparation extends Named {
  readonly mapper: MapperName;
  /** Set when the person asked for this mapper. */
  readonly mapperChosen?: true;
  /** Letter that the person asked for. */
  readonly letter?: string;
  /** Folder of the platform, as the user wrote it; empty for all files. */
  readonly remoteFolder: string;
}

/** Everything about any new app password that is known before anybody types a password. */
export interface Named {
  readonly info: PlatformInfo;
  /** Sign-in method: the one wished for, or else the platform's suggestion. */
  readonly way: SignInMethod;
  readonly label: string;
  /** Name of the app password. */
  readonly name: string;
  /** True when a person chose the name, so that it may be taken already. */
  readonly chosenName: boolean;
}

/**
 * Finds out everything about a new drive that can be known before anybody types a password, so that a failure here leaves nothing
 * behind.
 * @throws FailureError LK-1003 to LK-1006, LK-1013, LK-1014, LK-1019, LK-30xx, LK-31xx, LK-4xxx, LK-50xx, LK-53xx, LK-60xx,
 * LK-7030.
 */
export async function prepare(services: Services, wish: SetUpWish, signal: AbortSignal): Promise<Preparation> {
  if (wish.user !== '') assertPrintable(wish.user, 'user');
  if (wish.label !== undefined) await checkLabel(services, wish.label);
  await assertNotRetiring(services);
  const lookup = await services.policy.read();
  const { host } = wish.address;
  const account = await accountMeant(await accountsLeft(services, lookup), { host, ...wish });
  if (account === undefined) await assertMayHaveDrive(services, lookup);
  await assertKeychainReady(services);
  const [info, mapper] = await Promise.all([
    discoverAllowed(services, wish.address, { ...omitUndefined({ caFile: wish.caFile, kind: wish.kind }), signal }),
    services.drives.choose(omitUndefined({ mapper: wish.mapper })),
  ]);
  if (info.applicationsOnly === true) throw new FailureError('LK-1019', { host: new URL(info.address).host });
  const way = wayInto(info, wish);
  // Whoever chooses the folder themselves begins where everybody does.
  const theirs = account === undefined ? ruleOf(lookup, 'driveFolder') : account.folder;
  const { folder: remoteFolder = (wish.chooseFolder === true ? undefined : theirs) ?? '' } = wish;
  folderUrl(info.webdav, remoteFolder);
  const suggested = account === undefined ? ruleOf(lookup, 'driveLabel') : account.label;
  const label = wish.label ?? (await labelOf(services, suggested, namesIn(remoteFolder).at(-1) ?? info.name));
  if (wish.label === undefined) await checkLabel(services, label);
  const chosen = wish.mapper === undefined ? {} : ({ mapperChosen: true } as const);
  const letter = omitUndefined({ letter: wish.letter ?? account?.letter });
  return {
    info,
    way,
    mapper,
    ...chosen,
    ...letter,
    label,
    remoteFolder,
    ...(await passwordName(services, wish, info)),
  };
}

/** What IT calls the drive, unless something here is called so already; else what the platform or its folder is called. */
async function labelOf(services: Services, theirs: string | undefined, name: string): Promise<string> {
  const named = labelFrom(name, languageRows[await services.language()].drive);
  if (theirs === undefined) return named;
  const isFree = await checkLabel(services, theirs).then(
    () => true,
    () => false,
  );
  return isFree ? theirs : named;
}

/**
 * Refuses a second drive where IT lets there be one, besides those that it has prepared. A set-up that waits for its end will be a
 * drive, too.
 * @throws FailureError LK-6005
 */
async function assertMayHaveDrive(services: Services, lookup: PolicyLookup): Promise<void> {
  if (lookup.found !== 'yes' || allowsMoreDrives(lookup)) return;
  const [connections, entries] = await Promise.all([services.connections.list(), services.journal.list()]);
  const there = connections.find(isDriveConnection) ?? entries.filter(hasDrive).find(isWaiting);
  if (there !== undefined) {
    throw new FailureError('LK-6005', { label: there.label, path: originOf(lookup, 'moreDrives') });
  }
}

/** Everything about an application's app password that is known before anybody types a password. */
export interface NamedApplication extends Named {
  readonly use?: typeof OPEN_USE;
}

/**
 * Prepares an app password for another application. Its label need not be valid as a folder's name.
 * @throws FailureError as `prepare`, without the codes of drives; LK-2402, LK-2403.
 */
export async function prepareApplication(
  services: Services,
  wish: ApplicationWish,
  signal: AbortSignal,
): Promise<NamedApplication> {
  await assertNotRetiring(services);
  if (wish.user !== '') assertPrintable(wish.user, 'user');
  assertPrintable(wish.label, 'label');
  await assertLabelIsFree(services, wish.label);
  await assertKeychainReady(services);
  const info = await discoverAllowed(services, wish.address, {
    ...omitUndefined({ caFile: wish.caFile, kind: wish.kind }),
    signal,
  });
  const use = useOf(info, wish);
  const way = wayInto(info, wish);
  return {
    info,
    way,
    label: wish.label,
    ...(await passwordName(services, wish, info, wish.label)),
    ...omitUndefined({ use }),
  };
}

/**
 * Tells for which use the platform makes the app password; undefined where it does not ask.
 * @throws FailureError LK-2402 when app passwords no longer work for this use, LK-2403 when the use was not said.
 */
function useOf({ kind }: PlatformInfo, { use }: ApplicationWish): typeof OPEN_USE | undefined {
  if (!platformTraits[kind].asksUse) return undefined;
  if (use === undefined) throw new FailureError('LK-2403');
  if (!isWorthMaking(use)) throw new FailureError('LK-2402', { use });
  return use;
}

/**
 * Chooses the sign-in method. A person who signs in with the browser need not name the user beforehand.
 * @throws FailureError LK-1004 when the user is missing and needed, LK-3112 when the platform has no sign-in in the browser,
 * LK-3113 for any other method that is not offered.
 */
function wayInto({ ways, address, noLoginFlow }: PlatformInfo, wish: AccountWish): SignInMethod {
  const [suggested] = ways;
  const way = wish.way ?? suggested;
  if (way === undefined || !ways.includes(way)) {
    const lacks = way === 'browser' && noLoginFlow === true;
    throw new FailureError(lacks ? 'LK-3112' : 'LK-3113', { host: new URL(address).host });
  }
  if (way !== 'browser') assertPrintable(wish.user, 'user');
  return way;
}

/** Makes the sign-in request for a wish. */
export function signInRequest({ user }: AccountWish, { info: { address }, way }: Named): SignInRequest {
  return { address, user, ...(way === 'browser' ? { browser: true } : {}) };
}

/**
 * Makes sure that the keychain can store a secret, before one is made; a locked keychain is opened where a person can be asked.
 * @throws FailureError LK-4001, LK-4002, LK-4007, LK-5360, LK-5361.
 */
export async function assertKeychainReady(services: Services): Promise<void> {
  const state = await services.secrets.state();
  if (state === 'locked' && services.secrets.open !== undefined) {
    await services.secrets.open();
    return;
  }
  if (state !== 'ready') throw new FailureError(state === 'locked' ? 'LK-4002' : 'LK-4001');
  await services.secrets.assertStorable?.();
}

/** Returns the app password's name, chosen or new. @param what what it is for, as a part of the name; a drive when absent */
async function passwordName(
  services: Services,
  { name }: Pick<AccountWish, 'name'>,
  { nameLimit }: PlatformInfo,
  what?: string,
): Promise<Pick<Named, 'name' | 'chosenName'>> {
  if (name !== undefined) return { name: checkPasswordName(name, nameLimit), chosenName: true };
  return { name: await newPasswordName(services, nameLimit, what), chosenName: false };
}

/**
 * Checks that a drive's label is free and can be a folder's name.
 * @param own id of what has a label already, and gets this one instead
 * @throws FailureError LK-1004, LK-1005, LK-1006, LK-1014, LK-5012.
 */
export async function checkLabel(services: Services, label: string, own?: string): Promise<void> {
  await assertLabelIsFree(services, label, own);
  await services.drives.checkLabel(label);
}

/** Makes sure that no other drive or application has this label, because a label is how the user says which one is meant. */
async function assertLabelIsFree(services: Services, label: string, own?: string): Promise<void> {
  const taken = (other: string): boolean => other.toLowerCase() === label.toLowerCase();
  const [connections, entries] = await Promise.all([services.connections.list(), services.journal.list()]);
  if (connections.some((one) => one.id !== own && taken(one.label))) throw new FailureError('LK-1006', { label });
  if (entries.some((entry) => taken(entry.label) && entry.phase === 'stored' && !entry.undoing)) {
    throw new FailureError('LK-1014', { label });
  }
}

/**
 * Lets the user change the suggested names, when the asker offers that. A name that cannot be used is asked for again, with the
 * reason.
 * @throws what the asker throws, and any failure that is not about the user's input.
 */
export async function agreeOnDrive(
  services: Services,
  suggested: Preparation & { readonly unnamed?: boolean },
  ask: Ask,
): Promise<Preparation> {
  if (ask.drive === undefined) return suggested;
  const { nameLimit } = suggested.info;
  const link = services.drives.linkOf(suggested);
  const folder = link === '' ? '' : dirname(link);
  let { label, name, remoteFolder } = suggested;
  let refused: Failure | undefined;
  for (;;) {
    ({
      label,
      name,
      remoteFolder = suggested.remoteFolder,
    } = await ask.drive({
      label,
      folder,
      name,
      nameLimit,
      remoteFolder,
      ...omitUndefined({ refused, unnamed: suggested.unnamed }),
    }));
    try {
      folderUrl(suggested.info.webdav, remoteFolder);
      await checkLabel(services, label);
      const chosen = name !== suggested.name || suggested.chosenName;
      return { ...suggested, label, remoteFolder, name: checkPasswordName(name, nameLimit), chosenName: chosen };
    } catch (error) {
      const words = error instanceof FailureError && ['usage', 'drive'].includes(failureCodes[error.failure.code]);
      if (!words) throw error;
      refused = error.failure;
    }
  }
}

/** Everything about a new drive except whose it is. */
export interface DrivePlan extends Preparation {
  readonly challenge: WebdavChallenge;
}

/** Builds the spec of a new drive. @param webdav root of the WebDAV tree, where it depends on who signed in */
export function driveSpec(
  id: string,
  { login, webdav }: { readonly login: string; readonly webdav?: string },
  { info, label, mapper, mapperChosen, letter, remoteFolder, challenge }: DrivePlan,
  caFile: string | undefined,
): DriveSpec {
  const url = folderUrl(webdav ?? info.webdav, remoteFolder);
  return { id, label, url, login, challenge, mapper, ...omitUndefined({ mapperChosen, caFile, letter }) };
}
