import { close, launch, root } from '@latchkey/electron-stand-in/launch';
import { startTrayWatcher } from '../../support/tray-watcher.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { machineWithPolicy } from '../machine-with-policy.ts';
import { LatchkeyWindow } from '../pages/latchkey-window.ts';

/** The first logon of a person on a machine where IT has named platform and user. */
const test = base.extend({
  session: async ({ session }, use) => {
    const stop = await startTrayWatcher(session.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    await use(session);
    stop();
  },
  electronApp: async ({ session, appEnv, demo }, use) => {
    const rules = { platformAddress: demo.address, userTemplate: 'nora', autostart: 'required' };
    const executable = machineWithPolicy({ version: 1, ...rules }, session.home);
    const app = await launch({ app: root, env: appEnv, home: session.home, executable, args: ['--hidden'] });
    await use(app);
    await close(app);
  },
});

test('at the first logon the drive is offered, and a click leads to signing in with the name filled in', async ({
  electronApp,
  desktop,
  demo,
}) => {
  const said = async () => (await desktop.notifications()).map(({ body }) => body);
  await expect.poll(said).toEqual([expect.stringContaining(demo.address)]);
  expect(demo.journal()).toEqual([]);
  const [page] = await Promise.all([electronApp.waitForEvent('window'), desktop.clickNotification()]);
  await expect(new LatchkeyWindow(page, 'en').signIn.user).toHaveValue('nora');
});
