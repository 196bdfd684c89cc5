import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFiles, projectRoot } from '../support/project-files.ts';

const spawning = "import { spawn } from 'node:child_process';\nspawn('ls');\n";
const home = 'electron/log/';
const page = 'renderer/wizard/';

/** Texts that lint has to refuse where they stand, with the rule that says so. A folder is any file of it. */
const refused = [
  [home, spawning, 'no-restricted-imports'],
  [home, "console.log('x');\n", 'no-console'],
  [home, 'export const os = process.platform;\n', 'no-restricted-properties'],
  ['electron/os/run.ts', 'export const os = process.platform;\n', 'no-restricted-properties'],
  ['electron/cli/recover.ts', 'export const n = Math.random();\n', 'no-restricted-properties'],
  ['electron/cli.ts', 'export const n = Math.random();\n', 'no-restricted-properties'],
  [home, 'export const s = AbortSignal.timeout(1);\n', 'no-restricted-properties'],
  ['electron/main.ts', 'export const s = AbortSignal.any([]);\n', 'no-restricted-properties'],
  [home, "export const r = fetch('https://a.example');\n", 'no-restricted-globals'],
  [home, 'export default 1;\n', 'no-default-export'],
  [home, 'export const x: any = 1;\n', 'no-explicit-any'],
  [page, 'export const n = Math.random();\n', 'no-restricted-properties'],
  [page, 'export const b = window.latchkey;\n', 'no-restricted-properties'],
  [page, "localStorage.setItem('a', 'b');\n", 'no-restricted-globals'],
  [page, "import * as z from 'zod/mini';\nexport const s = z.string();\n", 'no-restricted-imports'],
  [page, "import { z } from 'zod';\nexport const s = z.string();\n", 'no-restricted-imports'],
  [page, "import { api } from '../electron/contract/api.ts';\nexport const a = api;\n", 'no-restricted-imports'],
  [page, "import { run } from '../electron/os/run.ts';\nexport const r = run;\n", 'no-restricted-imports'],
  ['renderer/bridge.ts', 'export const n = Math.random();\n', 'no-restricted-properties'],
  ['test/run/a.mjs', 'export const a = nothing;\n', 'no-undef'],
  ['test/run/b.mjs', 'export const a = (b) => b == 1;\n', 'eqeqeq'],
  ['test/run/c.mjs', 'let a = 1;\nexport { a };\n', 'prefer-const'],
] as const;

/** What is only seen with types, in parts of the project that have a configuration of their own and in those that have not. */
const refusedByType = [
  ['async function f(): Promise<void> {}\nf();\n', 'no-floating-promises'],
  ['declare const f: () => Promise<boolean>;\nif (f()) throw new Error();\n', 'no-misused-promises'],
  ['declare const f: (g: () => void) => void;\nf(async () => { await Promise.resolve(); });\n', 'no-misused-promises'],
  ['export const f = async (): Promise<number> => await 1;\n', 'await-thenable'],
  ['export const f = async (): Promise<number> => 1;\n', 'require-await'],
  ['export const o: string = JSON.parse("1");\n', 'no-unsafe-assignment'],
  ['export const f = (): string => JSON.parse("1");\n', 'no-unsafe-return'],
  ['export const n = Number(JSON.parse("1").a);\n', 'no-unsafe-member-access'],
  ['JSON.parse("1")();\n', 'no-unsafe-call'],
  ['declare const f: (a: string) => void;\nf(JSON.parse("1"));\n', 'no-unsafe-argument'],
  ['export const f = (a: string): string => a?.trim();\n', 'no-unnecessary-condition'],
  ['export const f = (a: object): string => `${a}`;\n', 'restrict-template-expressions'],
  ['export const f = (a: object): string => String(a);\n', 'no-base-to-string'],
  ['export const f = (a: number, b: string): string => a + b;\n', 'restrict-plus-operands'],
  ['export const f = (): never => { throw "a"; };\n', 'only-throw-error'],
  ['export const f = Promise.reject("a");\n', 'prefer-promise-reject-errors'],
  ['class A { b = 1; m(): number { return this.b; } }\nexport const { m } = new A();\n', 'unbound-method'],
  ['/** @deprecated for a test */\nconst old = 1;\nexport const a = old;\n', 'no-deprecated'],
  ['export const f = (a: string): string => a as string;\n', 'no-unnecessary-type-assertion'],
  ['export const f = (a: () => void): void => { const b = a(); void b; };\n', 'no-confusing-void-expression'],
  ['export const f = (a: "b" | "c"): void => { switch (a) { case "b": break; } };\n', 'switch-exhaustiveness-check'],
  ['export const f = (p: Promise<number>): unknown => p.catch((e) => e);\n', 'use-unknown-in-catch-callback-variable'],
  [
    'export async function f(p: Promise<number>): Promise<number> { try { return p; } catch { return await p; } }\n',
    'return-await',
  ],
  ['export const f = (a: number[]): object => ({ ...a });\n', 'no-misused-spread'],
  ['export const f = (a: number[]): void => { delete a[0]; };\n', 'no-array-delete'],
  ["import { Secret } from './secret.ts';\nexport type A = Secret;\n", 'consistent-type-imports'],
] as const;

