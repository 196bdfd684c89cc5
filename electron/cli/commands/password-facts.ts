import { isEndUnknown } from '../../contract/expiry.ts';
import type { ConnectionView } from '../../contract/view.ts';
import { formatDay } from '../../contract/words/formats.ts';
import type { Language } from '../../contract/words/language.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import type { Fact } from '../output/table.ts';

type Ending = Pick<ConnectionView, 'platform' | 'password'>;

/** Where an app password is kept and until when it is valid. */
export function passwordFacts(connection: Ending, language: Language): readonly Fact[] {
  const { name } = connection.password;
  return [
    [say(language, resultTexts.password), say(language, resultTexts.passwordKept, { name })],
    [say(language, resultTexts.validUntil), validUntil(connection, language, formatDay)],
  ];
}

/** The day on which an app password ends, or what is known instead. */
export function validUntil(connection: Ending, language: Language, format: typeof formatDay): string {
  const { expiresAt } = connection.password;
  if (expiresAt !== undefined) return format(language, expiresAt);
  return say(language, isEndUnknown(connection) ? resultTexts.endUnknown : resultTexts.unlimited);
}
