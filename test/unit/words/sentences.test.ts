import { describe, expect, it } from 'vitest';
import type { SignInMethod } from '../../../electron/contract/view.ts';
import { languages } from '../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';

describe('the help, which says itself what may be chosen', () => {
  const ways = { password: 0, browser: 0, 'app-password': 0, page: 0 } as const satisfies Record<SignInMethod, 0>;

  it.each(languages)('names every way of getting in, and every language (%s)', (language) => {
    const { way, lang } = wordsIn(language).terminal.help;
    for (const name of Object.keys(ways)) expect(way).toMatch(new RegExp(`; ${name}\\s?: `));
    for (const name of languages) expect(lang({ languages })).toContain(name);
  });
});
