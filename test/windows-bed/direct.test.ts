import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConnectionView } from '../../electron/contract/view.ts';
import { drivesIn, startDriveStage, USER, type DriveStage } from './drive-stage.ts';

/**
 * The key of IT's policy. With `directDrive` Windows maps drives straight to the platform, as that user, with the app password.
 */
const POLICY = String.raw`Software\Policies\Latchkey`;
let stage: DriveStage;
beforeAll(async () => {
  stage = await startDriveStage();
  // The demo platform has no TLS, so Basic must be allowed without it. It has files below one of its folders only, so the
  // server's root is not asked.
  Object.assign(stage.bed.redirector.settings, { basicAuthLevel: 2, asksRoot: false });
});
afterAll(() => stage.stop());

const setUp = (...more: readonly string[]) =>
  stage.run(['setup', '--platform', stage.demo.address, '--user', USER, '--label', USER, ...more]);
const adds = () => stage.bed.redirector.calls.filter(({ call }) => call === 'add');

it('without the policy it is refused, whoever asks, and nothing is made', async () => {
  expect((await setUp('--mapper', 'webclient-direct')).result).toMatchObject({
    ok: false,
    failure: { code: 'LK-6001' },
  });
  expect([adds(), stage.demo.appPasswords(USER)]).toEqual([[], []]);
});

it('by policy a drive leads to the platform itself, with the app password, which is nowhere else', async () => {
  await stage.bed.inside.registrySet('HKLM', POLICY, 'DirectDrive', 1);
  const { code, result } = await setUp();
  expect({ code, result }).toMatchObject({ code: 0, result: { ok: true } });
  const { path, mapper } = result?.['connection'] as ConnectionView;
  expect([path, mapper]).toEqual(['Z:\\', 'webclient-direct']);
  const { port } = new URL(stage.demo.address);
  const there = String.raw`\\127.0.0.1@${port}\DavWWWRoot\webdav`;
  expect(
    adds().map(({ remote, user, password, flags }) => [remote?.slice(0, there.length), user, password, flags]),
  ).toEqual([[there, USER, 'given', 4]]);
  expect(await stage.bed.inside.user('Z:')).toMatchObject({ code: 0, text: USER });
  await stage.bed.inside.write('Z:\\straight.txt', 'past the gateway');
  const file = join(stage.demo.folderOf(USER), 'straight.txt');
  await expect.poll(() => readFileSync(file, 'utf8')).toBe('past the gateway');
  const [password = ''] = stage.demo.secretsIssued().appPasswords;
  expect(password).not.toBe('');
  const data = join(stage.bed.pathOf((await stage.bed.inside.environment('LOCALAPPDATA')) ?? ''), 'latchkey');
  const kept = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const holding = kept.filter(({ parentPath, name }) =>
    readFileSync(join(parentPath, name), 'utf8').includes(password),
  );
  expect(holding.map(({ name }) => name)).toEqual([]);
  const processes = await stage.bed.inside.processes();
  const shown = processes.filter((one) => `${one.commandLine}\n${one.environment}`.includes(password));
  expect([shown, processes.some(({ commandLine }) => commandLine.includes('gateway-'))]).toEqual([[], false]);
});

it('has another app password after a renewal, for which its letter goes and comes back', async () => {
  expect(await stage.run(['renew'])).toMatchObject({ code: 0 });
  expect(drivesIn(await stage.run(['status']))).toMatchObject([{ state: 'mapped', path: 'Z:\\' }]);
  expect(await stage.bed.inside.read('Z:\\straight.txt')).toBe('past the gateway');
  expect(stage.demo.appPasswords(USER)).toHaveLength(1);
});

it('goes when the platform refuses its app password: Windows would go on trying it', async () => {
  stage.demo.revokeAll(USER);
  expect((await stage.run(['reconnect', '--all'])).code).not.toBe(0);
  expect(stage.bed.redirector.letters()).toEqual([]);
  expect(await stage.run(['remove'])).toMatchObject({ code: 0 });
  expect(await stage.leftovers(USER)).toEqual([]);
});

it('that Windows refuses comes by Latchkey’s own service instead, and that is said', async () => {
  stage.bed.redirector.inject('add', { code: 1219 });
  const { result } = await setUp();
  expect(result).toMatchObject({ ok: true, connection: { mapper: 'webclient' } });
  expect(JSON.stringify(result)).toContain('"reason":"LK-5371"');
  expect(adds().at(-1)).toMatchObject({ user: undefined, password: 'none', code: 0 });
  expect(await stage.run(['remove'])).toMatchObject({ code: 0 });
  expect(await stage.leftovers(USER)).toEqual([]);
});
