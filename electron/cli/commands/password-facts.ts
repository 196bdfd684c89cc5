import { isEndUnknown } from '../../contract/expiry.ts';
import type { ConnectionView } from '../../contract/view.ts';
import { formatDay } from '../../contract/words/formats.ts';
import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Fact } from '../output/table.ts';

type Ending = Pick<ConnectionView, 'platform' | 'password'>;

/** Says where an app password is kept and until when it is valid. */
export function passwordFacts(connection: Ending, language: Language): readonly Fact[] {
  const words = wordsIn(language);
  const { name } = connection.password;
  return [
    [words.terminal.results.password, words.terminal.results.passwordKept({ name })],
    [words.terminal.results.validUntil, validUntil(connection, language, formatDay)],
  ];
}

/** Names the day on which an app password ends, or says that it has no end or that the end is unknown. */
export function validUntil(connection: Ending, language: Language, format: typeof formatDay): string {
  const { expiresAt } = connection.password;
  if (expiresAt !== undefined) return format(language, expiresAt);
  return isEndUnknown(connection)
    ? wordsIn(language).terminal.results.endUnknown
    : wordsIn(language).terminal.results.unlimited;
}
