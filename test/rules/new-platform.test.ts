import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../electron/contract/words/language.ts';
import { run } from '../../electron/os/run.ts';
import { linesNaming } from '../support/platform-names.ts';
import { projectFiles, projectRoot } from '../support/project-files.ts';

/**
 * `docs/how-to/add-a-platform.md`, done in a copy of the sources for a platform that does not exist: Shelf, whose app passwords
 * exist already. What it needs stands here, and nothing else of the copy is changed.
 */
const ownFolder = {
  'electron/platforms/shelf/shelf.ts': `
import { FailureError } from '../../contract/failure.ts';
import { definePlatform } from '../define-platform.ts';

export const shelfPlatform = definePlatform({
  kind: 'shelf',
  create: ({ http }) => ({
    kind: 'shelf',
    async discover(address, signal) {
      const url = \`\${address.origin}/shelf.json\`;
      const { status } = await http.request({ method: 'GET', url, ...(signal === undefined ? {} : { signal }) });
      if (status !== 200) throw new FailureError('LK-3011', { host: address.host, status });
      const root = { address: address.origin, webdav: \`\${address.origin}/files/\` };
      return { kind: 'shelf', ...root, name: address.host, nameLimit: 64, ways: ['app-password'] };
    },
  }),
});
`,
};

const traits = `
  shelf: {
    grants: false,
    passwordsEnd: 'unknown',
    page: null,
    asksUse: false,
    spaces: false,
    oneAddress: null,
  },
$&`;

/** A row in a file: what it stands before there, and the row with that. */
type Row = readonly [file: string, before: string, row: string];

const row: Row = ['electron/contract/platform-kinds.ts', '\n  webdav: {', traits];
const listed: readonly Row[] = [
  [
    'electron/platforms/platforms.ts',
    'import { webdavPlatform }',
    "import { shelfPlatform } from './shelf/shelf.ts';\n$&",
  ],
  ['electron/platforms/platforms.ts', '  webdav: webdavPlatform,', '  shelf: shelfPlatform,\n$&'],
];
const words: readonly Row[] = languages.map((language) => [
  `assets/words/${language}.json`,
  '    "webdav": ',
  '    "shelf": "Shelf",\n$&',
]);

/** Asks the copy what it makes of the new kind: discovery, and the schemas that were not touched. */
const trial = `
import { platformSchema } from './electron/connections/connection.ts';
import { api } from './electron/contract/api.ts';
import { createPlatforms } from './electron/platforms/platforms.ts';
import { policyKeys } from './electron/policy/policy-keys.ts';

const http = {
  request: ({ url }) => Promise.resolve({ status: url.endsWith('/shelf.json') ? 200 : 404, headers: {}, body: '' }),
  close: () => Promise.resolve(),
};
const never = () => Promise.reject(new Error('not asked'));
const platforms = createPlatforms({ http, policy: never, oauthSetting: never, recipe: never });
const { kind, address } = await platforms.shelf.discover(new URL('https://books.example/'));
platformSchema.parse({ kind, address });
api.work.start.input.parse({ kind: 'setup', platform: address, platformKind: kind, user: 'anna' });
policyKeys.platformKind.schema.parse(kind);
console.log(JSON.stringify({ kind, address, order: Object.keys(platforms).slice(-2) }));
`;

let folder = '';

/** For the compiler, as in test/run/types.mjs. */
const untidy = { GOGC: '400', GOMAXPROCS: '2' };

/** In the copy. */
async function node(...args: readonly string[]): Promise<string> {
  const shell = ['-c', 'cd "$1" && shift && exec "$@" 2>&1', 'sh', folder, process.execPath, ...args];
  return (await run({ file: '/bin/sh', args: shell, timeoutMs: 100_000, env: untidy })).stdout;
}

/** In one thread: several would look at shared types again and again. */
const quietly = ['--singleThreaded', '--pretty', 'false'];

/** The files that do not compile. */
async function failing(): Promise<readonly string[]> {
  const compiler = join(projectRoot, 'node_modules/typescript-native/bin/tsc');
  const said = [await node(compiler, ...quietly), await node(compiler, ...quietly, '-p', 'renderer')];
  const files = [...said.join('\n').matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file = '']) => file);
  return [...new Set(files.map((file) => file.replace(/^(\.\.\/)+/, '')))].toSorted();
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function add([file, before, text]: Row): void {
  const old = readFileSync(join(folder, file), 'utf8');
  expect(old).toContain(before);
  write(file, old.replace(before, text));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-platform-'));
  for (const part of ['electron', 'renderer', 'assets', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a new platform', () => {
  it('is missed by the compiler in the list of definitions and in the words, and nowhere else', async () => {
    add(row);
    expect(await failing()).toEqual(['electron/contract/words/platform-names.ts', 'electron/platforms/platforms.ts']);
  });

  it('is complete with its folder, its row, its place in the list and its words', async () => {
    for (const [file, text] of Object.entries(ownFolder)) write(file, text);
    for (const one of [...listed, ...words]) add(one);
    await node('electron/words.mjs');
    expect(await failing()).toEqual([]);
    expect(linesNaming('shelf', folder, [...projectFiles('electron'), ...projectFiles('renderer')])).toEqual([]);
  });

  it('is found at an address, and known to the schemas of files, calls and policy', async () => {
    write('trial.ts', trial);
    const said = await node('--import', 'tsx', 'trial.ts');
    expect(said.trim()).toBe(
      JSON.stringify({ kind: 'shelf', address: 'https://books.example', order: ['shelf', 'webdav'] }),
    );
  });
});
