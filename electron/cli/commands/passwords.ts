import {
  choosePasswords,
  isOrphan,
  type OwnedPasswordView,
  type RevocationReport,
} from '../../contract/app-passwords.ts';
import { FailureError, type Result } from '../../contract/failure.ts';
import type { Language } from '../../contract/words/language.ts';
import { visible } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { OpenAccount } from '../../engine/engine.ts';
import type { Report } from '../output/report.ts';
import type { AccountOptions, CleanInvocation, ListInvocation, RevokeInvocation } from '../invocation.ts';
import type { Context } from './context.ts';
import { cuttingOff } from './drives.ts';
import { choiceLine, passwordLines, stopLines } from './password-lines.ts';

/** Lists the app passwords of an account, and says who uses each. */
export async function listPasswords(asked: ListInvocation, context: Context): Promise<Report> {
  const { language } = context;
  const words = wordsIn(language).terminal.passwords;
  return await withPasswords(asked.account, context, (_account, all) => {
    const passwords = shownOf(all, asked);
    const orphans = all.filter(isOrphan).length;
    const lines = (): readonly string[] => [
      ...(passwords.length > 0
        ? passwordLines(passwords, language)
        : [all.length === 0 ? words.none : words.noneShown({ count: all.length })]),
      ...(orphans > 0 ? [words.leftOver({ count: orphans })] : []),
    ];
    return Promise.resolve({ ok: true, result: { passwords, count: all.length }, lines });
  });
}

/** Chooses the app passwords that a list shows, in its order. */
export function shownOf(
  all: readonly OwnedPasswordView[],
  { orphaned, unused, sort }: Pick<ListInvocation, 'orphaned' | 'unused' | 'sort'>,
): readonly OwnedPasswordView[] {
  const chosen = choosePasswords(all, { filter: orphaned ? 'orphaned' : 'all', sort: sort ?? 'offered' });
  return unused ? chosen.filter((password) => password.unused) : chosen;
}

/** Deletes app passwords on the platform, once a person has agreed or `--yes` was given. */
export async function revokePasswords(asked: RevokeInvocation, context: Context): Promise<Report> {
  assertCanAgree(asked, context);
  return await withPasswords(asked.account, context, async (account, all) => {
    const chosen = all.filter(({ id }) => asked.passwordIds.includes(id));
    const known = chosen.length === new Set(asked.passwordIds).size; // otherwise the engine's failure names the unknown one
    if (known && !asked.yes && !(await agreed(chosen, context))) return kept(context);
    const run = asked.force ? cuttingOff(context.run) : context.run;
    return await revoke(account, asked.passwordIds, { ...context, run });
  });
}

/**
 * Deletes app passwords that this device made and nothing here uses. A person chooses which; without one, only those that are
 * certainly orphans are deleted.
 */
export async function cleanPasswords(asked: CleanInvocation, context: Context): Promise<Report> {
  assertCanAgree(asked, context);
  const { language, prompts, reporter } = context;
  const words = wordsIn(language).terminal.passwords;
  return await withPasswords(asked.account, context, async (account, all) => {
    const orphans = choosePasswords(all, { filter: 'orphaned', sort: 'offered' });
    if (orphans.length === 0) {
      return { ok: true, result: { revoked: [] }, lines: () => [words.nothingLeftOver] };
    }
    const certain = orphans.filter(({ ownership }) => ownership === 'orphan').map(({ id }) => id);
    if (asked.yes || prompts === undefined) {
      const likely = orphans.filter(({ id }) => !certain.includes(id));
      return withLikely(await revoke(account, certain, context), likely, context);
    }
    passwordLines(orphans, language).forEach(reporter.tell);
    const ids = await prompts.several(
      words.which({ count: orphans.length }),
      orphans.map((one) => ({ value: one.id, name: choiceLine(one, language), chosen: certain.includes(one.id) })),
    );
    return ids.length === 0 ? kept(context) : await revoke(account, ids, context);
  });
}

/** Signs in, lists the app passwords, and signs out whatever happens. */
async function withPasswords(
  which: AccountOptions,
  { engine, run }: Context,
  work: (account: OpenAccount, passwords: readonly OwnedPasswordView[]) => Promise<Report>,
): Promise<Report> {
  const opened = await engine.openAccount(which, run);
  if (!opened.ok) return opened;
  try {
    const listed: Result<readonly OwnedPasswordView[]> = await opened.value.listPasswords(run.signal);
    return listed.ok ? await work(opened.value, listed.value) : listed;
  } finally {
    await opened.value.close();
  }
}

/**
 * Checks that somebody can agree to a deletion: a script has to give `--yes`. @throws FailureError LK-1017, before the
 * sign-in
 */
export function assertCanAgree({ yes }: { readonly yes: boolean }, { prompts }: Context): void {
  if (!yes && prompts === undefined) throw new FailureError('LK-1017', { problem: 'missing-option', name: '--yes' });
}

/** Shows a person the app passwords that are meant, and what stops working here, and asks whether to delete them. */
export async function agreed(
  chosen: readonly OwnedPasswordView[],
  { language, prompts, reporter }: Context,
): Promise<boolean> {
  const words = wordsIn(language).terminal.passwords;
  if (prompts === undefined) return false;
  passwordLines(chosen, language).forEach(reporter.tell);
  stopLines(chosen, language).forEach(reporter.tell);
  const count = chosen.length;
  const choices = (['keep', 'delete'] as const).map((value) => ({ value, name: words[value]({ count }) }));
  return (await prompts.choose(words.sure({ count }), choices)) === 'delete';
}

/** Reports that a person has kept everything. */
export function kept({ language }: Context): Report {
  return { ok: true, result: { revoked: [] }, lines: () => [wordsIn(language).terminal.passwords.kept] };
}

async function revoke(account: OpenAccount, ids: readonly string[], { run, language }: Context): Promise<Report> {
  return revokedReport(await account.revokePasswords(ids, run), language);
}

/** Reports what was deleted, and the failure that stopped it. */
export function revokedReport(done: Result<RevocationReport>, language: Language): Report {
  if (!done.ok) return done;
  const { revoked, failure } = done.value;
  const lines = (): readonly string[] =>
    revoked.map(({ name }) => wordsIn(language).terminal.results.revoked({ name }));
  return failure === undefined
    ? { ok: true, result: { revoked }, lines }
    : { ok: false, failure, result: { revoked }, lines };
}

function withLikely(report: Report, likely: readonly OwnedPasswordView[], { language }: Context): Report {
  const command = `    latchkey passwords revoke ${visible(likely.map(({ id }) => id).join(' '))}`;
  const lines = (): readonly string[] => [
    ...(report.lines?.() ?? []),
    ...(likely.length === 0
      ? []
      : [wordsIn(language).terminal.passwords.onlyLikely({ count: likely.length }), command]),
  ];
  return { ...report, result: { ...report.result, likely }, lines };
}
