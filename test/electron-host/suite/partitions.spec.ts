import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import { loaded } from '../playwright/launch.ts';
import { expect, test as base } from './fixture.ts';

interface Site {
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
}

const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const asked: string[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
      response.setHeader('content-type', 'text/html').setHeader('set-cookie', 'visited=yes; Max-Age=3600');
      response.end(`<title>a site</title><h1>${request.headers.cookie ?? 'no cookie'}</h1>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://127.0.0.1:${port}`, asked });
    server.closeAllConnections();
    server.close();
  },
});

/** Opens a second window that shows pages of a partition. */
async function openIn(app: ElectronApplication, url: string): Promise<Page> {
  const shown = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({
      title: 'Second',
      webPreferences: { partition: 'other', sandbox: true, contextIsolation: true },
    });
    Object.assign(globalThis, { second: window });
    await window.loadURL(url);
  }, url);
  return await loaded(await shown);
}

const closeSecond = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ session }) => {
    const second = Reflect.get(globalThis, 'second') as Electron.BrowserWindow;
    const closed = new Promise<void>((resolve) => {
      second.once('closed', () => {
        resolve();
      });
    });
    second.destroy();
    await closed;
    await session.fromPartition('other', { cache: false }).clearStorageData();
  });

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading')).toBeVisible();
});

test('a partition keeps its own cookies until it is cleared', async ({ electronApp, site }) => {
  const second = await openIn(electronApp, site.url);
  await expect(second.getByRole('heading')).toHaveText('no cookie');
  await second.reload();
  await expect(second.getByRole('heading')).toHaveText('visited=yes');
  const sessions = await electronApp.evaluate(({ session, BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.session === session.defaultSession),
  );
  expect(sessions).toEqual([true, false]);
  await closeSecond(electronApp);
  const again = await openIn(electronApp, site.url);
  await expect(again.getByRole('heading')).toHaveText('no cookie');
  await closeSecond(electronApp);
});

test('the app is asked before each request of a partition', async ({ electronApp, site }) => {
  await electronApp.evaluate(({ session }) => {
    const types: string[] = [];
    Object.assign(globalThis, { types });
    session.fromPartition('other', { cache: false }).webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
      types.push(resourceType);
      answer({ cancel: new URL(url).pathname.startsWith('/no') });
    });
  });
  const second = await openIn(electronApp, site.url);
  const got = await second.evaluate(async () => {
    const ends = async (path: string): Promise<string> =>
      (await fetch(path).catch(() => ({ ok: 'refused' }))).ok.toString();
    const picture = (path: string): Promise<string> =>
      new Promise((resolve) => {
        const image = new Image();
        image.onerror = () => {
          resolve('error');
        };
        image.src = path;
      });
    return [await ends('/yes'), await ends('/no'), await picture('/no.png')];
  });
  expect(got).toEqual(['true', 'refused', 'error']);
  expect(site.asked.filter((path) => path.includes('/no'))).toEqual([]);
  const types = await electronApp.evaluate(() => Reflect.get(globalThis, 'types') as string[]);
  expect(types.slice(0, 1)).toEqual(['mainFrame']);
  expect(types).toEqual(expect.arrayContaining(['xhr', 'image']));
});

test('a page of a partition is locked down by the same hooks', async ({ electronApp, site }) => {
  await electronApp.evaluate(({ session }) => {
    const other = session.fromPartition('other', { cache: false });
    other.setPermissionRequestHandler((_contents, _permission, answer) => {
      answer(false);
    });
    other.setPermissionCheckHandler(() => false);
    other.on('will-download', (event) => {
      event.preventDefault();
      Object.assign(globalThis, { downloads: true });
    });
  });
  const second = await openIn(electronApp, site.url);
  const state = await second.evaluate(async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'taken.txt';
    link.click();
    return (await navigator.permissions.query({ name: 'geolocation' })).state;
  });
  expect(state).toBe('denied');
  await expect.poll(() => electronApp.evaluate(() => Reflect.get(globalThis, 'downloads') as unknown)).toBe(true);
  await second.evaluate(() => {
    location.assign('/elsewhere');
  });
  await second.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(site.asked.filter((path) => path.includes('/elsewhere'))).toEqual([]); // the fixture app prevents every navigation
});
