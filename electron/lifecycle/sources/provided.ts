import type { Connection } from '../../connections/connection.ts';
import { DAY_MS } from '../../contract/expiry.ts';
import { FailureError, isFailure, type Failure, type FailureCode } from '../../contract/failure.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { hasPage } from '../../contract/platform-kinds.ts';
import type { DriveSpec } from '../../drives/drive-mapper.ts';
import type { PageVisit } from '../../platforms/guided-page/page-visit.ts';
import type { Secret } from '../../secrets/secret.ts';
import { MAX_PASSWORD_TRIES } from '../../sign-in/sign-in.ts';
import { asDisabled } from '../bring-up.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { Services } from '../services.ts';
import type { PasswordSource, SourceRun, Trial } from './password-source.ts';

/** Takes the app password from a person who has it. Where it is for a drive, it is tried once before anything is stored. */
export function provided(services: Services): PasswordSource {
  return {
    async obtain(wish, run) {
      const { account: { platform }, request: { user }, login, pageName } = wish; // prettier-ignore
      const page = pageName === undefined ? undefined : await pageVisit(services, platform, { name: pageName, user });
      const secret = await run.steps.run('sign-in', async () => {
        const trial = await wish.trial(run.signal);
        if (trial !== undefined) return await askUntilAccepted(services, trial, { platform }, run, page);
        // Only the application can tell whether the app password opens what it is for.
        if (run.ask.appPassword === undefined) throw new FailureError('LK-1007');
        return await run.ask.appPassword({ host: new URL(platform.address).host, login, ...omitUndefined({ page }) });
      });
      const begun = await wish.agree({ user });
      const webdav = await wish.rootOf?.(secret);
      const use = wish.useOf({ login, ...omitUndefined({ webdav }) });
      const known = { ...wish.known(begun, page), origin: 'provided' as const, ...reviewOf(services, page) };
      const made = await wish.place({ entry: { ...begun, password: known, ...use }, secret });
      run.onEntry(made.entry);
      await services.journal.write(made.entry);
      return made;
    },
  };
}

/**
 * Returns the visit to the platform's page on which a person makes an app password; undefined for a platform without such a page.
 * @throws FailureError LK-6002 when IT's recipe for the page cannot be read.
 */
async function pageVisit(
  services: Services,
  { kind, address }: Connection['platform'],
  about: { readonly name: string; readonly user: string },
): Promise<PageVisit | undefined> {
  if (!hasPage(kind)) return undefined;
  // These modules are loaded only when needed, because most set-ups use no page.
  const [{ recipeFor }, { visitOf }] = await Promise.all([
    import('../../platforms/guided-page/recipes.ts'),
    import('../../platforms/guided-page/page-visit.ts'),
  ]);
  return visitOf(await recipeFor(kind, await services.policy.read()), address, about);
}

/** Returns when an app password that was made on a page should be reviewed. */
function reviewOf({ now }: Pick<Services, 'now'>, page: PageVisit | undefined): { reviewAt?: string } {
  const days = page?.recipe.reviewAfterDays;
  return days === undefined ? {} : { reviewAt: new Date(now().getTime() + days * DAY_MS).toISOString() };
}

/**
 * Asks for an existing app password, and tries each one once. After a page, a refused one is not asked for again, because a new
 * one would have to be made.
 * @throws FailureError LK-2001, LK-2011, LK-2012 when it is refused too often; LK-2013, LK-7012 when it is not the app password's
 * fault; LK-1007 when nobody can be asked.
 */
async function askUntilAccepted(
  services: Services,
  { spec, check }: Trial,
  of: Pick<JournalEntry, 'platform'>,
  { ask, signal }: Pick<SourceRun, 'ask' | 'signal'>,
  page: PageVisit | undefined,
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

/** Codes for a refused app password that was just typed, so never accepted before: LK-5006 is for a drive that once worked. */
const whyCodes: Readonly<Record<string, FailureCode>> = { 'not-an-app-password': 'LK-2011', 'no-challenge': 'LK-2012' };

/** Translates the server's refusal for a person who has just typed an app password. */
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
