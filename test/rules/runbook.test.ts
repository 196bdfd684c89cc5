import { describe, expect, it } from 'vitest';
import { failureCodes, type FailureCode } from '../../electron/contract/failure.ts';
import { failureWords } from '../../electron/contract/words/failure-words.ts';
import { languages } from '../../electron/contract/words/language.ts';
import { wordsIn } from '../../electron/contract/words/words-in.ts';
import { runbookFiles } from '../../electron/runbook/runbook-files.ts';
import { plain, runbookTexts, written } from '../../electron/runbook/runbook-texts.ts';
import { screenTitles } from '../../electron/runbook/screen-titles.ts';
import { screenNames, type ScreenId } from '../../renderer/ui/screen-names.ts';
import { projectFiles, projectText } from '../support/project-files.ts';

const files = await runbookFiles();
const screens = Object.keys(screenNames) as readonly ScreenId[];

it('the runbook is as `npm run runbook` makes it now, in every language', () => {
  for (const [name, content] of Object.entries(files)) expect(projectText(name), name).toBe(content);
  expect(projectFiles('docs/runbook').toSorted()).toEqual(Object.keys(files).toSorted());
});

describe.each(languages)('the runbook in %s', (language) => {
  const text = files[`docs/runbook/${language}.md`] ?? '';

  it('has every screen once, by its short name, and says what to do next', () => {
    const heads = [...text.matchAll(/^### ([A-Z]\d+) · \S/gm)].map(([, name]) => name);
    expect(heads).toEqual(screens.map((id) => screenNames[id]));
    const { screen } = runbookTexts(language);
    expect(Object.keys(screen).toSorted()).toEqual([...screens].toSorted());
    for (const id of screens) {
      for (const said of [screen[id].sees, screen[id].next]) expect(said, id).toMatch(/^\S.*[.]$/);
      expect(text).toContain(written(language, screen[id].next));
      for (const title of screenTitles[id](wordsIn(language))) expect(unescaped(text), id).toContain(title);
    }
  });

  it('has every code once, with all that is said of it', () => {
    const parts = new Map(text.split(/^#### /m).map((part) => [part.slice(0, 7), part]));
    const codes = Object.keys(failureCodes) as readonly FailureCode[];
    expect([...text.matchAll(/^#### (LK-\d{4})$/gm)].map(([, code]) => code)).toEqual(codes.toSorted());
    for (const code of codes) {
      for (const said of Object.values(failureWords(language, { code }))) {
        expect(unescaped(parts.get(code) ?? ''), code).toContain(said);
      }
    }
  });

  it('has five questions on its first page', () => {
    const [first = ''] = text.split('<div style="break-after: page"></div>');
    expect(first.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ']);
    expect(first.length).toBeLessThan(4500);
  });

  it('can be printed: there is no table, and nothing that is not filled in', () => {
    expect(text.match(/^\|.*|\{[^}]*\}|undefined|\[object/gm) ?? []).toEqual([]);
  });
});

/** Markdown takes a sign as it is after a backslash, which the formatter leaves where it is not needed. */
const unescaped = (text: string): string => text.replaceAll(/\\([\\`*_<>[\]|])/g, '$1');

it('a text is shown as it is, whatever Markdown would make of it', () => {
  expect(plain('a*b_c`d<e>[f]|\\')).toBe('a\\*b\\_c\\`d\\<e\\>\\[f\\]\\|\\\\');
});

it('words that there are not are refused', () => {
  expect(() => written('en', 'Press {drives.nothing}.')).toThrow('drives.nothing');
});

describe('the titles in the runbook', () => {
  /** Of the window's sources: which screen, and the path of its title in the words. */
  const shown = projectFiles('renderer')
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [
      ...projectText(file).matchAll(/<Screen\s+name="([\w-]+)"\s+title=\{([^}]*(?:\{[^}]*\}[^}]*)*)\}/g),
    ])
    .map(([, id = '', title = '']) => ({ id: id as ScreenId, title }));

  it('are of screens that the window has, and all of them', () => {
    expect([...new Set(shown.map(({ id }) => id))].toSorted()).toEqual([...screens].toSorted());
  });

  it('are those that the window shows', () => {
    const words = wordsIn('en');
    const wrong = shown.flatMap(({ id, title }) => {
      const titles = screenTitles[id](words);
      const paths = [...title.matchAll(/words\.(\w+)\.(\w+)/g)];
      return paths
        .map(
          ([, group = '', name = '']) => (words as unknown as Record<string, Record<string, unknown>>)[group]?.[name],
        )
        .map((text) => (typeof text === 'function' ? (text as (values: object) => unknown)({ count: 2 }) : text))
        .filter((text) => typeof text === 'string' && !titles.includes(text))
        .map((text) => `${id}: ${String(text)}`);
    });
    expect(wrong).toEqual([]);
    expect(shown.filter(({ title }) => title.includes('words.')).length).toBeGreaterThan(30);
  });
});
