import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../electron/contract/words/language.ts';
import { placeholdersOf, say } from '../../electron/contract/words/say.ts';
import { projectFiles, projectRoot } from '../support/project-files.ts';

interface Entry {
  readonly where: string;
  readonly en: string;
  readonly fr: string;
}

const files = projectFiles('electron/contract/words').filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(
  files.map(async (file) => [file, (await import(join(projectRoot, file))) as Record<string, unknown>] as const),
);
const entries = modules.flatMap(([file, exported]) => [...entriesIn(exported, file)]);

/** Every pair of texts below a value: where a table forks into languages, both branches have the same shape. */
function* entriesIn(value: unknown, where: string): Generator<Entry> {
  if (typeof value !== 'object' || value === null) return;
  const node = value as Record<string, unknown>;
  if (languages.every((language) => Object.hasOwn(node, language))) {
    yield* pairs(node['en'], node['fr'], where);
    return;
  }
  for (const [name, child] of Object.entries(node)) yield* entriesIn(child, `${where} ${name}`);
}

function* pairs(en: unknown, fr: unknown, where: string): Generator<Entry> {
  if (typeof en === 'string' && typeof fr === 'string') yield { where, en, fr };
  else if (typeof en === 'object' && en !== null && typeof fr === 'object' && fr !== null) {
    for (const [name, child] of Object.entries(en))
      yield* pairs(child, (fr as Record<string, unknown>)[name], `${where} ${name}`);
  }
}

const wrong = (isWrong: (entry: Entry) => boolean): string[] =>
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
});
