import { firstPage } from '@latchkey/electron-stand-in/launch';
import { startTrayWatcher } from '../../support/tray-watcher.ts';
import { heard, listen } from '../heard-events.ts';
import { expect, test as base } from '../shell-fixture.ts';

const test = base.extend({
  session: async ({ session }, use) => {
    const stop = await startTrayWatcher(session.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    await use(session);
    stop();
  },
});

test('closing the window leaves the app in the tray, from where it comes back', async ({
  electronApp,
  page,
  desktop,
}) => {
  const start = await page.evaluate(() => window.latchkey.app.start(undefined));
  expect(start).toMatchObject({ ok: true, value: { desktop: 'linux' } });
  expect(await page.evaluate(() => window.latchkey.app.tray(undefined))).toEqual({ ok: true, value: true });
  await expect
    .poll(async () => (await desktop.trays())[0]?.menu.map(({ label }) => label))
    .toEqual([
      ...['Everything is connected', '', 'No drives yet', ''],
      ...['Open Latchkey', 'Set up a drive…', 'Help', '', 'Quit Latchkey'],
    ]);
  expect((await desktop.trays())[0]?.toolTip).toBe('Latchkey: Everything is connected');
  await page.close();
  // The app hears of it after the page is gone; a click before that is for the window that is closing.
  const windows = () => electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows).toBe(0);
  const opened = electronApp.waitForEvent('window');
  await desktop.clickTray();
  await opened;
  const again = await firstPage(electronApp);
  await listen(again);
  await desktop.clickTrayMenu(['Set up a drive…']);
  await expect.poll(() => heard(again)).toContainEqual(['show', 'wizard']);
});

test('the tray speaks the language of the user, opens help, and quits', async ({ electronApp, page, desktop }) => {
  await listen(page);
  const changed = await page.evaluate(() => window.latchkey.settings.change({ language: 'fr' }));
  expect(changed).toMatchObject({ ok: true, value: { language: 'fr' } });
  expect(await heard(page)).toContainEqual(['settings', expect.objectContaining({ language: 'fr' })]);
  await expect
    .poll(async () => (await desktop.trays())[0]?.menu.map(({ label }) => label))
    .toContain('Quitter Latchkey');
  await desktop.clickTrayMenu(['Aide']);
  await expect
    .poll(() => desktop.calls('shell.openExternal'))
    .toEqual([[expect.stringMatching(/^https:\/\/support\./)]]);
  const ended = new Promise((resolve) => electronApp.process().once('exit', resolve));
  await desktop.clickTrayMenu(['Quitter Latchkey']).catch(() => undefined); // it ends before it can answer
  expect(await ended).toBe(0);
});

base(
  'a host that comes after the logon keeps the app when its window closes; one that goes leaves it within reach',
  async ({ electronApp, page, session, desktop }) => {
    const { tray } = await page.evaluate(async () => ({ tray: await window.latchkey.app.tray(undefined) }));
    expect(tray).toEqual({ ok: true, value: false });
    const stop = await startTrayWatcher(session.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    await expect.poll(async () => (await desktop.trays()).length).toBe(1);
    expect(await page.evaluate(() => window.latchkey.app.tray(undefined))).toEqual({ ok: true, value: true });
    await page.close();
    const windows = () => electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await expect.poll(windows).toBe(0); // which is asked of the app: it is still there
    stop();
    await expect.poll(async () => (await desktop.trays())[0]?.destroyed).toBe(true);
    await expect.poll(windows, { timeout: 20_000 }).toBe(1);
  },
);
