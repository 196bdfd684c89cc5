import { describe, expect, it } from 'vitest';
import { placeholdersOf, say } from '../../electron/contract/words/say.ts';
import { wordEntries, type WordEntry } from '../support/word-entries.ts';

const entries = await wordEntries();

const wrong = (isWrong: (entry: WordEntry) => boolean): string[] =>
  entries.filter(isWrong).map(({ where, en, fr }) => `${where}: ${en} | ${fr}`);

describe('English and French', () => {
  it('are found', () => {
    expect(entries.length).toBeGreaterThan(500);
  });

  it('ask for the same values, and leave them out together', () => {
    const shape = (text: string): string => placeholdersOf(text).toSorted().join();
    expect(wrong(({ en, fr }) => shape(en) !== shape(fr))).toEqual([]);
    const optional = (text: string): string => shape((text.match(/\[[^\]]*\]/g) ?? []).join(''));
    expect(wrong(({ en, fr }) => optional(en) !== optional(fr))).toEqual([]);
  });

  it('are both there, and end alike', () => {
    expect(wrong(({ en, fr }) => en.trim() === '' || fr.trim() === '')).toEqual([]);
    const ending = (text: string): string => /[.!?…:]?$/.exec(text.trim())?.[0] ?? '';
    expect(wrong(({ en, fr }) => ending(en) !== ending(fr))).toEqual([]);
  });

  it('are written with typographic apostrophes and quotes, French with its spaces', () => {
    expect(wrong(({ en, fr }) => /\w'\w/.test(en + fr) || /[“”"]/.test(fr))).toEqual([]);
    const typeset = (text: string): string => say('fr', { en: text, fr: text });
    expect(wrong(({ fr }) => / [;:!?»]|« /.test(typeset(fr)) || /[^\s\u00a0?!][;!?](\s|$)/u.test(typeset(fr)))).toEqual(
      [],
    );
  });

  it('lead to a date as one speaks: "jusqu’au 21", and nothing that only an hour could follow', () => {
    const dates = '(?:until|time|day|expiresAt|since)';
    const french = new RegExp(`(?:à|de|dès|d’ici|avant|après) \\{${dates}\\}`, 'iu');
    const english = new RegExp(`\\bat \\{${dates}\\}`, 'iu');
    expect(wrong(({ en, fr }) => french.test(fr) || english.test(en))).toEqual([]);
  });
});
