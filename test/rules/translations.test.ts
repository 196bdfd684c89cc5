import { describe, expect, it } from 'vitest';
import { compileWords } from '../../electron/compile-words.ts';
import { languages } from '../../electron/contract/words/language.ts';
import { projectFiles, projectText } from '../support/project-files.ts';
import { catalogueOf, textsIn, wordEntries, type WordEntry } from '../support/word-entries.ts';

const entries = wordEntries();

const wrong = (isWrong: (entry: WordEntry) => boolean): string[] =>
  entries.filter(isWrong).map(({ where, en, fr }) => `${where}: ${en} | ${fr}`);

/** The texts in a compiled file, of which one sentence may be several. */
const literalsOf = (source: string): string[] =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) =>
    text.replaceAll(/\\u([\da-f]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16))),
  );

/**
 * A space before ; : ! ? and inside « » must be there, and be one that no line breaks at: a narrow one before ; ! ? and a wide one
 * before : and inside « ». Not in addresses and times.
 */
const lacksFrenchSpace = (text: string): boolean =>
  /(?:^|[^\u00a0])(?:»|:(?=\s|$))|(?:^|[^\u202f]);(?=\s|$)|(?:^|[^\u202f?!])[!?](?=\s|$)|«(?!\u00a0)/u.test(text);

describe('the catalogues of words', () => {
  it('are one for each language, and no other', () => {
    const files = projectFiles('assets/words').map((file) => file.replace(/^.*\/(.*)\.json$/, '$1'));
    expect(files.toSorted()).toEqual([...languages].toSorted());
  });

  it('are what the compiled words were made from: `npm run words` makes them anew', () => {
    const compiled = compileWords(Object.fromEntries(languages.map((language) => [language, catalogueOf(language)])));
    const folder = 'electron/contract/words/compiled';
    expect(projectFiles(folder).toSorted()).toEqual(
      Object.keys(compiled)
        .map((file) => `${folder}/${file}`)
        .toSorted(),
    );
    for (const [file, source] of Object.entries(compiled)) expect(projectText(`${folder}/${file}`)).toBe(source);
  });
});

describe.each(languages)('the words in %s', (language) => {
  const texts = [...textsIn(language)];

  it('are all there, and end as the English ones', () => {
    const english = textsIn('en');
    const ending = (text: string): string => /[.!?…:]?$/.exec(text.trim())?.[0] ?? '';
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.map(([where]) => where).toSorted()).toEqual([...english.keys()].toSorted());
    expect(
      texts.filter(([where, text]) => text.trim() === '' || ending(text) !== ending(english.get(where) ?? '')),
    ).toEqual([]);
  });

  it('are written with typographic apostrophes', () => {
    expect(texts.filter(([, text]) => text.includes("'"))).toEqual([]);
  });
});

describe('English and French', () => {
  it('are written with the quotes that they have', () => {
    expect(wrong(({ fr }) => /[“”"]/.test(fr))).toEqual([]);
  });

  it('have in French, as it is compiled, the spaces that no line breaks at', () => {
    const texts = projectFiles('electron/contract/words/compiled/fr').flatMap((file) => literalsOf(projectText(file)));
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => text.includes('\u00a0')).length).toBeGreaterThan(100);
    // A drive of Windows is its letter and a colon, in every language; a sentence would go on with a space.
    expect(texts.filter((text) => text !== ':' && lacksFrenchSpace(text))).toEqual([]);
  });

  it.each([
    'Où :',
    'Où:',
    'Quoi ?',
    'Quoi? Rien',
    'Quoi\u00a0?',
    'un; deux',
    'un\u00a0; deux',
    'Où\u202f:',
    '« lui\u00a0»',
    '«\u00a0lui »',
    '«lui\u00a0»',
    ': deux',
  ])('would be found to lack one: %s', (text) => {
    expect(lacksFrenchSpace(text)).toBe(true);
  });

  it('lead to a date as one speaks: "jusqu’au 21", and nothing that only an hour could follow', () => {
    const dates = '(?:until|time|day|expiresAt|since)';
    const french = new RegExp(`(?:à|de|dès|d’ici|avant|après) \\{${dates}[,}]`, 'iu');
    const english = new RegExp(`\\bat \\{${dates}[,}]`, 'iu');
    expect(wrong(({ en, fr }) => french.test(fr) || english.test(en))).toEqual([]);
  });
});
