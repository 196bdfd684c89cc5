import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';

let stage: CliStage;
let there: string;
beforeAll(async () => {
  stage = await startCliStage();
  there = stage.demo.folderOf('nora');
  mkdirSync(join(there, 'Clients', 'Été & co'), { recursive: true });
  for (let at = 1; at <= 60; at += 1) mkdirSync(join(there, 'Clients', `Client ${at}`));
  await stage.setUp('rclone', { as: 'nora' });
});
afterAll(() => stage.stop());

it('lists the folders of a drive’s account without signing in, in pages, and makes a new one', async () => {
  const root = await stage.run(['folders']);
  expect(root.result).toMatchObject({ ok: true, folder: '' });
  expect(root.result).toHaveProperty(
    'folders',
    expect.arrayContaining([{ name: 'Clients', folder: 'Clients', usable: true }]),
  );
  const first = await stage.run(['folders', 'rclone', '--folder', 'Clients']);
  expect(first.result).toMatchObject({ total: 61, from: 0, next: 50, folders: { length: 50 } });
  const rest = await stage.run(['folders', 'rclone', '--folder', '/Clients/', '--from', '50']);
  expect(rest.result).toMatchObject({ total: 61, from: 50, folders: { length: 11 } });
  expect(rest.result).not.toHaveProperty('next');

  const made = await stage.run(['folders', '--folder', 'Clients/Été & co', '--make', '2026']);
  expect(made.result).toMatchObject({ ok: true, made: 'Clients/Été & co/2026' });
  expect(existsSync(join(there, 'Clients', 'Été & co', '2026'))).toBe(true);
  const again = await stage.run(['folders', '--folder', 'Clients/Été & co', '--make', '2026']);
  expect(again).toMatchObject({ code: 20, result: { ok: false, failure: { code: 'LK-3119' } } });
});

it('says what is not there, and tells no password', async () => {
  const gone = await stage.run(['folders', '--folder', 'Gone']);
  expect(gone).toMatchObject({
    code: 2,
    result: { ok: false, failure: { code: 'LK-7030', details: { folder: 'Gone' } } },
  });
  const told = await stage.run(['folders'], { text: true });
  expect(told.stdout).toContain('Clients/');
  for (const secret of stage.demo.secretsIssued().appPasswords) expect(told.stdout + told.stderr).not.toContain(secret);
});
