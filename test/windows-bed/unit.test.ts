import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBed, type WindowsBed } from './bed.ts';
import { bundle, bundleOf, filesOnWindows, runner, type FileResult } from './unit/unit-tests.ts';

const files = filesOnWindows();
let bed: WindowsBed;
let results: ReadonlyMap<string, FileResult>;
let said: string;

beforeAll(async () => {
  bed = await startBed();
  const folder = String.raw`C:\lk\unit`;
  await bundle(files, bed.pathOf(folder));
  const run = await bed.startNode(
    [runner, ...files.map(bundleOf)].map((name) => `${folder}\\${name}`),
    { timeoutMs: 240_000 },
  ).ended;
  said = `${run.stdout}\n${run.stderr}`;
  const lines = run.stdout.split('\n').filter((line) => line.startsWith('{'));
  results = new Map(lines.map((line) => JSON.parse(line) as FileResult).map((result) => [result.file, result]));
}, 300_000);
afterAll(() => bed.stop());

it.each(files)('in Node for Windows, %s passes', (file) => {
  const result = results.get(bundleOf(file));
  // A file that says nothing ended the run: what it printed last says why.
  expect(result, said.slice(-3000)).toBeDefined();
  expect(result?.failed).toEqual([]);
  expect(result?.passed).toBeGreaterThan(0);
});
