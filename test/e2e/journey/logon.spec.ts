import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../electron/os/run.ts';
import type { Demo } from '../../demo/demo.ts';
import { answersOf } from '../../support/cli-stage.ts';
import type { Desktop } from '../../support/desktop.ts';
import { runCli } from '../../support/run-cli.ts';
import { startTrayWatcher } from '../../support/tray-watcher.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { expectWorkingDrive } from './working-drive.ts';

const USER = 'nora';
const LABEL = 'Files';
const linkOf = ({ home }: Desktop): string => join(home, 'Network drives', LABEL);

/** An earlier session set a drive up, and took its mount with it when it ended. */
async function earlierSession(session: Desktop, demo: Demo): Promise<void> {
  const args = ['setup', '--platform', demo.address, '--user', USER, '--label', LABEL, '--mapper', 'gvfs'];
  expect(await runCli(args, { env: session.env, answers: answersOf(demo, USER) })).toMatchObject({ code: 0 });
  const unmount = ['mount', '--unmount', await readlink(linkOf(session))];
  expect(await run({ file: 'gio', args: unmount, timeoutMs: 10_000, env: session.env })).toMatchObject({ code: 0 });
  await rm(recordOf(session));
}

/** Where the health of this user is written down. */
const recordOf = ({ home }: Desktop): string => join(home, '.local/state/latchkey/health.json');

const test = base.extend({
  session: async ({ session }, use) => {
    const stop = await startTrayWatcher(session.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    await use(session);
    stop();
  },
  // Whatever starts the app needs these first.
  appArgs: async ({ session, demo }, use) => {
    await earlierSession(session, demo);
    await use(['--hidden']);
  },
});

test('started at logon, it connects what is not connected, says so in the tray, and bothers nobody', async ({
  electronApp,
  desktop,
  session,
  demo,
}) => {
  const tray = async () => (await desktop.trays())[0];
  await expect.poll(async () => (await tray())?.menu.map(({ label }) => label)).toContain(`Open “${LABEL}”`);
  await expect.poll(async () => (await tray())?.toolTip).toBe('Latchkey: Everything is connected');
  await expectWorkingDrive(linkOf(session), demo, USER);
  expect(await desktop.notifications()).toEqual([]);
  const record = () => readFile(recordOf(session), 'utf8').catch(() => 'nothing');
  await expect
    .poll(record, { timeout: 30_000 })
    .toMatch(/^\{"schema":1,"state":0,"overall":"ok","lastProved":"[^"]*Z",/);
  // While the app keeps the record, a command leaves it alone.
  await rm(recordOf(session));
  expect(await runCli(['health', '--json'], { env: session.env })).toMatchObject({
    ...{ code: 0, result: { overall: 'ok' } },
  });
  expect(await record()).toBe('nothing');
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
});
