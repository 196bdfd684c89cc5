import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startBed, type WindowsBed } from './bed.ts';

const USER = 'nora';
let bed: WindowsBed;
let demo: Demo;
beforeAll(async () => {
  [bed, demo] = await Promise.all([startBed(), startDemo()]);
});
afterAll(async () => {
  await bed.stop();
  await demo.stop();
});

it('says its version and what it can do', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    readonly version: string;
  };
  expect(await bed.run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  const help = await bed.run(['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: latchkey');
});

it('finds nothing on a Windows that is new, and nothing to complain of', async () => {
  expect(await bed.run(['status', '--json'])).toMatchObject({
    code: 0,
    result: { ok: true, connections: [], applications: [], open: [], lost: [] },
  });
  const doctor = await bed.run(['doctor', '--json']);
  const findings = doctor.result?.['findings'] as readonly { readonly state: string }[];
  expect(doctor).toMatchObject({ code: 0, stderr: '' });
  expect(findings.filter(({ state }) => state === 'problem')).toEqual([]);
});

it('makes an app password for an application, keeps it in the Credential Manager, and removes it everywhere', async () => {
  const answers = [demo.user(USER).password];
  const account = ['--platform', demo.address, '--user', USER, '--json'];
  const made = await bed.run(['setup', '--application', 'Scanner', ...account], { answers });
  expect(made).toMatchObject({ code: 0, result: { ok: true } });

  const [password = ''] = demo.secretsIssued().appPasswords;
  const [stored, ...others] = await bed.inside.credentials();
  expect(others).toEqual([]);
  expect(stored?.target).toMatch(/^Latchkey\//);
  expect(Buffer.from(stored?.secret ?? '', 'hex').toString()).toContain(password);

  const listed = await bed.run(['passwords', 'list', ...account], { answers });
  expect(listed).toMatchObject({ code: 0, result: { passwords: [{ ownership: 'here' }] } });

  const removed = await bed.run(['remove', '--all', '--yes', '--json'], { answers });
  expect(removed).toMatchObject({ code: 0, result: { ok: true } });
  expect(await bed.inside.credentials()).toEqual([]);
  expect(demo.appPasswords(USER)).toEqual([]);
  const data = (await bed.inside.environment('LOCALAPPDATA')) ?? '';
  expect(readdirSync(join(bed.pathOf(data), 'latchkey/Data/journal'))).toEqual([]);
});
