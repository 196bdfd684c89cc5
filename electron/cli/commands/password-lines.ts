import { whoseWords, type OwnedPasswordView } from '../../contract/app-passwords.ts';
import { labelled } from '../../contract/words/failure-words.ts';
import { formatShortDay } from '../../contract/words/formats.ts';
import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { filled } from '../../contract/words/speech.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { table } from '../output/table.ts';

/** Writes a table of app passwords. */
export function passwordLines(passwords: readonly OwnedPasswordView[], language: Language): readonly string[] {
  const words = wordsIn(language);
  const { id, created, validUntil, lastUsed, usedBy, name } = words.terminal.results;
  return table(
    [id, created, validUntil, lastUsed, usedBy, words.terminal.passwords.whose, name],
    passwords.map((password) => [
      printable(password.id),
      dayOf(password.createdAt, words.terminal.results.unknown, language),
      dayOf(password.expiresAt, words.terminal.results.unlimited, language),
      dayOf(password.lastUsedAt, words.terminal.results.never, language),
      password.method === null ? '–' : printable(password.method),
      whoseText(password, language),
      printable(password.name),
    ]),
  );
}

/** Writes the line by which a person chooses an app password: its name, and what to know before deleting it. */
export function choiceLine(password: OwnedPasswordView, language: Language): string {
  const words = wordsIn(language);
  const { lastUsedAt } = password;
  const use =
    lastUsedAt === null
      ? words.terminal.passwords.neverUsed
      : words.terminal.passwords.lastUsed({ day: formatShortDay(language, lastUsedAt) });
  const { name, ownership, usedBy } = password;
  const whose = ownership === 'here' ? words.stops({ label: usedBy ?? '' }) : whoseText(password, language);
  return `${printable(name)} (${use}) – ${whose}`;
}

/** Names what stops working on this computer when app passwords are deleted. */
export function stopLines(passwords: readonly OwnedPasswordView[], language: Language): readonly string[] {
  return passwords
    .filter(({ ownership }) => ownership === 'here')
    .map(({ name, usedBy }) => labelled(language, name, wordsIn(language).stops({ label: usedBy ?? '' })));
}

function whoseText(password: OwnedPasswordView, language: Language): string {
  const { usedBy, unused } = password;
  const words = wordsIn(language);
  const whose = filled(words.ownership[whoseWords(password)], { label: usedBy ?? '' });
  return unused ? `${whose} · ${words.unused}` : whose;
}

function dayOf(iso: string | null, otherwise: string, language: Language): string {
  return iso === null ? otherwise : formatShortDay(language, iso);
}
