import type { ElectronApplication } from '@playwright/test';
import { expect, onStandingApp, test } from '../shell-fixture.ts';

const HERE = 'latchkey-app://bundle/index.html';

const addresses = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()));

/** Marks the document, so that a page that was loaded again is known. */
const mark = "document.documentElement.dataset['mark'] = 'same'";
const isSame = "document.documentElement.dataset['mark'] === 'same'";

onStandingApp('the page cannot go anywhere else', async ({ electronApp, page }) => {
  await page.evaluate(mark);
  for (const target of [
    'https://files.example.com/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,elsewhere',
    'latchkey-app://other/index.html',
    '/index.html?again',
  ]) {
    await onStandingApp.step(target, async () => {
      await page.evaluate((url) => {
        location.assign(url);
      }, target);
      await page.evaluate(() => window.latchkey.settings.read(undefined)); // main has dealt with it by now
      expect(await addresses(electronApp)).toEqual([HERE]);
      expect(await page.evaluate(isSame)).toBe(true);
    });
  }
  await onStandingApp.step('by a link and a form', async () => {
    await page.evaluate(() => {
      const url = 'https://files.example.com/';
      const link = Object.assign(document.createElement('a'), { href: url });
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(link, form);
      link.click();
      form.submit();
    });
    await page.evaluate(() => window.latchkey.settings.read(undefined));
    expect(await addresses(electronApp)).toEqual([HERE]);
    expect(await page.evaluate(isSame)).toBe(true);
  });
});

onStandingApp('the page can load itself again, and is answered', async ({ electronApp, page }) => {
  await page.evaluate(mark);
  await page.evaluate(() => {
    setTimeout(() => {
      location.reload();
    });
  });
  await expect.poll(() => page.evaluate(isSame).catch(() => true)).toBe(false);
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await addresses(electronApp)).toEqual([HERE]);
});

onStandingApp('the page cannot open windows, nor embed other pages', async ({ electronApp, page }) => {
  const opened = await page.evaluate(() => [
    window.open('https://files.example.com/'),
    window.open('about:blank'),
    window.open('/index.html', '_blank', 'noopener'),
  ]);
  expect(opened).toEqual([null, null, null]);
  await page.evaluate(() => {
    for (const tag of ['webview', 'iframe', 'object', 'embed']) {
      const view = document.createElement(tag);
      view.setAttribute(tag === 'object' ? 'data' : 'src', 'https://files.example.com/');
      document.body.append(view);
    }
  });
  await page.evaluate(() => window.latchkey.settings.read(undefined));
  expect(await addresses(electronApp)).toEqual([HERE]);
  const shown = page.frames().map((frame) => frame.url());
  expect(shown.filter((url) => url.includes('files.example.com'))).toEqual([]);
});

onStandingApp('every permission is denied, asked for or looked up', async ({ page }) => {
  const denied = await page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const place = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve('there');
        },
        ({ code, PERMISSION_DENIED }) => {
          resolve(code === PERMISSION_DENIED);
        },
      );
    });
    return { states: [...new Set(states)], place, asked: await Notification.requestPermission() };
  });
  expect(denied).toEqual({ states: ['denied'], place: true, asked: 'denied' });
});

test('a window that something opened in main is locked down too', async ({ electronApp, page }) => {
  await page.evaluate(mark);
  const second = electronApp.waitForEvent('window');
  await electronApp.evaluate(({ BrowserWindow }) => {
    void new BrowserWindow({ show: false }).loadURL('data:text/html,second');
  });
  const other = await second;
  await other.waitForURL(/^data:/);
  await other.evaluate(() => {
    location.assign('https://files.example.com/');
  });
  expect(await other.evaluate(() => window.open('https://files.example.com/'))).toBeNull();
  expect((await addresses(electronApp)).sort()).toEqual(['data:text/html,second', HERE]);
});

test('a foreign page in our window gets no answer', async ({ electronApp, page }) => {
  await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,foreign'),
  );
  await page.waitForURL(/^data:/);
  const answers = await page.evaluate(() =>
    Promise.all(
      [window.latchkey.app.start(undefined), window.latchkey.work.current(undefined)].map((answer) =>
        answer.then(JSON.stringify, String),
      ),
    ),
  );
  expect(answers).toEqual([expect.stringContaining('refused'), expect.stringContaining('refused')]);
});