const partsWithTypes = ['electron/log/', 'renderer/app/', 'test/unit/renderer/', 'test/electron-host/playwright/'];

/** What only the homes may. That they may what they do is seen whenever they are linted themselves. */
const allowed = [
  ['electron/os/', spawning],
  ['electron/cli/', "console.log('x');\n"],
  ['electron/vite.config.ts', 'export default 1;\n'],
  [page, "import type { Api } from '../electron/contract/api.ts';\nexport type A = Api;\n"],
] as const;

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

/** A project with this one's configurations, and nothing but what is planted. */
const planted = mkdtempSync(join(tmpdir(), 'lk-lint-'));
let found: Report['diagnostics'] = [];
let count = 0;

/** @param at a file, or a folder that gets a new one. @returns the file */
function plant(at: string, text: string): string {
  count += 1;
  const file = at.endsWith('/') ? `${at}planted-${String(count)}.ts` : at;
  mkdirSync(dirname(join(planted, file)), { recursive: true });
  writeFileSync(join(planted, file), `${text}export {};\n`); // a module: what scripts declare, they would share
  return file;
}

const rulesOf = (file: string): string[] =>
  found.filter(({ filename }) => filename === file).map(({ code }) => /\((.+)\)/.exec(code)?.[1] ?? code);

const refusedRows = refused.map(([at, text, rule]) => ({ file: plant(at, text), text, rule }));
const typeRows = partsWithTypes.flatMap((part) =>
  refusedByType.map(([text, rule]) => ({ part, file: plant(part, text), text, rule })),
);
const allowedRows = allowed.map(([at, text]) => ({ file: plant(at, text), text }));

beforeAll(() => {
  for (const file of projectFiles().filter((each) => /(^|\/)tsconfig\.json$|^\.oxlintrc\.json$/.test(each))) {
    mkdirSync(dirname(join(planted, file)), { recursive: true });
    copyFileSync(join(projectRoot, file), join(planted, file));
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(planted, 'node_modules'));
  const folders = ['electron', 'renderer', 'test']; // of what is installed, through the link, it would read everything
  const oxlint = join(projectRoot, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json', ...folders], {
    cwd: planted,
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  found = (JSON.parse(stdout) as Report).diagnostics;
});

afterAll(() => {
  rmSync(planted, { recursive: true });
});

describe('lint', () => {
  it.each(refusedRows)('refuses in $file $text', ({ file, rule }) => {
    expect(rulesOf(file)).toContain(rule);
  });

  it.each(allowedRows)('lets $file have $text', ({ file }) => {
    expect(rulesOf(file)).toEqual([]);
  });

  it.each(partsWithTypes)('knows the types in %s', (part) => {
    const missed = typeRows.filter((row) => row.part === part && !rulesOf(row.file).includes(row.rule));
    expect(missed).toEqual([]);
  });

  it('finds each file in the configuration that is nearest to it, by which it is understood', () => {
    const read = (file: string): readonly string[] => {
      const text = ts.readConfigFile(join(projectRoot, file), (each) => ts.sys.readFile(each));
      return ts.parseJsonConfigFileContent(text.config, ts.sys, dirname(join(projectRoot, file))).fileNames;
    };
    const files = projectFiles();
    const folders = new Map(
      files.filter((file) => /(^|\/)tsconfig\.json$/.test(file)).map((file) => [dirname(file), new Set(read(file))]),
    );
    const nearest = (folder: string): ReadonlySet<string> | undefined =>
      folders.get(folder) ?? nearest(dirname(folder));
    const sources = files.filter((file) => /^(electron|renderer|test)\/.*\.tsx?$/.test(file));
    expect(sources.filter((file) => nearest(dirname(file))?.has(join(projectRoot, file)) !== true)).toEqual([]);
  });
});
