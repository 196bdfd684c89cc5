import { describe, expect, it } from 'vitest';
import type { SignInMethod } from '../../../electron/contract/view.ts';
import { languages, type Language } from '../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';

const en = wordsIn('en');
const fr = wordsIn('fr');

/** What is counted may be a single one: nothing is said of several then. */
describe.each<[Language, RegExp]>([
  ['en', /\b(?:them|they|these|ones|others|folders)\b/i],
  ['fr', /\b(?:les|ils|ces|lesquels|d’autres|dossiers)\b/i],
])('what is counted, in %s', (language, plural) => {
  const { passwords, folders, terminal } = wordsIn(language);
  const counted = {
    confirmIntro: passwords.confirmIntro,
    stopsElsewhere: passwords.stopsElsewhere,
    keep: passwords.keep,
    orphansChoose: passwords.orphansChoose,
    orphansIntro: passwords.orphansIntro,
    'terminal keep': terminal.passwords.keep,
    'terminal delete': terminal.passwords.delete,
    'terminal which': terminal.passwords.which,
    'terminal more': terminal.folders.more,
    'folders opened': ({ count }: { count: number }) => folders.opened({ folder: 'A', total: count }),
  };

  it.each(Object.entries(counted))('is one or several as it is: %s', (_name, text) => {
    expect(text({ count: 1 })).not.toMatch(plural);
    expect(text({ count: 2 })).toMatch(plural);
  });
});

describe('the line below the step of the sign-in', () => {
  it.each([
    [{ user: 'anna', method: 'with a text message' }, 'anna, with a text message'],
    [{ user: 'anna' }, 'anna'],
    [{ method: 'with a text message' }, 'with a text message'],
    [{}, ''],
  ])('has a comma only between two: %j', (values, line) => {
    expect([en.stepHow['sign-in'](values), fr.stepHow['sign-in'](values)]).toEqual([line, line]);
  });
});

describe('the help, which says itself what may be chosen', () => {
  const ways = { password: 0, browser: 0, 'app-password': 0, page: 0 } as const satisfies Record<SignInMethod, 0>;

  it.each(languages)('names every way of getting in, and every language (%s)', (language) => {
    const { way, lang } = wordsIn(language).terminal.help;
    for (const name of Object.keys(ways)) expect(way).toMatch(new RegExp(`; ${name}\\s?: `));
    for (const name of languages) expect(lang({ languages })).toContain(name);
  });
});
