import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../electron/contract/words/language.ts';
import { wordsIn } from '../../electron/contract/words/words-in.ts';
import { projectRoot } from '../support/project-files.ts';

let chunks: readonly Rolldown.OutputChunk[] = [];

beforeAll(async () => {
  const built = await build({
    configFile: join(projectRoot, 'renderer/vite.config.ts'),
    build: { write: false },
  });
  const outputs = [built].flat() as Rolldown.RolldownOutput[];
  chunks = outputs.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
});

/** Names of the scripts that have a sentence, without what makes one script another in each build. */
const scriptsWith = (sentence: string): readonly string[] =>
  chunks.filter(({ code }) => code.includes(sentence)).map(({ fileName }) => fileName.replace(/-[\w-]{8}\.js$/, ''));

/** What the page waits for before its first script runs. */
function first(): readonly string[] {
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach(add);
  };
  for (const { isEntry, fileName } of chunks) if (isEntry) add(fileName);
  return [...needed];
}

describe.each(languages)('the words of the window in %s', (language) => {
  const words = wordsIn(language);

  it('are in one script, and what failures say in another', () => {
    expect(scriptsWith(words.phrases.starting)).toEqual([`assets/words-${language}`]);
    // With what the helpdesk looks at: a ticket says it.
    for (const sentence of [words.failures['LK-1011'].userAction, words.failures['LK-0002'].helpdesk])
      expect(scriptsWith(sentence)).toEqual([`assets/failures-${language}`]);
  });

  it('are not what any script waits for', () => {
    expect(first().filter((name) => /\/(words|failures)-/.test(name))).toEqual([]);
  });

  it('wait for no script but the first ones, which are there', () => {
    const script = chunks.find(({ fileName }) => fileName.startsWith(`assets/words-${language}-`));
    expect(script?.imports.filter((name) => !first().includes(name))).toEqual([]);
  });

  it('have nothing in them that is for the terminal or the tray', () => {
    const { help, results } = words.terminal;
    for (const sentence of [help.version, results.keychainUnknown, words.shell.tray.setUp]) {
      expect(sentence).toMatch(/^[^\u00a0]{8,}$/); // in a script it may stand as an escape
      expect(scriptsWith(sentence)).toEqual([]);
    }
  });
});

it('neither a parser of the format nor anything that makes code of text is in the page', () => {
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  expect(modules.filter((name) => /messageformat|node_modules\/moo|compile-words/.test(name))).toEqual([]);
  expect(chunks.filter(({ code }) => /\bnew Function\b|\beval\(/.test(code))).toEqual([]);
});
