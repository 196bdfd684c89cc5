import { loaded, root, startOnceMore } from '@latchkey/electron-stand-in/launch';
import type { ElectronApplication } from '@playwright/test';
import type { Desktop } from '../../support/desktop.ts';
import { heard, listen } from '../heard-events.ts';
import { expect, test } from '../shell-fixture.ts';

const link = 'latchkey://setup?platform=files.example.com&user=anna&label=Example%20Files';
const view = { address: 'https://files.example.com', host: 'files.example.com', user: 'anna', label: 'Example Files' };

const startAgain = ({ home, env }: Desktop, ...args: readonly string[]): Promise<void> =>
  startOnceMore({ app: root, home, env, args });

const windows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a second start shows the window of the first, and ends', async ({ electronApp, page, session }) => {
  await electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  await startAgain(session);
  await expect
    .poll(() => electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(await windows(electronApp)).toBe(1);
  expect(page.isClosed()).toBe(false);
});

test('a link fills in what it says while the app runs; a hostile one fills in nothing', async ({ page, session }) => {
  await listen(page);
  await startAgain(session, `${link}&password=hunter2`);
  await startAgain(session, link);
  await expect.poll(() => heard(page)).toContainEqual(['link', view]);
  expect((await heard(page)).filter(([event]) => event === 'link')).toHaveLength(1);
});

test('a link that macOS hands over is taken like any other', async ({ electronApp, page }) => {
  await listen(page);
  const prevented = await electronApp.evaluate(({ app }, url) => {
    let left = true;
    const event = {
      preventDefault: () => {
        left = false;
      },
    };
    app.emit('open-url', event, url);
    return !left;
  }, link);
  expect(prevented).toBe(true);
  await expect.poll(() => heard(page)).toContainEqual(['link', view]);
});

test.describe('started by a link', () => {
  // The page that is built takes the link at its start, so the test looks at a page that has not started yet.
  test.use({ appArgs: ['--hidden'] });

  test('keeps it until there is a page that asks', async ({ electronApp, session }) => {
    expect(await windows(electronApp)).toBe(0);
    const opened = electronApp.waitForEvent('window');
    await startAgain(session, link);
    const page = await loaded(await opened);
    await expect(page.getByText('files.example.com').first()).toBeVisible();
  });
});

test.describe('started at logon', () => {
  test.use({ appArgs: ['--hidden'] });

  test('shows no window until somebody starts it again', async ({ electronApp, session }) => {
    expect(await windows(electronApp)).toBe(0);
    await startAgain(session, '--hidden');
    expect(await windows(electronApp)).toBe(0);
    await startAgain(session);
    await expect.poll(() => windows(electronApp)).toBe(1);
  });
});
