import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './fixture.ts';

/** Which navigations the app was asked about, where its only window is then, and whether it is on its way elsewhere. */
function asked(electronApp: ElectronApplication): Promise<{ asked: unknown; at: string[]; loading: boolean[] }> {
  return electronApp.evaluate(({ webContents }) => ({
    asked: Reflect.get(globalThis, 'asked') as unknown,
    at: webContents.getAllWebContents().map((contents) => contents.getURL()),
    loading: webContents.getAllWebContents().map((contents) => contents.isLoading()),
  }));
}

test.beforeEach(async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  await electronApp.evaluate(({ webContents }) => {
    const urls: string[] = [];
    Object.assign(globalThis, { asked: urls });
    for (const contents of webContents.getAllWebContents()) {
      contents.on('will-navigate', ({ url }) => {
        urls.push(url);
      });
    }
  });
});

const HERE = 'fixture://bundle/index.html';

test('a link that leads away is not followed', async ({ electronApp, page }) => {
  await page.getByRole('link', { name: 'Leave' }).click();
  await expect
    .poll(() => asked(electronApp))
    .toEqual({ asked: ['https://elsewhere.example/'], at: [HERE], loading: [false] });
  await expect(page.getByRole('heading', { name: 'Fixture app' })).toBeVisible();
});

for (const [name, url, known] of [
  ['another site', 'https://elsewhere.example/script', 'https://elsewhere.example/script'],
  ['another program', 'mailto:somebody@elsewhere.example', 'mailto:somebody@elsewhere.example'],
  ['another page of the app', '/other.html', 'fixture://bundle/other.html'],
  ['its own scheme', 'fixture://other/index.html', 'fixture://other/index.html'],
] as const) {
  test(`a script cannot take the page to ${name}`, async ({ electronApp, page }) => {
    await page.evaluate((target) => {
      location.assign(target);
    }, url);
    await expect.poll(() => asked(electronApp)).toEqual({ asked: [known], at: [HERE], loading: [false] });
  });
}

test('the app itself, and a test tool, go where they like', async ({ electronApp, page }) => {
  await page.reload();
  await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,there'));
  await expect.poll(() => asked(electronApp)).toEqual({ asked: [], at: ['data:text/html,there'], loading: [false] });
});

test('window.open gives nothing', async ({ electronApp, page }) => {
  expect(await page.evaluate(() => window.open('https://elsewhere.example/pop'))).toBeNull();
  await page.getByRole('link', { name: 'Another window' }).click();
  await page.evaluate(() => window.fixture.echo(0)); // the app has dealt with both by now
  expect((await asked(electronApp)).at).toEqual([HERE]);
  expect(electronApp.windows()).toHaveLength(1);
});

test('the app decides which address is opened outside', async ({ desktop, electronApp, page }) => {
  await page.getByRole('link', { name: 'Documentation' }).click();
  await expect.poll(() => desktop.calls('shell.openExternal')).toEqual([['https://docs.example/start']]);
  await page.evaluate(() => window.open('https://docs.example/second'));
  await expect.poll(() => desktop.calls('shell.openExternal')).toHaveLength(2);
  expect(electronApp.windows()).toHaveLength(1);
});

test('permissions are denied', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const names = [
      'notifications',
      'geolocation',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ] as PermissionName[];
    const states = await Promise.all(
      names.map(async (name) => [name, (await navigator.permissions.query({ name })).state] as const),
    );
    const place = new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve('there');
        },
        (error) => {
          resolve(`error ${error.code}`);
        },
      );
    });
    return { ...Object.fromEntries(states), asked: await Notification.requestPermission(), place: await place };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    midi: 'denied',
    asked: 'denied',
    place: 'error 1', // PERMISSION_DENIED
  });
});

test('what the app grants is granted, from the next document on', async ({ electronApp, page }) => {
  await electronApp.evaluate(({ session }) => {
    session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'geolocation');
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
      answer(permission === 'geolocation');
    });
  });
  await page.reload();
  const states = await page.evaluate(async () =>
    Promise.all(
      (['geolocation', 'notifications'] as const).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).toEqual(['granted', 'denied']);
});

test('a download is put to the app', async ({ electronApp, page }) => {
  await electronApp.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event, item) => {
      Object.assign(globalThis, { download: [item.getFilename(), event.defaultPrevented] });
    });
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'taken.txt';
    link.click();
  });
  await expect
    .poll(() => electronApp.evaluate(() => Reflect.get(globalThis, 'download') as unknown))
    .toEqual(['taken.txt', true]);
});
