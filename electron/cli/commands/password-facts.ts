import type { ConnectionView } from '../../contract/view.ts';
import { formatDay } from '../../contract/words/formats.ts';
import type { Language } from '../../contract/words/language.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import type { Fact } from '../face/table.ts';

/** Where an app password is kept and until when it is valid. */
export function passwordFacts({ name, expiresAt }: ConnectionView['password'], language: Language): readonly Fact[] {
  const until = expiresAt === undefined ? say(language, resultTexts.unlimited) : formatDay(language, expiresAt);
  return [
    [say(language, resultTexts.password), say(language, resultTexts.passwordKept, { name })],
    [say(language, resultTexts.validUntil), until],
  ];
}
