import type { OwnedPasswordView } from '../../contract/app-passwords.ts';
import { FailureError } from '../../contract/failure.ts';
import { isNamed, namesOf, type PlatformUser } from '../../contract/platform-user.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { OpenAdministration } from '../../engine/engine.ts';
import type { AccountOptions, ListOfUserInvocation, RevokeOfUserInvocation } from '../invocation.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';
import { cuttingOff } from './drives.ts';
import { passwordLines } from './password-lines.ts';
import { agreed, assertCanAgree, kept, revokedReport, shownOf } from './passwords.ts';

/** Users that are named in a failure or offered for a choice at most. */
const MOST_NAMED = 20;

/** Lists the app passwords of another user, for an administrator. */
export async function listPasswordsOfUser(asked: ListOfUserInvocation, context: Context): Promise<Report> {
  const { language } = context;
  const { administration, passwords: words } = wordsIn(language).terminal;
  return await withPasswordsOf(asked, context, (opened, user, all) => {
    const passwords = shownOf(all, asked);
    const lines = (): readonly string[] => [
      headingOf(opened, user, context),
      ...(passwords.length > 0
        ? passwordLines(passwords, language)
        : [all.length === 0 ? administration.none : words.noneShown({ count: all.length })]),
    ];
    return Promise.resolve({ ok: true, result: { user, passwords, count: all.length }, lines });
  });
}

/**
 * Deletes app passwords of another user, for an administrator with a reason, once a person has agreed or `--yes` was given.
 * @throws FailureError LK-1017 when nobody can be asked for what is missing, before the sign-in
 */
export async function revokePasswordsOfUser(asked: RevokeOfUserInvocation, context: Context): Promise<Report> {
  const { language, prompts, reporter } = context;
  const { administration } = wordsIn(language).terminal;
  assertCanAgree(asked, context);
  if (asked.reason === undefined && prompts === undefined) {
    throw new FailureError('LK-1017', { problem: 'missing-option', name: '--reason' });
  }
  const { passwordIds } = asked;
  return await withPasswordsOf(asked, context, async (opened, user, all) => {
    const chosen = all.filter(({ id }) => passwordIds.includes(id));
    const known = chosen.length === new Set(passwordIds).size; // otherwise the engine's failure names the unknown one
    if (known && !asked.yes) {
      reporter.tell(headingOf(opened, user, context));
      if (!(await agreed(chosen, context))) return kept(context);
    }
    const reason = asked.reason ?? (await prompts?.text(administration.reason({ count: chosen.length }))) ?? '';
    const run = asked.force ? cuttingOff(context.run) : context.run;
    return revokedReport(await opened.revokePasswords(user, passwordIds, reason.trim(), run), language);
  });
}

/** Signs in as the administrator, finds the user and their app passwords, and signs out whatever happens. */
async function withPasswordsOf(
  { account, of }: { readonly account: AccountOptions; readonly of: string },
  context: Context,
  work: (opened: OpenAdministration, user: PlatformUser, all: readonly OwnedPasswordView[]) => Promise<Report>,
): Promise<Report> {
  const { engine, run } = context;
  const opened = await engine.openAdministration(account, run);
  if (!opened.ok) return opened;
  try {
    const found = await opened.value.findUsers(of, run.signal);
    if (!found.ok) return found;
    const user = await meantUser(found.value, of, context);
    const listed = await opened.value.listPasswords(user, run.signal);
    return listed.ok ? await work(opened.value, user, listed.value) : listed;
  } finally {
    await opened.value.close();
  }
}

/**
 * Returns the user who is meant: the only one of exactly that name, or one whom a person chooses among those who were found. A
 * part of a name is never enough by itself, because somebody else may be found by it tomorrow.
 * @throws FailureError LK-1026
 */
async function meantUser(
  found: readonly PlatformUser[],
  of: string,
  { language, prompts }: Context,
): Promise<PlatformUser> {
  // A login is the platform's own name for one user, whereas users may have given themselves any other name.
  const byLogin = found.filter(({ login }) => isNamed({ login }, of));
  const exact = byLogin.length > 0 ? byLogin : found.filter((user) => isNamed(user, of));
  const [only, second] = exact;
  if (only !== undefined && second === undefined) return only;
  const candidates = (exact.length > 0 ? exact : found).slice(0, MOST_NAMED);
  if (prompts !== undefined && candidates.length > 0) {
    const id = await prompts.choose(
      wordsIn(language).terminal.administration.whichUser,
      candidates.map((user) => ({ value: user.id, name: called(user) })),
    );
    const chosen = candidates.find((user) => user.id === id);
    if (chosen !== undefined) return chosen;
  }
  const users = candidates.map(called);
  throw new FailureError('LK-1026', { user: of.slice(0, 80), ...(users.length > 0 ? { users } : {}) });
}

/** Writes every name of a user, each once: people of the same name differ in another. */
function called(user: PlatformUser): string {
  const [first, ...others] = namesOf(user);
  return printable(others.length === 0 ? first : `${first} (${others.join(', ')})`);
}

function headingOf({ address }: OpenAdministration, user: PlatformUser, { language }: Context): string {
  return wordsIn(language).terminal.administration.heading({ user: called(user), host: new URL(address).host });
}
