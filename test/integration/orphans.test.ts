import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnedPasswordView } from '../../electron/contract/app-passwords.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { makeAppPassword } from '../demo/client.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { mountsBelow } from '../support/desktop.ts';
import { endGateway } from '../support/session-processes.ts';

const USER = 'nora';
let stage: CliStage;
beforeAll(async () => {
  stage = await startCliStage();
});
afterAll(() => stage.stop());

/** Everything that Latchkey keeps, but for the id that a machine without one of its own has been given. */
function loseData(): void {
  const folder = join(stage.desktop.env['XDG_DATA_HOME'] ?? '', 'latchkey');
  expect(existsSync(folder)).toBe(true);
  for (const name of readdirSync(folder)) {
    if (name !== 'device-id') rmSync(join(folder, name), { recursive: true });
  }
}

it('finds by the device’s id what is left over when the data is lost, and deletes that and nothing else', async () => {
  const { demo } = stage;
  const run: CliStage['run'] = (...given) => stage.run(...given);
  const account = ['--platform', demo.address, '--user', USER];
  expect(await stage.setUp('rclone', { as: USER })).toMatchObject({ code: 0 });
  await makeAppPassword(demo, USER, 'Another device');
  const whose = async (): Promise<Record<string, string>> => {
    const { result } = await run(['passwords', 'list', ...account], { as: USER });
    const listed = result?.['passwords'] as readonly OwnedPasswordView[];
    return Object.fromEntries(listed.map(({ name, ownership }) => [name, ownership]));
  };
  const [name = ''] = demo.appPasswords(USER).map((password) => password.name);
  expect(await whose()).toEqual({ [name]: 'here', 'Another device': 'another' });

  expect(await run(['remove', '--local-only'])).toMatchObject({ code: 0 });
  loseData();
  expect(await whose()).toEqual({ [name]: 'orphan', 'Another device': 'another' });

  const cleaned = await run(['passwords', 'clean', '--yes', ...account], { as: USER });
  expect(cleaned).toMatchObject({ code: 0, result: { revoked: [{ name }], likely: [] } });
  expect(demo.appPasswords(USER).map((password) => password.name)).toEqual(['Another device']);
});

describe('left over with their drive still mounted', () => {
  const account = (): readonly string[] => ['--platform', stage.demo.address, '--user', USER];
  const mounts = async (): Promise<string> =>
    (await run({ file: 'gio', args: ['mount', '-l'], timeoutMs: 10_000, env: stage.desktop.env })).stdout;
  const clean = () => stage.run(['passwords', 'clean', '--yes', ...account()], { as: USER });

  it.each([
    ['rclone', 'goes on'],
    ['rclone', 'has ended'],
    ['gvfs', 'goes on'],
    ['gvfs', 'has ended'],
  ] as const)('are unmapped first: %s, while what serves them %s', async (mapper, gateway) => {
    const { demo, desktop } = stage;
    demo.revokeAll(USER);
    expect(await stage.setUp(mapper, { as: USER })).toMatchObject({ code: 0 });
    if (gateway === 'has ended') await endGateway(desktop.home);
    loseData();
    demo.clearJournal();
    expect(await clean()).toMatchObject({ code: 0, result: { revoked: [{}] } });
    expect((await stage.run(['drives', '--serve'])).result).toMatchObject({ drives: [] });
    expect(mountsBelow(desktop.home).filter((path) => path.includes('/latchkey/'))).toEqual([]);
    expect(await mounts()).not.toContain('-> dav://');
    expect(demo.journal().filter(({ auth, status }) => auth !== 'none' && status === 401)).toEqual([]);
    if (mapper === 'gvfs') {
      expect(existsSync(join(desktop.home, 'Network drives'))).toBe(false);
      expect(readFileSync(join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'gtk-3.0/bookmarks'), 'utf8')).toBe('');
    }
  });

  it('stay while somebody’s own drive of the server is mounted, which is left alone and named', async () => {
    const { demo, desktop } = stage;
    demo.revokeAll(USER);
    expect(await stage.setUp('rclone', { as: USER })).toMatchObject({ code: 0 });
    loseData();
    const { password } = await makeAppPassword(demo, USER, 'My own');
    const own = demo.webdav.replace('http://', `dav://${USER}@`);
    const args = { file: 'gio', timeoutMs: 10_000, env: desktop.env } as const;
    expect(await run({ ...args, args: ['mount', own], stdin: new Secret(`${password}\n`) })).toMatchObject({ code: 0 });

    expect(await clean()).toMatchObject({ code: 60, result: { failure: { code: 'LK-7016' } } });
    expect(demo.appPasswords(USER)).toHaveLength(2);
    expect(await mounts()).toContain('-> dav://');

    expect(await run({ ...args, args: ['mount', '-u', own] })).toMatchObject({ code: 0 });
    expect(await clean()).toMatchObject({ code: 0 });
    expect(demo.appPasswords(USER).map(({ name }) => name)).toEqual(['My own']);
  });
});

it('fails at the limit of app passwords where nobody can be asked, makes room with revoke, and goes on', async () => {
  const { demo } = stage;
  const run: CliStage['run'] = (...given) => stage.run(...given);
  const account = ['--platform', demo.address, '--user', 'lea'];
  const refused = await run(['setup', ...account, '--label', 'Lea', '--mapper', 'rclone'], { as: 'lea', text: true });
  expect(refused.code).toBe(20);
  expect(refused.stderr).toContain('LK-3101');
  expect(refused.stderr).toContain(`latchkey passwords revoke ID --platform ${demo.address} --user lea`);

  const [oldest] = demo.appPasswords('lea');
  const revoked = await run(['passwords', 'revoke', oldest?.id ?? '', '--yes', ...account], { as: 'lea' });
  expect(revoked).toMatchObject({ code: 0, result: { revoked: [{ id: oldest?.id }] } });
  const done = await run(['setup', ...account, '--label', 'Lea', '--mapper', 'rclone'], { as: 'lea' });
  expect(done).toMatchObject({ code: 0 });
  expect(await run(['remove', 'Lea'], { as: 'lea' })).toMatchObject({ code: 0 });
});
