import type { ElectronApplication } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { close, firstPage, launch } from '../playwright/launch.ts';
import { expect, FIXTURE_APP, test } from './fixture.ts';

/** What the app's only window says of itself. */
function state(electronApp: ElectronApplication): Promise<unknown> {
  return electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.isFocused(), window.isMinimized()]),
  );
}

/** Notes these events of the window as they come. */
async function note(electronApp: ElectronApplication, events: readonly string[]): Promise<() => Promise<string[]>> {
  await electronApp.evaluate(({ BrowserWindow }, names) => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    const [window] = BrowserWindow.getAllWindows();
    for (const name of names) window?.on(name as 'show', () => noted.push(name));
  }, events);
  return () => electronApp.evaluate(() => Reflect.get(globalThis, 'noted') as string[]);
}

test('a window that the app keeps from closing is hidden and comes back', async ({ electronApp, page, desktop }) => {
  await expect.poll(() => state(electronApp)).toEqual([[true, true, false]]);
  const noted = await note(electronApp, ['close', 'blur', 'hide', 'show', 'focus', 'closed']);
  await electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect.poll(() => state(electronApp)).toEqual([[false, false, false]]);
  await desktop.clickTray();
  await expect.poll(() => state(electronApp)).toEqual([[true, true, false]]);
  expect(new Set(await noted())).toEqual(new Set(['close', 'blur', 'hide', 'show', 'focus']));
  await page.getByRole('button', { name: 'Add 2 and 3' }).click();
  await expect(page.getByRole('status')).toContainText('5');
});

test('a window is minimised, maximised and put back', async ({ electronApp, page }) => {
  await expect.poll(() => state(electronApp)).toEqual([[true, true, false]]);
  const noted = await note(electronApp, ['minimize', 'restore', 'maximize', 'unmaximize']);
  const window = await electronApp.browserWindow(page);
  await window.evaluate((one: BrowserWindow) => {
    one.minimize();
  });
  expect(await state(electronApp)).toEqual([[false, false, true]]);
  await window.evaluate((one: BrowserWindow) => {
    one.restore();
    one.maximize();
    one.unmaximize();
  });
  expect(await noted()).toEqual(['minimize', 'restore', 'maximize', 'unmaximize']);
});

test('a window has the size and the title that it is given', async ({ electronApp, page }) => {
  const window = await electronApp.browserWindow(page);
  const size = (): Promise<number[]> => page.evaluate(() => [innerWidth, innerHeight]);
  await expect.poll(size).toEqual([900, 600]);
  await window.evaluate((one: BrowserWindow) => {
    one.setContentSize(400, 500);
  });
  await expect.poll(size).toEqual([400, 500]);
  const title = (): Promise<string> => window.evaluate((one: BrowserWindow) => one.getTitle());
  await page.evaluate(() => {
    document.title = 'Renamed by the page';
  });
  await expect.poll(title).toBe('Renamed by the page');
  await window.evaluate((one: BrowserWindow) => {
    one.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    one.setTitle('Named by the app');
  });
  await page.evaluate(() => {
    document.title = 'Renamed again';
  });
  await expect.poll(() => window.evaluate((one: BrowserWindow) => one.webContents.getTitle())).toBe('Renamed again');
  expect(await title()).toBe('Named by the app');
});

test('a window and its page are found by each other', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const same = await electronApp.evaluate(({ BrowserWindow, webContents }) => {
    const [window] = BrowserWindow.getAllWindows();
    const [contents] = webContents.getAllWebContents();
    if (window === undefined || contents === undefined) return [];
    return [
      window.webContents === contents,
      BrowserWindow.fromWebContents(contents) === window,
      BrowserWindow.fromId(window.id) === window,
      webContents.fromId(contents.id) === contents,
      BrowserWindow.getFocusedWindow() === window,
    ];
  });
  expect(same).toEqual([true, true, true, true, true]);
});

test('a picture of the page can be taken', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const size = await electronApp.evaluate(async ({ webContents }) => {
    const picture = await webContents.getAllWebContents()[0]?.capturePage();
    return [picture?.getSize(), picture?.isEmpty()];
  });
  expect(size).toEqual([{ width: 900, height: 600 }, false]);
});

test('dark and light follow the app, in its pages too', async ({ electronApp, page }) => {
  const isDark = (): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const choose = (source: 'dark' | 'light' | 'system'): Promise<unknown> =>
    electronApp.evaluate(
      ({ nativeTheme }, chosen) =>
        new Promise((resolve) => {
          nativeTheme.once('updated', () => {
            resolve([nativeTheme.themeSource, nativeTheme.shouldUseDarkColors]);
          });
          nativeTheme.themeSource = chosen;
        }),
      source,
    );
  expect(await isDark()).toBe(false);
  expect(await choose('dark')).toEqual(['dark', true]);
  await expect.poll(isDark).toBe(true);
  await page.reload();
  await expect.poll(isDark).toBe(true);
  expect(await choose('light')).toEqual(['light', false]);
  await expect.poll(isDark).toBe(false);
  expect(await choose('system')).toEqual(['system', false]);
});

test('the accent colour of the system is eight digits: red, green, blue and alpha', async ({ electronApp }) => {
  const accent = await electronApp.evaluate(({ systemPreferences }) => systemPreferences.getAccentColor());
  expect(accent).toMatch(/^[\da-f]{8}$/i);
});

test('a window keeps the colour that is painted below its page', async ({ electronApp }) => {
  const colours = await electronApp.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBackgroundColor('#fafbfa');
    const first = window?.getBackgroundColor();
    window?.setBackgroundColor('#141a17');
    return [first, window?.getBackgroundColor()];
  });
  expect(colours).toEqual(['#FAFBFA', '#141A17']);
});

test('quitting asks every window, and one of them can refuse', async ({ home }) => {
  const electronApp = await launch({ app: FIXTURE_APP, home });
  await firstPage(electronApp);
  const ended = new Promise((resolve) => electronApp.process().once('exit', resolve));
  const noted = await electronApp.evaluate(({ app, BrowserWindow }) => {
    const events: string[] = [];
    for (const name of ['before-quit', 'will-quit']) app.on(name as 'before-quit', () => events.push(name));
    const [window] = BrowserWindow.getAllWindows();
    window?.once('close', (event) => {
      events.push('refused');
      event.preventDefault();
    });
    app.quit();
    return events;
  });
  expect(noted).toEqual(['before-quit', 'refused']);
  await close(electronApp); // asks again
  expect(await ended).toBe(0);
});

test('a page can ask to stay when its window is closed', async ({ electronApp, page }) => {
  await page.getByRole('button', { name: 'Add 2 and 3' }).click(); // only a page that was used may ask
  await page.evaluate(() => {
    addEventListener('beforeunload', (event) => {
      event.preventDefault();
    });
  });
  const asked = await electronApp.evaluate(
    ({ app, BrowserWindow }) =>
      new Promise((resolve) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.webContents.once('will-prevent-unload', (event) => {
          resolve(window.isDestroyed());
          event.preventDefault();
        });
        app.quit();
      }),
  );
  expect(asked).toBe(false);
});
