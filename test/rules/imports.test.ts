import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../electron/os/run.ts';
import { projectRoot } from '../support/project-files.ts';

/** Imports that must not be, and the rule that has to see each. */
const planted = [
  ['electron/contract/a.ts', 'node:fs', 'contract-is-pure'],
  ['electron/contract/b.ts', '../lifecycle/part.ts', 'contract-is-pure'],
  ['electron/lifecycle/a.ts', 'electron', 'electron-has-its-places'],
  ['electron/lifecycle/b.ts', '../drives/inner.ts', 'lifecycle-through-ports'],
  ['electron/drives/a.ts', '../connections/inner.ts', 'drives-through-ports'],
  ['electron/gateway/a.ts', '../lifecycle/part.ts', 'gateway-through-ports'],
  ['electron/gateway/b.ts', 'node:net', 'one-way-out'],
  ['electron/secrets/a.ts', '../lifecycle/part.ts', '-through-ports'],
  ['electron/cli/a.ts', '../lifecycle/part.ts', 'cli-through-ports'],
  ['electron/engine/a.ts', '../cli/part.ts', 'faces-are-not-imported'],
  ['electron/engine/b.ts', '../os/linux/part.ts', 'an-operating-system-is-loaded-in-one-place'],
  ['electron/os/mac/a.ts', '../linux/part.ts', 'operating-systems-know-nothing-of-each-other'],
  ['electron/lifecycle/c.ts', '../../test/support.ts', 'nothing-imports-tests'],
  ['electron/drives/b.ts', 'node:child_process', 'child-processes-have-their-place'],
  ['electron/drives/c.ts', 'node:https', 'one-way-out'],
  ['electron/drives/d.ts', 'undici', 'one-way-out'],
  ['electron/log/a.ts', 'typescript', 'development-packages-do-not-ship'],
  ['electron/log/d.ts', '../compile-words.ts', 'the-build-does-not-ship'],
  ['electron/log/b.ts', './b2.ts', 'no-cycles'],
  ['electron/log/c.ts', './absent.ts', 'nothing-unresolved'],
] as const;

const there = [
  'electron/lifecycle/part.ts',
  'electron/drives/inner.ts',
  'electron/connections/inner.ts',
  'electron/cli/part.ts',
  'electron/compile-words.ts',
  'electron/os/linux/part.ts',
  'test/support.ts',
];

let folder = '';
let said = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lk-imports-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const file of there) write(file, 'export const it = 1;\n');
  write('electron/log/b2.ts', "export * from './b.ts';\n");
  for (const [file, imported] of planted) write(file, `import * as it from '${imported}';\nexport const mine = it;\n`);
  for (const name of ['electron', 'typescript', 'undici']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(projectRoot, name), join(folder, name));
  const cruiser = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(projectRoot, 'test/rules/dependency-cruiser.cjs');
  said = (
    await run({
      file: '/bin/sh',
      args: ['-c', 'cd "$1" && exec "$2" "$3" --config "$4" electron', 'sh', folder, process.execPath, cruiser, config],
      timeoutMs: 50_000,
    })
  ).stdout;
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each(planted)('%s may not import %s', (file, _, rule) => {
  expect(said).toContain(`${rule}: ${file} →`);
});
