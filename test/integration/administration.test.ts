import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAppPassword } from '../demo/client.ts';
import { builtProgram } from '../support/built-program.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { machineWithPolicy } from '../support/machine-with-policy.ts';

const ADMINISTRATOR = 'olivia';
let stage: CliStage;
let folder: string;
/** The built program on a machine on which IT allows this. */
let program: readonly [string, ...string[]];

beforeAll(async () => {
  stage = await startCliStage();
  folder = mkdtempSync(join(tmpdir(), 'lk-administration-'));
  program = [machineWithPolicy({ version: 1, administration: true }, folder, process.execPath), builtProgram()];
});
afterAll(async () => {
  await stage.stop();
  rmSync(folder, { recursive: true, force: true });
});

const account = (): readonly string[] => ['--platform', stage.demo.address, '--user', ADMINISTRATOR];

it('an administrator lists and ends a user’s app password by command, where IT allows it, and the reason is logged', async () => {
  const { demo, desktop } = stage;
  const lost = await makeAppPassword(demo, 'emma', 'Network drive – LAPTOP-1');
  const listed = await stage.run(['passwords', 'list', '--of', 'EMMA', ...account()], { as: ADMINISTRATOR, program });
  expect(listed).toMatchObject({
    code: 0,
    result: { user: { login: 'emma' }, passwords: [{ id: lost.id, method: null, expiresAt: lost.expiresAt }] },
  });

  const revoke = ['passwords', 'revoke', lost.id, '--of', 'emma', '--yes', '--reason', 'Lost – 4711', ...account()];
  const revoked = await stage.run(revoke, { as: ADMINISTRATOR, program });
  expect(revoked).toMatchObject({ code: 0, result: { revoked: [{ id: lost.id }] } });
  expect(demo.appPasswords('emma')).toEqual([]);
  expect(demo.trail()).toMatchObject([{ by: ADMINISTRATOR, of: 'emma', passwordId: lost.id, reason: 'Lost – 4711' }]);

  const log = readFileSync(join(desktop.home, '.local/state/latchkey/latchkey.log'), 'utf8');
  const lines = log
    .split('\n')
    .filter((line) => line.includes('password-of-user'))
    .map((line) => JSON.parse(line) as object);
  expect(lines).toMatchObject([
    {
      event: 'password-of-user-revoked',
      signedIn: ADMINISTRATOR,
      user: 'emma',
      passwordId: lost.id,
      because: 'Lost – 4711',
    },
  ]);
  const { stdout } = await stage.run(['report'], { text: true, program });
  expect(stdout).toContain('password-of-user-revoked');
  for (const personal of ['Lost – 4711', ADMINISTRATOR, 'emma']) expect(stdout).not.toContain(personal);
});

it('is refused on a computer on which IT does not allow it, and to who is no administrator', async () => {
  const { demo } = stage;
  demo.clearJournal();
  const list = ['passwords', 'list', '--of', 'emma'];
  expect(await stage.run([...list, ...account()], { as: ADMINISTRATOR })).toMatchObject({
    result: { failure: { code: 'LK-6001' } },
  });
  expect(demo.journal()).toEqual([]);
  const nora = ['--platform', demo.address, '--user', 'nora'];
  expect(await stage.run([...list, ...nora], { as: 'nora', program })).toMatchObject({
    result: { failure: { code: 'LK-2020' } },
  });
});
