import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../electron/os/run.ts';
import { factsOf, personFacts } from '../field/facts.ts';
import type { FieldReport } from '../field/report.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { projectRoot } from '../support/project-files.ts';

/** The field test itself, in a session of its own: on the one system that is there, it has to see everything. */
let desktop: Desktop;
let folder: string;

beforeAll(async () => {
  desktop = await startDesktop();
  folder = mkdtempSync(join(tmpdir(), 'field-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await desktop.stop();
});

it('sees every fact that needs no person, says which nobody has seen, and leaves nothing', async () => {
  const page = join(folder, 'report.md');
  const ended = await run({
    file: process.execPath,
    args: [join(projectRoot, 'test/run/field-test.mjs'), '--unattended', '--quick', '--report', page],
    env: desktop.env,
    timeoutMs: 240_000,
  });
  expect(ended.code, `${ended.stdout}${ended.stderr}`).toBe(0);
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as FieldReport;
  const ofPeople = personFacts.filter(({ systems }) => systems.includes('linux')).map(({ id }) => id);
  expect(report.facts.map(({ id, state }) => [id, state])).toEqual(
    factsOf('linux').map(({ id }) => [id, ofPeople.includes(id) ? 'not seen' : 'seen']),
  );
  expect(readFileSync(page, 'utf8')).toContain('# Field test on linux');
  const left = await run({
    file: process.execPath,
    args: [join(projectRoot, 'out/cli.js'), 'status', '--json'],
    env: desktop.env,
    timeoutMs: 20_000,
  });
  expect(JSON.parse(left.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ ok: true, connections: [] });
}, 300_000);
