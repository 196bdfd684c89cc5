import type { Connection } from '../../connections/connection.ts';
import { FailureError, isFailure, type Failure, type FailureCode } from '../../contract/failure.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { hasPage } from '../../contract/platform-kinds.ts';
import type { DriveSpec } from '../../drives/drive-mapper.ts';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import { hasGrants } from '../../platforms/platform.ts';
import type { Secret } from '../../secrets/secret.ts';
import { MAX_PASSWORD_TRIES } from '../../sign-in/sign-in.ts';
import { withExistingFolder } from '../folder.ts';
import type { JournalEntry, Renewal } from '../journal/journal-entry.ts';
import { agreeOnDrive, driveSpec, mapperWith, type Preparation, type SetUpWish } from '../plan.ts';
import { asDisabled } from '../revocation.ts';
import type { SetUpRun } from '../run.ts';
import type { Services } from '../services.ts';
import { setUpEntry, type Created, type ObtainForDrive, type Use } from './new-password.ts';

/**
 * The visit to the platform's page on which a person makes an app password; undefined for a platform without such a page.
 * @throws FailureError LK-6002 when IT's recipe for it cannot be read.
 */
export async function pageVisit(
  services: Services,
  { kind, address }: Connection['platform'],
  about: { readonly name: string; readonly user: string },
): Promise<PageVisit | undefined> {
  if (!hasPage(kind)) return undefined;
  // Most set-ups need no page.
  const [{ recipeFor }, { visitOf }] = await Promise.all([
    import('../../platforms/guided-page/recipes.ts'),
    import('../../platforms/guided-page/page-visit.ts'),
  ]);
  return visitOf(await recipeFor(kind, await services.policy.read()), address, about);
}

const DAY_MS = 86_400_000;

/** What is known of an app password that somebody gave: of one from a page also when it should be looked at again. */
export function givenPassword(
  { now }: Pick<Services, 'now'>,
  id: string,
  name: string,
  page: PageVisit | undefined,
): { id: string; name: string; origin: 'given'; reviewAt?: string } {
  const days = page?.recipe.reviewAfterDays;
  const base = { id, name, origin: 'given' } as const;
  return days === undefined ? base : { ...base, reviewAt: new Date(now().getTime() + days * DAY_MS).toISOString() };
}

/**
 * Asks for an app password that exists already, and tries each one once. One that was just made on a page is not asked for
 * again: another one would have to be made.
 * @throws FailureError LK-2001, LK-2011, LK-2012 when it is refused too often; LK-2013, LK-7012 when it is not the password's
 *   fault; LK-1007 when nobody can be asked.
 */
export async function askUntilAccepted(
  services: Services,
  spec: DriveSpec,
  of: Pick<JournalEntry, 'platform'>,
  { ask, signal }: Pick<SetUpRun, 'ask' | 'signal'>,
  page?: PageVisit,
  check: (secret: Secret) => Promise<unknown> = (secret) => services.drives.checkPassword(spec, secret, signal),
): Promise<Secret> {
  const { host } = new URL(spec.url);
  let refused: Failure | undefined;
  for (let tries = 1; ; tries += 1) {
    if (ask.appPassword === undefined) throw new FailureError('LK-1007');
    const secret = await ask.appPassword({ host, login: spec.login, ...omitUndefined({ refused, page }) });
    try {
      await check(secret);
      return secret;
    } catch (error) {
      const named = await inItsOwnWords(services, spec, of, error, signal);
      const mayTryAgain = page === undefined && tries < MAX_PASSWORD_TRIES;
      if (!isFailure(named, 'LK-2001', 'LK-2011', 'LK-2012') || !mayTryAgain) throw named;
      refused = named.failure;
    }
  }
}

/** What is typed here was never accepted before: LK-5006 is for a drive that once worked. */
const whyCodes: Readonly<Record<string, FailureCode>> = { 'not-an-app-password': 'LK-2011', 'no-challenge': 'LK-2012' };

