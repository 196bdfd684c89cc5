import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OwnedPasswordView } from '../../electron/contract/app-passwords.ts';
import { makeAppPassword } from '../demo/client.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';

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
