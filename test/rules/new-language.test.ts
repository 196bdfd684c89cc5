import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../electron/compile-words.ts';
import { run } from '../../electron/os/run.ts';
import { projectRoot } from '../support/project-files.ts';
import { catalogueOf } from '../support/word-entries.ts';

/**
 * `docs/how-to/add-a-language.md`, done in a copy of the sources for a language that Latchkey does not speak: Polish, with
 * English words that are marked, and plurals as Polish has them. Nothing but its file and its row is changed.
 */
const file = 'assets/words/pl.json';
const row = [
  "  fr: {\n    name: 'Français'",
  "  pl: { name: 'Polski', dates: 'pl', drive: 'Dysk sieciowy', drives: 'Dyski sieciowe', atLogon: 'Łączy dyski' },\n$&",
] as const;

function translated(texts: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? inPolish(text) : translated(text)]),
  );
}

/** A branch of a plural, with a value in it or none. */
const branch = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;
const plurals = new RegExp(`, plural, one ${branch} other ${branch}`, 'g');

const inPolish = (text: string): string =>
  `~${text.replaceAll(plurals, ', plural, one {$1} few {$2, few} many {$2, many} other {$2}')}`;

/** What the copy says in the new language, of a text, a count, a failure and a date. */
const trial = `
import { failureWords } from './electron/contract/words/failure-words.ts';
import { formatDay } from './electron/contract/words/formats.ts';
import { chooseLanguage } from './electron/contract/words/language.ts';
import { wordsIn } from './electron/contract/words/words-in.ts';

const language = chooseLanguage(['pl_PL.UTF-8']);
const words = wordsIn(language);
console.log([
  words.phrases.next,
  ...[1, 3, 5].map((days) => words.drives.expiresSoon({ days })),
  failureWords(language, { code: 'LK-0002' }).summary,
  formatDay(language, '2027-02-19T11:40:00Z'),
].join('|'));
`;

let folder = '';

/** For the compiler, as in test/run/types.mjs. */
const untidy = { GOGC: '400', GOMAXPROCS: '2' };

/** In the copy. */
async function node(...args: readonly string[]): Promise<string> {
  const shell = ['-c', 'cd "$1" && shift && exec "$@" 2>&1', 'sh', folder, process.execPath, ...args];
  return (await run({ file: '/bin/sh', args: shell, timeoutMs: 100_000, env: untidy })).stdout;
}

const compile = (): Promise<string> => node('electron/words.mjs');

/** In one thread: several would look at shared types again and again. */
const quietly = ['--singleThreaded', '--pretty', 'false'];

/** What does not compile, of the programs or of the window. */
async function errors(part: 'programs' | 'window'): Promise<readonly string[]> {
  const compiler = join(projectRoot, 'node_modules/typescript-native/bin/tsc');
  const said = await node(compiler, ...quietly, '-p', part === 'window' ? 'renderer' : '.');
  return [...new Set(said.match(/^\S+?\(\d+,\d+\): error .*/gm))];
}

const write = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};
const writeWords = (texts: Catalogue): void => {
  write(file, JSON.stringify(texts));
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-language-'));
  for (const part of ['electron', 'renderer', 'assets', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a new language', () => {
  const polish = translated(catalogueOf('en'));

  it('does not build with its file alone', async () => {
    writeWords(polish);
    await compile();
    expect((await errors('programs')).join('\n')).toContain('electron/contract/words/compiled');
  });

  it('is complete with its file and its row: programs and window compile, and speak it', async () => {
    const rows = readFileSync(join(folder, 'electron/contract/words/language.ts'), 'utf8');
    expect(rows).toContain(row[0]);
    write('electron/contract/words/language.ts', rows.replace(...row));
    expect([...(await errors('programs')), ...(await errors('window'))]).toEqual([]);
    write('trial.ts', trial);
    expect((await node('--import', 'tsx', 'trial.ts')).trim()).toBe(
      '~Continue|~Expires in 1 day|~Expires in 3 days, few|~Expires in 5 days, many|~Cancelled.|19 lutego 2027',
    );
  });

  it('does not build with a text too few, one too many, or one that asks for something else', async () => {
    const { phrases, views, ...others } = polish as Readonly<Record<string, Catalogue>>;
    expect(phrases).toBeDefined();
    writeWords({ ...others, views: { ...views, extra: 'x' }, phrases: { ...phrases, next: '{name}' } });
    const said = await compile();
    expect(said).toContain('pl: views extra is superfluous');
    expect(said).toContain('pl: phrases next asks for name');
    writeWords(others);
    expect(await compile()).toContain('pl: phrases is missing');
  });

  const head = "import { wordsIn } from './contract/words/words-in.ts';\nconst words = wordsIn('en');\n";
  const wrongs = [
    ['a text that there is not', 'words.phrases.nothing', 'nothing'],
    ['a value too few', 'words.drives.openOne({})', 'label'],
    ['a value too many', "words.drives.openOne({ label: 'a', more: 'b' })", 'more'],
    ['a value of another kind', "words.drives.expiresSoon({ days: 'three' })", 'string'],
    ['values for what takes none', "words.phrases.next({ label: 'a' })", 'not callable'],
  ] as const;

  describe('compiled once, in a file each', () => {
    let found: readonly string[];
    beforeAll(async () => {
      for (const [index, [, code]] of wrongs.entries())
        write(`electron/wrong-${String(index)}.ts`, `${head}export const said = ${code};\n`);
      found = await errors('programs');
    });

    it.each(wrongs.map(([what, , why], index) => [what, why, index] as const))(
      '%s does not compile',
      (_what, why, index) => {
        const wrong = found.filter((error) => error.startsWith(`electron/wrong-${String(index)}.ts`));
        expect(wrong).toHaveLength(1);
        expect(wrong[0]).toContain(why);
      },
    );
  });
});