/** What the server's refusal means for somebody who has just typed a password. */
async function inItsOwnWords(
  services: Services,
  { url, label, login, caFile }: DriveSpec,
  { platform }: Pick<JournalEntry, 'platform'>,
  error: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  if (!isFailure(error)) return error;
  const { code, details = {} } = error.failure;
  const { host } = new URL(url);
  const named = whyCodes[String(details['why'])];
  if (code === 'LK-5006') return new FailureError(named ?? 'LK-2001', { host, login }, { cause: error });
  if (code === 'LK-3015' && details['status'] === 403) return new FailureError('LK-2013', { host }, { cause: error });
  return await asDisabled(services, { platform, caFile, label }, error, signal);
}

/** Takes the app password for a drive that a person has already, and tries it once before anything is kept. */
export const takeGiven: ObtainForDrive = async (services, wish, suggested, run, reached) => {
  const id = services.random();
  const login = wish.user;
  const { name, info, way } = suggested;
  const page = way === 'page' ? await pageVisit(services, info, { name, user: login }) : undefined;
  const { challenge, mapper, secret } = await run.steps.run('sign-in', async () => {
    const asks = await services.drives.probe(suggested.info.webdav, wish.caFile, run.signal);
    const by = await mapperWith(services, wish, suggested, asks);
    // Where the root depends on who signs in, the folder cannot be looked for before that is known.
    const remoteFolder = hasGrants(services.platform(info.kind, wish.caFile)) ? '' : suggested.remoteFolder;
    const spec = driveSpec(id, { login }, { ...suggested, remoteFolder, challenge: asks, mapper: by }, wish.caFile);
    const check = (typed: Secret): Promise<unknown> =>
      withExistingFolder(services, spec, remoteFolder, typed, run.signal);
    return {
      challenge: asks,
      mapper: by,
      secret: await askUntilAccepted(services, spec, { platform: info }, run, page, check),
    };
  });
  const agreed = { ...(await agreeOnDrive(services, { ...suggested, unnamed: true }, run.ask)), mapper, challenge };
  const begun = setUpEntry(services, wish, agreed, { user: login });
  const webdav = await rootOf(services, wish, suggested, secret, run.signal);
  const planned = driveSpec(begun.id, { login, ...omitUndefined({ webdav }) }, agreed, wish.caFile);
  const { remoteFolder } = agreed;
  const drive =
    remoteFolder === '' ? planned : await withExistingFolder(services, planned, remoteFolder, secret, run.signal);
  const password = givenPassword(services, begun.id, wish.name ?? page?.name ?? agreed.label, page);
  const entry = { ...begun, password, drive };
  reached.entry = entry;
  await services.journal.write(entry);
  return { entry, secret };
};

/** Where the files of this login are, when the platform tells that only to who has signed in. */
async function rootOf(
  services: Services,
  { user: login, caFile }: SetUpWish,
  { info: { kind, address } }: Preparation,
  secret: Secret,
  signal: AbortSignal,
): Promise<string | undefined> {
  const platform = services.platform(kind, caFile);
  if (!hasGrants(platform)) return undefined;
  const given = { id: 'given', name: login, login, user: login, server: address, secret };
  return (await platform.holderOf(address, given, signal)).webdav;
}

/** Takes the next app password from the person who has it, tried once where there is a drive. @throws FailureError */
export async function takeNext(
  services: Services,
  begun: Renewal,
  { drive, login, platform }: Connection,
  run: SetUpRun,
  entered: (entry: JournalEntry) => void,
): Promise<Created<Use>> {
  // Under the name that the last one has: on the page the person sees both, and which is the older.
  const page = await pageVisit(services, platform, { name: begun.replaces.name, user: begun.user });
  const secret = await run.steps.run('sign-in', async (): Promise<Secret> => {
    if (drive !== undefined) return await askUntilAccepted(services, drive, { platform }, run, page);
    if (run.ask.appPassword === undefined) throw new FailureError('LK-1007');
    return await run.ask.appPassword({ host: new URL(platform.address).host, login, ...omitUndefined({ page }) });
  });
  const use: Use = drive === undefined ? { purpose: 'application', login } : { drive };
  const { name, use: madeFor } = begun.replaces;
  const password = { ...givenPassword(services, services.random(), name, page), ...omitUndefined({ use: madeFor }) };
  const entry = { ...begun, password, ...use };
  entered(entry);
  await services.journal.write(entry);
  return { entry, secret };
}
