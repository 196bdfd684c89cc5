import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileWords, type Catalogue } from '../../../electron/compile-words.ts';
import { projectRoot } from '../../support/project-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-words-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Text = string & ((values?: object) => string);
type Spoken = Readonly<Record<string, Text>>;
let made = 0;

/** The texts of a catalogue in a language, as a program has them. */
async function spoken(language: string, texts: Readonly<Record<string, string>>): Promise<Spoken> {
  const source = compileWords({ en: texts, [language]: texts })[`${language}/window.ts`] ?? '';
  made += 1;
  const file = join(folder, `${made}.ts`);
  writeFileSync(file, source.replaceAll("'../../speech.ts'", `'${projectRoot}/electron/contract/words/speech.ts'`));
  return ((await import(file)) as { words: Spoken }).words;
}

/** One text, said. */
async function said(language: string, text: string, values: object): Promise<string> {
  const { it: one } = await spoken(language, { it: text });
  return one?.(values) ?? '';
}

const errorsOf = (catalogues: Readonly<Record<string, Catalogue>>): string => {
  try {
    compileWords(catalogues);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('a compiled text', () => {
  it('is filled with texts and numbers', async () => {
    expect(await said('en', 'At {host}, {limit} at most', { host: 'a.example', limit: 12_000 })).toBe(
      'At a.example, 12,000 at most',
    );
  });

  it('leaves out what depends on a value that is missing or empty', async () => {
    const text =
      'No answer{host, select, none {} other { from {host}}}{seconds, select, none {} other { in {seconds, wait}}}.';
    expect(await said('en', text, {})).toBe('No answer.');
    expect(await said('en', text, { host: 'a.example' })).toBe('No answer from a.example.');
    expect(await said('en', text, { host: '', seconds: 3 })).toBe('No answer in 3 seconds.');
  });

  it.each(['none', 'other', 'undefined', 'constructor', '__proto__'])(
    'takes a value “%s” from outside for text, not for a choice',
    async (host) => {
      expect(await said('en', 'x{host, select, none {} other { {host}}}', { host })).toBe(`x ${host}`);
    },
  );

  it('does not fill in placeholders that a value brings along', async () => {
    expect(await said('en', '{name}', { name: "{host} # '{x}' [y]", host: 'secret' })).toBe("{host} # '{x}' [y]");
  });

  it('takes control characters and marks of writing direction out of values', async () => {
    const hostile = 'a\u001b[2Jb\r\nc\u202ed\u009b1m';
    expect(await said('en', '{name}', { name: hostile })).toBe('a [2Jb c d 1m');
    expect(await said('en', '{names, list}', { names: [hostile, 'e'] })).toBe('a [2Jb c d 1m and e');
  });

  it('writes dates, waits, numbers and lists as the language does', async () => {
    const until = '2027-02-19T11:40:00Z';
    expect(await said('en', '{until, moment}', { until })).toMatch(/^19 February 2027/);
    expect(await said('fr', '{until, moment}', { until })).toMatch(/^19 février 2027/);
    expect(await said('en', '{wait, wait}', { wait: 1800 })).toBe('30 minutes');
    expect(await said('fr', '{wait, wait}', { wait: 45 })).toMatch(/^45\s*secondes$/u);
    expect(await said('en', '{until, moment}', { until: 'tomorrow' })).toBe('tomorrow');
    expect(await said('fr', '{count, number}', { count: 12_000 })).toMatch(/^12\s000$/u);
    expect(await said('en', '{names, list}', { names: ['a', 'b', 'c'] })).toBe('a, b and c');
    expect(await said('fr', '{names, list}', { names: ['a', 'b', 'c'] })).toBe('a, b et c');
  });

  it('takes what a file may have in place of a number or a list as text', async () => {
    expect(await said('en', '{wait, wait}', { wait: 'soon' })).toBe('soon');
    expect(await said('en', '{names, list}', { names: 'a, b' })).toBe('a, b');
  });

  it.each([
    ['en', 0, '0 files'],
    ['en', 1, '1 file'],
    ['en', 1200, '1,200 files'],
    ['fr', 0, '0 file'], // none is one in French
    ['fr', 2, '2 files'],
  ])('counts as %s does: %d', async (language, count, words) => {
    expect(await said(language, '{count, plural, one {# file} other {# files}}', { count })).toBe(words);
  });

  it('knows plurals of numbers themselves, and what is counted beside', async () => {
    const text =
      '{count, plural, offset:1 =0 {nobody} =1 {{name}} one {{name} and # other} other {{name} and # others}}';
    const at = (count: number) => said('en', text, { count, name: 'Anna' });
    expect([await at(0), await at(1), await at(2), await at(4)]).toEqual([
      ...['nobody', 'Anna', 'Anna and 1 other', 'Anna and 3 others'],
    ]);
  });

  it('sets French spaces that a line does not break at, in the text but not in the values', async () => {
    expect(await said('fr', 'Quoi ? « {name} » : l’un ; l’autre !', { name: 'a : b' })).toBe(
      'Quoi\u202f? «\u00a0a : b\u00a0»\u00a0: l’un\u202f; l’autre\u202f!',
    );
  });
});

describe('an apostrophe', () => {
  it('is one where a translator writes it: before a letter, doubled, and beside a value', async () => {
    expect(await said('en', "don't {verb}", { verb: 'go' })).toBe("don't go");
    expect(await said('en', "don''t {verb}", { verb: 'go' })).toBe("don't go");
    expect(await said('en', "''{verb}''", { verb: 'go' })).toBe("'go'");
    expect(await said('fr', "l'ami d''{name} n'a", { name: 'Anna' })).toBe('l’ami d’Anna n’a');
  });

  it('of print is no sign of the format: French has one in every other sentence', async () => {
    expect(await said('fr', 'l’accès d’{name} n’est qu’à {host}', { name: 'Anna', host: 'a' })).toBe(
      'l’accès d’Anna n’est qu’à a',
    );
  });

  it('keeps braces and signs that are meant as they are', async () => {
    const { it: text } = await spoken('en', { it: "'{host}' '#' and # [x] \\ \" `$x`" });
    expect(text).toBe("{host} '#' and # [x] \\ \" `$x`");
  });
});

describe('a catalogue that does not fit', () => {
  const en = { a: 'A {host}', b: { c: 'C' } };

  it.each([
    ['lacks a text', { a: 'A {host}', b: {} }, 'fr: b c is missing'],
    ['has one too many', { a: 'A {host}', b: { c: 'C', d: 'D' } }, 'fr: b d is superfluous'],
    ['has a group for a text', { a: { x: 'A' }, b: { c: 'C' } }, 'fr: a is a text in one language and a group'],
    [
      'asks for another value',
      { a: 'A {name}', b: { c: 'C' } },
      'fr: a asks for name: string | number instead of host',
    ],
    ['asks for a value too many', { a: 'A {host}', b: { c: 'C {x}' } }, 'fr: b c asks for x: string | number instead'],
    ['leaves a value out', { a: 'A', b: { c: 'C' } }, 'fr: a asks for nothing instead of host'],
    ['can do without a value', { a: 'A{host, select, none {} other {{host}}}', b: { c: 'C' } }, 'asks for host?:'],
    ['wants a text to be a number', { a: 'A {host, number}', b: { c: 'C' } }, 'fr: a asks for host: number instead'],
  ])('is refused when it %s', (_what, fr, why) => {
    expect(errorsOf({ en, fr })).toContain(why);
  });

  it.each([
    ['{0}', 'a value cannot be called “0”'],
    ['{constructor, select, none {} other {{constructor}}}', 'cannot be called “constructor”'],
    ['{a', 'Unexpected message end'],
    ['{a, date}', 'there is no format “date”'],
    ['{a, number, ::currency/EUR}', 'there is no format “number” like this'],
    ['{a, plural, other {#}}', 'the plural “one” is missing'],
    ['{a, plural, one {#} few {#} other {#}}', 'has no plural “few”'],
    ['{a, select, none {}}', 'has no case “other”'],
  ])('is refused for %s', (text, why) => {
    const errors = errorsOf({ en: { it: text } });
    expect(errors).toContain('en: it: ');
    expect(errors).toContain(why);
  });

  it('is refused when it counts as English does in a language that counts otherwise', () => {
    const text = '{a, plural, one {# file} other {# files}}';
    expect(errorsOf({ en: { it: text }, pl: { it: text } })).toMatch(
      /pl: it: the plural “many” is missing[\s\S]*“few”/,
    );
  });

  it('may count where English needs not', () => {
    const fr = 'Supprim{count, plural, one {é} other {és}} : {count, number}';
    expect(errorsOf({ en: { it: 'Deleted: {count, number}' }, fr: { it: fr } })).toBe('');
  });
});

it('a text is a string, and one that takes values is a function of just those', () => {
  const types = compileWords({
    en: {
      plain: 'A',
      count: '{n, number} of {all, select, none {some} other {{all}}}',
      hint: '{h, select, none {} other {{h}}}',
    },
  })['words.ts'];
  expect(types).toContain('readonly plain: string;');
  expect(types).toContain('readonly count: (values: { n: number; all?: string | number | undefined }) => string;');
  expect(types).toContain('readonly hint: (values?: { h?: string | number | undefined }) => string;');
});

it('what is not needed at first is in files of its own', () => {
  const files = compileWords({ en: { a: 'A', failures: { x: 'F' }, terminal: { y: 'T' } } });
  const has = (name: string) => Object.keys(files).filter((file) => files[file]?.includes(name));
  expect(has("'F'")).toEqual(['en/failures.ts']);
  expect(has("'T'")).toEqual(['en/programs.ts']);
});
