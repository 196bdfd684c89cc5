import type { OwnedPasswordView } from '../../contract/app-passwords.ts';
import { formatShortDay } from '../../contract/words/formats.ts';
import type { Language, Text } from '../../contract/words/language.ts';
import { ownershipTexts, stopsText, unusedText } from '../../contract/words/passwords.ts';
import { printable } from '../../contract/words/printable.ts';
import { say } from '../../contract/words/say.ts';
import { passwordCommandTexts } from '../../contract/words/terminal/passwords.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import { table } from '../output/table.ts';

/** A table of app passwords. */
export function passwordLines(passwords: readonly OwnedPasswordView[], language: Language): readonly string[] {
  const t = (text: Text): string => say(language, text);
  const { id, created, validUntil, lastUsed, usedBy, name } = resultTexts;
  return table(
    [id, created, validUntil, lastUsed, usedBy, passwordCommandTexts.whose, name].map(t),
    passwords.map((password) => [
      printable(password.id),
      dayOf(password.createdAt, resultTexts.unknown, language),
      dayOf(password.expiresAt, resultTexts.unlimited, language),
      dayOf(password.lastUsedAt, resultTexts.never, language),
      password.method === null ? '–' : printable(password.method),
      whoseText(password, language),
      printable(password.name),
    ]),
  );
}

/** One line of a choice: what it is, and what one has to know before deleting it. */
export function choiceLine(password: OwnedPasswordView, language: Language): string {
  const { lastUsedAt } = password;
  const use =
    lastUsedAt === null
      ? say(language, passwordCommandTexts.neverUsed)
      : say(language, passwordCommandTexts.lastUsed, { day: formatShortDay(language, lastUsedAt) });
  const { name, ownership, usedBy } = password;
  const whose =
    ownership === 'here' ? say(language, stopsText, { label: usedBy ?? '' }) : whoseText(password, language);
  return `${printable(name)} (${use}; ${whose})`;
}

/** What stops working here with one of them. */
export function stopLines(passwords: readonly OwnedPasswordView[], language: Language): readonly string[] {
  return passwords
    .filter(({ ownership }) => ownership === 'here')
    .map(({ name, usedBy }) => `${printable(name)}: ${say(language, stopsText, { label: usedBy ?? '' })}`);
}

function whoseText({ ownership, usedBy, unused }: OwnedPasswordView, language: Language): string {
  const whose = say(language, ownershipTexts[ownership], { label: usedBy ?? '' });
  return unused ? `${whose}, ${say(language, unusedText)}` : whose;
}

function dayOf(iso: string | null, otherwise: Text, language: Language): string {
  return iso === null ? say(language, otherwise) : formatShortDay(language, iso);
}
