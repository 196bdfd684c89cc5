import type { AppPasswordView } from '../../contract/view.ts';
import { formatShortDay } from '../../contract/words/formats.ts';
import type { Language, Text } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import type { Report } from '../face/report.ts';
import { table } from '../face/table.ts';
import type { AccountOptions } from '../invocation.ts';
import type { Context } from './context.ts';

/** The app passwords of an account, as the platform lists them. */
export async function listPasswords(account: AccountOptions, { engine, run, language }: Context): Promise<Report> {
  const listed = await engine.listPasswords(account, run);
  if (!listed.ok) return listed;
  return { ok: true, result: { passwords: listed.value }, lines: () => passwordLines(listed.value, language) };
}

/** Deletes an app password on the platform. */
export async function revokePassword(
  { passwordId, account }: { readonly passwordId: string; readonly account: AccountOptions },
  { engine, run, language }: Context,
): Promise<Report> {
  const revoked = await engine.revokePassword(account, passwordId, run);
  if (!revoked.ok) return revoked;
  const said = say(language, resultTexts.revoked, { name: revoked.value.name });
  return { ok: true, result: { revoked: revoked.value }, lines: () => [said] };
}

function passwordLines(passwords: readonly AppPasswordView[], language: Language): readonly string[] {
  const t = (text: Text): string => say(language, text);
  if (passwords.length === 0) return [t(resultTexts.noPasswords)];
  const day = (iso: string | null, otherwise: Text): string =>
    iso === null ? t(otherwise) : formatShortDay(language, iso);
  const { id, created, validUntil, lastUsed, usedBy, name } = resultTexts;
  return table(
    [id, created, validUntil, lastUsed, usedBy, name].map(t),
    passwords.map((password) => [
      printable(password.id),
      day(password.createdAt, resultTexts.unknown),
      day(password.expiresAt, resultTexts.unlimited),
      day(password.lastUsedAt, resultTexts.never),
      usedByText(password, language),
      printable(password.name),
    ]),
  );
}

function usedByText({ method, connectionId }: AppPasswordView, language: Language): string {
  const here = connectionId === undefined ? [] : [say(language, resultTexts.thisComputer)];
  return [...(method === null ? [] : [printable(method)]), ...here].join(', ') || '–';
}
