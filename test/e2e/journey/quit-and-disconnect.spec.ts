import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { answersOf } from '../../support/cli-stage.ts';
import { mountsBelow } from '../../support/desktop.ts';
import { runCli } from '../../support/run-cli.ts';
import { gatewayProcesses } from '../../support/session-processes.ts';
import { startTrayWatcher } from '../../support/tray-watcher.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { expectWorkingDrive } from './working-drive.ts';

const USER = 'nora';
const LABEL = 'Files';

const test = base.extend({
  session: async ({ session }, use) => {
    const stop = await startTrayWatcher(session.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    await use(session);
    stop();
  },
  appArgs: async ({ session, demo }, use) => {
    const args = ['setup', '--platform', demo.address, '--user', USER, '--label', LABEL, '--mapper', 'rclone'];
    expect(await runCli(args, { env: session.env, answers: answersOf(demo, USER) })).toMatchObject({ code: 0 });
    await use(['--hidden']);
  },
});

test('“Quit and disconnect” asks about open files, and then leaves no drive and no process', async ({
  electronApp,
  desktop,
  session,
  demo,
}) => {
  const folder = join(session.home, 'Network drives', LABEL);
  const labels = async () => (await desktop.trays())[0]?.menu.map(({ label }) => label);
  await expect.poll(labels).toContain(`Open “${LABEL}”`);
  expect((await labels())?.slice(-2)).toEqual(['Quit Latchkey', 'Quit and disconnect drives']);
  await expectWorkingDrive(folder, demo, USER);

  const program = spawn('sh', ['-c', 'exec 3< "$1"; echo open; read go', 'sh', join(folder, 'from here.txt')]);
  await once(program.stdout, 'data');
  const asked = () => desktop.calls('dialog.showMessageBox');
  await desktop.clickTrayMenu(['Quit and disconnect drives']);
  await expect.poll(asked).toHaveLength(1);
  expect(JSON.stringify(await asked())).toContain(` on ${LABEL}: `);
  // Nobody has agreed: everything is as before.
  await expectWorkingDrive(folder, demo, USER);
  program.kill();
  await once(program, 'close');

  const ended = once(electronApp.process(), 'exit');
  await desktop.clickTrayMenu(['Quit and disconnect drives']).catch(() => undefined); // it ends before it can answer
  expect(await ended).toEqual([0, null]);
  await expect.poll(() => gatewayProcesses(session.home)).toEqual([]);
  expect(mountsBelow(session.home).filter((mount) => mount.includes('latchkey'))).toEqual([]);
});

test('“Quit” leaves the drives as they are', async ({ electronApp, desktop, session, demo }) => {
  const folder = join(session.home, 'Network drives', LABEL);
  await expect
    .poll(async () => (await desktop.trays())[0]?.menu.map(({ label }) => label))
    .toContain(`Open “${LABEL}”`);
  const ended = once(electronApp.process(), 'exit');
  await desktop.clickTrayMenu(['Quit Latchkey']).catch(() => undefined);
  expect(await ended).toEqual([0, null]);
  await expectWorkingDrive(folder, demo, USER);
  expect(gatewayProcesses(session.home)).toHaveLength(2);
});
