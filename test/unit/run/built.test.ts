import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourcesNotBuilt } from '../../run/built.mjs';

const BUILT_AT = 1_000_000; // seconds

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'lk-built-'));
  for (const file of sources) write(file, BUILT_AT - 10);
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

const sources = ['electron/cli.ts', 'renderer/app/main.tsx', 'assets/words/fr.json'];

function write(file: string, at: number): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), '');
  utimesSync(join(project, file), at, at);
}

it('a build that is newer than every source has all of them', () => {
  write('out/notices.json', BUILT_AT);
  expect(sourcesNotBuilt(project)).toEqual([]);
});

it.each(sources)('a change of %s alone is not built', (file) => {
  write('out/notices.json', BUILT_AT);
  write(file, BUILT_AT + 1);
  expect(sourcesNotBuilt(project)).toEqual([file]);
});

it('a source of the very moment of the build may have changed after it was read', () => {
  write('out/notices.json', BUILT_AT);
  write('electron/cli.ts', BUILT_AT);
  expect(sourcesNotBuilt(project)).toEqual(['electron/cli.ts']);
});

it('nothing is built without the file that a build writes last', () => {
  write('out/cli.js', BUILT_AT);
  expect([...sourcesNotBuilt(project)].sort()).toEqual([...sources].sort());
});

it('what says nothing to the program is no source of it', () => {
  write('out/notices.json', BUILT_AT);
  for (const file of ['electron/README.md', 'renderer/tsconfig.tsbuildinfo', 'test/unit/a.test.ts', 'docs/it.md'])
    write(file, BUILT_AT + 1);
  expect(sourcesNotBuilt(project)).toEqual([]);
});
