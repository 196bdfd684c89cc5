import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, firstPage, launch } from '@latchkey/electron-stand-in/launch';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { startNotificationDesktop } from '../../support/notification-desktop.ts';
import { expect, test } from '../journey-fixture.ts';
import { LatchkeyWindow } from '../pages/latchkey-window.ts';
import { signInAs, toReady } from './walk.ts';

test('a file that the platform does not take is told by the desktop, and a click there leads to the list of lost files', async ({
  appFolder,
  appEnv,
  home,
  session,
  demo,
}) => {
  const desktop = await startNotificationDesktop(session.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  // Nothing between the app and the desktop of its session.
  const app = await launch({ app: appFolder, env: appEnv, home, isRecorded: false });
  try {
    const window = new LatchkeyWindow(await firstPage(app), 'en');
    await signInAs(window, demo, 'quentin');
    await toReady(window);
    const folder = await window.ready.folder();
    await window.ready.done();
    await writeFile(join(folder, 'report.odt'), 'more than there is room for');
    // Upkeep may say before that the platform is full.
    const told = (): number => desktop.shown.findIndex(({ body }) => body.includes('“report.odt”'));
    await expect.poll(told).toBeGreaterThanOrEqual(0);
    expect(desktop.shown[told()]).toMatchObject({ title: 'Latchkey', body: expect.stringMatching(/no space left/) });
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
    });
    desktop.click(told());
    const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(true);
    await expect(window.page.getByRole('heading', { name: wordsIn('en').lostWrites.title })).toBeVisible();
    await expect(window.page.getByText('report.odt').first()).toBeVisible();
  } finally {
    await close(app);
    desktop.stop();
  }
});
